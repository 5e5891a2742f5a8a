import { daysOf, DAY_SECONDS } from './local-time.ts';

/** From a moment on (epoch seconds) the clock is so many seconds east of UTC. */
export interface OffsetChange {
  at: number;
  offset: number;
}

/**
 * How far apart a zone is sampled, in seconds. Morocco's Ramadan break takes over four weeks; a change that is taken back within
 * these days, as in Recife in 2000 and some cities in the wars, can be missed.
 */
const SAMPLE = 12 * DAY_SECONDS;
/** Changes are looked up in stretches of a bit over a year. */
const STRETCH = 32 * SAMPLE;
/** Before it clocks showed the sun, and much earlier no `Date` can be. */
const FIRST = daysOf(1800, 1, 1) * DAY_SECONDS;

/**
 * Reads the UTC offsets of an IANA zone out of `Intl`: `(epochSeconds) => seconds east of UTC`. The moments at which it changes
 * are looked up once per stretch of about a year, by sampling and halving, and kept. `undefined` when `Intl` has no such zone.
 */
export function intlOffsets(timeZone: string): ((epochSeconds: number) => number) | undefined {
  const read = offsetReader(timeZone);
  if (!read) return undefined;
  const stretches = new Map<number, OffsetChange[]>();
  return epochSeconds => {
    const at = Math.max(epochSeconds, FIRST);
    const index = Math.floor(at / STRETCH);
    let stretch = stretches.get(index);
    if (!stretch) stretches.set(index, (stretch = findChanges(read, index * STRETCH)));
    return offsetIn(stretch, at);
  };
}

/** The offset that holds at a moment; before the first change the first offset. */
export function offsetIn(changes: readonly OffsetChange[], at: number): number {
  let index = changes.length - 1;
  while (index > 0 && changes[index]!.at > at) index--;
  return changes[index]!.offset;
}

function findChanges(read: (at: number) => number, from: number): OffsetChange[] {
  let last = read(from);
  const changes = [{ at: from, offset: last }];
  for (let sample = from + SAMPLE; sample <= from + STRETCH; sample += SAMPLE) {
    const offset = read(sample);
    if (offset === last) continue;
    let [before, after] = [sample - SAMPLE, sample];
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (read(middle) === offset) after = middle;
      else before = middle;
    }
    changes.push({ at: after, offset });
    last = offset;
  }
  return changes;
}

/** What is used of Temporal, which not every browser has. */
interface Temporal {
  Instant: {
    fromEpochMilliseconds(moment: number): { toZonedDateTimeISO(timeZone: string): { offsetNanoseconds: number } };
  };
}

/**
 * The first format of a date that a page makes costs as much as drawing thirty cards, and Temporal hardly anything (measured). Both
 * know the zones from the same list.
 */
function offsetReader(timeZone: string): ((at: number) => number) | undefined {
  if (timeZone === 'UTC') return () => 0;
  const { Temporal } = globalThis as { Temporal?: Temporal };
  // Temporal takes the zone out of a whole written moment too.
  if (!Temporal || !NAME.test(timeZone)) return formatReader(timeZone);
  const read = (at: number) =>
    Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(timeZone).offsetNanoseconds / 1e9;
  try {
    read(0);
    return read;
  } catch {
    return undefined;
  }
}

const NAME = /^[a-z][\w+/-]*$/i;

function formatReader(timeZone: string): ((at: number) => number) | undefined {
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    return at => {
      // Such as `12/1/2026, GMT+01:00`; with seconds long ago, and bare `GMT` where there is no offset.
      const text = format.format(at * 1000);
      const [hours = 0, minutes = 0, seconds = 0] = text.match(/\d+/g)!.slice(3).map(Number);
      return (text.includes('-') ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds);
    };
  } catch {
    return undefined;
  }
}
