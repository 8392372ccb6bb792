import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Caller} from '../api/shapes';
import {sharedStyles} from './shared-styles';

const ROLES_BY_WEIGHT = ['administrator', 'curator', 'contributor', 'viewer'];

/** The name of the site, and who has signed in. */
@customElement('entente-site-header')
export class SiteHeader extends LitElement {
  static styles = [sharedStyles, css`
    header {
      border-bottom: 1px solid var(--line);
    }

    .bar {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      gap: 0.25rem var(--gap-wide);
      max-width: var(--page);
      margin: 0 auto;
      padding: 1.125rem var(--gap-wide);
    }

    .name {
      color: var(--ink);
      font-size: var(--text-lead);
      font-weight: 700;
      letter-spacing: -0.02em;
      text-decoration: none;
    }

    .who {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem var(--gap);
    }

    @media (max-width: 40rem) {
      .bar {
        padding: var(--gap) 1.25rem;
      }
    }
  `];

  @property({attribute: false}) caller?: Caller;

  override render() {
    return html`
      <header>
        <div class="bar">
          <a class="name" href="/">Entente</a>
          ${this.caller ? this.renderCaller(this.caller) : nothing}
        </div>
      </header>
    `;
  }

  private renderCaller(caller: Caller) {
    const role = ROLES_BY_WEIGHT.find(candidate => caller.roles.includes(candidate));
    // many people's names are their roles in the demo: said once
    const standing = [role === caller.name ? undefined : role, caller.organisation].filter(Boolean).join(', ');
    return html`
      <div class="who small">
        <span><span class="soft">Signed in as</span> ${caller.name}${standing ? html` <span class="soft">(${standing})</span>` : nothing}</span>
        <a href="/logout">Sign out</a>
      </div>
    `;
  }
}
