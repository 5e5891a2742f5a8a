import { readFile } from 'node:fs/promises';

/** Before a page takes its place. */
const ask = globalThis.fetch;

/** What a source said, for the element that takes over: it asks the network for nothing that is in the page. */
export interface ReadAnswer {
  /** From the root of the site where it is the page's own, so that it holds under every name of the site. */
  url: string;
  status: number;
  type: string;
  etag: string | undefined;
  body: string;
}

/** Characters that go out beside a picture; what is longer is asked for again. */
const MOST = 300_000;

/** Sources that say so once are asked again by the elements, with growing pauses: nobody waits for that. */
const isOutOfOrder = (status: number): boolean => status >= 500 || status === 429;

/** What an element reads while it is drawn, and what did not come. */
export class Reads {
  readonly answers: ReadAnswer[] = [];
  underWay = 0;
  /** What is out of order, in words. */
  failure: string | undefined;
  /** What was refused: an element can do without, or cannot. */
  refusal: string | undefined;
  readonly #page: string;
  readonly #own: string;
  #length = 0;

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
      if (address.startsWith(this.#own)) return new Response(await readFile(new URL(address)));
      return await this.#read(await ask(request, init), address);
    } catch (error) {
      this.failure ??= `${address} does not answer`;
      throw error;
    } finally {
      this.underWay -= 1;
    }
  };

  /** All of it: what follows waits for nothing outside this thread. */
  async #read(answer: Response, address: string): Promise<Response> {
    const { status } = answer;
    const bytes = await answer.arrayBuffer();
    if (isOutOfOrder(status)) this.failure ??= `${address} answers ${status}`;
    else if (status >= 400) this.refusal ??= `${address} answers ${status}`;
    this.#keep(answer, address, bytes);
    const headers = new Headers(answer.headers);
    // Of how it came over the line; these are its bytes.
    for (const name of ['content-encoding', 'content-length']) headers.delete(name);
    return new Response(bytes.byteLength > 0 ? bytes : null, { status, headers });
  }

  #keep({ status, headers }: Response, address: string, bytes: ArrayBuffer): void {
    const body = textOf(bytes);
    this.#length += body?.length ?? MOST;
    if (body === undefined || this.#length > MOST) return;
    const { origin, pathname, search } = new URL(address);
    const url = origin === new URL(this.#page).origin ? pathname + search : address;
    const [type, etag] = [headers.get('content-type') ?? '', headers.get('etag') ?? undefined];
    this.answers.push({ url, status, type, etag, body });
  }
}

/** Nothing where it is no text, or one of other bytes: a page is all one kind. */
function textOf(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
