import type { Translation } from './catalogue.ts';
import { page as nl } from './nl/page.ts';
import type { Texts } from './texts.ts';

/** Every text of the plain pages that no element has. */
export type PageCatalogue = typeof nl;

/** What a language must give to say them. */
export type PageTranslation = Translation<PageCatalogue>;

/** The texts of the plain pages that no element has. Only a server makes pages, so they are in no pack. */
export const pageTexts: Texts<PageCatalogue> = {
  nl,
  others: {
    'nl-u': async () => (await import('./nl-u/page.ts')).page,
    fr: async () => (await import('./fr/page.ts')).page,
    en: async () => (await import('./en/page.ts')).page,
    de: async () => (await import('./de/page.ts')).page,
    ps: async () => (await import('./ps/page.ts')).page,
    so: async () => (await import('./so/page.ts')).page,
    ti: async () => (await import('./ti/page.ts')).page,
    ar: async () => (await import('./ar/page.ts')).page,
    fa: async () => (await import('./fa/page.ts')).page,
    ru: async () => (await import('./ru/page.ts')).page,
    uk: async () => (await import('./uk/page.ts')).page,
    es: async () => (await import('./es/page.ts')).page,
    tr: async () => (await import('./tr/page.ts')).page,
    pl: async () => (await import('./pl/page.ts')).page,
    ro: async () => (await import('./ro/page.ts')).page,
    bg: async () => (await import('./bg/page.ts')).page,
  },
};
