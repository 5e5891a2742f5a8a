import type { ReactiveController, ReactiveElement } from 'lit';
import { warnOnce } from './warn-once.ts';

/**
 * Follows the theme inputs that the page sets in CSS. An unthemed page costs one look at the computed style; the code that derives
 * a theme from a brand colour is loaded only when there is one.
 */
export class BrandController implements ReactiveController {
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const style = getComputedStyle(this.#host);
    const brand = style.getPropertyValue('--stek-brand').trim();
    if (brand || style.getPropertyValue('--stek-scheme').trim() === 'auto') void this.#theme(brand);
  }

  async #theme(brand: string): Promise<void> {
    try {
      const { themeHost } = await import('../theme/theme-host.ts');
      if (themeHost(this.#host)) return;
      warnOnce(`brand ${brand}`, `--stek-brand: ${brand} is not a colour; the default colours are used.`);
    } catch (error) {
      warnOnce('theme', `The theme could not be loaded; the default colours are used. ${String(error)}`);
    }
  }
}
