import { MUNICIPAL_ZONE } from '../domain/municipal-clock.ts';
import { ianaName, zoneInWords, zoneNamed } from '../domain/recurrence/zone.ts';
import { finishAtOnce, type Work } from '../domain/work.ts';
import { Activity } from '../schema/activity.ts';
import { jsonPointer } from '../schema/json-pointer.ts';
import { Place } from '../schema/place.ts';
import type { Feed } from '../schema/programme.ts';
import { readItem } from '../schema/read.ts';
import { isObject, type JsonObject } from './json.ts';
import { shorten } from './shorten.ts';
import { UNTITLED } from './untitled.ts';
import { WarningList } from './warning-list.ts';

/** Far above any real programme. */
const MAX_ITEMS = 20_000;

/**
 * Reads our own JSON: `{ activities, places }` as the server and `stek` write it, an answer of the server with `items`, or a bare
 * list of activities. One bad activity becomes a warning, the others are shown. Never throws.
 */
export const readStekJson = (json: unknown): Feed => finishAtOnce(readingStekJson(json));

/** The same, item by item. */
export function* readingStekJson(json: unknown): Work<Feed> {
  const source = isObject(json) ? json : { activities: json };
  const key = 'activities' in source ? 'activities' : 'items';
  const path = isObject(json) ? [key] : [];
  const warnings = new WarningList();
  warnOfParts(source, warnings);
  const activities = yield* readItems(Activity, source[key], path, warnings);
  const places = source['places'] === undefined ? [] : yield* readItems(Place, source['places'], ['places'], warnings);
  const found: Activity[] = [];
  for (const { item, at } of activities) {
    found.push(onKnownClock(titled(item, at, warnings), at, warnings));
    yield;
  }
  return {
    activities: lastOfEachId(found, warnings),
    places: lastOfEachId(
      places.map(({ item }) => item),
      warnings,
    ),
    warnings: warnings.list(),
    complete: warnings.complete,
  };
}

/** An answer of the server that holds one page, or one stretch of days, is not all of the programme. */
function warnOfParts(source: JsonObject, warnings: WarningList): void {
  if (typeof source['next'] === 'string')
    warnings.add('/next', 'more_pages', 'This is one page of an answer. Ask for the others with the cursor of `next`.');
  else if ('activities' in source && 'items' in source) {
    const detail =
      'This answer only has activities with a date in a few days or weeks. Use the address of all activities.';
    warnings.add('/items', 'part_of_programme', detail);
  }
}

/** The usable items of a list, each with where it stands, an RFC 6901 pointer. */
function* readItems<T>(
  schema: Parameters<typeof readItem<T>>[0],
  input: unknown,
  path: readonly string[],
  warnings: WarningList,
): Work<{ item: T; at: string }[]> {
  if (!Array.isArray(input)) {
    warnings.add(jsonPointer(path), 'invalid_type', 'A list was expected here.');
    return [];
  }
  if (input.length > MAX_ITEMS)
    warnings.add(
      jsonPointer(path),
      'too_many_events',
      `Only the first ${MAX_ITEMS} items were read. Offer a smaller feed.`,
    );
  const found: { item: T; at: string }[] = [];
  for (const [index, candidate] of input.slice(0, MAX_ITEMS).entries()) {
    const { value: item, warnings: own } = readItem(schema, candidate, [...path, index]);
    warnings.addAll(own);
    if (item !== undefined) found.push({ item, at: jsonPointer([...path, index]) });
    yield;
  }
  return found;
}

/** An activity that has a name: a card without one cannot be opened, nor spoken of. */
function titled(activity: Activity, path: string, warnings: WarningList): Activity {
  if (Object.values(activity.title).some(text => text !== '')) return activity;
  warnings.add(`${path}/title`, 'missing_title', 'This activity has no title; it is shown as untitled. Give it one.');
  return { ...activity, title: { ...UNTITLED } };
}

/** The activity in a time zone there is. */
function onKnownClock(activity: Activity, path: string, warnings: WarningList): Activity {
  const { schedule } = activity;
  const { tz, observances } = schedule;
  if (tz === 'floating' || observances?.length || zoneNamed(tz)) return activity;
  const named = ianaName(tz) ?? zoneInWords(tz);
  if (!named) {
    const detail = `The time zone "${shorten(tz, 60)}" is not known; the times were read as Europe/Brussels time.`;
    warnings.add(`${path}/schedule/tz`, 'unknown_time_zone', `${detail} Use an IANA name such as Europe/Brussels.`);
  }
  return { ...activity, schedule: { ...schedule, tz: named ?? MUNICIPAL_ZONE } };
}

/** Ids must be unique; of two with the same id the later one counts. */
function lastOfEachId<T extends { id: string }>(items: readonly T[], warnings: WarningList): T[] {
  const byId = new Map<string, T>();
  for (const item of items) {
    if (byId.has(item.id)) {
      warnings.add('', 'duplicate_id', `"${item.id.slice(0, 80)}" is there more than once; the last one is shown.`);
    }
    byId.set(item.id, item);
  }
  return [...byId.values()];
}
