import * as z from 'zod/mini';
import { PollId, PollPartId } from './poll-id.ts';
import { Poll } from './poll.ts';
import { Id, Instant, LocalDate, openEnum, text } from './scalar.ts';

const count = z.int().check(z.gte(0), z.lte(10_000));

/** A poll as who works here sees it: drafts too, what options would become, and the answer as far as it is written. */
export const PollRecord = z.object({
  ...Poll._zod.def.shape,
  /** When it was opened, UTC. */
  openedAt: z.optional(Instant),
  /** When it was closed, UTC. */
  closedAt: z.optional(Instant),
});
export type PollRecord = z.infer<typeof PollRecord>;

/** Polls as who works here sees them. */
export const PollRecordList = z.object({
  /** Those whose answer is overdue first, then the others that wait for one, then those that are open. */
  items: z.array(PollRecord),
});

/** What became of an idea. New ones are seen by nobody else than who works here. */
export const IDEA_STATES = ['new', 'shown', 'merged', 'hidden'] as const;
export type IdeaState = (typeof IDEA_STATES)[number];

/** An idea as who works here sees it: without anything that tells whose it is, or what else they answered. */
export const IdeaRecord = z.object({
  /** Names the idea; random. */
  id: Id,
  /** The question it answers. */
  questionId: PollPartId,
  /** In the words of who had it. */
  text: text(280),
  /** What became of it. */
  state: openEnum(IDEA_STATES),
  /** Why it is hidden. */
  reason: z.optional(text(200)),
  /** `merged`: id of the idea that says the same. */
  mergedInto: z.optional(Id),
  /** Grows by one with every change. */
  version: z.int().check(z.gte(1)),
});
export type IdeaRecord = z.infer<typeof IdeaRecord>;

/** Ideas as who works here sees them. */
export const IdeaList = z.object({
  /** In no order that says when one came. */
  items: z.array(IdeaRecord),
});

/** With which other idea one is merged, or why it is hidden, as it comes with that transition. */
export const IdeaTransitionData = z.object({
  /** `merged`: id of the idea that says the same. */
  into: z.optional(Id),
  /** `hidden`: why, for colleagues. */
  reason: z.optional(text(200)),
});
export type IdeaTransitionData = z.infer<typeof IdeaTransitionData>;

/** An idea that was written on paper, typed over by who works here. */
export const IdeaRequest = z.object({
  /** The question it answers. */
  questionId: PollPartId,
  /** In the words of who had it. */
  text: text(280),
});
export type IdeaRequest = z.infer<typeof IdeaRequest>;

/** What was counted on paper for one question. */
export const PaperAnswer = z.object({
  /** `choice`, `multiple`: how many stickers or ticks each option has. */
  options: z.optional(z.record(PollPartId, count)),
  /** `ranking`: for each option, how often it was put first, second, and so on. */
  places: z.optional(z.record(PollPartId, z.array(count).check(z.maxLength(8)))),
  /** `smiley`: how many for each face, the saddest first. */
  smileys: z.optional(z.array(count).check(z.maxLength(5))),
  /** How many left it without an answer. @default the sheets that have none of these */
  none: z.optional(count),
});
export type PaperAnswer = z.infer<typeof PaperAnswer>;

/** Sheets of paper that were counted together, such as those of one afternoon. */
export const PaperCountRequest = z.object({
  /** How many people filled in a sheet. */
  n: z.int().check(z.gte(1), z.lte(10_000)),
  /** The day it was filled in, on the municipality's clock. */
  day: LocalDate,
  /** The place where. */
  placeId: z.optional(Id),
  /** By question id. */
  answers: z.record(PollPartId, PaperAnswer),
  /** Id of a count that this one corrects. */
  replaces: z.optional(Id),
});
export type PaperCountRequest = z.infer<typeof PaperCountRequest>;

/** A count that was entered. */
export const PaperCountRecord = z.object({
  ...PaperCountRequest._zod.def.shape,
  /** Names the count. */
  id: Id,
  /** When it was entered, UTC. */
  enteredAt: Instant,
  /** Id of the count that corrected it: it no longer counts. */
  replacedBy: z.optional(Id),
});
export type PaperCountRecord = z.infer<typeof PaperCountRecord>;

/** Counts that were entered. */
export const PaperCountList = z.object({
  /** In the order in which they were entered. */
  items: z.array(PaperCountRecord),
});

/** How many one-time codes are wanted. */
export const PollCodesRequest = z.object({
  /** At most 500 at once. */
  count: z.int().check(z.gte(1), z.lte(500)),
});
export type PollCodesRequest = z.infer<typeof PollCodesRequest>;

/** One-time codes, shown this once: only a keyed hash of each is stored. */
export const PollCodes = z.object({
  /** Twelve digits each; the last checks the others. */
  codes: z.array(z.string().check(z.regex(/^\d{12}$/))),
});
export type PollCodes = z.infer<typeof PollCodes>;

/** A shared tablet that may cast ballots. */
export const KioskRequest = z.object({
  /** Where it stands. */
  placeId: z.optional(Id),
  /** From when, UTC. */
  from: Instant,
  /** Until when, UTC: at most 24 hours later. What was cast by then may be handed over later. */
  until: Instant,
  /** What the worker calls it. */
  label: z.optional(text(60)),
});
export type KioskRequest = z.infer<typeof KioskRequest>;

/** A tablet and its key, shown this once. */
export const KioskRecord = z.object({
  ...KioskRequest._zod.def.shape,
  /** Names it, to take its key away (`stek keys revoke`). */
  id: Id,
  /** The poll it is for. */
  pollId: PollId,
  /** Its key, `stek_kiosk_…`. */
  key: z.string(),
});
export type KioskRecord = z.infer<typeof KioskRecord>;

/** The form of the plain page. Questions are fields of their own: `q.<question>`, `q.<question>.<option>`. */
export const PollForm = z.looseObject({
  /** Made with the page, so that it is counted once however often it is sent. */
  ticket: z.optional(z.string()),
  /** The digits of a printed card. */
  code: z.optional(z.string()),
});
