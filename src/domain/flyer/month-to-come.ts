import type { Occurrence } from '../../schema/occurrence.ts';
import { isOver, takesPlace } from '../occurrence-status.ts';

/**
 * The first month with something that is still to come, `YYYY-MM`; `undefined` where there is nothing more.
 * @param month the month that it is
 * @param now epoch milliseconds
 */
export function monthToCome(occurrences: readonly Occurrence[], month: string, now: number): string | undefined {
  const coming = occurrences.filter(date => takesPlace(date) && !isOver(date, now));
  const [first] = coming.map(({ localStart }) => localStart.slice(0, 7)).sort();
  return first && (first < month ? month : first);
}
