import { flyerWindow, type FlyerSource } from '../domain/flyer/flyer.ts';
import type { PrintedEdition } from '../domain/flyer/changes.ts';
import { occurrencesOf } from '../domain/occurrences.ts';
import { readFeed } from '../feeds/feed.ts';
import { Municipality } from '../schema/municipality.ts';
import type { Place } from '../schema/place.ts';
import type { Service } from '../schema/service.ts';
import type { ParseWarning } from '../schema/warning.ts';
import { StekError } from '../sdk/errors.ts';
import { createStekClient } from '../sdk/client.ts';
import { shortAddressIn } from '../server/flyers/short-address.ts';
import { openSource } from '../server/import/open-source.ts';
import { UsageError } from './usage-error.ts';

/** Where a flyer's programme comes from. */
export type FlyerOrigin =
  | { kind: 'feed'; from: string; allowPrivate: boolean }
  | { kind: 'server'; api: string; fetch?: typeof globalThis.fetch };

/** What a flyer is made from, and what was found wrong on the way. */
export interface OpenedFlyer {
  source: FlyerSource;
  printed: PrintedEdition | undefined;
  paper: string | undefined;
  /** Makes the address under the code lead to a language, or to `nl-u`, where it is one of a server of ours. */
  addressIn: ((url: string, lang: string) => string) | undefined;
  warnings: readonly ParseWarning[];
  /** How the municipality presents itself, where a server says so. */
  municipality?: Municipality | undefined;
  /** For the back, where it was asked for. */
  services?: readonly Service[] | undefined;
}

/** Reads the programme of a month for a flyer. @param place id or slug; all places when left out */
export const openFlyer = (origin: FlyerOrigin, month: string, place: string | undefined): Promise<OpenedFlyer> =>
  origin.kind === 'feed'
    ? fromFeed(origin, month, place)
    : fromServer(origin, month, place).catch(error => refuse(error, origin.api));

/** The services of a municipality, for the back of a flyer. */
export async function openServices({ api, fetch }: FlyerOrigin & { kind: 'server' }): Promise<Service[]> {
  const client = createStekClient({ transport: api, ...(fetch && { fetch }) });
  const services: Service[] = [];
  try {
    for await (const service of client.services.list()) services.push(service);
  } catch (error) {
    refuse(error, api);
  }
  return services;
}

/** Wrong parts that are named; one fault in a server is often in all it says. */
const MOST_NAMED = 5;

/** What the server says of it, where it says anything; else which address it was, and which parts of the answer are wrong. */
function refuse(error: unknown, api: string): never {
  if (!StekError.is(error)) throw error;
  const { problem, message, issues } = error;
  if (problem?.detail) throw new UsageError(problem.detail);
  const named = issues.slice(0, MOST_NAMED).map(issue => `\n  ${issue.pointer || '/'}: ${issue.message}`);
  const more = issues.length > MOST_NAMED ? `\n  and ${issues.length - MOST_NAMED} more` : '';
  throw new UsageError(`${api}: ${message}${named.join('')}${more}`);
}

async function fromFeed(
  { from, allowPrivate }: FlyerOrigin & { kind: 'feed' },
  month: string,
  place: string | undefined,
): Promise<OpenedFlyer> {
  const { body, contentType, url } = await openSource(from, { allowPrivate });
  const feed = await readFeed(body, { ...(contentType && { contentType }), ...(url && { url }) });
  refuseUnknown(place, feed.places);
  const { occurrences, warnings } = occurrencesOf(feed, flyerWindow(month));
  return {
    source: { programme: { ...feed, occurrences }, month, placeId: place },
    printed: undefined,
    paper: undefined,
    addressIn: undefined,
    warnings: [...feed.warnings, ...warnings],
  };
}

/** @throws {UsageError} with the places there are */
function refuseUnknown(wanted: string | undefined, places: readonly Place[]): void {
  if (wanted === undefined || places.some(({ id, slug }) => id === wanted || slug === wanted)) return;
  const known = places.slice(0, 20).map(({ id, slug, name }) => `${slug ?? id} (${name})`);
  throw new UsageError(`There is no place “${wanted}” in this feed. There are: ${known.join(', ') || 'none'}.`);
}

/** The programme, and what the flyer's own record adds when it is for one place. */
async function fromServer(
  { api, fetch }: FlyerOrigin & { kind: 'server' },
  month: string,
  place: string | undefined,
): Promise<OpenedFlyer> {
  const client = createStekClient({ transport: api, ...(fetch && { fetch }) });
  const municipality = await municipalityAt(api, fetch);
  const programme = await client.activities.programme({ ...flyerWindow(month), place });
  const { warnings } = programme;
  if (place === undefined) {
    const url = api.replace(/\/+$/, '').replace(/\/v1\/([^/]+)$/, '/p/$1');
    const source = { programme, month, url, publisher: municipality?.publisher };
    return { source, printed: undefined, paper: undefined, addressIn: pageIn, warnings, municipality };
  }
  const details = await client.flyers.get({ place, month });
  const source = { ...details, programme, month, url: details.qr?.url };
  return { source, printed: details.printed, paper: details.paper, addressIn: shortAddressIn, warnings, municipality };
}

/** A server of an earlier release does not say it, and the flyer is made without. */
async function municipalityAt(api: string, fetch = globalThis.fetch): Promise<Municipality | undefined> {
  const answer = await fetch(`${api.replace(/\/+$/, '')}/municipality`).catch(() => undefined);
  const said: unknown = answer?.ok ? await answer.json().catch(() => undefined) : undefined;
  const read = Municipality.safeParse(said);
  return read.success ? read.data : undefined;
}

/** The page of a whole programme, in a language; there is one form of address on it. */
const pageIn = (url: string, lang: string): string => (lang.startsWith('nl') ? url : `${url}?lang=${lang}`);
