export { applyTheme } from './apply-theme.ts';
export type { ThemeInputs } from './apply-theme.ts';
export { deriveTheme } from './derive.ts';
export type { Roles, Target, Theme } from './derive.ts';
export { nlDesignSystem } from './brands/nl-design-system.ts';
export { sampleBrands, type SampleBrand } from './brands/sample-brands.ts';
export { vlaanderen } from './brands/vlaanderen.ts';
export { themePairs, type Pair } from './pairs.ts';
