import { MUNICIPAL_ZONE } from '../../domain/municipal-clock.ts';
import type { StepBudget } from '../../domain/recurrence/rule-starts.ts';
import type { Work } from '../../domain/work.ts';
import type { Activity } from '../../schema/activity.ts';
import type { Feed } from '../../schema/programme.ts';
import type { ScheduleException } from '../../schema/schedule.ts';
import type { JsonObject } from '../json.ts';
import { UNTITLED } from '../untitled.ts';
import { offStatus, readDetails } from './activity-reader.ts';
import type { ComponentReader } from './component-reader.ts';
import { placeOf, uidOf, type Component } from './component.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { FeedContext, IsSound } from './feed-context.ts';
import type { Parts } from './parts.ts';
import { readPlace } from './place-reader.ts';
import { readSchedule, type ReadSchedule } from './schedule.ts';
import type { Series } from './series.ts';
import { timeZoneResolver } from './time-zone-resolver.ts';

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

/** What building needs beside the events. */
interface BuildTools {
  diagnostics: Diagnostics;
  parts: Parts;
  /** For working out changed dates and further rules. */
  budget: StepBudget;
  /** Where it can be told without the schemas; building then throws on the first thing that is not. */
  isSound: IsSound | undefined;
}

/** Makes activities and places out of the components of a calendar, a step for each event or changed date. */
export function* buildFeed(
  { zones, events }: ComponentReader,
  options: BuildOptions & BuildTools,
): Work<Pick<Feed, 'activities' | 'places'>> {
  const context = contextOf(zones, options);
  const { diagnostics, parts, budget } = context;
  const shown = events.filter(event => parts.optional?.isShown(event, diagnostics, options.skipPrivate) !== false);
  const all = parts.changes
    ? yield* parts.changes.groupByUid(shown, context)
    : shown.map(event => ({ id: uidOf(event), event, overrides: [] }));
  const activities: Activity[] = [];
  for (const series of all) {
    const activity = yield* activityOf(series, context);
    if (activity) activities.push(activity);
    yield;
  }
  if (budget.steps <= 0) diagnostics.add('', 'too_much_work');
  return { activities, places: [...context.places.values()] };
}

function contextOf(zones: readonly Component[], options: BuildOptions & BuildTools): FeedContext {
  const { lang = 'nl', floatingZone = MUNICIPAL_ZONE, now = Date.now(), diagnostics, parts, budget, isSound } = options;
  const timeZones = timeZoneResolver(zones, floatingZone, diagnostics, parts);
  const mustBeSound: FeedContext['mustBeSound'] = (kind, item) => {
    if (isSound?.(kind, item) === false) throw new Error('unsound');
  };
  const seen = { places: new Map(), placeIds: new Map() };
  return { lang, floatingZone, now, diagnostics, parts, budget, timeZones, ...seen, mustBeSound };
}

function* activityOf({ id, event, overrides }: Series, context: FeedContext): Work<Activity | undefined> {
  const { diagnostics, parts, mustBeSound } = context;
  const read = yield* readSchedule(event, context);
  if (!read) return undefined;
  const placeId = readPlace(event, context);
  const candidate: JsonObject = {
    ...readDetails(event, context),
    id,
    ...(placeId !== undefined && { placeId }),
    status: offStatus(event, parts) ?? 'published',
    schedule: { ...read.schedule, ...parts.stekExtension?.pausesOf(event) },
  };
  const activity = parts.check
    ? parts.check.checkedActivity(candidate, placeOf(event), diagnostics)
    : (candidate as unknown as Activity);
  if (!activity) return undefined;
  yield* addExceptions(activity, overrides, read, context);
  mustBeSound('activities', activity);
  if (Object.keys(activity.title).length === 0) {
    activity.title = { ...UNTITLED };
    diagnostics.add(placeOf(event), 'missing_title');
  }
  return activity;
}

/** The dates that differ: longer or shorter ones of the event itself, and those that replace one. */
function* addExceptions(
  activity: Activity,
  overrides: readonly Component[],
  read: ReadSchedule,
  context: FeedContext,
): Work<void> {
  const { changes, check } = context.parts;
  const found = changes ? yield* changes.readExceptions(overrides, activity, read, context) : read.exceptions;
  const place = placeOf(read.event);
  const exceptions: ScheduleException[] = [];
  for (const one of found) {
    const checked = check ? check.checkedException(one, place, context.diagnostics) : one;
    if (checked) exceptions.push(checked);
    yield;
  }
  if (exceptions.length > 0) activity.exceptions = exceptions;
}
