import { hintAt, matches, type Hint } from './hint.ts';
import type { Span } from './sentences.ts';

/** Up to eight words in between: a stretch has a length, so that a long row of words is not looked at again and again. */
const BETWEEN = String.raw`(?:\s{1,9}[\p{L}\p{N}]{1,50}){0,8}?`;
const pattern = (first: string, last: string) =>
  new RegExp(`(?<!\\p{L})(?:${first})${BETWEEN}\\s{1,9}(?:${last})(?!\\p{L})`, 'giu');

/** Verbs of officials whose parts stand apart, with what to write instead (EL-5). */
const SPLIT_VERBS: readonly (readonly [RegExp, string])[] = [
  [pattern('dien|dient|dienen|diende|dienden', String.raw`te\s{1,9}\p{L}{2,50}`), 'moet, moeten'],
  [pattern('gelieve', String.raw`te\s{1,9}\p{L}{2,50}`), 'zeg meteen wat te doen: “Breng … mee”'],
  [pattern('(?:deel|deelt|delen)\\s{1,9}(?:wij|we|u|je|hij|zij)', 'mee'), 'laten weten'],
  [pattern('neemt|nemen', String.raw`een\s{1,9}aanvang|aanvang`), 'begint, beginnen'],
  [pattern('treedt|treden', String.raw`in\s{1,9}(?:werking|voege)`), 'begint, beginnen'],
  [pattern('maakt|maken', String.raw`kenbaar`), 'laat weten, laten weten'],
  [pattern('stelt|stellen', String.raw`in\s{1,9}kennis|ter\s{1,9}beschikking`), 'laat weten, geeft'],
  [pattern('wendt|wenden', 'tot'), 'vraag het aan'],
  [pattern('begeeft|begeven', 'naar'), 'gaat naar, gaan naar'],
];

/**
 * In Flanders an official lets an activity “go through” where it simply is: with a place or a day behind it. “Gaat niet door” and
 * “gaat toch door” are plain, and so is a road that goes through a wood.
 */
const GOES_THROUGH =
  /(?<!\p{L})(?:gaat|gaan|ging|gingen)(?:\s{1,9}(?!(?:niet|geen|toch|wel|altijd|gewoon)(?!\p{L}))\p{L}{1,50}){0,4}?\s{1,9}door(?=\s{1,9}(?:op|in|om|vanaf|van|te|aan|bij)(?!\p{L})|\s{0,9}[.;]|\s{0,9}$)/giu;

/** EL-5 for verbs in parts. */
export const officialVerbs = (sentence: Span): Hint[] => [
  ...SPLIT_VERBS.flatMap(([verb, better]) =>
    matches(sentence, verb).map(span => hintAt(span, 'EL-5', 'error', { better })),
  ),
  ...matches(sentence, GOES_THROUGH).map(span => hintAt(span, 'EL-5', 'hint', { better: 'is' })),
];
