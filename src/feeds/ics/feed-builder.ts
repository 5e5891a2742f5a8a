import type { Activity } from '../../schema/activity.ts';
import type { Feed } from '../../schema/programme.ts';
import type { JsonObject } from '../json.ts';
import { UNTITLED } from '../untitled.ts';
import { readDetails } from './activity-reader.ts';
import { Clocks } from './clocks.ts';
import type { ComponentReader } from './component-reader.ts';
import { isCancelled, placeOf, property, uidOf, type Component } from './component.ts';
import type { Findings } from './findings.ts';
import type { Parts } from './parts.ts';
import { PlaceReader } from './place-reader.ts';
import { ScheduleReader, type ReadSchedule } from './schedule.ts';
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

/** Whether something is exactly as its schema wants it. */
export type IsSound = (kind: 'activities' | 'places', item: unknown) => boolean;

/** Makes activities and places out of the components of a calendar. */
export class FeedBuilder {
  readonly #findings: Findings;
  readonly #parts: Parts;
  readonly #places: PlaceReader;
  readonly #schedules: ScheduleReader;
  readonly #lang: string;
  readonly #floatingZone: string;
  readonly #now: number;
  readonly #skipPrivate: boolean;
  readonly #isSound: IsSound | undefined;
  readonly #calendar: ComponentReader;

  /** @param isSound throws on the first thing that is not */
  constructor(calendar: ComponentReader, findings: Findings, parts: Parts, options: BuildOptions, isSound?: IsSound) {
    const { lang = 'nl', floatingZone = 'Europe/Brussels', now = Date.now(), skipPrivate = false } = options;
    this.#calendar = calendar;
    this.#findings = findings;
    this.#parts = parts;
    this.#places = new PlaceReader(parts, place => this.#mustBeSound('places', place));
    this.#lang = lang;
    this.#floatingZone = floatingZone;
    this.#now = now;
    this.#skipPrivate = skipPrivate;
    this.#isSound = isSound;
    const clocks = new Clocks(calendar.zones, floatingZone, findings, parts);
    this.#schedules = new ScheduleReader(clocks, findings, parts, now);
  }

  /** The activities and places, until the time is up. */
  build(isTimeUp: () => boolean): Pick<Feed, 'activities' | 'places'> {
    const activities: Activity[] = [];
    for (const series of this.#series(this.#calendar.events.filter(this.#isPublic))) {
      if (isTimeUp()) {
        this.#findings.add(placeOf(series.master ?? series.overrides[0]!), 'time_limit', 'building_time');
        break;
      }
      const made = this.#activitiesOf(series);
      for (const activity of made) this.#mustBeSound('activities', activity);
      activities.push(...made);
    }
    return { activities, places: this.#places.list() };
  }

  #mustBeSound(kind: 'activities' | 'places', item: unknown): void {
    if (this.#isSound?.(kind, item) === false) throw new Error('The schemas are needed.');
  }

  #series(events: readonly Component[]): Series[] {
    const grouped = this.#parts.versions?.groupByUid(events, this.#findings);
    return grouped ?? events.map(event => ({ id: uidOf(event), master: event, overrides: [] }));
  }

  readonly #isPublic = (event: Component): boolean => {
    const level = property(event, 'CLASS')?.value.trim().toUpperCase();
    if (level !== 'PRIVATE' && level !== 'CONFIDENTIAL') return true;
    const about = this.#skipPrivate ? 'private_left_out' : 'private_shown';
    this.#findings.add(placeOf(event), 'private_event', about, level.toLowerCase());
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
    const skip = this.#parts.own?.pausesInHolidays(event);
    const activity = this.#checked(event, {
      ...readDetails(event, this.#lang, this.#parts),
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
      findings: this.#findings,
      parts: this.#parts,
      floatingZone: this.#floatingZone,
      lang: this.#lang,
      now: this.#now,
    };
    const changes = this.#parts.changes?.readExceptions(overrides, activity, read, context) ?? read.exceptions;
    const { check } = this.#parts;
    const exceptions = check ? changes.flatMap(one => check.checkedException(one) ?? []) : changes;
    return exceptions.length > 0 ? { ...activity, exceptions } : activity;
  }

  /** The activity as its schema wants it; what does not fit is left out with a warning. */
  #checked(event: Component, candidate: JsonObject): Activity | undefined {
    if (!this.#parts.check) {
      this.#mustBeSound('activities', candidate);
      return candidate as unknown as Activity;
    }
    const { value, warnings } = this.#parts.check.checkedActivity(candidate);
    for (const { path, code, detail } of warnings) {
      this.#findings.push({ path: placeOf(event), code, detail: `${path}: ${detail}` });
    }
    return value;
  }

  #giveTitle(event: Component, activity: Activity): void {
    activity.title = { ...UNTITLED };
    this.#findings.add(placeOf(event), 'missing_title');
  }
}

const recurrenceKey = (event: Component): string => property(event, 'RECURRENCE-ID')!.value.trim().slice(0, 40);
