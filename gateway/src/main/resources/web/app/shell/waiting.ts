import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {sharedStyles} from './shared-styles';

/** Holds the place of something that is on its way. */
@customElement('entente-waiting')
export class Waiting extends LitElement {
  static styles = [sharedStyles, css`
    .block {
      border-radius: 6px;
      background: var(--paper-sunk);
    }

    .words {
      position: absolute;
      clip-path: inset(50%);
      width: 1px;
      height: 1px;
      overflow: hidden;
    }

    @media (prefers-reduced-motion: no-preference) {
      .block {
        animation: breathe 1.6s ease-in-out infinite alternate;
      }
    }

    @keyframes breathe {
      from { opacity: 1; }
      to { opacity: 0.5; }
    }
  `];

  /** Height that the thing will have, in rem. */
  @property({type: Number}) height = 8;

  override render() {
    return html`<div class="block" role="status"><span class="words">Loading</span></div>`;
  }

  override updated() {
    const block = this.renderRoot.querySelector<HTMLElement>('.block');
    if (block) {
      block.style.height = `${this.height}rem`;
    }
  }
}
