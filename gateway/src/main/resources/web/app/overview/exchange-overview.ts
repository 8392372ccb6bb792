import {LitElement, PropertyValues, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {LOADING, Loaded, outcome, valueOf} from '../api/loaded';
import type {Exchange, Totals} from '../api/shapes';
import {sharedStyles} from '../shell/shared-styles';
import '../shell/notice';
import '../shell/waiting';
import type {Activity} from './activity';
import './activity-chart';
import './activity-table';
import type {Comparison} from './comparison';
import './exchange-header';
import {Connection, LiveFigures} from './live-figures';
import {activity, comparisons, countries, totals} from './overview-data';
import './reported-numbers';
import './totals';

/** At most so often are the months read again while figures come in live. */
const REFRESH_MILLIS = 5_000;

/** One exchange: its figures, its months, and what documents report of it. */
@customElement('entente-exchange-overview')
export class ExchangeOverview extends LitElement {
  static styles = [sharedStyles, css`
    entente-exchange-header {
      margin-bottom: clamp(2rem, 1.5rem + 2vw, 3rem);
    }

    section {
      margin-top: var(--gap-section);
    }

    .heading {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0.125rem var(--gap);
      margin-bottom: 1.25rem;
    }

    entente-activity-table {
      margin-top: var(--gap);
    }
  `];

  @property({attribute: false}) exchange!: Exchange;
  @property({attribute: false}) exchanges: Exchange[] = [];

  @state() private totals: Loaded<Totals> = LOADING;
  @state() private activity: Loaded<Activity> = LOADING;
  @state() private comparisons: Loaded<Comparison[]> = LOADING;
  @state() private countries: Loaded<number> = LOADING;
  @state() private connection: Connection = 'connecting';

  private live?: LiveFigures;
  private refresh?: number;

  override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('exchange') && changed.get('exchange')?.id !== this.exchange.id) {
      this.follow();
    }
  }

  override disconnectedCallback() {
    this.stop();
    super.disconnectedCallback();
  }

  override render() {
    return html`
      <entente-exchange-header .exchange=${this.exchange} .exchanges=${this.exchanges} .connection=${this.connection}></entente-exchange-header>
      ${this.renderTotals()}
      <section aria-labelledby="months">
        <div class="heading">
          <h2 id="months">Month by month</h2>
          <p class="small soft">Each row has its own scale.</p>
        </div>
        ${this.renderActivity()}
      </section>
      ${this.renderComparisons()}
    `;
  }

  private renderTotals() {
    switch (this.totals.state) {
      case 'loading':
        return html`<entente-waiting height="9"></entente-waiting>`;
      case 'failed':
        return html`<entente-notice failed heading="The figures cannot be shown." detail=${this.totals.message} @retry=${this.loadTotals}></entente-notice>`;
      case 'ready':
        return html`<entente-totals .totals=${this.totals.value} .countries=${valueOf(this.countries)}></entente-totals>`;
    }
  }

  private renderActivity() {
    switch (this.activity.state) {
      case 'loading':
        return html`<entente-waiting height="30"></entente-waiting>`;
      case 'failed':
        return html`<entente-notice failed heading="The months cannot be shown." detail=${this.activity.message} @retry=${this.loadActivity}></entente-notice>`;
      case 'ready':
        return this.activity.value.months.length > 0
          ? html`
            <entente-activity-chart .activity=${this.activity.value}></entente-activity-chart>
            <entente-activity-table .activity=${this.activity.value}></entente-activity-table>`
          : html`<entente-notice heading="No events yet." detail="The first ones that a member sends appear here within a second or so."></entente-notice>`;
    }
  }

  private renderComparisons() {
    if (this.comparisons.state !== 'failed' && !valueOf(this.comparisons)?.length) {
      return nothing;
    }
    return html`
      <section aria-labelledby="reported">
        <div class="heading">
          <h2 id="reported">Reported and counted</h2>
          <p class="small soft">What documents say, beside what the events of the same period add up to.</p>
        </div>
        ${this.comparisons.state === 'failed'
          ? html`<entente-notice failed heading="The reported numbers cannot be shown." detail=${this.comparisons.message} @retry=${this.loadComparisons}></entente-notice>`
          : html`<entente-reported-numbers .comparisons=${valueOf(this.comparisons)}></entente-reported-numbers>`}
      </section>
    `;
  }

  private follow() {
    this.stop();
    this.totals = this.activity = this.comparisons = this.countries = LOADING;
    this.connection = 'connecting';
    void this.loadTotals();
    void this.loadActivity();
    void this.loadComparisons();
    void this.loadCountries();
    this.live = new LiveFigures(this.exchange.id, {
      connection: state => this.connection = state,
      totals: counted => this.show(counted),
    });
  }

  private stop() {
    this.live?.close();
    window.clearTimeout(this.refresh);
    this.refresh = undefined;
  }

  private show(counted: Totals) {
    this.totals = {state: 'ready', value: counted};
    this.refresh ??= window.setTimeout(() => {
      this.refresh = undefined;
      void this.loadActivity();
      void this.loadComparisons();
    }, REFRESH_MILLIS);
  }

  private async loadTotals() {
    this.totals = await outcome(totals(this.exchange.id));
  }

  private async loadActivity() {
    this.activity = await outcome(activity(this.exchange.id));
  }

  private async loadComparisons() {
    this.comparisons = await outcome(comparisons(this.exchange.id));
  }

  private async loadCountries() {
    this.countries = await outcome(countries(this.exchange.id));
  }
}
