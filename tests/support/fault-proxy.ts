import { createServer, request as ask, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What can happen to a request between a device and a server. */
export const FAULTS = [
  'drop before send',
  'drop after commit',
  'half a body',
  '500 before',
  '500 after',
  '502',
  '503',
  '429',
  '408',
  'stall before',
  'stall after',
  'wrong content type',
  'captive portal',
] as const;
export type Fault = (typeof FAULTS)[number];

const PORTAL = '<!doctype html><title>Gratis wifi</title><p>Aanvaard de voorwaarden.';

/** Stands between a client and a server and does to each request what a test says. */
export class FaultProxy implements AsyncDisposable {
  /** How often each fault happened. */
  readonly counts = new Map<Fault | 'none', number>();
  /** Chooses what happens to a request; `undefined` lets it pass. */
  choose: (request: IncomingMessage) => Fault | undefined = () => undefined;
  readonly #upstream: URL;
  readonly #server: Server;

  private constructor(upstream: string) {
    this.#upstream = new URL(upstream);
    this.#server = createServer((request, response) => void this.#handle(request, response));
  }

  /** Starts before the server at this origin. */
  static async start(upstream: string): Promise<FaultProxy> {
    const proxy = new FaultProxy(upstream);
    await new Promise<void>(resolve => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const fault = this.choose(request);
    this.counts.set(fault ?? 'none', (this.counts.get(fault ?? 'none') ?? 0) + 1);
    // Who broke off while sending waits for no answer.
    const body = await bytesOf(request).catch(() => undefined);
    if (!body) return;
    switch (fault) {
      case 'drop before send':
        return void request.socket.destroy();
      case '500 before':
        return void response.writeHead(500).end();
      case '502':
      case '503':
        return void response.writeHead(Number(fault), { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
      case '429':
        return void response.writeHead(429, { 'retry-after': '0' }).end();
      case '408':
        return void response.writeHead(408).end();
      case 'captive portal':
        return void response.writeHead(200, { 'content-type': 'text/html' }).end(PORTAL);
      case 'stall before':
        return;
    }
    const answer = await this.#forward(request, body);
    const { status, headers, bytes } = answer;
    switch (fault) {
      case 'drop after commit':
        return void request.socket.destroy();
      case '500 after':
        return void response.writeHead(500).end();
      case 'stall after':
        return;
      case 'half a body':
        response.writeHead(status, { ...headers, 'content-length': bytes.length });
        response.write(bytes.subarray(0, bytes.length / 2));
        return void setTimeout(() => request.socket.destroy(), 5);
      case 'wrong content type':
        return void response.writeHead(status, { ...headers, 'content-type': 'text/plain' }).end(bytes);
      default:
        response.writeHead(status, headers).end(bytes);
    }
  }

  #forward({ method, url, headers }: IncomingMessage, body: Buffer) {
    return new Promise<{ status: number; headers: IncomingMessage['headers']; bytes: Buffer }>((resolve, reject) => {
      const { hostname, port, host } = this.#upstream;
      const forwarded = ask({ hostname, port, method, path: url, headers: { ...headers, host } }, answer => {
        bytesOf(answer).then(
          bytes => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, bytes }),
          reject,
        );
      });
      forwarded.on('error', reject);
      forwarded.end(body);
    });
  }
}

async function bytesOf(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
