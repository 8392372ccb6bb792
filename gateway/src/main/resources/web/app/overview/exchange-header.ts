import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Exchange} from '../api/shapes';
import {sharedStyles} from '../shell/shared-styles';
import type {Connection} from './live-figures';

const CONNECTION_IN_WORDS: Record<Connection, string> = {
  connecting: 'Connecting …',
  live: 'Live',
  lost: 'Not live, trying again',
};

/** Which exchange the page is about; lets choose another if there are several. Fires `exchange-chosen` with its id. */
@customElement('entente-exchange-header')
export class ExchangeHeader extends LitElement {
  static styles = [sharedStyles, css`
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0.5rem var(--gap-wide);
      min-height: 2rem;
    }

    h1 {
      margin-top: 0.25rem;
    }

    .connection {
      display: inline-flex;
      align-items: center;
      gap: 0.5rem;
    }

    .dot {
      width: 0.5rem;
      height: 0.5rem;
      border-radius: 50%;
      border: 1px solid var(--ink-soft);
    }

    .live .dot {
      background: var(--accent);
      border-color: var(--accent);
    }

    label {
      display: inline-flex;
      align-items: center;
      gap: 0.5rem;
    }

    select {
      font: inherit;
      color: inherit;
      background: var(--paper);
      border: 1px solid var(--ink-soft);
      border-radius: 4px;
      padding: 0.25rem 0.5rem;
      max-width: 18rem;
    }
  `];

  @property({attribute: false}) exchange!: Exchange;
  @property({attribute: false}) exchanges: Exchange[] = [];
  @property({attribute: false}) connection: Connection = 'connecting';

  override render() {
    return html`
      <div class="line small">
        ${this.exchanges.length > 1 ? this.renderChoice() : html`<span class="soft">News exchange</span>`}
        <span class="connection soft ${this.connection}" role="status">
          <span class="dot" aria-hidden="true"></span>${CONNECTION_IN_WORDS[this.connection]}
        </span>
      </div>
      <h1>${this.exchange.name}</h1>
    `;
  }

  private renderChoice() {
    return html`
      <label><span class="soft">Exchange</span>
        <select @change=${this.choose}>
          ${this.exchanges.map(exchange => html`
            <option value=${exchange.id} ?selected=${exchange.id === this.exchange.id}>${exchange.name}</option>
          `)}
        </select>
      </label>
    `;
  }

  private choose(event: Event) {
    const detail = (event.target as HTMLSelectElement).value;
    this.dispatchEvent(new CustomEvent('exchange-chosen', {detail}));
  }
}
