import { hintAt, matches, type Hint, type Profile } from './hint.ts';
import { wordsOf, type Span } from './sentences.ts';

/** Words in a sentence from which we warn, and from which we refuse in our own catalogue (EL-1). */
const SENTENCE_LIMITS = { F: { warn: 10, error: 15 }, U: { warn: 15, error: 20 } } as const;

const CONNECTIVES = /\b(?:omdat|zodat|waardoor|terwijl|hoewel|indien|mits|tenzij)\b|,\s*(?:die|dat)\b/giu;
const BREAKS = /[;()[\]]|\s[–—-]\s/gu;
// Words and spaces have a length here, far above that of any Dutch word: without one, a long row of letters is looked at from each
// of its places to its end.
/** Behind one of these stands a noun (`een gebied`), not the participle of a passive. */
const BEFORE_A_NOUN = String.raw`(?<!\b(?:de|het|een|geen|uw|je|jouw|mijn|ons|onze|deze|dit|in|met|op|van|voor)\s{1,9})`;
const PARTICIPLE = String.raw`(?:\p{L}{0,20}ge\p{L}{2,40}|(?:terug|uit|aan|af|mee|door|over|toe|in|op|voor|na|bij)?(?:be|ver|ont|her)\p{L}{2,40})(?:d|t|en)`;
const PASSIVE = new RegExp(
  [
    String.raw`\b(?:word|wordt|worden|werd|werden)\b(?:\s{1,9}[\p{L}\p{N}]{1,50}){0,6}?\s{1,9}${BEFORE_A_NOUN}${PARTICIPLE}\b`,
    String.raw`\ber\s{1,9}(?:wordt|worden|werd|werden)\b`,
    String.raw`(?<!\p{L})\p{L}{3,50}\s{1,9}te\s{1,9}worden\b`,
  ].join('|'),
  'giu',
);
/** Nouns that end as those of a doing, and are none. */
const NO_DOING =
  '(?!(?:informatie|relatie|generatie|wandeling|woning|rekening|vergadering|vereniging|afdeling|omgeving|leerling|tekening|verdieping)\\s)';
const NOMINAL = new RegExp(
  String.raw`\bhet\s{1,9}\p{L}{4,50}en\s{1,9}van\b|\b${NO_DOING}\p{L}{4,50}(?:ing|atie)\s{1,9}van\s{1,9}(?:de|het|een|uw|je)\b`,
  'giu',
);
const NEGATION = /\b(?:niet|geen|nooit|niemand|niets|zonder|nergens)\b/giu;
const DOUBLE_NEGATION =
  /\b(?:niet|geen|nooit)\b(?:\s{1,9}\p{L}{1,50}){0,4}?\s{1,9}(?:zonder|on(?:mogelijk|gebruikelijk|belangrijk|nodig|duidelijk|gewoon)\p{L}{0,20})\b/giu;
const AUXILIARY =
  /\b(?:heb|hebt|heeft|hebben|had|hadden|ben|bent|is|zijn|was|waren|kan|kunt|kunnen|wil|willen|moet|moeten|mag|mogen|zal|zult|zullen|word|wordt|worden)\b/iu;
/** A participle or infinitive that closes the clause. */
const CLOSING_VERB = /^(?:\p{L}{0,20}ge\p{L}{2,40}(?:d|t|en)|\p{L}{3,60}en)$/iu;
const TANG_LIMIT = 6;

/** Rules that look at one sentence: EL-1, 2, 7, 8, 9, 12. */
export function sentenceHints(sentence: Span, profile: Profile): Hint[] {
  const words = wordsOf(sentence);
  return [
    ...lengthHint(sentence, words, profile),
    ...ideaHints(sentence),
    ...matches(sentence, PASSIVE).map(span => hintAt(span, 'EL-7', 'hint')),
    ...matches(sentence, NOMINAL).map(span => hintAt(span, 'EL-8', 'hint')),
    ...tangHint(sentence, words),
    ...negationHints(sentence),
  ];
}

function lengthHint(sentence: Span, words: readonly Span[], profile: Profile): Hint[] {
  const { warn, error } = SENTENCE_LIMITS[profile];
  if (words.length <= warn) return [];
  return [hintAt(sentence, 'EL-1', words.length > error ? 'error' : 'warning', { count: words.length })];
}

/** One idea per sentence: a list of things is one idea, so commas count only beyond an enumeration's. */
function ideaHints(sentence: Span): Hint[] {
  const commas = sentence.text.includes(' en ') || sentence.text.includes(' of ') ? [] : matches(sentence, /,/gu);
  const connectives = matches(sentence, CONNECTIVES);
  const breaks = matches(sentence, BREAKS);
  const busy = commas.length > 1 || connectives.length > 1 || breaks.length > 0;
  return busy ? [hintAt(breaks[0] ?? connectives[1] ?? commas[1] ?? sentence, 'EL-2', 'hint')] : [];
}

/** More than six words between the finite verb and the verb that closes the sentence; points at that stretch. */
function tangHint(sentence: Span, words: readonly Span[]): Hint[] {
  const finite = words.findIndex(word => AUXILIARY.test(word.text));
  const last = words.length - 1;
  if (finite < 0 || last - finite - 1 <= TANG_LIMIT || !CLOSING_VERB.test(words[last]?.text ?? '')) return [];
  const { start } = words[finite]!;
  const { end } = words[last]!;
  const text = sentence.text.slice(start - sentence.start, end - sentence.start);
  return [hintAt({ text, start, end }, 'EL-9', 'hint', { count: last - finite - 1 })];
}

function negationHints(sentence: Span): Hint[] {
  const double = matches(sentence, DOUBLE_NEGATION).map(span => hintAt(span, 'EL-12', 'error'));
  const all = matches(sentence, NEGATION);
  return double.length === 0 && all.length > 1 ? [hintAt(all[1]!, 'EL-12', 'hint')] : double;
}
