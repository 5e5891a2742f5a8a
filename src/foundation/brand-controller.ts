import type { ReactiveController } from 'lit';

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
    // With the next frame, which looks at every style anyway: a look of our own before that would be one more.
    requestAnimationFrame(() => this.#look());
  }

  hostUpdated(): void {
    this.#look();
  }

  #look(): void {
    if (this.#seen) return;
    const style = getComputedStyle(this.#host);
    // Inside an element that has not drawn its slot yet there is no style to look at.
    this.#seen = style.display !== '';
    const read = (name: string) => style.getPropertyValue(name).trim();
    if (!read('--stek-brand') && read('--stek-scheme') !== 'auto') return;
    // Without the code of the theme the default colours stand.
    void import('./brand.ts').then(({ takeBrand }) => takeBrand(this.#host)).catch(() => {});
  }
}
