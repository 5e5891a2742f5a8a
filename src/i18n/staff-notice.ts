import { others } from './modules/staff-notice.ts';
import { staffNotice as nl } from './modules/nl/staff-notice.ts';
import type { Texts } from './texts.ts';

export type StaffNoticeCatalogue = typeof nl;

/** The mails to who works here: that there is something to do, and nothing more. */
export const staffNoticeTexts: Texts<StaffNoticeCatalogue> = { nl, others, parts: ['staffNotice'] };
