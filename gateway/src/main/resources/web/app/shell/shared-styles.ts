import {css} from 'lit';

/** What every component's own styles build on. */
export const sharedStyles = css`
  :host {
    display: block;
  }

  *, *::before, *::after {
    box-sizing: border-box;
  }

  h1, h2, h3, p, dl, dd, ol, ul, figure, blockquote {
    margin: 0;
    padding: 0;
  }

  ol, ul {
    list-style: none;
  }

  h1 {
    font-size: var(--text-title);
    font-weight: 650;
    letter-spacing: -0.03em;
    line-height: 1.1;
    text-wrap: balance;
  }

  h2 {
    font-size: var(--text-section);
    font-weight: 600;
    letter-spacing: -0.01em;
    line-height: 1.3;
  }

  a {
    color: var(--accent);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  a:hover {
    text-decoration-thickness: 2px;
  }

  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 3px;
    border-radius: 2px;
  }

  .soft {
    color: var(--ink-soft);
  }

  .small {
    font-size: var(--text-small);
  }

  .numbers {
    font-variant-numeric: tabular-nums;
  }
`;
