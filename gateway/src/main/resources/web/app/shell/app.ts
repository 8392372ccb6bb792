import {LitElement, css, html} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {caller} from '../api/caller';
import {LOADING, Loaded, outcome, valueOf} from '../api/loaded';
import type {Caller} from '../api/shapes';
import {sharedStyles} from './shared-styles';
import './site-header';
import '../overview/overview-page';

/** The frame around every page. */
@customElement('entente-app')
export class App extends LitElement {
  static styles = [sharedStyles, css`
    main {
      max-width: var(--page);
      margin: 0 auto;
      padding: var(--gap-section) var(--gap-wide);
    }

    .skip {
      position: absolute;
      left: -100vw;
    }

    .skip:focus {
      left: var(--gap);
      top: var(--gap);
    }

    @media (max-width: 40rem) {
      main {
        padding: var(--gap-wide) 1.25rem;
      }
    }
  `];

  @state() private caller: Loaded<Caller> = LOADING;

  override async connectedCallback() {
    super.connectedCallback();
    this.caller = await outcome(caller());
  }

  override render() {
    return html`
      <entente-site-header .caller=${valueOf(this.caller)}></entente-site-header>
      <main id="main">
        <entente-overview-page></entente-overview-page>
      </main>
    `;
  }
}
