import { Activity } from '../schema/activity.ts';
import { Place } from '../schema/place.ts';
import type { Feed } from '../schema/programme.ts';
import { readList } from '../schema/read.ts';
import { isObject } from './json.ts';
import { WarningList } from './warning-list.ts';

/**
 * Reads our own JSON: `{ activities, places }` as the server and `stek` write it, an answer of the server with `items`, or a bare
 * list of activities. One bad activity becomes a warning, the others are shown. Never throws.
 */
export function readStekJson(json: unknown): Feed {
  const source = isObject(json) ? json : { activities: json };
  const key = 'activities' in source ? 'activities' : 'items';
  const warnings = new WarningList();
  const activities = readList(Activity, source[key], typeof json === 'object' && !Array.isArray(json) ? [key] : []);
  const places =
    source['places'] === undefined ? { value: [], warnings: [] } : readList(Place, source['places'], ['places']);
  warnings.addAll(activities.warnings);
  warnings.addAll(places.warnings);
  return {
    activities: lastOfEachId(activities.value, warnings),
    places: lastOfEachId(places.value, warnings),
    warnings: warnings.list(),
  };
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
