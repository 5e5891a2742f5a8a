import { warnAuthor } from '../foundation/warn-author.ts';
import { ElementFiles } from './element-files.ts';
import { followFrameHeights } from './frame-heights.ts';
import { LinkUpgrade } from './link-upgrade.ts';
import { renderBeside } from './script-embed.ts';
import { loadUndefined } from './undefined-elements.ts';
import { isParsed, watchPage } from './watched-page.ts';

/** What all scripts of this loader on one page do together. */
export class EmbedLoader {
  readonly #files = new ElementFiles();
  /** The folder with the elements of each server whose links become elements. */
  readonly #folders = new Map<string, string>();
  /** Servers whose frames say how high they are. */
  readonly #framed = new Set<string>();
  readonly #links = new LinkUpgrade(this.#folders, this.#files);
  readonly #taken = new WeakSet<HTMLScriptElement>();
  #looksAround = false;

  /** Does what one script tag asks for. */
  take(script: HTMLScriptElement | undefined): void {
    if (script && this.#taken.has(script)) return;
    if (!script?.src) {
      const words =
        'stek.js does not know where it came from. Load it with <script async src="…/cdn/stek.js">, not from a bundle.';
      return warnAuthor('loader', words);
    }
    this.#taken.add(script);
    const { origin, href } = new URL(script.src);
    const folder = href.slice(0, href.split(/[?#]/)[0]!.lastIndexOf('/') + 1);
    const origins = [origin, ...otherOrigins(script)];
    this.#followFrames(origins);
    if (script.hasAttribute('data-stek')) void renderBeside(script, folder, this.#files);
    else void this.#lookAround(folder, origins);
  }

  #followFrames(origins: readonly string[]): void {
    const isFirst = this.#framed.size === 0;
    for (const origin of origins) this.#framed.add(origin);
    if (isFirst) followFrameHeights(this.#framed);
  }

  /** Links, and elements without a script: those that are there and those that come. */
  async #lookAround(folder: string, origins: readonly string[]): Promise<void> {
    for (const origin of origins) if (!this.#folders.has(origin)) this.#folders.set(origin, folder);
    const look = (root: Document | Element) => {
      this.#links.look(root);
      loadUndefined(root, folder, this.#files);
    };
    await isParsed();
    look(document);
    if (!this.#looksAround) watchPage(look);
    this.#looksAround = true;
  }
}

/** Other servers that the site names in `data-origins`. */
function otherOrigins(script: HTMLScriptElement): string[] {
  const named = (script.dataset['origins'] ?? '').split(/[\s,]+/).filter(Boolean);
  return named.flatMap(address => {
    const { protocol, origin } = URL.canParse(address) ? new URL(address) : { protocol: '', origin: '' };
    if (/^https?:$/.test(protocol)) return [origin];
    warnAuthor(
      `data-origins ${address}`,
      `data-origins has “${address}”. Write addresses such as https://stek.example.be.`,
    );
    return [];
  });
}
