import { readFile } from 'node:fs/promises';

/** Before a page takes its place. */
const ask = globalThis.fetch;

/** What an element reads while it is drawn, and what did not come. */
export class Reads {
  underWay = 0;
  /** What went wrong first, in words. */
  failure: string | undefined;
  readonly #page: string;

  readonly #own: string;

  /**
   * @param page what an address without a host is read from
   * @param script the script of the element: the texts of most languages are files beside it, and only those are read from disk
   */
  constructor(page: string, script: string) {
    this.#page = page;
    this.#own = new URL('texts/', script).href;
  }

  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const request = typeof input === 'string' ? new URL(input, this.#page) : input;
    const address = request instanceof Request ? request.url : request.href;
    this.underWay += 1;
    try {
      const answer = address.startsWith(this.#own)
        ? new Response(await readFile(new URL(address)))
        : await ask(request, init);
      if (!answer.ok) this.failure ??= `${address} answers ${answer.status}`;
      return answer;
    } catch (error) {
      this.failure ??= `${address} does not answer`;
      throw error;
    } finally {
      this.underWay -= 1;
    }
  };
}
