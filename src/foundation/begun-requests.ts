/** The addresses in an attribute that takes several, with spaces between. */
export const addressesIn = (src: string): string[] => src.trim().split(/\s+/);

/** What a server that drew an element was told by its source, as it stands in the page. */
export interface DrawnAnswer {
  /** Absolute, or from the root of the site. */
  url: string;
  status: number;
  type: string;
  etag?: string;
  body: string;
}

/**
 * Requests for files that began before the code was there that reads them: it and they come beside each other, not after. Asked as
 * that code would ask. What stands in the page already is not asked. Each answer is given once; who asks again asks anew.
 */
export class BegunRequests {
  readonly #answers = new Map<string, Promise<Response>[]>();

  /** @param drawn what is in the page already, in the order in which it was asked */
  constructor(src: string | undefined, drawn: readonly DrawnAnswer[] = []) {
    for (const answer of drawn) this.#of(answer.url).push(Promise.resolve(responseOf(answer)));
    for (const address of src ? addressesIn(src) : []) {
      const answers = this.#of(address);
      if (answers.length > 0) continue;
      const answer = fetch(address, { credentials: 'omit' });
      // Who takes it hears that it failed.
      answer.catch(() => {});
      answers.push(answer);
    }
  }

  /** As the `fetch` of the page. */
  readonly fetch: typeof globalThis.fetch = (url, init) =>
    (init?.method ? undefined : this.#of(String(url)).shift()) ?? fetch(url, init);

  #of(address: string): Promise<Response>[] {
    const url = new URL(address, document.baseURI).href;
    const answers = this.#answers.get(url) ?? [];
    this.#answers.set(url, answers);
    return answers;
  }
}

function responseOf({ status, type, etag, body }: DrawnAnswer): Response {
  const headers = { 'content-type': type, ...(etag && { etag }) };
  return new Response(body || null, { status, headers });
}
