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
  /** The clock of a time. @param event where it is written, for a warning */
  of(time: TimeValue, event: Component): ResolvedTimeZone;
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
  const written = new Map<string, ResolvedTimeZone>();
  return {
    floating,
    of({ isUtc, tzid }, event) {
      if (!tzid) return isUtc ? UTC : floating;
      const known = written.get(tzid);
      if (known) return known;
      const zone = zoneWritten(tzid);
      if (!zone) return resolve?.(tzid, event) ?? floating;
      written.set(tzid, { tz: tzid, zone });
      return { tz: tzid, zone };
    },
  };
}

/** The zone of an IANA name with an area, as feeds should write it. Other names can mean several things. */
export const zoneWritten = (tzid: string): Zone | undefined =>
  /^[a-z]+\/[\w+/-]+$/i.test(tzid) ? zoneNamed(tzid) : undefined;
