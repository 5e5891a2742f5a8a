import { daysOf, DAY } from './local-time.ts';

/** Offset changes of one stretch of time: `offsets[i]` (seconds east) holds from `times[i]` (epoch seconds) on. */
interface Stretch {
  times: number[];
  offsets: number[];
}

/** The length of a stretch in seconds, a bit over a year. */
const STRETCH = 2 ** 25;
/** No zone is known to change twice within so many seconds (Morocco's Ramadan break takes over four weeks). */
const SAMPLE = STRETCH / 32;
/** Before it clocks showed the sun; `Intl` would also have to tell years before Christ apart. */
const FIRST = daysOf(1800, 1, 1) * DAY;

/**
 * Reads the UTC offsets of an IANA zone out of `Intl`: `(epochSeconds) => seconds east of UTC`. The moments at which it changes
 * are looked up once per stretch of about a year, by sampling and halving, and kept. `undefined` when `Intl` has no such zone.
 */
export function intlOffsets(timeZone: string): ((epochSeconds: number) => number) | undefined {
  const read = offsetReader(timeZone);
  if (!read) return undefined;
  const stretches = new Map<number, Stretch>();
  return epochSeconds => {
    const at = Math.max(epochSeconds, FIRST);
    const index = Math.floor(at / STRETCH);
    let stretch = stretches.get(index);
    if (!stretch) stretches.set(index, (stretch = findChanges(read, index * STRETCH)));
    return offsetIn(stretch.times, stretch.offsets, at);
  };
}

/** The offset that holds at a moment in a table of changes; before the first change the first offset. */
export function offsetIn(times: readonly number[], offsets: readonly number[], at: number): number {
  let index = times.length - 1;
  while (index > 0 && times[index]! > at) index--;
  return offsets[index]!;
}

function findChanges(read: (at: number) => number, from: number): Stretch {
  const times = [from];
  const offsets = [read(from)];
  for (let sample = from + SAMPLE; sample <= from + STRETCH; sample += SAMPLE) {
    const offset = read(sample);
    if (offset === offsets.at(-1)) continue;
    let before = sample - SAMPLE;
    let after = sample;
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (read(middle) === offset) after = middle;
      else before = middle;
    }
    times.push(after);
    offsets.push(offset);
  }
  return { times, offsets };
}

/** Whether `Intl` knows a time zone of this name. */
export const hasZone = (timeZone: string): boolean => offsetReader(timeZone) !== undefined;

function offsetReader(timeZone: string): ((at: number) => number) | undefined {
  try {
    const digits = {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    } as const;
    const format = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...digits });
    return at => {
      const [month, day, year, hour, minute, second] = format
        .format(at * 1000)
        .match(/\d+/g)!
        .map(Number);
      return daysOf(year!, month!, day!) * DAY + (hour! % 24) * 3600 + minute! * 60 + second! - at;
    };
  } catch {
    return undefined;
  }
}
