import { themeHost } from '../theme/theme-host.ts';
import { warnAuthor } from './warn-author.ts';

/** Gives an element the colours of the `--stek-brand` that holds there; tells the webmaster when that is no colour. */
export function takeBrand(host: HTMLElement): void {
  if (themeHost(host)) return;
  const brand = getComputedStyle(host).getPropertyValue('--stek-brand').trim();
  warnAuthor(`brand ${brand}`, `--stek-brand: ${brand} could not be used; the default colours are.`);
}
