/** The addresses in an attribute that takes several, with spaces between. */
export const addressesIn = (src: string): string[] => src.trim().split(/\s+/);

/**
 * Requests for files that began before the code was there that reads them: it and they come beside each other, not after. Asked as
 * that code would ask. Each answer is given once; who asks again asks anew.
 */
export class BegunRequests {
  readonly #answers = new Map<string, Promise<Response>>();

  constructor(src: string) {
    for (const address of addressesIn(src)) {
      const answer = fetch(address, { credentials: 'omit' });
      // Who takes it hears that it failed.
      answer.catch(() => {});
      this.#answers.set(new URL(address, document.baseURI).href, answer);
    }
  }

  /** As the `fetch` of the page. */
  readonly fetch: typeof globalThis.fetch = (url, init) => {
    const answer = this.#answers.get(String(url));
    this.#answers.delete(String(url));
    return answer ?? fetch(url, init);
  };
}
