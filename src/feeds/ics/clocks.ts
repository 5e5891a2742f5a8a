import { formatLocal } from '../../domain/recurrence/local-time.ts';
import { ianaName, zoneNamed, type Zone } from '../../domain/recurrence/zone.ts';
import type { Observance } from '../../schema/schedule.ts';
import type { WarningList } from '../warning-list.ts';
import { allProperties, property, type Component } from './component.ts';
import { unescapeText } from './property.ts';
import { parseDates, parseTime, type TimeValue } from './time.ts';

/** A clock that times are written on. */
export interface Clock {
  /** IANA name, or the name a VTIMEZONE gives itself. */
  tz: string;
  zone: Zone;
  /** Only where no IANA name stands for it. */
  observances?: Observance[];
}

/** Looking up a zone is slow, and no real feed names as many. */
const MAX_ZONES = 60;
const OFFSET = /\b(?:GMT|UTC) ?([+-])(\d\d?)/i;

/** Finds the clock behind a TZID: an IANA or Windows name, a VTIMEZONE of the feed, or what the name itself gives away. */
export class Clocks {
  readonly floating: Clock;
  readonly utc: Clock = { tz: 'UTC', zone: zoneNamed('UTC')! };
  readonly #zones = new Map<string, Component>();
  readonly #found = new Map<string, Clock>();
  readonly #warnings: WarningList;

  /** @param floatingZone IANA name of the clock for times that name none */
  constructor(zones: readonly Component[], floatingZone: string, warnings: WarningList) {
    this.floating = { tz: floatingZone, zone: zoneNamed(floatingZone) ?? this.utc.zone };
    this.#warnings = warnings;
    for (const zone of zones) {
      for (const tzid of allProperties(zone, 'TZID')) this.#zones.set(keyOf(unescapeText(tzid.value)), zone);
    }
  }

  /** The clock of a time. @param place where it is written, for a warning */
  of({ isUtc, tzid }: TimeValue, place: string): Clock {
    if (isUtc) return this.utc;
    if (tzid === undefined) return this.floating;
    const key = keyOf(tzid);
    const found = this.#found.get(key);
    if (found) return found;
    if (this.#found.size >= MAX_ZONES) return this.floating;
    const clock = this.#find(tzid, place);
    this.#found.set(key, clock);
    return clock;
  }

  #find(tzid: string, place: string): Clock {
    const component = this.#zones.get(keyOf(tzid));
    const location = component && property(component, 'X-LIC-LOCATION')?.value;
    const known = clockNamed(tzid) ?? (location ? clockNamed(location) : undefined);
    if (known) return known;
    const observances = component ? observancesOf(component) : [];
    if (observances.length > 0) return customClock(tzid, observances);
    const guess = guessed(tzid);
    const detail = guess
      ? `The time zone "${tzid.slice(0, 60)}" has no rules in this file; it was read as ${guess.tz}. Use an IANA name such as Europe/Brussels.`
      : `The time zone "${tzid.slice(0, 60)}" is not known; its times were read as ${this.floating.tz}. Use an IANA name such as Europe/Brussels.`;
    this.#warnings.add(place, guess ? 'guessed_time_zone' : 'unknown_time_zone', detail);
    return guess ?? this.floating;
  }
}

const keyOf = (tzid: string): string => tzid.replaceAll('"', '').trim();

function clockNamed(tzid: string): Clock | undefined {
  const tz = ianaName(tzid);
  const zone = tz === undefined ? undefined : zoneNamed(tz);
  return tz !== undefined && zone ? { tz, zone } : undefined;
}

function customClock(tzid: string, observances: Observance[]): Clock {
  const tz = keyOf(tzid).slice(0, 64);
  const zone = zoneNamed(tz, observances);
  return { tz, zone: zone!, observances };
}

function observancesOf(component: Component): Observance[] {
  return component.children.flatMap(child => {
    const start = parseTime(property(child, 'DTSTART')?.value ?? '');
    const offsetFrom = parseOffset(property(child, 'TZOFFSETFROM')?.value);
    const offsetTo = parseOffset(property(child, 'TZOFFSETTO')?.value);
    if (!start || offsetTo === undefined) return [];
    const rrule = property(child, 'RRULE')?.value.trim().slice(0, 500);
    const rdate = allProperties(child, 'RDATE').flatMap(parseDates);
    const onsets = rdate.flatMap(entry => (entry ? [formatLocal(entry.start.seconds)] : []));
    return {
      start: formatLocal(start.seconds),
      offsetFrom: offsetFrom ?? offsetTo,
      offsetTo,
      ...(rrule && { rrule }),
      ...(onsets.length > 0 && { rdate: onsets }),
    };
  });
}

/** Seconds east of UTC of `+0100`. */
function parseOffset(text: string | undefined): number | undefined {
  const match = /^([+-])(\d\d):?([0-5]\d)(?::?([0-5]\d))?$/.exec(text?.trim() ?? '');
  if (!match) return undefined;
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0);
  return seconds > 86_399 ? undefined : match[1] === '-' ? -seconds : seconds;
}

/** The fixed offset in a name such as `(GMT +01:00)`, for whole hours. */
function guessed(tzid: string): Clock | undefined {
  const [, sign, hours] = OFFSET.exec(tzid) ?? [];
  return sign && hours ? clockNamed(`${sign}${hours}`) : undefined;
}
