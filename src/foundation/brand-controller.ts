import type { ReactiveController } from 'lit';
import type { PageGround } from './page-ground.ts';

/**
 * Follows the theme inputs that the page sets in CSS, and the ground that the page has. An unthemed page costs one look at the computed
 * style; the code that derives a theme from a brand colour is loaded only when there is one, and what sees a dark ground comes beside
 * what the element shows.
 */
export class BrandController implements ReactiveController {
  readonly #host: HTMLElement;
  #seen = false;
  #ground: PageGround | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  hostConnected(): void {
    this.#seen = false;
    // With the next frame, which looks at every style anyway: a look of our own before that would be one more.
    requestAnimationFrame(() => this.#look());
  }

  hostDisconnected(): void {
    this.#ground?.unfollow();
  }

  hostUpdated(): void {
    this.#look();
  }

  #look(): void {
    if (this.#seen) return;
    const style = getComputedStyle(this.#host);
    // Inside an element that has not drawn its slot yet there is no style to look at.
    this.#seen = style.display !== '';
    if (!this.#seen) return;
    void this.#followGround();
    if (!style.getPropertyValue('--stek-brand').trim()) return;
    // Without the code of the theme the default colours stand.
    void import('./brand.ts').then(({ takeBrand }) => takeBrand(this.#host)).catch(() => {});
  }

  /** Without the code for it an element is light, unless the page says otherwise. */
  async #followGround(): Promise<void> {
    if (!this.#ground) {
      const part = await import('./page-ground.ts').catch(() => undefined);
      this.#ground ??= part && new part.PageGround(this.#host);
    }
    if (this.#host.isConnected) this.#ground?.follow();
  }
}
