import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bundle } from './bundle.ts';
import { SignUpService } from './sign-up-service.ts';

const ENTRY = `
  import { createStekClient } from './sdk/client.ts';
  import { createOutbox } from './sdk/outbox/index.ts';
  globalThis.openOutbox = () => createOutbox(createStekClient({ transport: '/v1/ieper' }));
`;

/** A site whose pages have an outbox, with the server it sends to. `offline` cuts every connection to that server. */
export class OutboxSite implements AsyncDisposable {
  readonly service = new SignUpService();
  offline = false;
  /** Milliseconds that the server takes for each answer. */
  slow = 0;
  readonly #files = new Map<string, string>();
  readonly #server: Server;
  #entry = '';

  private constructor() {
    this.#server = createServer((request, response) => void this.#handle(request, response));
  }

  static async start(): Promise<OutboxSite> {
    const site = new OutboxSite();
    const chunks = await bundle(ENTRY);
    site.#entry = chunks[0]!.fileName;
    for (const { fileName, code } of chunks) site.#files.set(`/${fileName}`, code);
    await new Promise<void>(resolve => site.#server.listen(0, '127.0.0.1', resolve));
    return site;
  }

  get page(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/page.html`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://local').pathname;
    if (path.startsWith('/v1/')) {
      if (this.offline) return void request.socket.destroy();
      if (this.slow) await new Promise(resolve => setTimeout(resolve, this.slow));
      if (await this.service.handle(request, response)) return;
    }
    if (path === '/page.html') {
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(`<!doctype html><script type="module" src="/${this.#entry}"></script>`);
      return;
    }
    const file = this.#files.get(path);
    response.writeHead(file ? 200 : 404, { 'content-type': 'text/javascript' }).end(file);
  }
}
