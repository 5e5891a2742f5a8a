import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { Readable, pipeline, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { isPrivateAddress, publicLookup } from './private-address.ts';

/** A feed, opened but not read yet. */
export interface OpenedSource {
  body: AsyncIterable<Uint8Array>;
  contentType?: string | undefined;
  url?: string | undefined;
}

export interface SourceOptions {
  /** Also fetch from private addresses: for a feed inside the municipality's own network. @default false */
  allowPrivate?: boolean | undefined;
  /** Scheme, host and port that somebody named themselves: there it may be private. */
  home?: string | undefined;
  /** The kinds of file that are asked for. @default calendars, JSON and then anything */
  accept?: string | undefined;
}

/** Why a feed could not be opened, in a sentence for a webmaster. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}

const MOST_BYTES = 20 * 1024 * 1024;
const MOST_REDIRECTS = 5;
const TIMEOUT = 30_000;

/** Opens a file or an address (http, https, webcal). @throws {SourceError} */
export async function openSource(source: string, options: SourceOptions = {}): Promise<OpenedSource> {
  return /^[a-z][a-z0-9+.-]+:/i.test(source) ? openUrl(source, options) : openFile(source);
}

async function openFile(path: string): Promise<OpenedSource> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new SourceError(`There is no file ${path}.`);
  if (!found.isFile()) throw new SourceError(`${path} is not a file.`);
  return { body: limited(createReadStream(path)) };
}

async function openUrl(source: string, options: SourceOptions): Promise<OpenedSource> {
  let url = readUrl(source.replace(/^webcals?:/i, 'https:'));
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const response = await get(url, options);
    const status = response.statusCode ?? 0;
    const location = response.headers.location;
    if (status >= 300 && status < 400 && location) {
      response.destroy();
      url = readUrl(location, url);
      continue;
    }
    if (status !== 200) {
      response.destroy();
      throw new SourceError(
        `${url.href} ${REFUSALS[status] ?? `answered ${status}. Open it in a browser to see why.`}`,
      );
    }
    return { body: limited(unpackedResponse(response)), contentType: response.headers['content-type'], url: url.href };
  }
  throw new SourceError(`${source} redirects more than ${MOST_REDIRECTS} times.`);
}

/** What to do about the usual answers. */
const REFUSALS: Readonly<Record<number, string>> = {
  401: 'asks for a login (401). Make the calendar public, and use its public address.',
  403: 'is not for everyone (403). Make the calendar public, and use its public address.',
  404: 'is not there (404). Copy the address again from the calendar it comes from.',
  410: 'is no longer there (410). Copy the address again from the calendar it comes from.',
};

function readUrl(text: string, base?: URL): URL {
  const url = URL.canParse(text, base?.href) ? new URL(text, base) : undefined;
  if (!url) throw new SourceError(`${text} is not an address.`);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new SourceError(`Only addresses with https: or http: can be read, not ${url.protocol}`);
  }
  if (url.username || url.password) throw new SourceError('The address holds a user name or password. Leave them out.');
  return url;
}

const FEEDS = 'text/calendar, application/json;q=0.9, */*;q=0.1';

function get(url: URL, options: SourceOptions): Promise<IncomingMessage> {
  const { accept = FEEDS, home } = options;
  const allowPrivate = options.allowPrivate === true || url.origin === home;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && isIP(host) && isPrivateAddress(host)) throw refusedAddress(url.hostname);
  const start = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = start(url, {
      headers: { accept, 'accept-encoding': 'identity' },
      signal: AbortSignal.timeout(TIMEOUT),
      // Checked where the connection is made, so that a name cannot point elsewhere between the check and the call.
      ...(!allowPrivate && { lookup: publicLookup(refusedAddress) }),
    });
    request.once('response', resolve);
    request.once('error', cause => reject(cause instanceof SourceError ? cause : unreachable(url, cause)));
    request.end();
  });
}

const refusedAddress = (host: string): SourceError =>
  new SourceError(`${host} is an address inside a private network. Add --allow-private if that is what you want.`);

const unreachable = (url: URL, cause: Error): SourceError =>
  new SourceError(`${url.host} cannot be reached (${'code' in cause ? String(cause.code) : cause.message}).`, {
    cause,
  });

/** The body without the packing that it came in though nobody asked for one; one that it only claims to have is left alone. */
async function* unpackedResponse(response: IncomingMessage): AsyncGenerator<Uint8Array> {
  const pieces = response[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  const { value: first, done } = await pieces.next();
  if (done) return;
  const whole = Readable.from(joined(first, pieces));
  const unpacker = unpackerFor(response.headers['content-encoding']?.trim().toLowerCase(), first);
  yield* unpacker ? pipeline(whole, unpacker, () => undefined) : whole;
}

async function* joined(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

function unpackerFor(encoding: string | undefined, [a = 0, b = 0]: Uint8Array): Transform | undefined {
  if (encoding === 'br') return createBrotliDecompress();
  if ((encoding === 'gzip' || encoding === 'x-gzip') && a === 0x1f) return createGunzip();
  // RFC 9110 section 8.4.1.2 wants zlib; some send its deflate alone.
  if (encoding === 'deflate') return (a * 256 + b) % 31 === 0 && (a & 15) === 8 ? createInflate() : createInflateRaw();
  return undefined;
}

/** Passes bytes on until there are too many of them. */
async function* limited(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) throw new SourceError(`This feed is larger than ${MOST_BYTES / 1024 / 1024} MB.`);
    yield chunk;
  }
}
