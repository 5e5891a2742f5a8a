import type { Activity } from '../schema/activity.ts';
import type { L10n } from '../schema/scalar.ts';
import { ar, arNotes } from './translations/ar.ts';
import { bg, bgNotes } from './translations/bg.ts';
import { de, deNotes } from './translations/de.ts';
import { en } from './translations/en.ts';
import { es, esNotes } from './translations/es.ts';
import { fa, faNotes } from './translations/fa.ts';
import { fr } from './translations/fr.ts';
import { pl, plNotes } from './translations/pl.ts';
import { ps, psNotes } from './translations/ps.ts';
import { ro, roNotes } from './translations/ro.ts';
import { ru, ruNotes } from './translations/ru.ts';
import { so, soNotes } from './translations/so.ts';
import { ti, tiNotes } from './translations/ti.ts';
import { tr, trNotes } from './translations/tr.ts';
import type { DemoNotes, DemoTranslation } from './translations/translations.ts';
import { uk, ukNotes } from './translations/uk.ts';

const WORDS: Readonly<Record<string, DemoTranslation>> = {
  ...{ ar, bg, de, en, es, fa, fr, pl },
  ...{ ps, ro, ru, so, ti, tr, uk },
};

/** In French and English the notes stand beside the Dutch. */
const NOTES: Readonly<Record<string, DemoNotes>> = {
  ...{ ar: arNotes, bg: bgNotes, de: deNotes, es: esNotes, fa: faNotes, pl: plNotes, ps: psNotes },
  ...{ ro: roNotes, ru: ruNotes, so: soNotes, ti: tiNotes, tr: trNotes, uk: ukNotes },
};

/** The activity with its name, what one does there and the notes to its dates in every language. */
export const inAllLanguages = (activity: Activity): Activity => ({
  ...activity,
  title: { ...inEach(WORDS, words => words[activity.id]?.title), ...activity.title },
  easyText: { ...inEach(WORDS, words => words[activity.id]?.text), ...activity.easyText },
  ...(activity.exceptions && {
    exceptions: activity.exceptions.map(exception =>
      'note' in exception && exception.note
        ? { ...exception, note: { ...inEach(NOTES, notes => notes[exception.note?.['nl'] ?? '']), ...exception.note } }
        : exception,
    ),
  }),
});

const inEach = <Words>(all: Readonly<Record<string, Words>>, said: (words: Words) => string | undefined): L10n =>
  Object.fromEntries(
    Object.entries(all).flatMap(([lang, words]) => {
      const text = said(words);
      return text === undefined ? [] : [[lang, text]];
    }),
  );
