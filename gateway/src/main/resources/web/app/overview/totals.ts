import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Action, Totals} from '../api/shapes';
import {sharedStyles} from '../shell/shared-styles';
import {counted, whole} from '../text/numbers';

const ACTIONS: Action[] = ['downloaded', 'pushed', 'uploaded'];

/** An exchange's figures since its beginning. */
@customElement('entente-totals')
export class TotalFigures extends LitElement {
  static styles = [sharedStyles, css`
    dl {
      display: grid;
      grid-template-columns: repeat(3, 1fr);
      gap: var(--gap-wide);
    }

    dl > div {
      display: flex;
      flex-direction: column;
      border-top: 2px solid var(--ink);
      padding-top: 0.75rem;
    }

    dt {
      font-weight: 600;
    }

    .figure {
      font-size: var(--text-figure);
      font-weight: 600;
      letter-spacing: -0.03em;
      line-height: 1.15;
    }

    .members {
      margin-top: var(--gap-wide);
    }

    @media (max-width: 40rem) {
      dl {
        grid-template-columns: 1fr;
        gap: 1.5rem;
      }
    }
  `];

  @property({attribute: false}) totals?: Totals;
  /** In how many countries the members are. */
  @property({attribute: false}) countries?: number;

  override render() {
    const totals = this.totals;
    if (!totals) {
      return nothing;
    }
    return html`
      <dl class="numbers">${ACTIONS.map(action => this.renderAction(action, totals))}</dl>
      <p class="members numbers">
        ${counted(totals.members, 'member', 'members')}${this.renderCountries()},
        <span class="soft">${whole(totals.activeMembers)} active, ${whole(totals.uploadingMembers)} uploading</span>
      </p>
      <p class="small soft">Unique counts an item once for each member and day.</p>
    `;
  }

  private renderAction(action: Action, totals: Totals) {
    const count = totals[action];
    return html`
      <div>
        <dt>Items ${action}</dt>
        <dd class="figure">${whole(count.total)}</dd>
        <dd class="small soft">${whole(count.unique)} unique</dd>
      </div>
    `;
  }

  private renderCountries() {
    return this.countries ? ` in ${counted(this.countries, 'country', 'countries')}` : nothing;
  }
}
