import { others } from './modules/notice.ts';
import { notice as nl } from './modules/nl/notice.ts';
import type { Texts } from './texts.ts';

/** Every text of the mails about a sign-up. */
export type NoticeCatalogue = typeof nl;

/** The texts of the mails about a sign-up. Only a server sends mail, so they are in no pack: no page carries them. */
export const noticeTexts: Texts<NoticeCatalogue> = { nl, others, parts: ['notice'] };
