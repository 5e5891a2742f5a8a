import * as z from 'zod/mini';
import { Image } from './activity.ts';
import { PollPartId } from './poll-id.ts';
import { Id, Instant, Lang, LocalDate, SafeUrl, localised, openEnum, text } from './scalar.ts';

/** From the first words to the answer. `late` is none of them: it follows from the promised date. */
export const POLL_STATES = ['draft', 'open', 'closed', 'answered', 'archived', 'cancelled'] as const;
export type PollState = (typeof POLL_STATES)[number];

/** How a question is answered: one of the options, several, their order, a face, or own words. */
export const QUESTION_TYPES = ['choice', 'multiple', 'ranking', 'smiley', 'idea'] as const;

/** Where people say their word: on a site, with a printed code, on a shared tablet with a worker near, or on paper. */
export const POLL_CHANNELS = ['web', 'code', 'kiosk', 'paper'] as const;
export type PollChannel = (typeof POLL_CHANNELS)[number];

/** What is done with an option: we do it, later, we do not, or it is there already. */
export const VERDICTS = ['yes', 'later', 'no', 'already'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What an option would become in the programme. Only who works here sees it. */
export const ActivityDraft = z.object({
  /** By language tag; Dutch (nl) is the source. */
  title: localised(60),
  /** One or two sentences in easy language. */
  easyText: z.optional(localised(140)),
  /** Names of pictures that stand for it. */
  pictograms: z.optional(z.array(text(40)).check(z.maxLength(2))),
});
export type ActivityDraft = z.infer<typeof ActivityDraft>;

/** Something that can be chosen. */
export const PollOption = z.object({
  /** Name inside its question, such as `koffie`. */
  id: PollPartId,
  /** What it is, in a word or two. */
  label: localised(40),
  /** Name of the picture beside the word. */
  pictogram: z.optional(text(40)),
  /** A picture in place of the pictogram. */
  image: z.optional(Image),
  /** A recording of the words, by language tag. */
  audio: z.optional(z.record(Lang, SafeUrl)),
  /** What it would become in the programme. Never shown to the public. */
  activityDraft: z.optional(ActivityDraft),
});
export type PollOption = z.infer<typeof PollOption>;

/** One question. Every question may be left without an answer. */
export const PollQuestion = z.object({
  /** Name inside its poll, such as `wat`. */
  id: PollPartId,
  /** How it is answered. */
  type: openEnum(QUESTION_TYPES),
  /** The question in words. */
  text: localised(120),
  /** Why we ask, or what a good answer looks like. */
  help: z.optional(localised(200)),
  /** Name of the picture beside the question. */
  pictogram: z.optional(text(40)),
  /** A recording of the question, by language tag. */
  audio: z.optional(z.record(Lang, SafeUrl)),
  /** What can be chosen or put in order; none for faces and ideas. */
  options: z._default(z.array(PollOption).check(z.maxLength(12)), []),
  /** `multiple`: the fewest that may be chosen. @default 1 */
  min: z.optional(z.int().check(z.gte(1), z.lte(12))),
  /** `multiple`: the most that may be chosen; all of them without. `idea`: the most ideas of one person. @default 3 ideas */
  max: z.optional(z.int().check(z.gte(1), z.lte(12))),
  /** `ranking`: how many of the options get a place; all of them without. */
  rankMax: z.optional(z.int().check(z.gte(1), z.lte(8))),
  /** `smiley`: how many faces, 1 being the saddest. @default 3 */
  points: z.optional(z.union([z.literal(3), z.literal(5)])),
});
export type PollQuestion = z.infer<typeof PollQuestion>;

/** What is done with one option, and why. */
export const PollDecision = z.object({
  /** The question of the option. */
  questionId: PollPartId,
  /** The option. */
  optionId: PollPartId,
  /** What is done with it. */
  verdict: openEnum(VERDICTS),
  /** Why, in a sentence or two. */
  why: localised(300),
  /** The activity that was planned from it. */
  activityId: z.optional(Id),
});
export type PollDecision = z.infer<typeof PollDecision>;

/** One line about ideas: something that is done with them, or is not. */
export const PollIdeaLine = z.object({
  /** Whether it is done. */
  doing: z.boolean(),
  /** What, and why. */
  text: localised(300),
  /** The activity that was planned from it. */
  activityId: z.optional(Id),
});
export type PollIdeaLine = z.infer<typeof PollIdeaLine>;

/** What was decided. A poll is not finished without it. */
export const PollReply = z.object({
  /** A word to everybody who took part. */
  intro: z.optional(localised(600)),
  /** Option by option. */
  decisions: z._default(z.array(PollDecision).check(z.maxLength(120)), []),
  /** About ideas. */
  ideas: z._default(z.array(PollIdeaLine).check(z.maxLength(40)), []),
});
export type PollReply = z.infer<typeof PollReply>;

/** What editors write of a poll. Its faults beyond the form are found by `pollIssues`. */
export const PollDraft = z.object({
  /** By language tag; Dutch (nl) is the source. */
  title: localised(60),
  /** What it is about, in a sentence or two. */
  intro: z.optional(localised(300)),
  /** The place it is of; of all places without. */
  placeId: z.optional(Id),
  /** When it is to open, UTC; whoever opens it decides. */
  opensAt: z.optional(Instant),
  /** When it closes by itself, UTC: at most 60 days after it opens. */
  closesAt: Instant,
  /** The promised day of the answer, on the municipality's clock: at most 30 days after it closes. */
  answerDue: LocalDate,
  /** Who asks, as a role or an organisation. */
  owner: text(120),
  /** Who decides what with the answers. */
  whoDecides: localised(200),
  /** Ways to take part. */
  channels: z.array(openEnum(POLL_CHANNELS)).check(z.minLength(1), z.maxLength(4)),
  /**
   * How much stands in the way of voting twice where it is easiest: 0 nothing, 1 a mark in the browser, 2 work for the device and limits
   * as well, 3 a printed code, 4 a worker who is there.
   */
  strength: z.int().check(z.gte(0), z.lte(4)),
  /** Whether results are seen while it is open. */
  showResults: z._default(openEnum(['after_close', 'live']), 'after_close'),
  /** In the order in which they are asked. */
  questions: z.array(PollQuestion).check(z.minLength(1), z.maxLength(10)),
});
export type PollDraft = z.infer<typeof PollDraft>;

/** A poll as everybody sees it. Drafts are seen by nobody else than who works here. */
export const Poll = z.object({
  ...PollDraft._zod.def.shape,
  /** In its address, such as `k3f9x2ab`. */
  id: Id,
  /** How far it is. An open poll whose time is over counts as closed. */
  state: openEnum(POLL_STATES),
  /** Why it was cancelled. */
  cancelReason: z.optional(localised(300)),
  /** What was decided; from `answered` on. */
  reply: z.optional(PollReply),
  /** Grows by one with every change. */
  version: z._default(z.int().check(z.gte(0)), 0),
});
export type Poll = z.infer<typeof Poll>;

/** Why a poll was cancelled, as it comes with that transition. */
export const PollCancellation = z.object({
  /** For everybody to read, by language tag. */
  reason: localised(300),
});
