import type { Activity } from '../../schema/activity.ts';
import type { Feed } from '../../schema/programme.ts';
import type { JsonObject } from '../json.ts';
import { UNTITLED } from '../untitled.ts';
import { readDetails } from './activity-reader.ts';
import { clocksOf } from './clocks.ts';
import type { ComponentReader } from './component-reader.ts';
import { isCancelled, placeOf, uidOf, type Component } from './component.ts';
import type { FeedContext, IsSound } from './feed-context.ts';
import type { Findings } from './findings.ts';
import type { Parts } from './parts.ts';
import { readPlace } from './place-reader.ts';
import { readSchedule, type ReadSchedule } from './schedule.ts';
import type { Series } from './series.ts';

/** How to understand what a feed leaves open. */
export interface BuildOptions {
  /** Language of texts that name none. @default 'nl' */
  lang?: string | undefined;
  /** IANA zone of times that name none. @default 'Europe/Brussels' */
  floatingZone?: string | undefined;
  /** Epoch milliseconds: what is endless is laid out until two years after it, where our model asks for dates. @default Date.now() */
  now?: number | undefined;
  /** Leave out events marked private or confidential (CLASS), for a feed that is not public. @default false */
  skipPrivate?: boolean | undefined;
}

/**
 * Makes activities and places out of the components of a calendar, until the time is up.
 * @param isSound where it can be told without the schemas; then this throws on the first thing that is not
 */
export function buildFeed(
  { zones, events }: ComponentReader,
  findings: Findings,
  parts: Parts,
  { lang = 'nl', floatingZone = 'Europe/Brussels', now = Date.now(), skipPrivate }: BuildOptions,
  isTimeUp: () => boolean,
  isSound?: IsSound,
): Pick<Feed, 'activities' | 'places'> {
  const clocks = clocksOf(zones, floatingZone, findings, parts);
  const mustBeSound: FeedContext['mustBeSound'] = (kind, item) => {
    if (isSound?.(kind, item) === false) throw new Error('unsound');
  };
  const context = { lang, floatingZone, now, findings, parts, clocks, places: new Map(), mustBeSound };
  const shown = events.filter(event => parts.further?.isShown(event, findings, skipPrivate) !== false);
  const all =
    parts.changes?.groupByUid(shown, findings) ?? shown.map(event => ({ id: uidOf(event), event, overrides: [] }));
  const activities: Activity[] = [];
  for (const series of all) {
    if (isTimeUp()) {
      findings.add(placeOf(series.event), 'time_limit', 'building_time');
      break;
    }
    const activity = activityOf(series, context);
    if (activity) activities.push(activity);
  }
  return { activities, places: [...context.places.values()] };
}

function activityOf({ id, event, overrides }: Series, context: FeedContext): Activity | undefined {
  const { findings, parts, mustBeSound } = context;
  const read = readSchedule(event, context);
  if (!read) return undefined;
  const placeId = readPlace(event, context);
  const candidate: JsonObject = {
    ...readDetails(event, context),
    id,
    ...(placeId !== undefined && { placeId }),
    status: isCancelled(event) ? 'cancelled' : 'published',
    schedule: { ...read.schedule, ...parts.own?.pausesOf(event) },
  };
  const activity = parts.check
    ? parts.check.checkedActivity(candidate, placeOf(event), findings)
    : (candidate as unknown as Activity);
  if (!activity) return undefined;
  addExceptions(activity, overrides, read, context);
  mustBeSound('activities', activity);
  if (Object.keys(activity.title).length === 0) {
    activity.title = { ...UNTITLED };
    findings.add(placeOf(event), 'missing_title');
  }
  return activity;
}

/** The dates that differ: longer or shorter ones of the event itself, and those that replace one. */
function addExceptions(
  activity: Activity,
  overrides: readonly Component[],
  read: ReadSchedule,
  context: FeedContext,
): void {
  const { changes, check } = context.parts;
  const found = changes?.readExceptions(overrides, activity, read, context) ?? read.exceptions;
  const { findings } = context;
  const place = placeOf(read.event);
  const exceptions = check ? found.flatMap(one => check.checkedException(one, place, findings) ?? []) : found;
  if (exceptions.length > 0) activity.exceptions = exceptions;
}
