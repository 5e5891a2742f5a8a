import { css } from 'lit';

/** Texts under each other, and the button for one more. */
export const ideaFieldStyles = css`
  .field {
    gap: 0.75em;
  }
  /* The text with the error has this edge itself. */
  :host(:state(user-invalid)) .field {
    border-inline-start: 0;
    padding-inline-start: 0;
  }
  stek-text-field {
    inline-size: 100%;
  }
`;
