import type { Cell } from './cells.ts';
import type { Visit } from './visit.ts';

/** What all visits of one contender to one cell came to: medians, `task`, `nextTask` and `heap` above those of the blank page. */
export type Tally = Visit;

/** The tallies of one cell by contender; a contender that was given up has none. */
export interface CellResult {
  cell: Cell;
  tallies: ReadonlyMap<string, Tally>;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Medians of the visits, less what the blank page cost in the same run of the bench. */
export function tally(visits: readonly Visit[], blank: readonly Visit[]): Tally {
  const of = (key: 'frame' | 'task' | 'longest' | 'heap' | 'events' | 'elements', from = visits): number =>
    median(from.map(visit => visit[key]));
  const optional = (key: 'next' | 'nextTask', from = visits): number | undefined => {
    const values = from.map(visit => visit[key]).filter(value => value !== undefined);
    return values.length === 0 ? undefined : median(values);
  };
  const nextTask = optional('nextTask');
  return {
    frame: of('frame'),
    task: of('task') - of('task', blank),
    longest: of('longest'),
    next: optional('next'),
    nextTask: nextTask === undefined ? undefined : nextTask - (optional('nextTask', blank) ?? 0),
    heap: of('heap') - of('heap', blank),
    events: of('events'),
    elements: of('elements'),
  };
}
