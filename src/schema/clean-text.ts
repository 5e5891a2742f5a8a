/** Control characters (tab and newline excepted) and the bidirectional overrides that can reorder text on a page. */
const UNSAFE_CHARACTERS =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** More marks on one letter than any language has (UAX 15, stream-safe text): to put them in order takes the square of their number. */
const TOO_MANY_MARKS = /(\p{M}{30})\p{M}+/gu;

/** Something to see: no space, no empty cell of braille, none of the characters that Unicode says to show nothing for. */
const VISIBLE = /[^\s\u2800\p{DI}]/u;

/** Letters without accents, digits and marks: text of these alone is as it should be. */
const PLAIN = /^[\t\n -~]*$/;

/** Text as people may see it: NFC, without control and bidi-override characters, trimmed. Empty when there is nothing to see. */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  const clean = text.replace(TOO_MANY_MARKS, '$1').normalize('NFC').replace(UNSAFE_CHARACTERS, '').trim();
  return VISIBLE.test(clean) ? clean : '';
}
