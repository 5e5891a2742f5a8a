import * as z from 'zod/mini';
import { IdeaRequest, IdeaTransitionData, KioskRequest, PaperCountRequest, PollCodesRequest } from './poll-record.ts';
import {
  POLL_CHANNELS,
  PollCancellation,
  PollDecision,
  PollDraft,
  PollQuestion,
  PollReply,
  QUESTION_TYPES,
  VERDICTS,
} from './poll.ts';
import { parseStrict, strict, type StrictResult } from './write.ts';

const StrictPollDraft = strict(PollDraft, {
  channels: z.array(z.enum(POLL_CHANNELS)).check(z.minLength(1), z.maxLength(4)),
  showResults: z._default(z.enum(['after_close', 'live']), 'after_close'),
  questions: z.array(strict(PollQuestion, { type: z.enum(QUESTION_TYPES) })).check(z.minLength(1), z.maxLength(10)),
});

const StrictPollReply = strict(PollReply, {
  decisions: z._default(z.array(strict(PollDecision, { verdict: z.enum(VERDICTS) })).check(z.maxLength(120)), []),
});

const StrictPollCancellation = strict(PollCancellation);
const StrictPaperCount = strict(PaperCountRequest);
const StrictKiosk = strict(KioskRequest);
const StrictPollCodes = strict(PollCodesRequest);
const StrictIdea = strict(IdeaRequest);
const StrictIdeaData = strict(IdeaTransitionData);

/** A poll as editors write it: the form of it, and only words that we know. What else can be wrong is found by `pollIssues`. */
export const writePoll = (input: unknown): StrictResult<PollDraft> => parseStrict(StrictPollDraft, input);

/** An answer to a poll as editors write it: the form of it. What else can be wrong is found by `replyIssues`. */
export const writePollReply = (input: unknown): StrictResult<PollReply> => parseStrict(StrictPollReply, input);

/** Why a poll is cancelled, as everybody reads it. */
export const writePollCancellation = (input: unknown): StrictResult<{ reason: Record<string, string> }> =>
  parseStrict(StrictPollCancellation, input);

/** What was counted on paper: the form of it. What else can be wrong is found by `paperCountIssues`. */
export const writePaperCount = (input: unknown): StrictResult<PaperCountRequest> =>
  parseStrict(StrictPaperCount, input);

/** An idea as it is typed over from paper. */
export const writeIdea = (input: unknown): StrictResult<IdeaRequest> => parseStrict(StrictIdea, input);

/** What comes with a transition of an idea. */
export const writeIdeaData = (input: unknown): StrictResult<IdeaTransitionData> => parseStrict(StrictIdeaData, input);

/** A shared tablet that is wanted. Whether its hours fit the poll is for the server. */
export const writeKiosk = (input: unknown): StrictResult<KioskRequest> => parseStrict(StrictKiosk, input);

/** One-time codes that are wanted. */
export const writePollCodes = (input: unknown): StrictResult<PollCodesRequest> => parseStrict(StrictPollCodes, input);
