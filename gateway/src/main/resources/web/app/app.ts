import {LitElement, html} from 'lit';
import {customElement} from 'lit/decorators.js';

@customElement('entente-app')
export class App extends LitElement {
  render() { return html`<h1>Overview</h1>`; }
}
