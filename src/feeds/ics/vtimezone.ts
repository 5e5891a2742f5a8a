import { formatLocal } from '../../domain/recurrence/local-time.ts';
import { ianaName, zoneInWords, zoneNamed } from '../../domain/recurrence/zone.ts';
import type { Observance } from '../../schema/schedule.ts';
import { allProperties, placeOf, property, type Component } from './component.ts';
import type { Diagnostics } from './diagnostics.ts';
import { unescapeText } from './property.ts';
import type { ResolvedTimeZone } from './time-zone-resolver.ts';
import { parseDates, parseTime } from './time.ts';

const OFFSET_VALUE = /^(?:GMT|UTC)?\s*([+\-\u2010-\u2015\u2212]?)(\d\d?)(?::?([0-5]\d))?(?::?([0-5]\d))?$/i;
const OFFSET = /(?:\b(?:GMT|UTC) ?|^)([+-]) ?(\d\d?)(?:[:.]?([0-5]\d))?/i;
/** A name that is nothing but an offset is no guess. */
const ONLY_OFFSET = /^(?:GMT|UTC)? ?[+-]\d\d?(?:[:.]?\d\d)?$/i;

/** Looking up a zone is slow, and no real feed names as many. */
const MAX_ZONES = 60;

/**
 * Finds the clocks behind the TZIDs that are no IANA names: Windows names, VTIMEZONEs of the feed, or what the name itself gives
 * away; else the floating one. Each is looked up once.
 */
export function vtimezoneResolver(
  zones: readonly Component[],
  floating: ResolvedTimeZone,
  diagnostics: Diagnostics,
): (tzid: string, event: Component) => ResolvedTimeZone {
  const components = new Map(
    zones.flatMap(zone => allProperties(zone, 'TZID').map(({ value }) => [keyOf(unescapeText(value)), zone] as const)),
  );
  const found = new Map<string, ResolvedTimeZone>();
  return (tzid, event) => {
    const key = keyOf(tzid);
    const known = found.get(key);
    if (known) return known;
    if (found.size >= MAX_ZONES) {
      diagnostics.add(placeOf(event), 'unknown_time_zone', 'too_many_zones', tzid.slice(0, 60), MAX_ZONES);
      return floating;
    }
    const { clock = floating, isGuess } = resolve(tzid, components.get(key));
    const code = isGuess ? 'guessed_time_zone' : 'unknown_time_zone';
    if (isGuess || clock === floating) diagnostics.add(placeOf(event), code, code, tzid.slice(0, 60), clock.tz);
    found.set(key, clock);
    return clock;
  };
}

const keyOf = (tzid: string): string => tzid.replaceAll('"', '').trim();

function resolve(tzid: string, component: Component | undefined): { clock?: ResolvedTimeZone; isGuess?: boolean } {
  const location = component && property(component, 'X-LIC-LOCATION')?.value;
  const known = timeZoneNamed(ianaName(tzid)) ?? timeZoneNamed(location && ianaName(location));
  if (known) return { clock: known };
  const observances = component ? observancesOf(component) : [];
  if (observances.length > 0) return { clock: customTimeZone(tzid, observances) };
  const inWords = timeZoneNamed(zoneInWords(tzid));
  if (inWords) return { clock: inWords };
  const guess = atOffset(tzid);
  return guess ? { clock: guess, isGuess: !ONLY_OFFSET.test(keyOf(tzid)) } : {};
}

function timeZoneNamed(tz: string | undefined): ResolvedTimeZone | undefined {
  const zone = tz ? zoneNamed(tz) : undefined;
  return tz && zone ? { tz, zone } : undefined;
}

function customTimeZone(tzid: string, observances: Observance[]): ResolvedTimeZone {
  const tz = keyOf(tzid).slice(0, 64);
  const zone = zoneNamed(tz, observances);
  return { tz, zone: zone!, observances };
}

function observancesOf(component: Component): Observance[] {
  return component.children.flatMap(child => {
    const start = parseTime(property(child, 'DTSTART')?.value ?? '19700101T000000');
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

/** Seconds east of UTC of `+0100`; also of `0100`, `+1`, `+1:00` and `GMT+01:00`, and with any dash for a minus. */
function parseOffset(text: string | undefined): number | undefined {
  const match = OFFSET_VALUE.exec(text?.trim() ?? '');
  if (!match) return undefined;
  const seconds = Number(match[2]) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0);
  return seconds > 86_399 ? undefined : /[^+]/.test(match[1]!) ? -seconds : seconds;
}

/** The clock at the fixed offset in a name, such as `(GMT +01:00)`. */
function atOffset(tzid: string): ResolvedTimeZone | undefined {
  const [, sign = '', hours, minutes] = OFFSET.exec(keyOf(tzid)) ?? [];
  const offset = hours && parseOffset(sign + hours.padStart(2, '0') + (minutes ?? '00'));
  if (offset === undefined || offset === '') return undefined;
  return (
    timeZoneNamed(ianaName(`${sign}${hours}:${minutes ?? '00'}`)) ??
    customTimeZone(tzid, [{ start: '1970-01-01T00:00', offsetFrom: offset, offsetTo: offset }])
  );
}
