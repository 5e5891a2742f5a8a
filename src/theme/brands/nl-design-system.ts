import type { ThemeInputs } from '../apply-theme.ts';

/**
 * The theme of a page that carries the tokens of NL Design System: those of its own components, else those of the many that use the
 * names of Utrecht. Without script: `@stek/embed/brands/nl-design-system.css`.
 */
export const nlDesignSystem: ThemeInputs = {
  brand:
    'var(--nl-button-primary-background-color, var(--utrecht-button-primary-action-background-color, var(--utrecht-link-color)))',
  font: 'var(--utrecht-document-font-family, inherit)',
  radius: 'var(--nl-button-border-radius, var(--utrecht-button-border-radius, 4px))',
};
