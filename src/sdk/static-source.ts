import { layingOut, type DateWindow } from '../domain/date-layout.ts';
import { readFeed } from '../feeds/feed.ts';
import { Slices } from '../feeds/slices.ts';
import type { Activity } from '../schema/activity.ts';
import type { Place } from '../schema/place.ts';
import type { Feed } from '../schema/programme.ts';
import { isHeldCanonical } from './canonical-guard.ts';
import { systemClock } from './clock.ts';
import { StekError } from './errors.ts';
import type { Received } from './fetch-with-retry.ts';
import { StaticFileSet } from './static-file-set.ts';
import type { StaticFilesOptions } from './static-files.ts';
import type { TransportAnswer, ReadRequest, ReadSettings } from './transport.ts';

/** Answers the reading part of the HTTP contract out of files with a programme. Loaded with the first read. */
export class StaticSource {
  readonly #files: StaticFileSet<Feed>;
  readonly #now: () => number;

  constructor(urls: readonly string[], options: StaticFilesOptions) {
    this.#files = new StaticFileSet(urls, feedIn, options);
    this.#now = (options.clock ?? systemClock).now;
  }

  async read(request: ReadRequest, settings: ReadSettings): Promise<TransportAnswer> {
    const { contents, complete, warnings, asOf, stale } = await this.#files.read(settings);
    const [first, ...others] = contents;
    const merged = others.length === 0 ? first : (await import('./merge.ts')).mergeFeeds(contents);
    const feed = { ...merged, warnings: [...warnings, ...merged.warnings], complete: merged.complete && complete };
    return { data: await answerTo(request, feed, this.#now()), status: 200, asOf, stale };
  }
}

/** A login page or a broken file must not pass for an empty programme: what was read before stays. */
async function feedIn({ status, headers, body }: Received, url: string): Promise<Feed> {
  const feed = await readFeed(body, {
    url,
    contentType: headers.get('content-type') ?? undefined,
    isSound: isHeldCanonical,
  });
  if (feed.activities.length === 0) (await import('./unusable-feed.ts')).refuseUnusable(feed, status);
  return feed;
}

async function answerTo({ path, query = {} }: ReadRequest, feed: Feed, now: number): Promise<unknown> {
  const [collection, id] = path.split('/').map(decodeURIComponent);
  const place = placeNamed(feed, String(query.place));
  if (query.place && !place) {
    const detail = 'No file has this place; see `client.places.list()`.';
    const warnings = [...feed.warnings, { path: String(query.place), code: 'unknown_place', detail }];
    return { items: [], activities: [], places: [], warnings };
  }
  if (collection === 'upcoming') return upcoming(feed, query, place, now);
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

/** The first dates that are still to come; its code is loaded with the first who asks for them. */
async function upcoming(feed: Feed, query: NonNullable<ReadRequest['query']>, place: Place | undefined, now: number) {
  const { upcomingProgramme } = await import('../domain/upcoming.ts');
  const { from, limit, activity, organiser, category, cancelled } = query as Record<string, string | undefined>;
  if (activity) one(feed.activities, activity);
  const choice = { activity, organiser, category, cancelled: cancelled === 'true', place: place?.id, now };
  const found = await upcomingProgramme(
    feed,
    { ...choice, from: String(from), limit: Number(limit) },
    (activities, days) => occurrencesIn({ ...feed, activities }, { ...days, now }),
  );
  return { ...found, warnings: [...feed.warnings, ...found.warnings] };
}

/** What few feeds need, the school holidays and words for diagnostics, is loaded with the first that does. */
async function occurrencesIn(feed: Feed, window: Omit<DateWindow, 'holidays'>) {
  const all = () => import('../domain/occurrences.ts');
  const pauses = feed.activities.some(({ schedule }) => schedule.skip);
  const holidays = pauses ? (await all()).schoolHolidaysIn(window) : [];
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
