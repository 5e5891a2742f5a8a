import { warnAuthor } from '../foundation/warn-author.ts';

/** The scripts of the elements, each fetched once for a page. */
export class ElementFiles {
  readonly #loads = new Map<string, Promise<boolean>>();

  /**
   * Whether an element is there. Where its script does not come the page stays as it is.
   * @param folder where the scripts lie, with a slash at its end
   */
  load(tag: string, folder: string): Promise<boolean> {
    // A page may have it from elsewhere, such as its own bundle.
    if (customElements.get(tag)) return Promise.resolve(true);
    const load = this.#loads.get(tag) ?? this.#fetch(tag, `${folder}${tag}.js`);
    this.#loads.set(tag, load);
    return load;
  }

  async #fetch(tag: string, address: string): Promise<boolean> {
    try {
      await import(address);
      return true;
    } catch {
      const words = `${address} did not come, so what was there stays. Open it in a browser; is its host in script-src of your Content-Security-Policy?`;
      warnAuthor(`element-script ${tag}`, words);
      return false;
    }
  }
}
