import { css } from 'lit';

/** Round buttons of which some are pressed: what is shown and what is not. */
export const pressedButtonStyles = css`
  button[aria-pressed] {
    border-radius: 2em;
    padding-inline: 1.1em;
  }
  button[aria-pressed='true'] {
    background: var(--stek-surface-tint);
    border-color: var(--stek-link);
    box-shadow: inset 0 0 0 1px var(--stek-link);
    color: var(--stek-link);
  }
  @media (forced-colors: active) {
    button[aria-pressed='true'] {
      border-color: Highlight;
      box-shadow: inset 0 0 0 2px Highlight;
    }
  }
`;
