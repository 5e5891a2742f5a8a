import type { L10n } from '../../schema/scalar.ts';
import { ar } from './ar.ts';
import { bg } from './bg.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fa } from './fa.ts';
import { fr } from './fr.ts';
import { nl, type PollWord, type PollWords } from './nl.ts';
import { pl } from './pl.ts';
import { ps } from './ps.ts';
import { ro } from './ro.ts';
import { ru } from './ru.ts';
import { so } from './so.ts';
import { ti } from './ti.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';

const LANGUAGES: Readonly<Record<string, PollWords>> = {
  nl,
  ar,
  bg,
  de,
  en,
  es,
  fa,
  fr,
  pl,
  ps,
  ro,
  ru,
  so,
  ti,
  tr,
  uk,
};

/** A text of the demo's polls in every language, Dutch first. */
export const pollWords = (word: PollWord): L10n =>
  Object.fromEntries(Object.entries(LANGUAGES).map(([lang, words]) => [lang, words[word]]));
