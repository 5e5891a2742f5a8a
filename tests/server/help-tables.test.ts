import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { YearCounts } from '../../src/schema/signal-report.ts';
import type { HelpKind } from '../../src/schema/signal-settings.ts';
import { helpTable } from '../../src/server/signals/help-tables.ts';
import { sayInReport } from '../../src/server/signals/signal-report.ts';
import { lists } from '../support/table-reader.ts';

const word = (id: string): HelpKind => ({ id, label: { nl: id } });
const KINDS: HelpKind[] = [
  { ...word('care'), parts: [word('letters'), word('rights')] },
  word('leisure'),
  word('legal'),
];
const settings = { themes: [], approaches: [], helpKinds: KINDS };

/** What was counted: letters and rights of care, what of care was neither, leisure, legal. */
const countsOf = ([letters = 0, rights = 0, other = 0, free = 0, law = 0]: readonly number[]): YearCounts => ({
  year: 2026,
  help: [
    { kind: 'care', part: 'letters', requests: letters },
    { kind: 'care', part: 'rights', requests: rights },
    { kind: 'care', requests: other },
    { kind: 'leisure', requests: free },
    { kind: 'legal', requests: law },
  ],
});

/** All numbers in the order of the table: care, letters, rights, neither, leisure, legal, and all together. */
function shownOf(values: readonly number[]): (number | null)[] {
  const [table] = helpTable(countsOf(values), { settings, say: sayInReport }, day => day);
  return [...table!.rows.map(({ cells }) => cells[0]!), table!.totals![0]!];
}
const allOf = ([letters = 0, rights = 0, other = 0, free = 0, law = 0]: readonly number[]): number[] => {
  const whole = letters + rights + other;
  return [whole, letters, rights, other, free, law, whole + free + law];
};

describe('Requests for help by kind', () => {
  it('hide within a kind what would tell a small number there, and leave the kind', () => {
    assert.deepEqual(shownOf([6, 3, 5, 9, 7]), [14, 6, null, null, 9, 7, 30]);
  });

  it('hide all of a kind that is hidden itself, also what nobody asked for', () => {
    assert.deepEqual(shownOf([4, 0, 0, 9, 7]), [null, null, null, null, null, 7, 20]);
  });

  it('leave a kind that falls apart into ones, and hide all of it', () => {
    assert.deepEqual(shownOf([2, 2, 1, 9, 7]), [5, null, null, null, 9, 7, 21]);
  });

  it('hide what nobody asked for too where the small ones of a kind are all that it has', () => {
    const parts = ['letters', 'rights', 'forms'].map(word);
    const own = { ...settings, helpKinds: [{ ...word('care'), parts }] };
    const requests = [2, 2, 1].map((count, index) => ({ kind: 'care', part: parts[index]!.id, requests: count }));
    const [table] = helpTable({ year: 2026, help: requests }, { settings: own, say: sayInReport }, day => day);
    assert.deepEqual(
      table!.rows.map(({ cells }) => cells[0]),
      [5, null, null, null, null],
    );
  });

  it('leave at least three numbers that each hidden one can be, for who knows the rule', () => {
    const groups = new Map<string, Set<number>[]>();
    for (const values of lists(5, 11)) {
      const all = allOf(values);
      // With more requests there are more tables that look like this one than are tried here.
      if (all.at(-1)! > 11) continue;
      const shown = shownOf(values);
      const name = shown.map(number => number ?? '*').join(' ');
      const group = groups.get(name) ?? all.map(() => new Set<number>());
      for (const [index, number] of all.entries()) if (shown[index] === null) group[index]!.add(number);
      groups.set(name, group);
    }
    const possible = [...groups].flatMap(([name, group]) =>
      group.filter(({ size }) => size > 0).map(numbers => ({ name, size: numbers.size })),
    );
    assert.ok(possible.length > 200, `${possible.length} hidden numbers`);
    assert.deepEqual(
      possible.filter(({ size }) => size < 3),
      [],
    );
  });
});
