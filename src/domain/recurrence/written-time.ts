import { DAY_SECONDS, parseLocal } from './local-time.ts';

/** A DATE or DATE-TIME as calendars write it. */
export interface WrittenTime {
  /** Seconds on the clock since 1970-01-01T00:00; for a DATE its midnight. */
  seconds: number;
  isDate: boolean;
  /** Whether the clock is UTC. */
  isUtc: boolean;
}

const TIME = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:\.\d+)?)?)?(Z?)$/i;

/** Reads `20261201` or `20261201T090000Z`; tolerates dashes, colons and missing seconds. `undefined` when there is no such date or time. */
export function parseWritten(text: string): WrittenTime | undefined {
  const [, year, month, day, hour, minute = 0, second = 0, z] = TIME.exec(text.trim()) ?? [];
  const midnight = parseLocal(`${year}-${month}-${day}`);
  const time = Number(hour ?? 0) * 3600 + Number(minute) * 60 + Math.min(59, Number(second));
  if (midnight === undefined || Number(minute) > 59 || time > DAY_SECONDS) return undefined;
  const isDate = hour === undefined;
  return { seconds: midnight + time, isDate, isUtc: !isDate && z !== '' };
}
