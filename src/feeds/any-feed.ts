import type { Feed } from '../schema/programme.ts';
import { Charset } from './charset.ts';
import { piecesOf, type FeedSource } from './feed-source.ts';
import type { FeedOptions } from './feed.ts';
import { readIcs } from './ics/read.ts';
import { isObject, objectOf, parseJson, textOf, type JsonObject } from './json.ts';
import { shorten } from './shorten.ts';
import { finishAtOnce, type Work } from '../domain/work.ts';
import { Slices } from './slices.ts';
import { canUnpack, packingOf, unpacked } from './unpack.ts';

/** As much as is looked at to tell one format from another. */
const HEAD = 2048;
/** A packed file that a server packs again is packed twice. */
const MAX_LAYERS = 2;
const MAX_JSON_BYTES = 20_000_000;

/**
 * Reads a feed that does not begin as a calendar, or that comes as a stream: told apart by its content. Never throws on content.
 */
export const readAnyFeed = (body: FeedSource, options: FeedOptions): Promise<Feed> => readUnpacked(body, options, 0);

/** @param layers how many packings were taken off already */
async function readUnpacked(body: FeedSource, options: FeedOptions, layers: number): Promise<Feed> {
  const charset = options.charset ?? /charset="?([\w-]+)/i.exec(options.contentType ?? '')?.[1];
  const from = where(options.url);
  const pieces = bytesOf(body);
  const head: Uint8Array[] = [];
  const failure = await fill(pieces, head, HEAD);
  const packing = packingOf(head);
  if (packing && layers < MAX_LAYERS && canUnpack())
    return readUnpacked(unpacked(chained({ pieces, head, isBroken: failure }), packing), options, layers + 1);
  const start = textStart(head, charset);
  if (failure && head.length === 0)
    return unusable('stream_broken', `${from} could not be read to the end. Try again.`);
  if (start === '')
    return unusable('empty_feed', `${from} is empty. Check whether the calendar is public and has events.`);
  if (packing) return unusable(PACKED.code, `${from} ${PACKED.detail}`);
  if (/^[[{]/.test(start)) return readJson({ pieces, head, isBroken: failure }, from, charset);
  const problem = otherFormat(start);
  if (problem) return unusable(problem.code, `${from} ${problem.detail}`);
  return readIcs(chained({ pieces, head, isBroken: failure }), { ...options, charset });
}

const unusable = (code: string, detail: string): Feed => ({
  activities: [],
  places: [],
  warnings: [{ path: '', code, detail }],
  complete: false,
});

/** The address without what could be secret in it. */
function where(url: string | undefined): string {
  const shown = url?.replace(/[?#].*$/, '').replace(/\/\/[^/@]*@/, '//');
  return shown ? shorten(shown, 120) : 'The feed';
}

const PACKED = {
  code: 'unsupported_format',
  detail: 'is a packed or PDF file. Unpack it and use the .ics file itself.',
};

/** What the beginning says it is, when it is no calendar and no JSON. */
function otherFormat(start: string): { code: string; detail: string } | undefined {
  if (/^BEGIN:VCARD/i.test(start))
    return { code: 'unsupported_format', detail: 'is an address book (vCard), not a calendar.' };
  if (/BEGIN\s*:/i.test(start)) return undefined;
  if (/^<(?:!doctype html|html|head|body|script|!--)/i.test(start)) {
    const hint = /login|sign[ -]?in|aanmelden|inloggen|password|wachtwoord/i.test(start)
      ? ', it seems one to log in'
      : '';
    return {
      code: 'html_instead_of_feed',
      detail: `is a web page, not a calendar${hint}. Use the public iCal address, which often ends in .ics, and open it without logging in.`,
    };
  }
  if (start.startsWith('<'))
    return { code: 'unsupported_format', detail: 'is XML, such as RSS. Use an iCalendar (.ics) or JSON address.' };
  if (/^(?:PK|%PDF)/.test(start)) return PACKED;
  return undefined;
}

/** A source of which the beginning was looked at. */
interface OpenedSource {
  pieces: AsyncIterator<Uint8Array>;
  head: Uint8Array[];
  /** Whether it broke off already: it does not say so twice. */
  isBroken: boolean;
}

async function readJson(
  { pieces, head, isBroken }: OpenedSource,
  from: string,
  charset: string | undefined,
): Promise<Feed> {
  const failure = (await fill(pieces, head, MAX_JSON_BYTES + 1)) || isBroken;
  if (sizeOf(head) > MAX_JSON_BYTES) {
    return unusable(
      'too_large',
      `${from} is larger than ${MAX_JSON_BYTES} bytes. Offer a smaller feed, such as one year.`,
    );
  }
  const json = parseJson((await new Slices().finish(decoding(head, charset))).trim());
  if (json === undefined) {
    const reason = failure
      ? 'broke off before its end. Try again.'
      : 'looks like JSON but is not: a comma, quote or bracket is wrong.';
    return unusable(failure ? 'stream_broken' : 'invalid_json', `${from} ${reason}`);
  }
  return readParsedJson(json, from);
}

/** The readers of JSON are loaded when a feed needs them: most feeds are iCalendar. */
async function readParsedJson(json: unknown, from: string): Promise<Feed> {
  if (Array.isArray(json) && json[0] === 'vcalendar') {
    return unusable('unsupported_format', `${from} is jCal. Use the iCalendar (.ics) address of the same calendar.`);
  }
  const isOurs = isObject(json) && ('activities' in json || 'items' in json);
  const first = objectOf(Array.isArray(json) ? json.find(isObject) : json);
  if (!isOurs && isUitdatabank(first))
    return new Slices().finish((await import('./uitdatabank/read.ts')).readingUitdatabank(json));
  const error = !isOurs && isObject(json) ? errorOf(json) : undefined;
  if (error) return unusable('error_answer', `${from} answered with an error: "${error}".`);
  if (!isOurs && !Array.isArray(json)) {
    return unusable('unsupported_format', `${from} is JSON, but neither of UiTdatabank nor a list of activities.`);
  }
  return new Slices().finish((await import('./stek-json.ts')).readingStekJson(json));
}

const isUitdatabank = (value: JsonObject): boolean =>
  'calendarType' in value ||
  'member' in value ||
  (textOf(value['@context']) ?? '').startsWith('/contexts/') ||
  ['Event', 'PagedCollection', 'Place'].includes(textOf(value['@type']) ?? '');

/** What an error answer says: problem details (RFC 9457), or the usual `error` and `message`. */
function errorOf({ title, detail, error, message }: JsonObject): string | undefined {
  const said = [detail, title, message, error, objectOf(error)['message']].map(textOf).find(text => text !== undefined);
  return said === undefined ? (error === undefined ? undefined : 'error') : shorten(said, 160);
}

async function* bytesOf(body: FeedSource): AsyncGenerator<Uint8Array> {
  if (typeof body === 'string') yield new TextEncoder().encode(body);
  else if (body instanceof Uint8Array) yield body;
  else yield* piecesOf(body);
}

/** Takes pieces until there are as many bytes; says whether the source broke off. */
async function fill(pieces: AsyncIterator<Uint8Array>, into: Uint8Array[], bytes: number): Promise<boolean> {
  try {
    for (let size = sizeOf(into); size < bytes; size += into.at(-1)!.length) {
      const { value, done } = await pieces.next();
      if (done) return false;
      into.push(value);
    }
    return false;
  } catch {
    return true;
  }
}

const sizeOf = (pieces: readonly Uint8Array[]): number => pieces.reduce((sum, { length }) => sum + length, 0);

function* decoding(pieces: readonly Uint8Array[], charset: string | undefined): Work<string> {
  const decoder = new Charset(charset);
  const texts: string[] = [];
  for (const piece of pieces) {
    for (const text of decoder.decode(piece)) {
      texts.push(text);
      yield;
    }
  }
  return [...texts, decoder.end()].join('').replace(/^\ufeff/, '');
}

const textStart = (head: readonly Uint8Array[], charset: string | undefined): string =>
  finishAtOnce(
    decoding(
      head.map(piece => piece.subarray(0, HEAD)),
      charset,
    ),
  ).trimStart();

async function* chained({ pieces: rest, head, isBroken }: OpenedSource): AsyncGenerator<Uint8Array> {
  yield* head;
  if (isBroken) throw new Error('The source broke off.');
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
