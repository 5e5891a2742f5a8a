import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SignUpState } from '../../src/schema/sign-up.ts';
import { isDue, seatsHeld, settlementOf, type InLine } from '../../src/server/sign-ups/settlement.ts';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-12-01T09:00:00Z');
const START = NOW + 72 * HOUR;
const RULE = { mode: 'optional' as const, capacity: 4, waitlist: 5 };

const row = (id: string, state: SignUpState, party = 1, heldFor?: number): InLine => ({
  ...{ id, state, party },
  held_until: heldFor === undefined ? null : new Date(NOW + heldFor).toISOString(),
});
const idsOf = (rows: readonly InLine[]) => rows.map(({ id }) => id);

/** What is due, by name. */
function due(rows: readonly InLine[], { rule = RULE, start = START, now = NOW }: Partial<Asked> = {}) {
  const found = settlementOf(rows, { rule, start }, now);
  const { unanswered, late, offered, skipped, free } = found;
  const named = { unanswered: idsOf(unanswered), late: idsOf(late), offered: idsOf(offered), skipped: idsOf(skipped) };
  return { ...named, free, heldUntil: found.heldUntil, isDue: isDue(found) };
}
interface Asked {
  rule: Parameters<typeof settlementOf>[1]['rule'];
  start: number;
  now: number;
}

describe('What is due in the line of a date', () => {
  it('is nothing where all seats are held and nobody is too late', () => {
    const found = due([row('a', 'confirmed', 4), row('b', 'waiting')]);
    assert.deepEqual([found.isDue, found.free, found.offered], [false, 0, []]);
  });

  it('is a seat that nobody answered for in time, and the seat goes to who waits', () => {
    const found = due([row('a', 'confirmed', 2), row('b', 'offered', 2, 0), row('c', 'waiting', 2)]);
    assert.deepEqual([found.unanswered, found.offered, found.free, found.isDue], [['b'], ['c'], 2, true]);
    assert.equal(found.heldUntil, NOW + 24 * HOUR);
  });

  it('is not a seat that is held for a while longer', () =>
    assert.equal(due([row('a', 'unconfirmed', 4, 1), row('b', 'waiting')]).isDue, false));

  it('passes over who does not fit, and notes it only when a later one is offered the seat', () => {
    const full = [row('a', 'confirmed', 3), row('big', 'waiting', 2)];
    assert.deepEqual([due(full).skipped, due(full).isDue], [[], false]);
    const found = due([...full, row('small', 'waiting')]);
    assert.deepEqual([found.skipped, found.offered], [['big'], ['small']]);
  });

  it('is the end of waiting when the date begins, and no more offers', () => {
    const found = due([row('a', 'waiting'), row('b', 'confirmed')], { start: NOW });
    assert.deepEqual([found.late, found.offered, found.heldUntil, found.isDue], [['a'], [], undefined, true]);
  });

  it('offers nothing where nobody can sign up any more, though no limit is named', () => {
    const rule = { mode: 'none' as const };
    assert.deepEqual(
      [due([row('a', 'waiting')], { rule }).offered, due([row('a', 'waiting')], { rule }).isDue],
      [[], false],
    );
  });

  it('counts who came as seats, and who waits or left as none', () =>
    assert.equal(
      seatsHeld([row('a', 'attended', 2), row('b', 'no_show'), row('c', 'waiting', 5), row('d', 'cancelled', 5)]),
      3,
    ));
});
