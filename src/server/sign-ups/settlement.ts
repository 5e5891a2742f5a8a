import { awaitsAnswer, holdsSeat, offersFor, seatHeldUntil } from '../../domain/sign-up.ts';
import type { SignUpDate } from './sign-up-date.ts';
import type { SignUpTable } from './sign-up-tables.ts';

/** One sign-up as far as its seat or its place in line goes. */
export type InLine = Pick<SignUpTable, 'id' | 'state' | 'party' | 'held_until'>;

/** What is due on one date: what the clock ends, and who is offered what is free then. */
export interface Settlement<Row extends InLine> {
  /** Seats that were held for an answer that did not come in time. */
  unanswered: readonly Row[];
  /** Who still waits for a seat when the date begins. */
  late: readonly Row[];
  /** Who is offered a seat, in the order of the line. */
  offered: readonly Row[];
  /** Who was passed over because their party did not fit. */
  skipped: readonly Row[];
  /** Seats that were free before the offers. */
  free: number;
  /** Until when an offered seat is held, epoch milliseconds; absent when it is too late for offers. */
  heldUntil?: number;
}

/** Whether the time is over until which a seat is held. @param now epoch milliseconds */
export const isOver = ({ held_until }: Pick<InLine, 'held_until'>, now: number): boolean =>
  Date.parse(held_until ?? '') <= now;

/** Seats that these sign-ups hold together. */
export const seatsHeld = (rows: readonly InLine[]): number =>
  rows.reduce((sum, { state, party }) => sum + (holdsSeat(state) ? party : 0), 0);

/**
 * What is due now among all sign-ups of one date.
 * @param rows in the order in which people came
 * @param now epoch milliseconds
 */
export function settlementOf<Row extends InLine>(
  rows: readonly Row[],
  { rule, start }: Pick<SignUpDate, 'rule' | 'start'>,
  now: number,
): Settlement<Row> {
  const unanswered = rows.filter(row => awaitsAnswer(row.state) && isOver(row, now));
  const waiting = rows.filter(({ state }) => state === 'waiting');
  const late = start <= now ? waiting : [];
  const heldUntil = seatHeldUntil(start, now);
  // Where nobody can sign up any more, no limit means no seat, and not seats without end.
  if (heldUntil === undefined || rule.mode === 'none') return { unanswered, late, offered: [], skipped: [], free: 0 };
  const taken = seatsHeld(rows) - seatsHeld(unanswered);
  const free = rule.capacity === undefined ? Infinity : Math.max(0, rule.capacity - taken);
  const offers = offersFor(waiting, free);
  const those = (ids: readonly string[]) => waiting.filter(({ id }) => ids.includes(id));
  return { unanswered, late, offered: those(offers.offered), skipped: those(offers.skipped), free, heldUntil };
}

/** Whether anything is due: then the line is settled before somebody is told where they stand. */
export const isDue = ({ unanswered, late, offered }: Settlement<InLine>): boolean =>
  unanswered.length + late.length + offered.length > 0;
