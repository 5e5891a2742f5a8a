import { hintAt, matches, type Hint, type Profile } from './hint.ts';
import type { Span } from './sentences.ts';

const TIME = /(?<![\d:.,])\d{1,3}(?:[u:]\d{2}\b|u\b)/giu;
/** Behind one of these a number of hours is how long, not when. */
const HOW_LONG = /\b(?:binnen|gedurende|na|elke|per|minstens|hoogstens)\s{1,9}(?:de\s{1,9})?$/iu;
const HOURS_OF_A_DAY = 24;
/** A run of digits is looked at from its beginning only, or a long one would be looked at again and again. */
const SLASHED = /(?<![\d/])\d{1,4}\/\d{1,4}(?![\d/])/gu;
const OF_A_WHOLE = /^\s{1,9}(?:van|deel|uur|liter|kilo|dag)\b/iu;
const BEFORE_A_DAY = /(?:\b(?:op|vanaf|tot|tegen|van|en|sinds|voor)|dag)\s{1,9}$/iu;
const MONTHS = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const LAST_DAY = 31;

/** Hours, lengths of time, dates and fractions in digits: EL-13, 14, 16. */
export const numberHints = (sentence: Span, profile: Profile): Hint[] => [
  ...matches(sentence, TIME).map(span => timeHint(sentence, span)),
  ...matches(sentence, SLASHED).flatMap(span => slashHints(sentence, span, profile)),
];

const before = (sentence: Span, { start }: Span) =>
  sentence.text.slice(Math.max(0, start - sentence.start - 30), start - sentence.start);

/** “48u” is two days, not an hour of the day. */
function timeHint(sentence: Span, span: Span): Hint {
  const [hour, minutes] = span.text.split(/[u:]/i) as [string, string];
  const isLength = minutes === '' && (Number(hour) > HOURS_OF_A_DAY || HOW_LONG.test(before(sentence, span)));
  if (isLength) return hintAt(span, 'EL-13', 'hint', { better: `${Number(hour)} uur` });
  const better = spoken(Number(hour), minutes);
  return hintAt(span, 'EL-14', 'warning', better === undefined ? {} : { better });
}

/** The hour as people say it, where that is short. */
function spoken(hour: number, minutes: string): string | undefined {
  const of12 = (at: number) => ((at + 11) % 12) + 1;
  if (minutes === '') return `${hour} uur`;
  return {
    '00': `${hour} uur`,
    '15': `kwart over ${of12(hour)}`,
    '30': `half ${of12(hour + 1)}`,
    '45': `kwart voor ${of12(hour + 1)}`,
  }[minutes];
}

/** “15/12” is a day; “1/5 van de prijs” is a part. */
function slashHints(sentence: Span, span: Span, profile: Profile): Hint[] {
  const [first, second] = span.text.split('/').map(Number) as [number, number];
  const after = sentence.text.slice(span.end - sentence.start, span.end - sentence.start + 20);
  const isPart = first < second && OF_A_WHOLE.test(after) && !BEFORE_A_DAY.test(before(sentence, span));
  if (isPart) return profile === 'F' ? [hintAt(span, 'EL-16', 'warning')] : [];
  const month = MONTHS[second - 1];
  return month !== undefined && first >= 1 && first <= LAST_DAY
    ? [hintAt(span, 'EL-13', 'hint', { better: `${first} ${month}` })]
    : [];
}
