import { digest } from './digest.ts';
import { answerHeaders } from './headers.ts';
import { jsonOfPieces } from './json-pieces.ts';

/** A finished answer, as it is kept and sent. */
export interface Answer {
  /** @default 200 */
  status?: number;
  /** Short ones as text, which Node sends in one piece with the headers; long ones encoded once for all. */
  body: string | Uint8Array<ArrayBuffer>;
  bytes: number;
  /** Strong entity tag, quotes included. */
  etag: string;
  headers: Record<string, string>;
  /** Ids of the dates whose seats it shows: when those change it is made anew, and for no others. @default none */
  dates?: readonly string[];
}

/** Fresh for a minute; a page may show it ten minutes while it asks again, and a day when the server does not answer. */
export const CACHE_CONTROL = 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400';

const JSON_TYPE = 'application/json; charset=utf-8';
const encoder = new TextEncoder();
const decoder = new TextDecoder();
/** From here on encoding costs more than sending in two pieces; bytes. */
const LONG = 2048;

/**
 * Makes an answer from its text.
 * @param version row version, the first part of the tag of one single thing
 */
export function answerOf(text: string, contentType: string, more: { version?: number; link?: string } = {}): Answer {
  return answerOfBytes(encoder.encode(text), digest(text), contentType, more);
}

function answerOfBytes(
  encoded: Uint8Array<ArrayBuffer>,
  tag: string,
  contentType: string,
  more: { version?: number; link?: string },
): Answer {
  const bytes = encoded.byteLength;
  const etag = `"${more.version === undefined ? '' : `${more.version}-`}${tag}"`;
  const headers: Record<string, string> = {
    'content-type': contentType,
    'content-length': String(bytes),
    'cache-control': CACHE_CONTROL,
    etag,
    ...(more.link !== undefined && { link: more.link }),
  };
  const isText = /^text\/|json/.test(contentType);
  return { body: bytes > LONG || !isText ? encoded : decoder.decode(encoded), bytes, etag, headers };
}

/** A file as it is. @param called what it is known by: another one with another content */
export const fileAnswer = (content: Uint8Array<ArrayBuffer>, called: string, contentType: string): Answer =>
  answerOfBytes(content, called, contentType, {});

/** An object of long lists, much of which is in other answers too. */
export function jsonAnswerOfLists(value: Readonly<Record<string, unknown>>, more: { link?: string } = {}): Answer {
  const { bytes, digest: tag } = jsonOfPieces(value);
  return answerOfBytes(bytes, tag, JSON_TYPE, more);
}

export const jsonAnswer = (value: unknown, more?: { version?: number; link?: string }): Answer =>
  answerOf(JSON.stringify(value), JSON_TYPE, more);

/** For who asked alone: the address of this server in it is only what the visitor called it by. */
export const unkept = (answer: Answer): Answer => ({
  ...answer,
  headers: { ...answer.headers, 'cache-control': 'no-store' },
});

/** Sends people on, for as long as other answers hold. @param location address without scheme and host */
export const redirectTo = (location: string): Answer => {
  const answer = answerOf('', 'text/plain; charset=utf-8');
  return { ...answer, status: 302, headers: { ...answer.headers, location } };
};

/** Sends an answer, or 304 when the client has it already. */
export function send(answer: Answer, ifNoneMatch: string | undefined, requestId: string): Response {
  if (ifNoneMatch !== undefined && matches(ifNoneMatch, answer.etag)) {
    const { 'content-type': _type, 'content-length': _length, ...headers } = answer.headers;
    return new Response(null, { status: 304, headers: { ...answerHeaders(requestId), ...headers } });
  }
  return new Response(answer.body, {
    status: answer.status ?? 200,
    headers: { ...answerHeaders(requestId), ...answer.headers },
  });
}

/** RFC 9110, 13.1.2: any tag of the list, compared weakly, or `*`. */
export const matches = (ifNoneMatch: string, etag: string): boolean =>
  ifNoneMatch === etag ||
  ifNoneMatch.trim() === '*' ||
  ifNoneMatch.split(',').some(tag => tag.trim().replace(/^W\//, '') === etag);
