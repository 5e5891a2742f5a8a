import { ARABIC_FIRST_NAMES, FIRST_NAMES } from './first-names.ts';
import { findNationalNumber } from './national-number.ts';
import { phoneNumber } from './phone-number.ts';

/*
 * Whether a text that should lead to nobody looks as if it did. It guesses, and is only good for a friendly word to who writes: nothing is
 * refused for it but a national number. Each text is walked through a fixed number of times, whatever is in it.
 */

/** What a text looks as if it holds, the surest first. */
export const PERSON_HINTS = ['national', 'email', 'phone', 'name'] as const;
export type PersonHint = (typeof PERSON_HINTS)[number];

/** What in a text looks as if it leads to a person, each kind once. The text may be in any language. */
export function personHints(text: string): PersonHint[] {
  const plain = westernDigits(text);
  const national = findNationalNumber(plain);
  const rest = national ? `${plain.slice(0, national.start)}·${plain.slice(national.end)}` : plain;
  const found: Readonly<Record<PersonHint, boolean>> = {
    national: national !== undefined,
    email: hasEmail(rest),
    phone: hasPhone(rest),
    name: hasName(rest),
  };
  return PERSON_HINTS.filter(hint => found[hint]);
}

/** Arabic-Indic and Persian digits as 0 to 9: as many characters as before. */
const westernDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit => String(digit.charCodeAt(0) & 0xf));

