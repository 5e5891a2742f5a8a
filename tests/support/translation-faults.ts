import type { Catalogue, Message } from '../../src/i18n/catalogue.ts';

/** Names that stay as they stand on cards, papers and screens in Flanders, in every language. */
const NAMES = [
  ...['UiTPAS-kansentarief', 'UiTPAS', 'kansentarief', 'De Stek', 'wachtlijst', 'verantwoordelijke uitgever'],
  ...['rijksregisternummer', 'Shift', 'QR', 'PDF', 'A4', 'A5', 'ICS', 'e-mail', 'V.U.'],
  ...['stek_recipient_', 'https', 'JavaScript'],
  ...['HTML', 'CSS', 'CSP', 'iframe', 'npm', 'agenda-1'],
];

/** The script of a language where that is not Latin, as Unicode (CLDR, likely subtags) knows it. */
const scriptOf = (lang: string): string | undefined => {
  const { script } = new Intl.Locale(lang).maximize();
  return script === 'Latn' ? undefined : script;
};

/** What a text may not be, whatever it says: one sentence for each fault, by key. */
export function translationFaults(source: Catalogue, translation: Catalogue, lang: string): string[] {
  return Object.entries(translation).flatMap(([key, message]) => {
    const dutch = formsOf(source[key] ?? '');
    return formsOf(message).flatMap(text => textFaults(text, dutch, lang).map(fault => `${key}: “${text}” ${fault}`));
  });
}

function textFaults(text: string, dutch: readonly string[], lang: string): string[] {
  const words = wordsOf(text);
  const longest = Math.max(...dutch.map(({ length }) => length));
  const script = scriptOf(lang);
  return [
    [text.trim() !== text || /\s{2}/.test(text), 'has spaces too many'],
    [/[{}]/.test(text.replaceAll(/\{[a-z][a-zA-Z]*\}/g, '')), 'has a brace that is no slot'],
    [
      /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text.replaceAll(/[\u2066-\u2068][^\u2066-\u2069]*\u2069/g, '')),
      'has a mark for direction that does not end',
    ],
    [words !== '' && dutch.some(one => one === text), 'is still Dutch'],
    [script !== undefined && /\p{Script=Latin}/u.test(words), 'has Latin letters'],
    [
      script !== undefined && words !== '' && !new RegExp(`\\p{Script=${script}}`, 'u').test(words),
      'is in no letter of its script',
    ],
    [text.length > 3 * Math.max(10, longest), 'is more than three times as long as in Dutch'],
    [longest >= 30 && 4 * text.length < longest, 'is less than a quarter of the Dutch'],
  ].flatMap(([isWrong, fault]) => (isWrong ? [String(fault)] : []));
}

const formsOf = (message: Message): string[] => (typeof message === 'string' ? [message] : Object.values(message));

/** The letters that are words of the language: no slots, addresses, numbers, colours or names. */
function wordsOf(text: string): string {
  let left = text.replaceAll(/\{\w+\}|[\w.]+@[\w.]+|#[\da-f]{6}/g, ' ');
  for (const name of NAMES) left = left.replaceAll(name, ' ');
  return left.replaceAll(/[^\p{Letter}]+/gu, ' ').trim();
}
