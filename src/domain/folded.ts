/** Letters that are no letter with a mark, and that people type without it all the same. */
const ALIKE: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe' };

/** A text as people look for it: without capitals, and without marks on letters (`Café` is `cafe`). */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ıłøđßæœ]/g, letter => ALIKE[letter]!);

/** The words somebody looks for, folded; signs between them say nothing. */
export const wordsIn = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
