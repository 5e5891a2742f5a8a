import type { ReactiveController } from 'lit';
import { pageScheme, watchPage } from './page-scheme.ts';

/**
 * Follows the theme inputs that the page sets in CSS, and the ground that the page has. An unthemed page costs one look at the computed
 * style; the code that derives a theme from a brand colour is loaded only when there is one.
 */
export class BrandController implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #scheme = new CSSStyleSheet();
  #rule = '';
  #seen = false;
  #unwatch: (() => void) | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  hostConnected(): void {
    this.#seen = false;
    // With the next frame, which looks at every style anyway: a look of our own before that would be one more.
    requestAnimationFrame(() => this.#look());
    this.#unwatch = watchPage(() => this.#followPage());
  }

  hostDisconnected(): void {
    this.#unwatch?.();
  }

  hostUpdated(): void {
    this.#look();
  }

  #look(): void {
    if (this.#seen) return;
    const style = getComputedStyle(this.#host);
    // Inside an element that has not drawn its slot yet there is no style to look at.
    this.#seen = style.display !== '';
    this.#followPage();
    if (!style.getPropertyValue('--stek-brand').trim()) return;
    // Without the code of the theme the default colours stand.
    void import('./brand.ts').then(({ takeBrand }) => takeBrand(this.#host)).catch(() => {});
  }

  /**
   * Light or dark is what the page declares, in CSS or in its head, and `--stek-scheme` goes before that. A page that declares nothing, and
   * is dark all the same, is seen by what stands behind the element.
   */
  #followPage(): void {
    if (!this.#seen) return;
    this.#adopt('');
    const style = getComputedStyle(this.#host);
    const asked = style.getPropertyValue('--stek-scheme').trim();
    if (asked && asked !== 'auto') return;
    if (asked) this.#adopt(':host{color-scheme:inherit}');
    if (style.colorScheme !== 'normal' || document.querySelector('meta[name=color-scheme i]')) return;
    if (pageScheme(this.#host) === 'dark')
      this.#adopt(`:host{color-scheme:${asked ? 'dark' : 'var(--stek-scheme,dark)'}}`);
  }

  #adopt(rule: string): void {
    if (rule === this.#rule) return;
    this.#rule = rule;
    this.#scheme.replaceSync(rule);
    const sheets = this.#host.shadowRoot?.adoptedStyleSheets;
    if (sheets && !sheets.includes(this.#scheme)) sheets.push(this.#scheme);
  }
}
