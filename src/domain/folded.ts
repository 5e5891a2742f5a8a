/** Letters that are no letter with a mark, and that people type without it all the same. */
const ALIKE: Readonly<Record<string, string>> = { Ł: 'L', Ø: 'O', Đ: 'D', Æ: 'AE', Œ: 'OE' };

/**
 * A text as people look for it: small letters are capitals, for a capital has one form where a small letter can have two (`ß`, `ς`), and
 * letters are without their marks (`Café` is `CAFE`).
 */
export const folded = (text: string): string =>
  text
    .toUpperCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toUpperCase()
    .replaceAll(/[ŁØĐÆŒ]/g, letter => ALIKE[letter]!);

/** The words somebody looks for, folded; signs between them say nothing. */
export const wordsIn = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
