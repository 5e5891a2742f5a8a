import { badQuery } from './problem.ts';

/** Longest window of one question, in days. */
export const LONGEST_WINDOW = 400;

const DAY = 86_400_000;

/** A window of days from `from` to `to` (first day after). @throws {Problem} that says what to write instead */
export function readWindow(query: URLSearchParams): { from: string; to: string } {
  const from = neededDay(query, 'from');
  const to = neededDay(query, 'to');
  const days = (Date.parse(to) - Date.parse(from)) / DAY;
  if (days <= 0)
    throw badQuery('to', 'window_empty', `“to” is the first day after the window: write a day after ${from}.`);
  if (days > LONGEST_WINDOW) {
    throw badQuery('to', 'window_too_long', `Ask for at most ${LONGEST_WINDOW} days at once; this is ${days} days.`);
  }
  return { from, to };
}

function neededDay(query: URLSearchParams, name: 'from' | 'to'): string {
  const day = readDay(query, name);
  if (day !== undefined) return day;
  throw badQuery(name, 'missing', `Add “${name}” to the address, a day such as ${name}=2026-12-01.`);
}

/** A day of the calendar, when there is one in the query. @throws {Problem} that says how to write it */
export function readDay(query: URLSearchParams, name: 'from' | 'to'): string | undefined {
  const value = query.get(name);
  if (value === null) return undefined;
  const time = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(value) : NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value) {
    throw badQuery(name, 'invalid_date', `“${name}” is not a day of the calendar. Write it as 2026-12-01.`);
  }
  return value;
}

/** How many items of a list to answer at once. */
export function readLimit(query: URLSearchParams, usual: number): number {
  const value = query.get('limit');
  if (value === null) return usual;
  const limit = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  if (limit < 1 || limit > 1000)
    throw badQuery('limit', 'invalid_limit', 'Write “limit” as a whole number from 1 to 1000.');
  return limit;
}

/** Where a page ended. Opaque to clients. */
export interface Cursor {
  /** Id of the last item. */
  id: string;
  /** Start of the last item, for lists in order of time. */
  start?: string;
}

export const writeCursor = (cursor: Cursor): string => {
  const bytes = new TextEncoder().encode(JSON.stringify([cursor.id, cursor.start]));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
};

export function readCursor(query: URLSearchParams): Cursor | undefined {
  const value = query.get('cursor');
  if (value === null) return undefined;
  try {
    const binary = atob(value.replaceAll('-', '+').replaceAll('_', '/'));
    const parts: unknown = JSON.parse(new TextDecoder().decode(Uint8Array.from(binary, unit => unit.charCodeAt(0))));
    if (!Array.isArray(parts) || typeof parts[0] !== 'string') throw new TypeError('no cursor');
    return { id: parts[0], ...(typeof parts[1] === 'string' && { start: parts[1] }) };
  } catch {
    throw badQuery(
      'cursor',
      'invalid_cursor',
      'This “cursor” is not one of ours. Take it unchanged from “next” of the page before.',
    );
  }
}
