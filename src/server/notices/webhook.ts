import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { base64url } from 'jose';
import type { NoticeFailure } from '../../schema/notice.ts';
import { isPrivateAddress, publicLookup } from '../import/private-address.ts';
import { hmacWith } from '../keys/hmac.ts';
import type { ServerKeys } from '../keys/server-keys.ts';
import type { Delivery } from './notice-way.ts';

/*
 * Messages to programs as Standard Webhooks has them (https://www.standardwebhooks.com): who gets one can tell that it comes from here.
 */

/** A message to a program. */
export interface WebhookMessage {
  /** Names it: an attempt to send it again has the same `webhook-id`. */
  id: string;
  url: string;
  /** JSON, always the same bytes. */
  body: string;
}

/** How messages to programs are sent. */
export interface WebhookOptions {
  /** Also to private addresses, and without TLS to this machine itself: for a program beside the server. @default false */
  allowPrivate?: boolean | undefined;
  /** How long a program may take to answer, milliseconds: far below the lease of a notice. @default 15 000 */
  timeout?: number | undefined;
}

const SECRET_PREFIX = 'whsec_';

/** The secret by which a municipality's program can tell that a message comes from here. It is made of the keys of the server. */
export async function webhookSecret(keys: ServerKeys, tenant: string): Promise<string> {
  const secret = base64url.decode(await keys.mac('webhook', tenant));
  return SECRET_PREFIX + Buffer.from(secret).toString('base64');
}

/** The headers of a message. @param now epoch milliseconds: an old message that somebody kept is not taken again */
export async function signedHeaders(
  secret: string,
  { id, body }: Pick<WebhookMessage, 'id' | 'body'>,
  now: number,
): Promise<Record<string, string>> {
  const timestamp = String(Math.floor(now / 1000));
  const sign = hmacWith(Uint8Array.from(Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64')));
  const signature = Buffer.from(await sign(`${id}.${timestamp}.${body}`)).toString('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}

/** Sends a message to a program. No redirect is followed and nothing of the answer is kept. Never throws: what went wrong is in the answer. */
export async function postWebhook(
  { id, url, body }: WebhookMessage,
  secret: string,
  now: number,
  { allowPrivate = false, timeout = 15_000 }: WebhookOptions = {},
): Promise<Delivery> {
  const address = webhookAddress(url, allowPrivate);
  if (!address) return { kind: 'refused', failure: 'address_refused' };
  const headers = {
    ...(await signedHeaders(secret, { id, body }, now)),
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
  };
  return new Promise(resolve => {
    let isSent = false;
    const start = address.protocol === 'https:' ? httpsRequest : httpRequest;
    const request = start(address, {
      method: 'POST',
      headers,
      agent: false,
      signal: AbortSignal.timeout(timeout),
      // Checked where the connection is made, so that a name cannot point elsewhere between the check and the call.
      ...(!allowPrivate && { lookup: publicLookup(() => new PrivateNetwork()) }),
    });
    request.once('response', response => {
      response.once('error', () => undefined);
      response.destroy();
      resolve(deliveryOf(response.statusCode ?? 0));
    });
    request.once('finish', () => (isSent = true));
    request.once('error', error =>
      resolve(error instanceof PrivateNetwork ? { kind: 'refused', failure: 'address_refused' } : noAnswer(isSent)),
    );
    request.end(body);
  });
}

class PrivateNetwork extends Error {
  override readonly name = 'PrivateNetwork';
}

/** The address of a program that may be called; `undefined` for one that may not. */
function webhookAddress(text: string, allowPrivate: boolean): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.username || url.password) return undefined;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isHere = /^(localhost|127\.[\d.]+|::1)$/.test(host);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere && allowPrivate)) return undefined;
  return !allowPrivate && isIP(host) && isPrivateAddress(host) ? undefined : url;
}

/** Whatever is not a yes is tried again, but for the one answer that means: never again. */
function deliveryOf(status: number): Delivery {
  if (status >= 200 && status < 300) return { kind: 'taken' };
  if (status === 410) return { kind: 'refused', failure: 'address_refused' };
  return failed('refused_for_now', false);
}

const noAnswer = (isSent: boolean): Delivery => failed('no_answer', isSent);

const failed = (failure: NoticeFailure, isUncertain: boolean): Delivery => ({
  kind: 'failed',
  failure,
  isUncertain,
  isForAll: true,
});
