import { others } from './modules/poll.ts';
import { poll as nl } from './modules/nl/poll.ts';
import type { SubmissionCatalogue } from './submission.ts';
import type { Texts } from './texts.ts';

type OwnCatalogue = typeof nl;

/** Every text of taking part in a poll: its own and those of everything that can be sent. */
export type PollCatalogue = OwnCatalogue & SubmissionCatalogue;

/** The texts of a poll that is open, and of what it says when nobody can take part. */
export const pollTexts: Texts<OwnCatalogue> = { nl, others, parts: ['poll'] };
