import {LitElement, PropertyValues, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Attributed} from '../api/shapes';
import {sharedStyles} from '../shell/shared-styles';
import {inWords} from '../text/edtf';
import {Passage, acceptedWords, passage} from './source-words';

const SAYS_SOMETHING = /\p{L}/u;

/** The words of the source that stand behind a statement, and where they come from. */
@customElement('entente-source-quote')
export class SourceQuote extends LitElement {
  static styles = [sharedStyles, css`
    blockquote {
      padding-left: 1rem;
      border-left: 2px solid var(--accent);
      max-width: var(--measure);
      overflow-wrap: anywhere;
    }

    mark {
      color: inherit;
      background: var(--accent-soft);
      border-radius: 2px;
      box-decoration-break: clone;
      -webkit-box-decoration-break: clone;
      padding: 0.05em 0.15em;
    }

    figcaption {
      max-width: var(--measure);
      text-wrap: pretty;
    }

    blockquote + figcaption {
      margin-top: 0.375rem;
      padding-left: 1.125rem;
    }
  `];

  /** What the source says; the first is the one that is marked in its sentence. */
  @property({attribute: false}) values: Attributed[] = [];

  @state() private passage?: Passage;

  override async willUpdate(changed: PropertyValues<this>) {
    if (changed.has('values') && this.values.length > 0) {
      this.passage = await passage(this.values[0].provenance);
    }
  }

  override render() {
    if (this.values.length === 0) {
      return nothing;
    }
    const {document} = this.values[0].provenance;
    const title = document.title ?? 'Source document';
    const origin = [document.publisher, document.publishedOn && inWords(document.publishedOn)].filter(Boolean).join(', ');
    return html`
      <figure>
        ${this.renderWords()}
        <figcaption class="small soft">
          ${document.url ? html`<a href=${document.url} rel="noopener noreferrer">${title}</a>` : title}${origin ? html`, ${origin}` : nothing}
        </figcaption>
      </figure>
    `;
  }

  private renderWords() {
    if (this.passage) {
      const {before, marked, after} = this.passage;
      return html`<blockquote>“${before}<mark>${marked}</mark>${after}”</blockquote>`;
    }
    const words = acceptedWords(this.values);
    // a number without its sentence says nothing that does not stand above already
    return SAYS_SOMETHING.test(words) ? html`<blockquote>“${words}”</blockquote>` : nothing;
  }
}
