import { flyerWindow, type FlyerSource } from '../domain/flyer/flyer.ts';
import type { PrintedEdition } from '../domain/flyer/changes.ts';
import { occurrencesOf } from '../domain/occurrences.ts';
import { readFeed } from '../feeds/feed.ts';
import type { Place } from '../schema/place.ts';
import type { ParseWarning } from '../schema/warning.ts';
import { StekError } from '../sdk/errors.ts';
import { createStekClient } from '../sdk/client.ts';
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
  /** The address under the code is a short one of a server. */
  isShort: boolean;
  warnings: readonly ParseWarning[];
}

/** Reads the programme of a month for a flyer. @param place id or slug; all places when left out */
export const openFlyer = (origin: FlyerOrigin, month: string, place: string | undefined): Promise<OpenedFlyer> =>
  origin.kind === 'feed' ? fromFeed(origin, month, place) : fromServer(origin, month, place).catch(refuse);

/** What the server says of it, where it says anything. */
function refuse(error: unknown): never {
  if (!StekError.is(error)) throw error;
  throw new UsageError(error.problem?.detail ?? error.message);
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
    isShort: false,
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
  const programme = await client.activities.programme({ ...flyerWindow(month), place });
  const { warnings } = programme;
  if (place === undefined) {
    const url = api.replace(/\/+$/, '').replace(/\/v1\/([^/]+)$/, '/p/$1');
    return { source: { programme, month, url }, printed: undefined, paper: undefined, isShort: false, warnings };
  }
  const details = await client.flyers.get({ place, month });
  const source = { ...details, programme, month, url: details.qr?.url };
  return { source, printed: details.printed, paper: details.paper, isShort: details.qr !== undefined, warnings };
}
