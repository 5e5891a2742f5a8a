import { zoneNamed, type Zone } from '../../domain/recurrence/zone.ts';
import type { Observance } from '../../schema/schedule.ts';
import type { Component } from './component.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { Parts } from './parts.ts';
import type { TimeValue } from './time.ts';

/** A clock that times are written on. */
export interface ResolvedTimeZone {
  /** IANA name, or the name a VTIMEZONE gives itself. */
  tz: string;
  zone: Zone;
  /** Only where no IANA name stands for it. */
  observances?: Observance[];
}

/** Finds the clock behind a time: that of its TZID, an IANA name or what `vtimezone.ts` makes of it. */
export interface TimeZoneResolver {
  /** Of times that name none. */
  floating: ResolvedTimeZone;
  /** The clock of a time. @param place where it is written, for a warning */
  of(time: TimeValue, place: string): ResolvedTimeZone;
}

const UTC: ResolvedTimeZone = { tz: 'UTC', zone: zoneNamed('UTC')! };

/**
 * The clocks of a feed.
 * @param zones its VTIMEZONEs; @param floatingZone IANA name of the clock for times that name none
 */
export function timeZoneResolver(
  zones: readonly Component[],
  floatingZone: string,
  diagnostics: Diagnostics,
  parts: Parts,
): TimeZoneResolver {
  const floating = { tz: floatingZone, zone: zoneNamed(floatingZone) ?? UTC.zone };
  const resolve = parts.zones?.vtimezoneResolver(zones, floating, diagnostics);
  return {
    floating,
    of({ isUtc, tzid }, place) {
      const zone = tzid && zoneWritten(tzid);
      if (zone) return { tz: tzid, zone };
      return isUtc ? UTC : (tzid && resolve?.(tzid, place)) || floating;
    },
  };
}

/** The zone of an IANA name with an area, as feeds should write it. Other names can mean several things. */
export const zoneWritten = (tzid: string): Zone | undefined =>
  /^[a-z]+\/[\w+/-]+$/i.test(tzid) ? zoneNamed(tzid) : undefined;
