import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { smallNumbers, withoutSmall } from '../../src/domain/small-cells.ts';
import { filled, grid, lists, readerKnows, workedOut, type TableForm } from '../support/table-reader.ts';
import '../support/same-cases.ts';

const letters = (count: number): string[] => Array.from({ length: count }, (_, index) => 'abcdefghijklmnop'[index]!);
const row = (count: number): TableForm => ({ leaves: letters(count), sums: [{ total: 'all', parts: letters(count) }] });
/** What the report has: kinds and outcomes of the same signals. */
const TWO_WAYS: TableForm = {
  leaves: ['a', 'b', 'c', 'x', 'y'],
  sums: [
    { total: 'all', parts: ['a', 'b', 'c'] },
    { total: 'all', parts: ['x', 'y'] },
  ],
};
const TREE: TableForm = {
  leaves: ['p', 'q', 'a', 'b'],
  sums: [
    { total: 'k', parts: ['p', 'q'] },
    { total: 'all', parts: ['k', 'a', 'b'] },
  ],
};
const hiddenIn = ({ sums }: TableForm, numbers: ReadonlyMap<string, number>) => smallNumbers(numbers, sums);
const shownIn = (form: TableForm, values: readonly number[]) => [
  ...withoutSmall(filled(form, values)!, form.sums).values(),
];

describe('Numbers that stand for few people', () => {
  it('are not shown, and the one beside them that would tell them neither', () => {
    assert.deepEqual(shownIn(row(3), [3, 20, 30]), [null, null, 30, 53]);
    assert.deepEqual(shownIn(row(3), [20, 30, 4]), [null, 30, null, 54]);
  });

  it('are not shown where there are two of them, and then nothing else is hidden', () => {
    assert.deepEqual(shownIn(row(4), [4, 12, 3, 0]), [null, 12, null, 0, 19]);
  });

  it('are hidden with a third when two are so small that their sum tells them', () => {
    assert.deepEqual(shownIn(row(3), [1, 1, 30]), [null, null, null, 32]);
  });

  it('take the sum along when nothing else is left to hide', () => {
    assert.deepEqual(shownIn(row(3), [3, 0, 0]), [null, 0, 0, null]);
    assert.deepEqual(shownIn(row(5), [1, 1, 1, 1, 1]), [null, null, null, null, null, null]);
  });

  it('leave everything else as it is: no people, and five or more', () => {
    assert.deepEqual(shownIn(row(4), [0, 5, 6, 0]), [0, 5, 6, 0, 11]);
    assert.deepEqual([...withoutSmall(new Map([['alone', 4]])).values()], [null]);
  });

  it('hide the same again, whatever else changes that is not hidden', () => {
    // Which number is hidden beside a small one goes by where it stands: a larger or smaller one there is hidden all the same.
    for (const beside of [5, 6, 20, 500])
      assert.deepEqual(shownIn(row(3), [3, beside, 30]), [null, null, 30, 33 + beside]);
  });

  it('refuse a sum of something that has no number', () => {
    assert.throws(() => smallNumbers(new Map([['a', 1]]), [{ total: 'all', parts: ['a'] }]), /“all” is in a sum/);
  });
});

/** What can be read of a table when only the small numbers themselves were hidden. */
const onlySmall = (numbers: ReadonlyMap<string, number>) =>
  new Set([...numbers].filter(([, number]) => number > 0 && number < 5).map(([name]) => name));

describe('A reader who knows all sums', () => {
  const forms: [name: string, form: TableForm][] = [
    ['a row', row(4)],
    ['a table of rows and columns', grid(2, 2)],
    ['kinds that fall apart into others', TREE],
    ['two ways to part the same', TWO_WAYS],
  ];

  for (const [name, form] of forms) {
    it(`finds for each hidden number at least four that it can be, in ${name}`, () => {
      let [looked, pinned] = [0, 0];
      fc.assert(
        fc.property(fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 5, maxLength: 5 }), values => {
          const numbers = filled(form, evened(form, values));
          fc.pre(numbers !== undefined);
          const hidden = hiddenIn(form, numbers!);
          const known = readerKnows(form, numbers!, hidden, 11);
          for (const [one, possible] of known)
            assert.ok(possible.size >= 4, `${one} is one of ${[...possible]} in ${[...numbers!.values()]}`);
          looked += known.size;
          const careless = readerKnows(form, numbers!, onlySmall(numbers!), 11);
          pinned += [...careless.values()].filter(({ size }) => size === 1).length;
        }),
        { numRuns: 40, seed: 12 },
      );
      assert.ok(looked > 50, `${looked} hidden numbers`);
      assert.ok(pinned > 10, `the reader finds ${pinned} where nothing is hidden beside the small ones`);
    });
  }

  it('works out none in a large table with equations', () => {
    const form = grid(8, 12);
    let careless = 0;
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 30 })), {
          minLength: 96,
          maxLength: 96,
        }),
        values => {
          const numbers = filled(form, values)!;
          assert.deepEqual(workedOut(form, hiddenIn(form, numbers)), []);
          careless += workedOut(form, onlySmall(numbers)).length;
        },
      ),
      { numRuns: 15, seed: 12 },
    );
    assert.ok(careless > 20, `${careless} where nothing is hidden beside the small ones`);
  });
});

/** The last of the second way is what is left of the first. */
function evened({ leaves, sums }: TableForm, values: readonly number[]): number[] {
  const own = values.slice(0, leaves.length);
  if (sums !== TWO_WAYS.sums) return own;
  const all = own[0]! + own[1]! + own[2]!;
  const first = Math.min(own[3]!, all);
  return [...own.slice(0, 3), first, all - first];
}

/** Every table of a form, by what is shown of it: a reader who knows the rule sees one of these groups. */
function* alike(
  form: TableForm,
  tables: Iterable<readonly number[]>,
  most: number,
): Generator<Map<string, Set<number>>> {
  const groups = new Map<string, Map<string, Set<number>>>();
  for (const values of tables) {
    const numbers = filled(form, values);
    // With larger numbers there are more tables that look like this one than are tried here.
    if (!numbers || numbers.get('all')! > most) continue;
    const hidden = hiddenIn(form, numbers);
    const shown = [...numbers].map(([name, number]) => (hidden.has(name) ? '*' : number)).join(' ');
    const group = groups.get(shown) ?? new Map([...hidden].map(name => [name, new Set<number>()]));
    for (const name of hidden) group.get(name)!.add(numbers.get(name)!);
    groups.set(shown, group);
  }
  yield* groups.values();
}

describe('A reader who knows by which rule numbers are hidden', () => {
  const tables: [name: string, form: TableForm, tables: () => Iterable<number[]>, most: number][] = [
    ['a row of three', row(3), () => lists(3, 20), 20],
    ['a row of four', row(4), () => lists(4, 12), 12],
    ['two ways to part the same', TWO_WAYS, twoWays, 16],
  ];

  for (const [name, form, all, most] of tables) {
    it(`still finds at least three that each hidden number can be, in ${name}`, () => {
      let looked = 0;
      for (const group of alike(form, all(), most))
        for (const [one, possible] of group) {
          looked++;
          assert.ok(possible.size >= 3, `${one} is one of ${[...possible]}`);
        }
      assert.ok(looked > 200, `${looked} hidden numbers`);
    });
  }
});

function* twoWays(): Generator<number[]> {
  for (const [a = 0, b = 0, c = 0, x = 0] of lists(4, 16)) if (x <= a + b + c) yield [a, b, c, x, a + b + c - x];
}
