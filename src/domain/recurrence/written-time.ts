import { DAY_SECONDS, dayNumber, digitsAt, parseLocal } from './local-time.ts';

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
  return parseBasic(text) ?? parseAny(text);
}

/** As RFC 5545 has it, which nearly all do: `20261201`, `20261201T090000` and `20261201T090000Z`. */
function parseBasic(text: string): WrittenTime | undefined {
  const { length } = text;
  const isDate = length === 8;
  if (!isDate && !(text[8] === 'T' && (length === 15 || (length === 16 && text[15] === 'Z')))) return undefined;
  const days = dayNumber(digitsAt(text, 0, 4), digitsAt(text, 4, 2), digitsAt(text, 6, 2));
  if (days === undefined) return undefined;
  if (isDate) return { seconds: days * DAY_SECONDS, isDate, isUtc: false };
  const [hour, minute, second] = [digitsAt(text, 9, 2), digitsAt(text, 11, 2), digitsAt(text, 13, 2)];
  if (!(hour <= 23 && minute <= 59 && second <= 59)) return undefined;
  return { seconds: days * DAY_SECONDS + hour * 3600 + minute * 60 + second, isDate, isUtc: length === 16 };
}

function parseAny(text: string): WrittenTime | undefined {
  const [, year, month, day, hour, minute = 0, second = 0, z] = TIME.exec(text.trim()) ?? [];
  const midnight = parseLocal(`${year}-${month}-${day}`);
  const time = Number(hour ?? 0) * 3600 + Number(minute) * 60 + Math.min(59, Number(second));
  if (midnight === undefined || Number(minute) > 59 || time > DAY_SECONDS) return undefined;
  const isDate = hour === undefined;
  return { seconds: midnight + time, isDate, isUtc: !isDate && z !== '' };
}
