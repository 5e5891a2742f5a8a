import type { Poll, PollState } from '../schema/poll.ts';
import type { LocalDate } from '../schema/scalar.ts';
import { DAY, HOUR } from './duration.ts';
import { municipalDay } from './municipal-clock.ts';
import { defineStates } from './state-machine.ts';

/** Where a poll can go. Who has asked people something owes them an answer: a closed poll cannot be cancelled. */
export const pollStates = defineStates<PollState>({
  draft: { open: ['editor'], cancelled: ['editor'] },
  open: { closed: ['editor', 'clock'], cancelled: ['editor'] },
  closed: { answered: ['editor'] },
  answered: { archived: ['editor'] },
  archived: {},
  cancelled: {},
});

/** Longest time that a poll is open, milliseconds. */
export const LONGEST_OPEN = 60 * DAY;
/** Longest time until the answer, in days. */
export const LONGEST_ANSWER = 30;
/** How long after closing ballots are taken that were cast before, without a connection, milliseconds. */
export const LATE_BALLOTS = 72 * HOUR;
/** Results never move by fewer ballots, and no smaller group is told apart: so nobody's answer can be read off. */
export const SMALLEST_GROUP = 5;

/** How a poll stands at a moment, as everybody is told: one whose time is over is closed, also before a clock wrote that down. @param now epoch milliseconds */
export const pollStateAt = ({ state, closesAt }: Pick<Poll, 'state' | 'closesAt'>, now: number): Poll['state'] =>
  state === 'open' && Date.parse(closesAt) <= now ? 'closed' : state;

/** The last day on which somebody can take part, on the municipality's clock: who closes at midnight closes the day before. */
export const lastDayOf = ({ closesAt }: Pick<Poll, 'closesAt'>): LocalDate => municipalDay(Date.parse(closesAt) - 1);

/**
 * Whether the promised day of the answer has gone by without one.
 * @param poll with its state as it is today (`pollStateAt`)
 * @param today on the municipality's clock
 */
export const isAnswerLate = ({ state, answerDue }: Pick<Poll, 'state' | 'answerDue'>, today: LocalDate): boolean =>
  state === 'closed' && today > answerDue;
