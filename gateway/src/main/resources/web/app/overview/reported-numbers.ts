import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {sharedStyles} from '../shell/shared-styles';
import {inWords} from '../text/edtf';
import {whole} from '../text/numbers';
import {Comparison, QUALIFIERS, agrees} from './comparison';
import './source-quote';

/** Numbers that documents report, each beside what the exchange's own events add up to. */
@customElement('entente-reported-numbers')
export class ReportedNumbers extends LitElement {
  static styles = [sharedStyles, css`
    li {
      display: grid;
      grid-template-columns: 13rem 1fr;
      gap: 0.5rem var(--gap-wide);
      padding: 1.25rem 0;
      border-top: 1px solid var(--line);
    }

    li:last-child {
      padding-bottom: 0;
    }

    h3 {
      font-size: var(--text);
      font-weight: 600;
    }

    .pair {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0.125rem 1.5rem;
      margin-bottom: 0.75rem;
    }

    .pair b {
      font-size: var(--text-lead);
      font-weight: 600;
    }

    .differs {
      color: var(--alert);
    }

    @media (max-width: 40rem) {
      li {
        grid-template-columns: 1fr;
      }
    }
  `];

  @property({attribute: false}) comparisons: Comparison[] = [];

  override render() {
    return html`<ul>${this.comparisons.map(comparison => this.renderComparison(comparison))}</ul>`;
  }

  private renderComparison(comparison: Comparison) {
    const {observation, counted} = comparison;
    const qualifier = QUALIFIERS[observation.qualifier ?? 'exact'];
    return html`
      <li>
        <div>
          <h3>${comparison.label}</h3>
          ${observation.period ? html`<p class="small soft">${inWords(observation.period)}</p>` : nothing}
        </div>
        <div>
          <p class="pair numbers">
            <span><span class="soft">reported</span> ${qualifier} <b>${whole(observation.value)}</b></span>
            ${counted === undefined ? nothing : html`<span><span class="soft">counted</span> <b>${whole(counted)}</b></span>`}
            ${counted === undefined ? nothing : this.renderVerdict(comparison, counted)}
          </p>
          ${observation.provenance
            ? html`<entente-source-quote .values=${[{value: observation.value, provenance: observation.provenance}]}></entente-source-quote>`
            : nothing}
        </div>
      </li>
    `;
  }

  private renderVerdict({observation}: Comparison, counted: number) {
    if (agrees(observation, counted)) {
      return html`<span class="small soft">They agree</span>`;
    }
    const difference = counted - observation.value;
    return html`<span class="small differs">Counted ${whole(Math.abs(difference))} ${difference > 0 ? 'more' : 'fewer'}</span>`;
  }
}
