import { figuresOf, type Figures } from './figures.ts';
import { hintAt, type AddressForm, type Hint, type Profile } from './hint.ts';
import { sentenceHints } from './sentence-rules.ts';
import { sentencesOf, wordsOf, type Span } from './sentences.ts';
import { wordHints } from './word-rules.ts';

/** What the text is for. */
export interface CheckOptions {
  /** @default 'U' */
  profile?: Profile;
  /** How the reader is spoken to; the other form is an error. @default 'je' */
  address?: AddressForm;
  /** A title has at most six words, a button four (EL-20, EL-21). @default 'text' */
  kind?: 'text' | 'title' | 'button';
}

/** What was found, in the order of the text. */
export interface CheckResult {
  hints: Hint[];
  figures: Figures;
}

const MEAN_LIMIT = { F: 9, U: 12 } as const;
const LIX_LIMIT = { F: 30, U: 38 } as const;
const MOST_SENTENCES = 3;
const MOST_WORDS = { title: 6, button: 4 } as const;
const OTHER_FORM = {
  // Behind a number it is the hour: “9.30 u.”
  je: /(?<!\p{L})(?:(?<!\d\s?)u|uw|uzelf)(?!\p{L})/giu,
  u: /(?<!\p{L})(?:je|jij|jou|jouw|jezelf|jullie)(?!\p{L})/giu,
} as const;

/**
 * Reads a Dutch text by the easy-language rules EL-1 to EL-23 and gives the places that can be easier, with a better wording
 * where we know one. What a machine cannot see (EL-24: read by people of the target group) stays a duty.
 */
export function checkText(
  text: string,
  { profile = 'U', address = 'je', kind = 'text' }: CheckOptions = {},
): CheckResult {
  const sentences = sentencesOf(text);
  const figures = figuresOf(text);
  const hints = [
    ...sentences.flatMap(sentence => [...sentenceHints(sentence, profile), ...wordHints(sentence, profile)]),
    ...addressHints(text, address),
    ...paragraphHints(text),
    ...wholeHints(text, figures, profile),
    ...(kind === 'text' ? [] : shortHints(text, kind)),
  ];
  const inOrder = withoutRepeats(hints).sort((a, b) => a.start - b.start || b.end - a.end);
  return { hints: inOrder.map(hint => addressed(hint, address)), figures };
}

/** A word of an expression that is on the list is not named again by itself. */
const withoutRepeats = (hints: readonly Hint[]): Hint[] => {
  const listed = hints.filter(({ rule }) => rule === 'EL-5');
  const stretches = listed.filter(({ found }) => found.includes(' '));
  return hints.filter(hint => hint.rule !== 'EL-5' || !stretches.some(other => holds(other, hint)));
};

/** Of two that say the same of the same place the first stays. */
const holds = (other: Hint, hint: Hint): boolean =>
  other !== hint &&
  other.start <= hint.start &&
  hint.end <= other.end &&
  other.end - other.start > hint.end - hint.start;

/** What to write instead speaks to people as the text does. */
const addressed = (hint: Hint, address: AddressForm): Hint =>
  hint.better === undefined || address === 'je'
    ? hint
    : { ...hint, better: hint.better.replaceAll(/\b(?:je|jou)\b/g, 'u').replaceAll(/\bjouw\b/g, 'uw') };

/** EL-10: never mix `je` and `u`. */
const addressHints = (text: string, address: AddressForm): Hint[] =>
  [...text.matchAll(OTHER_FORM[address])].map(match => hintAt(spanOf(match[0], match.index), 'EL-10', 'error'));

/** EL-20: at most three sentences in a paragraph. */
function paragraphHints(text: string): Hint[] {
  return [...text.matchAll(/[^\n]+(?:\n(?!\n)[^\n]+)*/g)].flatMap(match => {
    const count = sentencesOf(match[0].replaceAll('\n', ' ')).length;
    const isList = match[0].includes('\n');
    return count > MOST_SENTENCES && !isList ? [hintAt(spanOf(match[0], match.index), 'EL-20', 'hint', { count })] : [];
  });
}

/** EL-1 and EL-23 over the whole text. */
function wholeHints(text: string, { meanSentence, lix, sentences }: Figures, profile: Profile): Hint[] {
  const whole = spanOf(text, 0);
  const hints: Hint[] = [];
  if (sentences > 1 && meanSentence > MEAN_LIMIT[profile])
    hints.push(hintAt(whole, 'EL-1', 'warning', { count: meanSentence }));
  if (lix !== undefined && lix > LIX_LIMIT[profile]) hints.push(hintAt(whole, 'EL-23', 'warning', { count: lix }));
  return hints;
}

function shortHints(text: string, kind: 'title' | 'button'): Hint[] {
  const whole = spanOf(text, 0);
  const count = wordsOf(whole).length;
  return count > MOST_WORDS[kind] ? [hintAt(whole, kind === 'title' ? 'EL-20' : 'EL-21', 'warning', { count })] : [];
}

const spanOf = (text: string, start: number): Span => ({ text, start, end: start + text.length });
