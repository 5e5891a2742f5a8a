import * as z from 'zod/mini';
import { PollId, PollPartId } from './poll-id.ts';
import { Instant, text } from './scalar.ts';

/** The answer to one question: one option, several, their order (the best first), a face (1 the saddest), own words, or none. */
export const BallotAnswer = z.union([
  z.strictObject({
    /** Id of the option. */
    choice: PollPartId,
  }),
  z.strictObject({
    /** Ids of the options, in any order. */
    choices: z.array(PollPartId).check(z.minLength(1), z.maxLength(12)),
  }),
  z.strictObject({
    /** Ids of the options, the best first. */
    ranking: z.array(PollPartId).check(z.minLength(1), z.maxLength(8)),
  }),
  z.strictObject({
    /** From 1, the saddest. */
    smiley: z.int().check(z.gte(1), z.lte(5)),
  }),
  z.strictObject({
    /** In own words. */
    ideas: z.array(text(280)).check(z.minLength(1), z.maxLength(3)),
  }),
  z.strictObject({
    /** No answer, chosen as such. */
    none: z.literal(true),
  }),
]);
export type BallotAnswer = z.infer<typeof BallotAnswer>;

/** What one person sends. Sent once under its idempotency key, however often it is tried. */
export const BallotRequest = z.strictObject({
  /** The poll, as in the address. */
  pollId: PollId,
  /** By question id. A question that is left out has no answer. */
  answers: z.record(PollPartId, BallotAnswer),
  /** Where it is cast. Counts on paper are entered by who works here. */
  channel: z.enum(['web', 'code', 'kiosk']),
  /** With `code`: the 12 digits of a printed card. */
  code: z.optional(z.string().check(z.regex(/^\d{12}$/))),
  /** With `web`: a random word that this browser keeps for this poll, base64url of 16 bytes. Only a keyed hash of it is stored. */
  mark: z.optional(z.string().check(z.regex(/^[\w-]{22}$/))),
  /** When it was cast, UTC, by the device; now without. Only its day is stored. */
  castAt: z.optional(Instant),
  /** On a kiosk: it came within three seconds of the one before. It counts, and is counted as such. */
  quick: z.optional(z.boolean()),
});
export type BallotRequest = z.infer<typeof BallotRequest>;

/** What comes back for a ballot, the same for each attempt: nothing that could lead back to it. */
export const BallotReceipt = z.object({
  /** It counts. */
  accepted: z.literal(true),
});
export type BallotReceipt = z.infer<typeof BallotReceipt>;
