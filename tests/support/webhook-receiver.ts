import assert from 'node:assert/strict';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message as it arrived. */
export interface ReceivedWebhook {
  headers: IncomingHttpHeaders;
  body: string;
}

/** How far the clocks of two servers may be apart, seconds, as Standard Webhooks proposes. */
const TOLERANCE = 300;

/** A real program on a free port of this machine, which takes messages as Standard Webhooks says, and what arrived there. */
export class WebhookReceiver {
  readonly received: ReceivedWebhook[] = [];
  /** Answers to a message, after it is taken in. */
  answer: (response: ServerResponse, message: ReceivedWebhook) => void | Promise<void> = response => {
    response.writeHead(204).end();
  };
  port = 0;
  #server: Server | undefined;

  static async open(): Promise<WebhookReceiver> {
    const receiver = new WebhookReceiver();
    await receiver.start();
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/stek`;
  }

  /** Listens, at the same port as before when there was one. */
  async start(): Promise<void> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const message = { headers: request.headers, body: Buffer.concat(chunks).toString('utf8') };
        this.received.push(message);
        void this.answer(response, message);
      });
    });
    await new Promise<void>(resolve => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    await new Promise<void>(resolve => {
      if (!server) return resolve();
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }
}

/**
 * Checks a message as whoever gets one has to, written after the specification and with nothing of the server.
 * @param now epoch milliseconds
 * @returns what it says
 */
export function verified({ headers, body }: ReceivedWebhook, secret: string, now: number): unknown {
  const [id, timestamp, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map(name =>
    String(headers[name]),
  );
  assert.ok(Math.abs(now / 1000 - Number(timestamp)) <= TOLERANCE, `sent at ${timestamp}, it is ${now / 1000}`);
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  assert.ok(key.length >= 24 && key.length <= 64, `${key.length} bytes`);
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest();
  const given = signatures!.split(' ').filter(one => one.startsWith('v1,'));
  const isRight = given.some(one => {
    const bytes = Buffer.from(one.slice('v1,'.length), 'base64');
    return bytes.length === expected.length && timingSafeEqual(bytes, expected);
  });
  assert.ok(isRight, `no signature of “${signatures}” is right`);
  return JSON.parse(body);
}
