import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Agreement, Attributed} from '../api/shapes';
import {sharedStyles} from '../shell/shared-styles';
import {inWords} from '../text/edtf';
import './source-quote';

/** What was concluded last: when, by whom, and the words that say so. */
@customElement('entente-latest-agreements')
export class LatestAgreements extends LitElement {
  static styles = [sharedStyles, css`
    li {
      display: grid;
      grid-template-columns: 13rem 1fr;
      gap: 0.25rem var(--gap-wide);
      padding: 1.5rem 0;
      border-top: 1px solid var(--line);
    }

    li:last-child {
      padding-bottom: 0;
    }

    h3 {
      font-size: var(--text-lead);
      font-weight: 600;
      line-height: 1.35;
      text-wrap: balance;
    }

    h3::first-letter {
      text-transform: uppercase;
    }

    .parties {
      margin: 0.25rem 0 0.875rem;
    }

    @media (max-width: 40rem) {
      li {
        grid-template-columns: 1fr;
      }
    }
  `];

  @property({attribute: false}) agreements: Agreement[] = [];

  override render() {
    return html`<ol>${this.agreements.map(agreement => this.renderAgreement(agreement))}</ol>`;
  }

  private renderAgreement(agreement: Agreement) {
    const title = first(agreement, 'title');
    const date = first(agreement, 'date');
    const parties = all(agreement, 'parties').map(party => party.value).join(' · ');
    return html`
      <li>
        <p class="soft numbers">${date ? inWords(String(date.value)) : 'No date stated'}</p>
        <div>
          <h3>${title?.value ?? agreement.reference}</h3>
          <p class="parties soft">${parties || nothing}</p>
          <entente-source-quote .values=${words(agreement)}></entente-source-quote>
        </div>
      </li>
    `;
  }
}

/** The title first, since that is what was concluded. */
function words(agreement: Agreement): Attributed[] {
  return ['title', 'status', 'date', 'parties', 'occasion', 'place'].flatMap(name => all(agreement, name));
}

function first(agreement: Agreement, name: string): Attributed | undefined {
  return all(agreement, name)[0];
}

function all(agreement: Agreement, name: string): Attributed[] {
  return [agreement.fields[name] ?? []].flat();
}
