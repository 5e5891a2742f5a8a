import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bundle } from './bundle.ts';
import type { Script } from './scripted-server.ts';
import { SignUpService } from './sign-up-service.ts';

const ENTRY = `
  import { createStekClient } from './sdk/client.ts';
  import { createOutbox } from './sdk/outbox/index.ts';
  import { seal } from './sdk/seal.ts';
  import { signUp } from './sdk/submissions/kinds/sign-up.ts';
  Object.assign(globalThis, { seal, signUp });
  globalThis.openOutbox = (tenant = 'ieper') => createOutbox(createStekClient({ transport: '/v1/' + tenant }));
`;

/** A site whose pages have an outbox, with the server it sends to. `offline` cuts every connection to that server. */
export class OutboxSite implements AsyncDisposable {
  readonly service = new SignUpService();
  offline = false;
  /** Connections that were cut. */
  refused = 0;
  /** Answers in place of the server, as a portal does; the keys were fetched before. */
  portal: Script | undefined;
  /** Milliseconds that the server's clock is ahead. */
  ahead = 0;
  /** Files of the program that do not come. */
  missing: RegExp | undefined;
  /** Whether one of those was asked for. */
  wasMissed = false;
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

  /** As on the first day: nothing came in, and everything works. */
  reset(): void {
    Object.assign(this, {
      offline: false,
      refused: 0,
      slow: 0,
      ahead: 0,
      portal: undefined,
      missing: undefined,
      wasMissed: false,
    });
    this.service.reset();
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
      if (this.offline) {
        this.refused += 1;
        return void request.socket.destroy();
      }
      if (this.portal && !path.endsWith('/jwks.json')) return this.portal(request, response);
      response.setHeader('date', new Date(Date.now() + this.ahead).toUTCString());
      if (this.slow) await new Promise(resolve => setTimeout(resolve, this.slow));
      if (await this.service.handle(request, response)) return;
    }
    if (path === '/page.html') {
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(`<!doctype html><script type="module" src="/${this.#entry}"></script>`);
      return;
    }
    const isMissing = this.missing?.test(path) ?? false;
    this.wasMissed ||= isMissing;
    const file = isMissing ? undefined : this.#files.get(path);
    response.writeHead(file ? 200 : 404, { 'content-type': 'text/javascript' }).end(file);
  }
}
