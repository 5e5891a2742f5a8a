import { zoneNamed, type Zone } from '../../domain/recurrence/zone.ts';
import type { Observance } from '../../schema/schedule.ts';
import { allProperties, type Component } from './component.ts';
import type { Findings } from './findings.ts';
import type { Parts } from './parts.ts';
import { unescapeText } from './property.ts';
import type { TimeValue } from './time.ts';

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

/** Finds the clock behind a TZID: an IANA or Windows name, a VTIMEZONE of the feed, or what the name itself gives away. */
export class Clocks {
  readonly floating: Clock;
  readonly utc: Clock = { tz: 'UTC', zone: zoneNamed('UTC')! };
  readonly #zones = new Map<string, Component>();
  readonly #found = new Map<string, Clock>();
  readonly #findings: Findings;
  readonly #parts: Parts;

  /** @param floatingZone IANA name of the clock for times that name none */
  constructor(zones: readonly Component[], floatingZone: string, findings: Findings, parts: Parts) {
    this.floating = { tz: floatingZone, zone: zoneNamed(floatingZone) ?? this.utc.zone };
    this.#findings = findings;
    this.#parts = parts;
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
    const written = zoneWritten(tzid);
    if (written) return { tz: tzid, zone: written };
    const { clock = this.floating, isGuess } = this.#parts.zones?.otherClock(tzid, this.#zones.get(keyOf(tzid))) ?? {};
    if (isGuess || clock === this.floating) {
      const code = isGuess ? 'guessed_time_zone' : 'unknown_time_zone';
      this.#findings.add(place, code, code, tzid.slice(0, 60), clock.tz);
    }
    return clock;
  }
}

/** The zone of an IANA name with an area, as feeds should write it. Other names can mean several things. */
export const zoneWritten = (tzid: string): Zone | undefined =>
  /^[a-z]+\/[\w+/-]+$/i.test(tzid) ? zoneNamed(tzid) : undefined;

const keyOf = (tzid: string): string => tzid.replaceAll('"', '').trim();
