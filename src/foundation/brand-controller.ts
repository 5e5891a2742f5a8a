import type { ReactiveController } from 'lit';
import { warnOnce } from './warn-once.ts';

/**
 * Follows the theme inputs that the page sets in CSS. An unthemed page costs one look at the computed style; the code that derives
 * a theme from a brand colour is loaded only when there is one.
 */
export class BrandController implements ReactiveController {
  readonly #host: HTMLElement;
  #seen = false;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  hostConnected(): void {
    this.#seen = false;
    this.#look();
  }

  hostUpdated(): void {
    this.#look();
  }

  #look(): void {
    if (this.#seen) return;
    const style = getComputedStyle(this.#host);
    // Inside an element that has not drawn its slot yet there is no style to look at.
    this.#seen = style.display !== '';
    const brand = style.getPropertyValue('--stek-brand').trim();
    if (brand || style.getPropertyValue('--stek-scheme').trim() === 'auto') void this.#theme(brand);
  }

  async #theme(brand: string): Promise<void> {
    // Without the code of the theme the default colours stand.
    const themed = await import('../theme/theme-host.ts')
      .then(({ themeHost }) => themeHost(this.#host))
      .catch(() => false);
    if (!themed) warnOnce(brand, `--stek-brand: ${brand} could not be used; the default colours are.`);
  }
}
