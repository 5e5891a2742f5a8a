import type { ThemeInputs } from '../apply-theme.ts';

/**
 * The theme of a page that is built with the web components of the Flemish government: their colour for actions, else their primary
 * colour, and their small corners. Without script: `@stek/embed/brands/vlaanderen.css`.
 */
export const vlaanderen: ThemeInputs = {
  brand: 'var(--vl-action-color, var(--vl-theme-primary-color))',
  radius: '3px',
};
