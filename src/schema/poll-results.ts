import * as z from 'zod/mini';
import { QUESTION_TYPES } from './poll.ts';
import { Id, Lang, LocalDate, openEnum, text } from './scalar.ts';

const number = z.int().check(z.gte(0));

/** How often one option was chosen, or how it was placed. */
export const OptionResult = z.object({
  /** Id of the option. */
  optionId: Id,
  /** `choice`, `multiple`: how many chose it. `ranking`: how many gave it a place. */
  count: number,
  /** `ranking`: Borda points, `m` for a first place among `m` options, one less for each place after it, none without a place. */
  points: z.optional(number),
  /** `ranking`: how many put it first. */
  firsts: z.optional(number),
  /** Place from 1, by points (`ranking`) or count. Equal ones share a place, and the next is left out: 1, 2, 2, 4. */
  place: z.int().check(z.gte(1)),
});
export type OptionResult = z.infer<typeof OptionResult>;

/** An idea that was looked at, as everybody may read it. */
export const ShownIdea = z.object({
  /** Names the idea; random. */
  id: Id,
  /** In the words of who had it. */
  text: text(280),
  /** The language it is in, BCP 47, where that is known. */
  lang: z.optional(Lang),
  /** How many ideas say the same, with this one. */
  count: z._default(z.int().check(z.gte(1)), 1),
});
export type ShownIdea = z.infer<typeof ShownIdea>;

/** What came of one question. */
export const QuestionResult = z.object({
  /** Id of the question. */
  questionId: Id,
  /** How it was answered, as in the poll. */
  type: openEnum(QUESTION_TYPES),
  /** How many answered it. `idea`: how many ideas came, for which ballots had one is not kept. */
  answered: number,
  /** How many gave no answer; 0 for `idea`. */
  none: number,
  /** In the order of the poll. */
  options: z._default(z.array(OptionResult), []),
  /** `smiley`: how many chose each face, the saddest first. */
  smileys: z.optional(z.array(number)),
  /** `idea`: those that were looked at and are shown, the most said first. */
  ideas: z._default(z.array(ShownIdea), []),
});
export type QuestionResult = z.infer<typeof QuestionResult>;

/** What came of a poll: answers are counted, not persons. */
export const PollResults = z.object({
  /** The poll. */
  pollId: Id,
  /** `live` while it is open, `counting` while ballots that waited without a connection may still come, `final` after that. */
  status: openEnum(['live', 'counting', 'final']),
  /** How many took part, on paper too. */
  n: number,
  /** How many in which way; absent when one of them is so small that it could tell who. */
  channels: z.optional(z.record(z.string(), number)),
  /** Of these, how many came after it closed: cast before, without a connection. */
  late: number,
  /** Of these, how many came on a shared tablet within three seconds of the one before. */
  quick: z._default(number, 0),
  /** How much stood in the way of voting twice, as in the poll: 0 to 4. */
  strength: z.int().check(z.gte(0), z.lte(4)),
  /** The day it was counted, on the municipality's clock. */
  asOf: LocalDate,
  /** In the order of the poll. */
  questions: z.array(QuestionResult),
});
export type PollResults = z.infer<typeof PollResults>;

/** What a poll looks like in a file: with its results, where they may be seen. */
export const PollFile = z.object({
  /** One or more polls, as the server gives them. */
  polls: z.array(z.unknown()),
  /** Results by id of their poll. */
  results: z._default(z.record(z.string(), z.unknown()), {}),
});
export type PollFile = z.infer<typeof PollFile>;
