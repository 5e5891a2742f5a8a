import { pageScheme, watchPage } from './page-scheme.ts';

/**
 * Has an element follow whether its page is light or dark. What the page declares, in CSS or in its head, and `--stek-scheme` go before
 * what is seen: a page that declares nothing, and is dark all the same, is known by what stands behind the element. Comes beside what an
 * element shows: most pages are light.
 */
export class PageGround {
  readonly #host: HTMLElement;
  readonly #scheme = new CSSStyleSheet();
  #rule = '';
  #unwatch: (() => void) | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** From now on. */
  follow(): void {
    this.#unwatch ??= watchPage(() => this.#look());
    this.#look();
  }

  unfollow(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  #look(): void {
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
