import { layingOut, type DateWindow } from '../domain/date-layout.ts';
import type { Activity } from '../schema/activity.ts';
import type { Place } from '../schema/place.ts';
import type { Feed } from '../schema/programme.ts';
import type { ParseWarning } from '../schema/warning.ts';
import { systemClock } from './clock.ts';
import { StekError } from './errors.ts';
import { StaticFile, type FileCopy } from './static-file.ts';
import type { StaticFilesOptions } from './static-files.ts';
import type { TransportAnswer, ReadRequest, ReadSettings } from './transport.ts';

/** Answers the reading part of the HTTP contract out of files. Loaded with the first read. */
export class StaticSource {
  readonly #files: readonly StaticFile[];
  readonly #now: () => number;

  constructor(urls: readonly string[], options: StaticFilesOptions) {
    this.#files = urls.map(url => new StaticFile(url, options));
    this.#now = (options.clock ?? systemClock).now;
  }

  async read(request: ReadRequest, settings: ReadSettings): Promise<TransportAnswer> {
    const copies = await this.#copies(settings);
    const good = copies.flatMap(({ feed, checkedAt, error }) => (feed ? [{ feed, checkedAt, error }] : []));
    if (good.length === 0)
      throw copies[0]?.error ?? new StekError('invalid_request', 'Give at least one file to read.');
    const [first, ...others] = good.map(({ feed }) => feed);
    const merged = others.length === 0 ? first! : (await import('./merge.ts')).mergeFeeds([first!, ...others]);
    const feed = {
      ...merged,
      warnings: [...copies.flatMap(warningOf), ...merged.warnings],
      complete: merged.complete && copies.every(({ error }) => !error),
    };
    return {
      data: await answerTo(request, feed, this.#now()),
      status: 200,
      asOf: new Date(Math.min(...good.map(copy => copy.checkedAt))).toISOString(),
      stale: good.some(copy => copy.error !== undefined),
    };
  }

  /** A file that just failed is left alone for a while as long as another one has something to show. */
  #copies(settings: ReadSettings): Promise<FileCopy[]> {
    const patient = this.#files.some(file => file.hasFeed);
    return Promise.all(this.#files.map(file => file.read(settings, patient)));
  }
}

/** The address without its query, which can hold a secret. */
function warningOf({ url, error, feed }: FileCopy): ParseWarning[] {
  if (!error) return [];
  const shown = feed ? 'What it held is shown.' : 'The others are shown.';
  return [{ path: url.replace(/[?#].*$/, ''), code: 'file_failed', detail: `${error.message} ${shown}` }];
}

async function answerTo({ path, query = {} }: ReadRequest, feed: Feed, now: number): Promise<unknown> {
  const [collection, id] = path.split('/').map(decodeURIComponent);
  const place = placeNamed(feed, String(query.place));
  if (query.place && !place) {
    const detail = 'No file has this place; see `client.places.list()`.';
    const warnings = [...feed.warnings, { path: String(query.place), code: 'unknown_place', detail }];
    return { items: [], activities: [], places: [], warnings };
  }
  if (collection === 'occurrences') return programme(feed, String(query.from), String(query.to), place, now);
  if (collection !== 'activities' && collection !== 'places') {
    throw new StekError('unsupported', `Files do not hold ${collection}.`);
  }
  const items =
    collection === 'places' ? feed.places : feed.activities.filter(({ placeId }) => !place || placeId === place.id);
  return id === undefined ? { items, warnings: feed.warnings } : one(items, id);
}

async function programme(feed: Feed, from: string, to: string, place: Place | undefined, now: number) {
  const found = await occurrencesIn(feed, { from, to, now });
  const items = found.occurrences.filter(({ placeId }) => !place || placeId === place.id);
  const activityIds = new Set(items.map(item => item.activityId));
  const activities = feed.activities.filter(({ id }) => activityIds.has(id));
  const placeIds = new Set([...items, ...activities].map(({ placeId }) => placeId));
  return {
    items,
    activities,
    places: feed.places.filter(({ id }) => placeIds.has(id)),
    warnings: [...feed.warnings, ...found.warnings],
  };
}

/** What few feeds need, the school holidays and words for diagnostics, is loaded with the first that does. */
async function occurrencesIn(feed: Feed, window: Omit<DateWindow, 'holidays'>) {
  const all = () => import('../domain/occurrences.ts');
  const pauses = feed.activities.some(({ schedule }) => schedule.skip);
  const holidays = pauses ? (await all()).schoolHolidaysIn(window) : [];
  const { Slices } = await import('../feeds/slices.ts');
  const { occurrences, diagnostics } = await new Slices().finish(layingOut(feed, { ...window, holidays }));
  return { occurrences, warnings: diagnostics.length > 0 ? (await all()).explainDiagnostics(diagnostics) : [] };
}

const placeNamed = ({ places }: Feed, name: string): Place | undefined =>
  places.find(({ id }) => id === name) ?? places.find(({ slug }) => slug === name);

function one(items: readonly (Activity | Place)[], id: string): unknown {
  const found = items.find(item => item.id === id) ?? items.find(item => 'slug' in item && item.slug === id);
  if (!found) throw new StekError('not_found', 'No file holds this item.');
  return found;
}
