import {LitElement, css, html} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {LOADING, Loaded, outcome} from '../api/loaded';
import type {Agreement, Exchange} from '../api/shapes';
import {sharedStyles} from '../shell/shared-styles';
import '../shell/notice';
import '../shell/waiting';
import './exchange-overview';
import './latest-agreements';
import {exchanges, latestAgreements} from './overview-data';

const CHOICE = 'exchange';

/** The first page: what one exchange does, and what was agreed last. */
@customElement('entente-overview-page')
export class OverviewPage extends LitElement {
  static styles = [sharedStyles, css`
    .agreements {
      margin-top: var(--gap-section);
    }

    h1 {
      margin-bottom: var(--gap-wide);
    }

    h2 {
      margin-bottom: 1.25rem;
    }
  `];

  @state() private exchanges: Loaded<Exchange[]> = LOADING;
  @state() private agreements: Loaded<Agreement[]> = LOADING;
  @state() private chosen = new URLSearchParams(window.location.search).get(CHOICE);

  override connectedCallback() {
    super.connectedCallback();
    void this.loadExchanges();
    void this.loadAgreements();
  }

  override render() {
    return html`
      ${this.renderExchanges()}
      <section class="agreements" aria-labelledby="agreements">
        <h2 id="agreements">Latest agreements</h2>
        ${this.renderAgreements()}
      </section>
    `;
  }

  private renderExchanges() {
    switch (this.exchanges.state) {
      case 'loading':
        return html`<entente-waiting height="28"></entente-waiting>`;
      case 'failed':
        return html`<h1>Overview</h1><entente-notice failed heading="The exchanges cannot be shown." detail=${this.exchanges.message} @retry=${this.loadExchanges}></entente-notice>`;
      case 'ready':
        return this.renderExchange(this.exchanges.value);
    }
  }

  private renderExchange(all: Exchange[]) {
    const exchange = all.find(candidate => candidate.id === this.chosen) ?? all[0];
    if (!exchange) {
      return html`<h1>Overview</h1><entente-notice heading="There is no exchange yet." detail="Once an administrator has added one and its members send events, their figures stand here."></entente-notice>`;
    }
    return html`<entente-exchange-overview .exchange=${exchange} .exchanges=${all} @exchange-chosen=${this.choose}></entente-exchange-overview>`;
  }

  private renderAgreements() {
    switch (this.agreements.state) {
      case 'loading':
        return html`<entente-waiting height="14"></entente-waiting>`;
      case 'failed':
        return html`<entente-notice failed heading="The agreements cannot be shown." detail=${this.agreements.message} @retry=${this.loadAgreements}></entente-notice>`;
      case 'ready':
        return this.agreements.value.length > 0
          ? html`<entente-latest-agreements .agreements=${this.agreements.value}></entente-latest-agreements>`
          : html`<entente-notice heading="There are no agreements yet." detail="They appear here once a curator has accepted what a document says of them."></entente-notice>`;
    }
  }

  private async loadExchanges() {
    this.exchanges = LOADING;
    this.exchanges = await outcome(exchanges());
  }

  private async loadAgreements() {
    this.agreements = LOADING;
    this.agreements = await outcome(latestAgreements());
  }

  private choose(event: CustomEvent<string>) {
    this.chosen = event.detail;
    const address = new URL(window.location.href);
    address.searchParams.set(CHOICE, event.detail);
    window.history.replaceState(null, '', address);
  }
}
