import { css } from 'lit';

/** Shows what is being read aloud: the passage, and in it the sentence where the browser can; and the button that reads a question. */
export const readingStyles = css`
    [data-reads] {
      background: var(--stek-surface-tint);
      border-radius: 0.2em;
      box-shadow: 0 0 0 0.2em var(--stek-surface-tint);
      outline: 2px solid var(--stek-link);
      outline-offset: 0.2em;
      /* Not under a head of the site that stays in sight. */
      scroll-margin-block-start: calc(1em + var(--stek-sticky-top, 0px));
    }
    ::highlight(stek-sentence) {
      background: var(--stek-fill);
      color: var(--stek-on-fill);
    }
    .listen {
      justify-self: start;
    }
    .listen .pictogram {
      block-size: 1.5em;
      inline-size: 1.5em;
    }
    @media (forced-colors: active) {
      [data-reads] {
        outline-color: Highlight;
      }
    }
`;
