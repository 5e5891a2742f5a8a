import type { Translation } from './catalogue.ts';
import { notice as nl } from './nl/notice.ts';
import type { Texts } from './texts.ts';

/** Every text of the mails about a sign-up. */
export type NoticeCatalogue = typeof nl;

/** What a language must give to say the texts of those mails. */
export type NoticeTranslation = Translation<NoticeCatalogue>;

/** The texts of the mails about a sign-up. Only a server sends mail, so they are in no pack: no page carries them. */
export const noticeTexts: Texts<NoticeCatalogue> = {
  nl,
  others: {
    'nl-u': async () => (await import('./nl-u/notice.ts')).notice,
    fr: async () => (await import('./fr/notice.ts')).notice,
    en: async () => (await import('./en/notice.ts')).notice,
    de: async () => (await import('./de/notice.ts')).notice,
    ps: async () => (await import('./ps/notice.ts')).notice,
    so: async () => (await import('./so/notice.ts')).notice,
    ti: async () => (await import('./ti/notice.ts')).notice,
    ar: async () => (await import('./ar/notice.ts')).notice,
    fa: async () => (await import('./fa/notice.ts')).notice,
    ru: async () => (await import('./ru/notice.ts')).notice,
    uk: async () => (await import('./uk/notice.ts')).notice,
    es: async () => (await import('./es/notice.ts')).notice,
    tr: async () => (await import('./tr/notice.ts')).notice,
    pl: async () => (await import('./pl/notice.ts')).notice,
    ro: async () => (await import('./ro/notice.ts')).notice,
    bg: async () => (await import('./bg/notice.ts')).notice,
  },
};
