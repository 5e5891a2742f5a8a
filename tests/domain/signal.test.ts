import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  bundleStates,
  isConfidential,
  isSignalDone,
  isWholeAnswer,
  SIGNAL_STEPS,
  signalStates,
  signalStepOf,
} from '../../src/domain/signal.ts';
import type { ActorRole } from '../../src/domain/actor-role.ts';
import { LONGEST_NAME, LONGEST_WORDS, MOST_THEMES, SHORTEST_WORDS } from '../../src/domain/signal-limits.ts';
import { SIGNAL_KINDS, SIGNAL_STATES, SignalRequest, type SignalState } from '../../src/schema/signal.ts';

const EVERYBODY: readonly ActorRole[] = ['holder', 'worker', 'coordinator', 'admin', 'editor', 'kiosk', 'clock'];

/** Where anybody at all can take it. */
const waysFrom = (state: SignalState): SignalState[] => [
  ...new Set(EVERYBODY.flatMap(role => signalStates.allowed(state, role))),
];

/** The states that can be reached without passing one of these. */
function reachable(without: readonly SignalState[]): Set<SignalState> {
  const seen = new Set<SignalState>(['communicated']);
  for (const state of seen) for (const to of waysFrom(state)) if (!without.includes(to)) seen.add(to);
  return seen;
}

describe('The states of a signal', () => {
  it('are those of the schema, each of which can be reached', () => {
    assert.deepEqual(signalStates.states.toSorted(), [...SIGNAL_STATES].toSorted());
    assert.deepEqual([...reachable([])].toSorted(), [...SIGNAL_STATES].toSorted());
  });

  it('have no end but those with an answer, and those in which it is gone', () => {
    const ends = SIGNAL_STATES.filter(isSignalDone);
    assert.deepEqual(ends, ['answered', 'not_taken_up', 'withdrawn', 'discarded']);
    const without = [...reachable(['answered', 'not_taken_up'])].filter(isSignalDone);
    assert.deepEqual(without.toSorted(), ['discarded', 'withdrawn']);
    const dead = SIGNAL_STATES.filter(state => waysFrom(state).length === 0);
    assert.deepEqual(dead, ['withdrawn', 'discarded'], 'no other state keeps a signal for ever');
  });

  it('can be left by the holder wherever it is open, and never for them by somebody who works here', () => {
    const open = SIGNAL_STATES.filter(state => !isSignalDone(state));
    assert.equal(open.length, 8);
    for (const state of open) assert.ok(signalStates.mayGo(state, 'withdrawn', 'holder'), state);
    for (const state of SIGNAL_STATES)
      for (const role of EVERYBODY.filter(one => one !== 'holder'))
        for (const to of ['withdrawn', 'reopened'] as const)
          assert.equal(signalStates.mayGo(state, to, role), false, `${role}: ${state} to ${to}`);
  });

  it('let an editor, a tablet and a clock do nothing', () => {
    for (const role of ['editor', 'kiosk', 'clock'] as const)
      for (const state of SIGNAL_STATES) assert.deepEqual(signalStates.allowed(state, role), [], `${role} ${state}`);
  });

  it('are seen by the sender as four steps', () => {
    assert.deepEqual([...new Set(SIGNAL_STATES.map(signalStepOf))].toSorted(), [...SIGNAL_STEPS].toSorted());
  });
});

describe('The states of a bundle', () => {
  it('are published by a coordinator only, once there is an answer', () => {
    for (const state of bundleStates.states) {
      assert.equal(bundleStates.mayGo(state, 'published', 'worker'), false, state);
      const hasAnswer = state === 'answered' || state === 'not_taken_up';
      assert.equal(bundleStates.mayGo(state, 'published', 'coordinator'), hasAnswer, state);
    }
    assert.equal(bundleStates.states.length, 6);
  });
});

describe('A signal that only a coordinator may see', () => {
  it('is about a person, or nobody knows yet that it is not', () => {
    const told = (about: (typeof SIGNAL_KINDS)[number] | undefined, onBehalf: string) =>
      isConfidential({ about, onBehalf });
    assert.deepEqual(
      [undefined, ...SIGNAL_KINDS].map(about => ['self', 'other', 'group'].map(whom => told(about, whom))),
      [
        [true, true, true],
        [true, true, true],
        [false, true, false],
        [false, true, false],
      ],
    );
  });

  it('is that by how it was weighed, once it was', () => {
    for (const about of [undefined, ...SIGNAL_KINDS])
      assert.deepEqual(
        SIGNAL_KINDS.map(kind => isConfidential({ kind, about, onBehalf: 'other' })),
        [true, false, false],
      );
  });
});

describe('An answer', () => {
  it('says something in each language it is in', () => {
    const nl = 'We vragen het aan de busmaatschappij.';
    assert.equal(isWholeAnswer({ nl }), true);
    assert.equal(isWholeAnswer({ nl, ar: 'سنطلب ذلك من شركة الحافلات' }), true);
    for (const none of [
      undefined,
      {},
      { nl: 'Ja.' },
      { nl: '. . . . . . . . . . . . . . . . . . . . . .' },
      { nl, fr: 'Oui' },
    ])
      assert.equal(isWholeAnswer(none), false, JSON.stringify(none));
  });
});

describe('What fits in a signal', () => {
  const isTaken = (more: object): boolean =>
    SignalRequest.safeParse({ text: 'x'.repeat(SHORTEST_WORDS), ...more }).success;
  const named = (length: number) => ({ contact: { firstName: 'x'.repeat(length), reach: { phone: '+3257000000' } } });

  it('is for forms what it is for the schema', () => {
    const cases: [object, boolean][] = [
      [{}, true],
      [{ text: 'x'.repeat(SHORTEST_WORDS - 1) }, false],
      [{ text: 'x'.repeat(LONGEST_WORDS) }, true],
      [{ text: 'x'.repeat(LONGEST_WORDS + 1) }, false],
      [{ themes: Array.from({ length: MOST_THEMES }, () => 'mobility') }, true],
      [{ themes: Array.from({ length: MOST_THEMES + 1 }, () => 'mobility') }, false],
      [named(LONGEST_NAME), true],
      [named(LONGEST_NAME + 1), false],
    ];
    assert.deepEqual(
      cases.map(([more]) => isTaken(more)),
      cases.map(([, expected]) => expected),
    );
  });
});
