import type { Catalogue, Message } from '../src/i18n/catalogue.ts';

/*
 * Two languages that nobody speaks, to look at the elements with (I18N-9). Whatever stays plain English or Dutch in them does not
 * come from a catalogue.
 */

const ACCENTED: Readonly<Record<string, string>> = {
  ...{ a: 'å', b: 'ƀ', c: 'ç', d: 'ð', e: 'é', f: 'ƒ', g: 'ĝ', h: 'ĥ', i: 'î', j: 'ĵ', k: 'ķ', l: 'ļ', m: 'ɱ' },
  ...{ n: 'ñ', o: 'ö', p: 'þ', q: 'ǫ', r: 'ŕ', s: 'š', t: 'ţ', u: 'û', v: 'ṽ', w: 'ŵ', x: 'ẋ', y: 'ý', z: 'ž' },
};
const SLOT = /(\{\w+\})/;

/** Texts as long as those of a long-winded language, with accents on every letter: what does not fit is seen. */
export const longTexts = (catalogue: Catalogue): Catalogue => inAll(catalogue, lengthened);

/** Texts that run from right to left, letters and all, as Arabic does. */
export const mirroredTexts = (catalogue: Catalogue): Catalogue => inAll(catalogue, mirrored);

function lengthened(text: string): string {
  const accented = besideSlots(text, part =>
    part.replaceAll(/[a-z]/gi, letter => {
      const small = ACCENTED[letter.toLowerCase()] ?? letter;
      return letter === letter.toLowerCase() ? small : small.toUpperCase();
    }),
  );
  const more = Math.ceil(text.length * 0.4);
  return `[${accented} ${'~'.repeat(Math.max(1, more - 3))}]`;
}

/** RIGHT-TO-LEFT OVERRIDE … POP DIRECTIONAL FORMATTING around everything but the slots. */
const mirrored = (text: string): string => besideSlots(text, part => part.replace(/\S(.*\S)?/, '\u202e$&\u202c'));

const besideSlots = (text: string, change: (part: string) => string): string =>
  text
    .split(SLOT)
    .map((part, index) => (index % 2 ? part : change(part)))
    .join('');

const inAll = (catalogue: Catalogue, change: (text: string) => string): Catalogue =>
  Object.fromEntries(Object.entries(catalogue).map(([key, message]) => [key, inForms(message, change)]));

const inForms = (message: Message, change: (text: string) => string): Message =>
  typeof message === 'string'
    ? change(message)
    : (Object.fromEntries(Object.entries(message).map(([form, text]) => [form, change(text)])) as unknown as Message);
