import { Activity } from '../../schema/activity.ts';
import type { Feed } from '../../schema/programme.ts';
import { readItem } from '../../schema/read.ts';
import type { L10n } from '../../schema/scalar.ts';
import { ScheduleException } from '../../schema/schedule.ts';
import type { JsonObject } from '../json.ts';
import type { WarningList } from '../warning-list.ts';
import { readDetails } from './activity-reader.ts';
import { Clocks } from './clocks.ts';
import type { ComponentReader } from './component-reader.ts';
import { isCancelled, placeOf, property, type Component } from './component.ts';
import { readExceptions } from './exceptions.ts';
import { PlaceReader } from './place-reader.ts';
import { ScheduleReader, type ReadSchedule } from './schedule.ts';
import { groupByUid, type Series } from './series.ts';

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

/** What an event without a title is called. */
const UNTITLED: L10n = { nl: 'Zonder titel', fr: 'Sans titre', en: 'Untitled' };

/** Makes activities and places out of the components of a calendar. */
export class FeedBuilder {
  readonly #warnings: WarningList;
  readonly #places = new PlaceReader();
  readonly #schedules: ScheduleReader;
  readonly #lang: string;
  readonly #floatingZone: string;
  readonly #now: number;
  readonly #skipPrivate: boolean;
  readonly #calendar: ComponentReader;

  constructor(calendar: ComponentReader, warnings: WarningList, options: BuildOptions) {
    const { lang = 'nl', floatingZone = 'Europe/Brussels', now = Date.now(), skipPrivate = false } = options;
    this.#calendar = calendar;
    this.#warnings = warnings;
    this.#lang = lang;
    this.#floatingZone = floatingZone;
    this.#now = now;
    this.#skipPrivate = skipPrivate;
    this.#schedules = new ScheduleReader(new Clocks(calendar.zones, floatingZone, warnings), warnings, now);
  }

  /** The activities and places, until the time is up. */
  build(isTimeUp: () => boolean): Pick<Feed, 'activities' | 'places'> {
    const activities: Activity[] = [];
    for (const series of groupByUid(this.#calendar.events.filter(this.#isPublic), this.#warnings)) {
      if (isTimeUp()) {
        const detail = 'Reading took too long; the events after this one are not shown. Make the feed smaller.';
        this.#warnings.add(placeOf(series.master ?? series.overrides[0]!), 'time_limit', detail);
        break;
      }
      activities.push(...this.#activitiesOf(series));
    }
    return { activities, places: this.#places.list() };
  }

  readonly #isPublic = (event: Component): boolean => {
    const level = property(event, 'CLASS')?.value.trim().toUpperCase();
    if (level !== 'PRIVATE' && level !== 'CONFIDENTIAL') return true;
    const fate = this.#skipPrivate ? 'it was left out' : 'it is shown, as the feed gives it to everyone';
    const detail = `The event is marked ${level.toLowerCase()}; ${fate}. Mark it public, or take it out of the feed.`;
    this.#warnings.add(placeOf(event), 'private_event', detail);
    return !this.#skipPrivate;
  };

  /** The activity of a series; a changed date whose series is not in the feed stands on its own. */
  #activitiesOf({ id, master, overrides }: Series): Activity[] {
    if (!master) return overrides.flatMap(one => this.#activity(one, `${id}_${recurrenceKey(one)}`, []) ?? []);
    return [this.#activity(master, id, overrides)].filter(one => one !== undefined);
  }

  #activity(event: Component, id: string, overrides: readonly Component[]): Activity | undefined {
    const read = this.#schedules.read(event);
    if (!read) return undefined;
    const placeId = this.#places.read(event);
    const skip = property(event, 'X-STEK-SKIP')?.value.trim() === 'school-holidays';
    const activity = this.#checked(event, {
      ...readDetails(event, this.#lang),
      id,
      ...(placeId !== undefined && { placeId }),
      status: isCancelled(event) ? 'cancelled' : 'published',
      schedule: skip ? { ...read.schedule, skip: ['school-holidays'] } : read.schedule,
    });
    if (!activity) return undefined;
    if (Object.keys(activity.title).length === 0) this.#giveTitle(event, activity);
    return this.#withExceptions(activity, overrides, read);
  }

  #withExceptions(activity: Activity, overrides: readonly Component[], read: ReadSchedule): Activity {
    if (overrides.length === 0 && read.exceptions.length === 0) return activity;
    const context = {
      schedules: this.#schedules,
      places: this.#places,
      warnings: this.#warnings,
      floatingZone: this.#floatingZone,
      lang: this.#lang,
      now: this.#now,
    };
    const exceptions = readExceptions(overrides, activity, read, context).flatMap(
      one => readItem(ScheduleException, one).value ?? [],
    );
    return exceptions.length > 0 ? { ...activity, exceptions } : activity;
  }

  /** The activity as its schema wants it; what does not fit is left out with a warning. */
  #checked(event: Component, candidate: JsonObject): Activity | undefined {
    const { value, warnings } = readItem(Activity, candidate);
    for (const { path, code, detail } of warnings) this.#warnings.add(placeOf(event), code, `${path}: ${detail}`);
    return value;
  }

  #giveTitle(event: Component, activity: Activity): void {
    activity.title = { ...UNTITLED };
    const detail = 'The event has no title (SUMMARY); it is shown as untitled. Give it one.';
    this.#warnings.add(placeOf(event), 'missing_title', detail);
  }
}

const recurrenceKey = (event: Component): string => property(event, 'RECURRENCE-ID')!.value.trim().slice(0, 40);
