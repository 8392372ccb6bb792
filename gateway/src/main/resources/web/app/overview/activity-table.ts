import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {sharedStyles} from '../shell/shared-styles';
import {whole} from '../text/numbers';
import {ACTIONS, Activity, monthInWords} from './activity';

/** The figures of the chart, for those who would rather read or copy them. */
@customElement('entente-activity-table')
export class ActivityTable extends LitElement {
  static styles = [sharedStyles, css`
    summary {
      cursor: pointer;
      width: fit-content;
      color: var(--accent);
    }

    .scroll {
      overflow-x: auto;
      margin-top: var(--gap);
    }

    table {
      width: 100%;
      max-width: 40rem;
      border-collapse: collapse;
    }

    th, td {
      padding: 0.375rem 0.75rem 0.375rem 0;
      border-bottom: 1px solid var(--line);
      text-align: right;
      font-weight: 400;
    }

    th:first-child {
      text-align: left;
    }

    thead th {
      font-weight: 600;
    }
  `];

  @property({attribute: false}) activity: Activity = {months: [], downloaded: [], pushed: [], uploaded: []};

  override render() {
    return html`
      <details class="small">
        <summary>The same as a table</summary>
        <div class="scroll">
          <table class="numbers">
            <thead>
              <tr><th scope="col">Month</th>${ACTIONS.map(action => html`<th scope="col">${action}</th>`)}</tr>
            </thead>
            <tbody>${this.activity.months.map((month, index) => this.renderMonth(month, index))}</tbody>
          </table>
        </div>
      </details>
    `;
  }

  private renderMonth(month: string, index: number) {
    return html`
      <tr>
        <th scope="row">${monthInWords(month)}</th>
        ${ACTIONS.map(action => html`<td>${whole(this.activity[action][index])}</td>`)}
      </tr>
    `;
  }
}
