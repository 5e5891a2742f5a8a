import { DAY } from './duration.ts';

/** A date as far as matching needs it. */
export interface DatedThing {
  id: string;
  /** Epoch milliseconds. */
  start: number;
  /** Its day on the municipality's clock. */
  day: string;
}

/** A date that moved further than this is another date, unless the dates themselves lie further apart. */
const FAR = 31 * DAY;
/** More pairs than this are not weighed: dates then go by their order alone. */
const MOST_PAIRS = 1_000_000;

/** What is known of the event beside the dates that changed. */
export interface MatchOptions {
  /** Whether the event was and is one date. */
  areSingle: boolean;
  /** Whether dates to come kept their id: then the series goes on as it was, and a date that is lost is lost. */
  keepsDates: boolean;
  /** Epoch milliseconds: what is over by then is matched on its own day only. */
  now: number;
}

/**
 * Which date a date has become, after the programme gave a series or a single event another start under the same UID: a single date
 * is the same date; in a series those of one day belong together, the nearest first, and when the whole series moved the others go by
 * their order, so that as little as possible moves. Dates that kept their id are not to be given here.
 * @param before dates that are no longer there, `after` dates that were not there; each in order of time
 * @returns new ids by old ids; what is not in it belongs to nothing
 */
export function matchDates(
  before: readonly DatedThing[],
  after: readonly DatedThing[],
  { areSingle, keepsDates, now }: MatchOptions,
): Map<string, string> {
  const [only] = before;
  const [became] = after;
  if (areSingle && before.length === 1 && after.length === 1) return new Map([[only!.id, became!.id]]);
  const matches = byDay(before, after);
  if (keepsDates) return matches;
  const taken = new Set(matches.values());
  const left = before.filter(({ id, start }) => start > now && !matches.has(id));
  const free = after.filter(({ id, start }) => start > now && !taken.has(id));
  for (const [old, becomes] of byOrder(left, free, Math.max(FAR, 2 * usualGap(left)))) matches.set(old, becomes);
  return matches;
}

function byDay(before: readonly DatedThing[], after: readonly DatedThing[]): Map<string, string> {
  const days = grouped(after);
  return new Map([...grouped(before)].flatMap(([day, dates]) => byOrder(dates, days.get(day) ?? [], DAY)));
}

function grouped(dates: readonly DatedThing[]): Map<string, DatedThing[]> {
  const days = new Map<string, DatedThing[]>();
  for (const date of dates) days.set(date.day, [...(days.get(date.day) ?? []), date]);
  return days;
}

/**
 * Pairs in order of time, none crossing another, so that the time moved and the dates left alone weigh least.
 * @param leaving what it weighs to leave a date alone, milliseconds
 */
function byOrder(before: readonly DatedThing[], after: readonly DatedThing[], leaving: number): [string, string][] {
  if (before.length === 0 || after.length === 0) return [];
  if (before.length * after.length > MOST_PAIRS)
    return before.slice(0, after.length).map(({ id }, index) => [id, after[index]!.id]);
  const costs = costTable(before, after, leaving);
  const pairs: [string, string][] = [];
  let [row, column] = [0, 0];
  while (row < before.length && column < after.length) {
    const here = costs[row]![column]!;
    const moved = Math.abs(before[row]!.start - after[column]!.start);
    if (here === moved + costs[row + 1]![column + 1]!) {
      pairs.push([before[row]!.id, after[column]!.id]);
      row++;
      column++;
    } else if (here === leaving + costs[row + 1]![column]!) row++;
    else column++;
  }
  return pairs;
}

/** What it costs to pair everything from a row and a column on. A new date that nobody becomes costs nothing. */
function costTable(before: readonly DatedThing[], after: readonly DatedThing[], leaving: number): Float64Array[] {
  const costs = Array.from({ length: before.length + 1 }, () => new Float64Array(after.length + 1));
  for (let row = before.length - 1; row >= 0; row--) {
    costs[row]![after.length] = leaving * (before.length - row);
    for (let column = after.length - 1; column >= 0; column--) {
      const moved = Math.abs(before[row]!.start - after[column]!.start);
      costs[row]![column] = Math.min(
        moved + costs[row + 1]![column + 1]!,
        leaving + costs[row + 1]![column]!,
        costs[row]![column + 1]!,
      );
    }
  }
  return costs;
}

/** The time between two dates that most of them have. */
function usualGap(dates: readonly DatedThing[]): number {
  const gaps = dates.slice(1).map(({ start }, index) => start - dates[index]!.start);
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
}
