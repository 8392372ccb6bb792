import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {sharedStyles} from './shared-styles';

/** Says in place of a part of the page why it is not there. Fires `retry` where that may help. */
@customElement('entente-notice')
export class Notice extends LitElement {
  static styles = [sharedStyles, css`
    div {
      padding: 1.25rem 1.5rem;
      background: var(--paper-sunk);
      border-radius: 6px;
      max-width: var(--measure);
    }

    .failed p:first-child {
      color: var(--alert);
    }

    p:first-child {
      font-weight: 600;
    }

    button {
      margin-top: 0.75rem;
      font: inherit;
      color: var(--accent);
      background: none;
      border: 1px solid currentColor;
      border-radius: 4px;
      padding: 0.375rem 0.875rem;
      cursor: pointer;
    }
  `];

  /** In a few words. */
  @property() heading = '';
  @property() detail = '';
  @property({type: Boolean}) failed = false;

  override render() {
    return html`
      <div class=${this.failed ? 'failed' : ''} role=${this.failed ? 'alert' : 'note'}>
        <p>${this.heading}</p>
        ${this.detail ? html`<p class="soft">${this.detail}</p>` : nothing}
        ${this.failed ? html`<button type="button" @click=${this.retry}>Try again</button>` : nothing}
      </div>
    `;
  }

  private retry() {
    this.dispatchEvent(new CustomEvent('retry', {bubbles: true, composed: true}));
  }
}
