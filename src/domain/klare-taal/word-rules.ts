import { hintAt, matches, type Hint, type Profile } from './hint.ts';
import { numberHints } from './number-rules.ts';
import { officialVerbs } from './official-verbs.ts';
import { syllablesOf, wordsOf, type Span } from './sentences.ts';
import { abbreviations, betterFor, knownWords, wordList } from './word-list.ts';

const LONGEST_WORD = 12;
const MOST_SYLLABLES = 4;

const ABBREVIATION = new RegExp(
  `(?<![\\p{L}.])(?:${[...abbreviations.keys()].map(key => key.replaceAll('.', String.raw`\.`)).join('|')})`,
  'giu',
);
const SHORT_DAY_OR_MONTH =
  /\b(?:ma|di|wo|do|vr|za|zo)\.?\s+\d{1,2}\b|\b\d{1,2}\s+(?:jan|feb|mrt|apr|jun|jul|aug|sep|sept|okt|nov|dec)\b\.?/giu;
const LETTER_WORD = /\b\p{Lu}{2,}\b/gu;
/** Letter words people know better than what they stand for. */
const KNOWN_LETTER_WORDS = new Set(['OCMW', 'GSM', 'PC', 'TV', 'UIT', 'QR', 'PDF', 'WC', 'SMS', 'A4', 'A5']);
const NUMBER_WORD =
  /\b(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|twintig|dertig|veertig|vijftig|honderd|duizend)\b/giu;
/** A run of digits is looked at from its beginning only, or a long one would be looked at again and again. */
const PERCENTAGE = /(?<!\d)\d+\s*%|\bprocent\b/giu;
const CURRENCY_SIGN = /€\s*\d|\d\s*€|\bEUR\b|\b\d+,\d\b(?!\d)/gu;
const ITALIC_CAPS = /\b\p{Lu}{4,}(?:\s+\p{Lu}{2,})+\b/gu;
const CLICK_HERE = /\bklik(?:t)?\s+hier\b/giu;

const PHRASES = [...wordList.keys()].filter(key => key.includes(' '));

/** Rules that look at words: EL-4, 5, 11, 13, 14, 15, 16, 18, 21. */
export function wordHints(sentence: Span, profile: Profile): Hint[] {
  const rows: [RegExp, Hint['rule'], Hint['severity']][] = [
    [SHORT_DAY_OR_MONTH, 'EL-13', 'error'],
    [CURRENCY_SIGN, 'EL-15', 'warning'],
    [ITALIC_CAPS, 'EL-18', 'warning'],
    [CLICK_HERE, 'EL-21', 'error'],
  ];
  if (profile === 'F') rows.push([NUMBER_WORD, 'EL-16', 'hint'], [PERCENTAGE, 'EL-16', 'warning']);
  return [
    ...wordsOf(sentence).flatMap(word => [...listed(word), ...difficult(word)]),
    ...phraseHints(sentence),
    ...officialVerbs(sentence),
    ...numberHints(sentence, profile),
    ...matches(sentence, ABBREVIATION).map(span =>
      hintAt(span, 'EL-13', 'error', { better: abbreviations.get(span.text.toLowerCase())! }),
    ),
    ...rows.flatMap(([pattern, rule, severity]) =>
      matches(sentence, pattern).map(span => hintAt(span, rule, severity)),
    ),
    ...letterWords(sentence),
  ];
}

/** EL-5 and EL-11: on the list of words we would rather not use. */
function listed(word: Span): Hint[] {
  const better = betterFor(word.text);
  return better === undefined
    ? []
    : [hintAt(word, ABOUT_PEOPLE.has(word.text.toLowerCase()) ? 'EL-11' : 'EL-5', 'error', { better })];
}

/** Words that make a case of a person. */
const ABOUT_PEOPLE = new Set([
  'men',
  'betrokkene',
  'cliënt',
  'cliënten',
  'doelgroep',
  'gebruiker',
  'rechthebbende',
  'belanghebbende',
]);

function phraseHints(sentence: Span): Hint[] {
  const lower = sentence.text.toLowerCase();
  return PHRASES.filter(phrase => lower.includes(phrase)).flatMap(phrase =>
    matches(sentence, new RegExp(`(?<!\\p{L})${phrase}(?!\\p{L})`, 'giu')).map(span =>
      hintAt(span, 'EL-5', 'error', { better: wordList.get(phrase)! }),
    ),
  );
}

/** EL-4: long words that are not everyday ones. A hyphen shows the parts, so each part counts alone. */
function difficult(word: Span): Hint[] {
  const known = knownWords.has(word.text.toLowerCase());
  const longest = word.text.split('-').reduce((a, b) => (b.length > a.length ? b : a));
  const syllables = syllablesOf(longest);
  if (known || (longest.length <= LONGEST_WORD && syllables <= MOST_SYLLABLES)) return [];
  return [hintAt(word, 'EL-4', 'hint', { count: syllables })];
}

const letterWords = (sentence: Span): Hint[] =>
  matches(sentence, LETTER_WORD)
    .filter(span => !KNOWN_LETTER_WORDS.has(span.text))
    .map(span => hintAt(span, 'EL-13', 'hint'));
