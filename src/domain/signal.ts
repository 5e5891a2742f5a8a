import type { L10n } from '../schema/scalar.ts';
import type { BundleState } from '../schema/signal-record.ts';
import type { SignalKind, SignalState } from '../schema/signal.ts';
import { defineStates } from './state-machine.ts';

/*
 * Where a signal can go, apart from any database. The invariants that the table alone does not keep: no end but `withdrawn` and `discarded`
 * without an answer of at least SHORTEST_ANSWER letters; one that is about a person is never published, and stays about a person; a signal is
 * discarded by two people.
 */

/** Which states a signal can go to, and who may take it there. That somebody needs more for one about a person is for who asks. */
export const signalStates = defineStates<SignalState>({
  communicated: { received: ['worker'], discard_proposed: ['worker'], withdrawn: ['holder'] },
  received: {
    question_open: ['worker'],
    interpreted: ['worker'],
    discard_proposed: ['worker'],
    withdrawn: ['holder'],
  },
  question_open: { received: ['holder'], interpreted: ['worker'], withdrawn: ['holder'] },
  interpreted: {
    question_open: ['worker'],
    interpreted: ['worker'],
    translated: ['worker'],
    in_action: ['worker'],
    answered: ['worker'],
    not_taken_up: ['worker'],
    withdrawn: ['holder'],
  },
  translated: { in_action: ['worker'], answered: ['worker'], not_taken_up: ['worker'], withdrawn: ['holder'] },
  in_action: { in_action: ['worker'], answered: ['worker'], not_taken_up: ['worker'], withdrawn: ['holder'] },
  answered: { reopened: ['holder'] },
  not_taken_up: { reopened: ['holder'] },
  reopened: {
    question_open: ['worker'],
    interpreted: ['worker'],
    answered: ['worker'],
    not_taken_up: ['worker'],
    withdrawn: ['holder'],
  },
  discard_proposed: { received: ['worker'], discarded: ['worker'], withdrawn: ['holder'] },
  withdrawn: {},
  discarded: {},
});

/** Which states a bundle can go to. What happens to it happens to every signal in it. */
export const bundleStates = defineStates<BundleState>({
  open: { translated: ['worker'], in_action: ['worker'], answered: ['worker'], not_taken_up: ['worker'] },
  translated: { in_action: ['worker'], answered: ['worker'], not_taken_up: ['worker'] },
  in_action: { in_action: ['worker'], answered: ['worker'], not_taken_up: ['worker'] },
  answered: { published: ['coordinator'] },
  not_taken_up: { published: ['coordinator'] },
  published: { answered: ['coordinator'], not_taken_up: ['coordinator'] },
});

/** The shortest answer that ends a signal, in letters. */
export const SHORTEST_ANSWER = 20;

/** Whether an answer says something, in each of the languages it is in; dots and spaces say nothing. */
export const isWholeAnswer = (answer: L10n | undefined): boolean => {
  const said = Object.values(answer ?? {});
  return said.length > 0 && said.every(text => (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= SHORTEST_ANSWER);
};

/** The fewest signals that a published bundle stands for, unless a coordinator says why not. */
export const SMALLEST_BUNDLE = 5;
/** So many days after the answer its sender may say once that it is not right. */
export const REOPEN_DAYS = 30;
/** Words that nobody answered are wiped after so many days. */
export const LONGEST_KEPT = 365;

/** What the sender sees of the way it goes. */
export const SIGNAL_STEPS = ['arrived', 'looking', 'acting', 'answer'] as const;
export type SignalStep = (typeof SIGNAL_STEPS)[number];

const STEP: Readonly<Record<SignalState, SignalStep>> = {
  communicated: 'arrived',
  received: 'arrived',
  discard_proposed: 'arrived',
  question_open: 'looking',
  interpreted: 'looking',
  reopened: 'looking',
  translated: 'acting',
  in_action: 'acting',
  answered: 'answer',
  not_taken_up: 'answer',
  withdrawn: 'answer',
  discarded: 'answer',
};

/** The step at which the sender sees a signal in this state. */
export const signalStepOf = (state: SignalState): SignalStep => STEP[state];

/** Whether it has come to an end; `answered` and `not_taken_up` can be opened again, once. */
export const isSignalDone = (state: SignalState): boolean => STEP[state] === 'answer';

/** What tells whether a signal is about a person. */
export interface SignalMatter {
  /** As it was weighed. */
  kind?: SignalKind | undefined;
  /** As its sender sees it. */
  about?: SignalKind | undefined;
  onBehalf: string;
}

/**
 * Whether only a coordinator may see it: it is about a person, or nobody knows yet that it is not.
 * Until it is weighed the sender's word counts, and no word counts as about a person.
 */
export const isConfidential = ({ kind, about, onBehalf }: SignalMatter): boolean =>
  kind === undefined ? about === undefined || about === 'client' || onBehalf === 'other' : kind === 'client';
