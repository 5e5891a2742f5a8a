import type { FlyerCard, Sentence, TextRun } from './flyer-sheet.ts';
import type { Told } from './paper-layout.ts';
import { BOLD, textWidth } from './text-width.ts';

/** A sentence with its sign, where another may follow: in Latin, Arabic and Ethiopic writing. */
const FIRST = /^.*?[.!?…؟۔።]+(?=\s|$)/su;
/** Longer than this and it is no sentence to read beside a name. */
const LONGEST = 90;

/** How much larger the name of an activity is than its facts. */
export const TITLE = 1.2;
/** Between the name of an activity and what stands beside it, in parts of the size of the letters. */
const GAP = 0.71;

/**
 * The first sentence about an activity: what it is, for whom its name is a riddle.
 * @param told `beside` leaves out what does not fit in the line of the name
 * @param room how long that line is, in parts of the size of the letters
 */
export function gistOf(card: FlyerCard, { told, room }: { told: Told; room: number }): TextRun | undefined {
  const { about, title, translation } = card;
  if (!about || (told !== 'sentence' && told !== 'beside')) return undefined;
  const text = FIRST.exec(about.text)?.[0] ?? about.text;
  const names = textWidth(title.text) * TITLE * BOLD + (translation ? GAP + textWidth(translation.text) * BOLD : 0);
  const isBeside = names + GAP + textWidth(text) <= room;
  return isBeside || (told === 'sentence' && text.length <= LONGEST) ? { text, lang: about.lang } : undefined;
}

/** The line of `when` that is read from afar; where how it comes back takes a line of its own, none stands out. */
export const leadOf = ({ when }: FlyerCard): Sentence | undefined => (when.length < 3 ? when[0] : undefined);
