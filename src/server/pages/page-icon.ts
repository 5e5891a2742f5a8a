import { drawings } from '../../pictograms/drawings.ts';
import { DEFAULT_BRAND, deriveTheme } from '../../theme/derive.ts';

/** What stands in the tab of a page whose municipality has no logo: the door of De Stek, which is open. */
export function pageIcon(): string {
  const { fill, 'on-fill': door } = deriveTheme(DEFAULT_BRAND).light;
  const paths = (drawings['door'] ?? []).map(path => `<path d="${path}"/>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 32 32"><rect x="-4" y="-4" width="32" height="32" rx="7" fill="${fill}"/><g fill="${door}">${paths}</g></svg>`;
}
