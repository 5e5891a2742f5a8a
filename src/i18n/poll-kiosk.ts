import { others } from './modules/poll.ts';
import { kiosk as nl } from './modules/nl/poll-kiosk.ts';
import type { Texts } from './texts.ts';

export type PollKioskCatalogue = typeof nl;

/** What a poll says on a shared tablet; fetched with that part of the element. */
export const pollKioskTexts: Texts<PollKioskCatalogue> = { nl, others, parts: ['kiosk'] };
