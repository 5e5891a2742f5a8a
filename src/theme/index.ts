export { applyTheme } from './apply-theme.ts';
export type { ThemeInputs } from './apply-theme.ts';
export { deriveTheme } from './derive.ts';
export type { Target, Theme } from './derive.ts';
export { nlDesignSystem } from './nl-design-system.ts';
export { vlaanderen } from './vlaanderen.ts';
