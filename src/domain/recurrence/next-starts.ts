import type { Schedule } from '../../schema/schedule.ts';
import { expand } from './expand.ts';
import type { ExpandOptions, Moment } from './expand.ts';

/** How far is looked ahead, in days: most activities come back within a season, some within a year, few after that. */
const REACHES = [100, 800, 15_000];

/** The first `count` moments that start at or after a moment (epoch ms), fewer when there are no more within 40 years. Never throws. */
export function nextStarts(schedule: Schedule, after: number, count: number, options?: ExpandOptions): Moment[] {
  let found: Moment[] = [];
  for (const days of REACHES) {
    const { moments } = expand(schedule, { from: after, to: after + days * 86_400_000 }, options);
    found = moments.filter(({ start }) => start >= after).slice(0, count);
    if (found.length === count) break;
  }
  return found;
}
