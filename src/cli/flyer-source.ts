import { flyerWindow, type FlyerSource } from '../domain/flyer/flyer.ts';
import type { PrintedEdition } from '../domain/flyer/changes.ts';
import { occurrencesOf } from '../domain/occurrences.ts';
import { readFeed } from '../feeds/feed.ts';
import type { ParseWarning } from '../schema/warning.ts';
import { createStekClient } from '../sdk/client.ts';
import { openSource } from '../server/import/open-source.ts';

/** Where a flyer's programme comes from. */
export type FlyerOrigin =
  | { kind: 'feed'; from: string; allowPrivate: boolean }
  | { kind: 'server'; api: string; fetch?: typeof globalThis.fetch };

/** What a flyer is made from, and what was found wrong on the way. */
export interface OpenedFlyer {
  source: FlyerSource;
  printed: PrintedEdition | undefined;
  paper: string | undefined;
  warnings: readonly ParseWarning[];
}

/** Reads the programme of a month for a flyer. @param place id or slug; all places when left out */
export const openFlyer = (origin: FlyerOrigin, month: string, place: string | undefined): Promise<OpenedFlyer> =>
  origin.kind === 'feed' ? fromFeed(origin, month, place) : fromServer(origin, month, place);

async function fromFeed(
  { from, allowPrivate }: FlyerOrigin & { kind: 'feed' },
  month: string,
  place: string | undefined,
): Promise<OpenedFlyer> {
  const { body, contentType, url } = await openSource(from, { allowPrivate });
  const feed = await readFeed(body, { ...(contentType && { contentType }), ...(url && { url }) });
  const { occurrences, warnings } = occurrencesOf(feed, flyerWindow(month));
  return {
    source: { programme: { ...feed, occurrences }, month, placeId: place },
    printed: undefined,
    paper: undefined,
    warnings: [...feed.warnings, ...warnings],
  };
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
    return { source: { programme, month, url }, printed: undefined, paper: undefined, warnings };
  }
  const details = await client.flyers.get({ place, month });
  const source = { ...details, programme, month, url: details.qr.url };
  return { source, printed: details.printed, paper: details.paper, warnings };
}
