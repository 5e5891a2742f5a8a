import type { ThemeInputs } from './apply-theme.ts';

/** The theme of a page that carries the tokens of NL Design System, by their common `--utrecht-` names. */
export const nlDesignSystem: ThemeInputs = {
  brand: 'var(--utrecht-button-primary-action-background-color, var(--utrecht-link-color))',
  font: 'var(--utrecht-document-font-family, inherit)',
  radius: 'var(--utrecht-button-border-radius, 4px)',
};
