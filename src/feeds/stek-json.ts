import { ianaName, zoneNamed } from '../domain/recurrence/zone.ts';
import { Activity } from '../schema/activity.ts';
import { Place } from '../schema/place.ts';
import type { Feed } from '../schema/programme.ts';
import { readList } from '../schema/read.ts';
import { isObject } from './json.ts';
import { shorten } from './shorten.ts';
import { UNTITLED } from './untitled.ts';
import { WarningList } from './warning-list.ts';

/**
 * Reads our own JSON: `{ activities, places }` as the server and `stek` write it, an answer of the server with `items`, or a bare
 * list of activities. One bad activity becomes a warning, the others are shown. Never throws.
 */
export function readStekJson(json: unknown): Feed {
  const source = isObject(json) ? json : { activities: json };
  const key = 'activities' in source ? 'activities' : 'items';
  const warnings = new WarningList();
  const path = isObject(json) ? [key] : [];
  const activities = readList(Activity, source[key], path);
  const places =
    source['places'] === undefined ? { value: [], warnings: [] } : readList(Place, source['places'], ['places']);
  warnings.addAll(activities.warnings);
  warnings.addAll(places.warnings);
  const found = activities.value.map(activity => {
    const at = pathOf(activity, source[key], path);
    return onKnownClock(titled(activity, at, warnings), at, warnings);
  });
  return {
    activities: lastOfEachId(found, warnings),
    places: lastOfEachId(places.value, warnings),
    warnings: warnings.list(),
  };
}

/** Where an activity stands in what was read, an RFC 6901 pointer. */
function pathOf({ id }: Activity, items: unknown, path: readonly string[]): string {
  const index = Array.isArray(items) ? items.findIndex(item => isObject(item) && item['id'] === id) : -1;
  return `/${[...path, index].join('/')}`;
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
  const named = ianaName(tz);
  if (!named) {
    const detail = `The time zone "${shorten(tz, 60)}" is not known; the times were read as Europe/Brussels time.`;
    warnings.add(`${path}/schedule/tz`, 'unknown_time_zone', `${detail} Use an IANA name such as Europe/Brussels.`);
  }
  return { ...activity, schedule: { ...schedule, tz: named ?? 'Europe/Brussels' } };
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
