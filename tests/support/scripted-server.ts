import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server does with one request. */
export type Script = (request: IncomingMessage, response: ServerResponse) => void;

/** A real HTTP server on the loopback address that does as a test tells it. */
export class ScriptedServer implements AsyncDisposable {
  /** Every request so far, as `GET /path?query`. */
  readonly requests: string[] = [];
  /** The headers of every request so far. */
  readonly headers: IncomingMessage['headers'][] = [];
  script: Script;
  readonly #server;
  #port = 0;

  constructor(script: Script = (_, response) => response.writeHead(404).end()) {
    this.script = script;
    this.#server = createServer((request, response) => {
      this.requests.push(`${request.method} ${request.url}`);
      this.headers.push(request.headers);
      this.script(request, response);
    });
  }

  static async start(script?: Script): Promise<ScriptedServer> {
    const server = new ScriptedServer(script);
    await server.listen();
    return server;
  }

  /** Starts, also again on the same port after `stop`. */
  async listen(): Promise<void> {
    await new Promise<void>(resolve => this.#server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Dies: open connections are cut, new ones refused. */
  async stop(): Promise<void> {
    const closed = new Promise(resolve => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get base(): string {
    return `${this.origin}/v1/ieper`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#server.listening) await this.stop();
  }
}

/** A script that always gives the same JSON. */
export const json =
  (body: unknown, headers: Record<string, string> = {}, status = 200): Script =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };

/** A script that always refuses, in the words of the contract. */
export const problem = (status: number, code: string): Script =>
  json(
    { type: `urn:stek:problem:${code}`, title: 'Refused', status, code },
    { 'content-type': 'application/problem+json; charset=utf-8' },
    status,
  );

/** A script that gives its answers one after the other, and the last one for ever. */
export const inTurn = (...scripts: Script[]): Script => {
  let turn = 0;
  return (request, response) => scripts[Math.min(turn++, scripts.length - 1)]!(request, response);
};