function hasEmail(text: string): boolean {
  return text
    .replace(/\s?(?:@|[([]at[)\]])\s?/gi, '@')
    .split(/[\s,;:()<>"']+/)
    .some(word => {
      const at = word.indexOf('@');
      return at > 0 && /^[^@]+\.[\p{L}\d]/u.test(word.slice(at + 1));
    });
}

/** Digits and what people write between them. */
const NUMBER = /[+\d][\d\s./()-]*/g;
/** A day, or hours, which would look like groups of a number. */
const DAY_OR_HOURS =
  /(?<![\d/.])(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-]\d{2,4}\b|\b\d{1,2}[.:]\d{2}\s?-\s?\d{1,2}[.:]\d{2}\b/g;
/** A number has at most so many digits (E.164). */
const MOST_DIGITS = 15;

const hasPhone = (text: string): boolean =>
  [...text.replace(DAY_OR_HOURS, '·').matchAll(NUMBER)].some(([run]) => holdsPhone(run));

/** Looks at each group of digits as the first one of a number: beside it may stand something else. */
function holdsPhone(run: string): boolean {
  const groups = run.match(/\+?\d+/g) ?? [];
  return groups.some((group, first) => {
    if (!/^(?:\+|0|4[5-9])/.test(group)) return false;
    let typed = '';
    for (const next of groups.slice(first, first + MOST_DIGITS)) {
      if (typed && next.startsWith('+')) return false;
      typed += next;
      if (typed.length > MOST_DIGITS + 2) return false;
      if (isPhone(typed)) return true;
    }
    return false;
  });
}

/** Who comes from elsewhere often leaves out the 0 of a mobile number. */
const isPhone = (typed: string): boolean =>
  phoneNumber(typed) !== undefined || (/^4[5-9]\d{7}$/.test(typed) && phoneNumber(`0${typed}`) !== undefined);

/** What stands before the name of a person, in the languages that people write here, without marks. */
const TITLES = new Set(
  (
    'mevrouw mevr mw meneer mijnheer dhr juffrouw dokter dr buurman buurvrouw tante nonkel ' +
    'madame monsieur mme mlle mademoiselle docteur voisin voisine mister mrs ms frau herr genaamd heet heten noemt nomme nommee appelle named'
  ).split(' '),
);
const ARABIC_TITLES = new Set('السيد السيدة اسمه اسمها اسمي الدكتور الدكتورة آقای خانم'.split(' '));

/** Before it stands something that a place or a thing has, and a person has not. */
const NO_PERSON_BEFORE = new Set(
  'het de den een in naar te uit rond tussen via station gemeente stad dorp wijk le la les un une dans vers rue avenue ecole the'.split(
    ' ',
  ),
);
/** Words with a capital of services, places, days and languages. */
const NO_NAMES = new Set(
  (
    'de het een den ter ten sint st huis van welzijn sociaal dienst dienstencentrum centrum school ziekenhuis station straat plein markt bib ' +
    'stad gemeente ocmw cpas caw vdab lijn stek kind gezin colruyt delhaize aldi lidl facebook whatsapp messenger google itsme doccle ' +
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag lundi mardi mercredi jeudi vendredi samedi dimanche ' +
    'ieper zillebeke poperinge kortrijk menen wervik harelbeke roeselare brugge oostende gent antwerpen brussel bruxelles ypres courtrai dorp ' +
    'nederlands frans engels arabisch turks oekraiens pools duits francais neerlandais anglais arabe vlaanderen vlaams belgie belgique ' +
    'maison sociale social centre service gare place la le les saint sainte noord zuid oost west nieuwe oude grote'
  ).split(' '),
);

/** One word, and what stands around it. */
interface Word {
  /** As it is written. */
  written: string;
  /** In small letters without marks. */
  bare: string;
  isCapital: boolean;
  /** A sentence begins with it: its capital says nothing. */
  isFirst: boolean;
  /** Nothing but a space stands between it and the word before, save the dot of a title or an initial. */
  follows: boolean;
  /** It stands after an initial with its dot. */
  isAfterInitial: boolean;
}

function hasName(text: string): boolean {
  const words = wordsOf(text);
  return words.some((word, at) => looksLikeName(word, words[at - 1], afterParticles(words, at + 1)));
}

/** Small words of a family name, in capitals as people write them here: `Van den`, `De`. */
const PARTICLES = new Set(['van', 'de', 'den', 'der', 'el', 'al', 'ben']);

/** The word at a place, or the first one behind the particles that begin there. */
function afterParticles(words: readonly Word[], at: number): Word | undefined {
  if (!words[at]?.isCapital) return words[at];
  const isParticle = (word: Word | undefined) => word?.follows && PARTICLES.has(word.bare);
  const [first, second] = [words[at], words[at + 1]];
  if (!isParticle(first)) return first;
  return isParticle(second) ? words[at + 2] : second;
}

function looksLikeName(word: Word, before: Word | undefined, after: Word | undefined): boolean {
  if (isArabicName(word, before)) return true;
  if (!word.isCapital) return false;
  const last = word.follows ? before : undefined;
  if (last && isTitle(last)) return !NO_NAMES.has(word.bare) || Boolean(after?.follows && after.isCapital);
  if (last && NO_PERSON_BEFORE.has(last.bare)) return false;
  if (FIRST_NAMES.has(word.bare)) return true;
  const next = after?.follows ? after : undefined;
  if (next?.isAfterInitial && next.isCapital) return !NO_NAMES.has(next.bare);
  return !word.isFirst && next !== undefined && isPair(word, next);
}

/** Also behind an apostrophe, as in `s’appelle`. */
const isTitle = ({ bare }: Word): boolean => TITLES.has(bare.split(/['’]/).at(-1)!);

/** Two words with a capital beside each other, inside a sentence, of which none is known to be something else. */
function isPair(word: Word, next: Word): boolean {
  const isSurname = next.isCapital && !isLetterWord(next) && !NO_NAMES.has(next.bare);
  return isSurname && !isLetterWord(word) && !NO_NAMES.has(word.bare);
}

/** In capitals throughout, such as OCMW; an initial is none. */
const isLetterWord = ({ written }: Word): boolean => written.length > 1 && written === written.toUpperCase();

/** In Arabic letters there are no capitals: only what stands before it, and names that are nothing else, tell. */
function isArabicName({ written, follows }: Word, before: Word | undefined): boolean {
  if (!/\p{Script=Arabic}/u.test(written)) return false;
  if (follows && before && ARABIC_TITLES.has(before.written)) return true;
  return ARABIC_FIRST_NAMES.has(written) || ARABIC_FIRST_NAMES.has(written.replace(/^[ولبف]/, ''));
}

/** Words with hyphens and apostrophes in them are one. */
const WORD = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;

function wordsOf(text: string): Word[] {
  let end = 0;
  let last: Word | undefined;
  return [...text.matchAll(WORD)].map(({ 0: written, index }) => {
    const between = text.slice(end, index);
    end = index + written.length;
    const bare = written.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const isAfterShort = last !== undefined && (isTitle(last) || last.written.length === 1);
    const follows =
      last !== undefined && (/^[ \u00a0]$/.test(between) || (isAfterShort && /^\.[ \u00a0]?$/.test(between)));
    const isFirst = last === undefined || (!follows && /[.!?:\n…«“"'‘(•]|^\s*-/.test(between));
    const isAfterInitial = follows && between.startsWith('.') && last?.written.length === 1;
    last = { written, bare, isCapital: /^\p{Lu}/u.test(written), isFirst, follows, isAfterInitial };
    return last;
  });
}
