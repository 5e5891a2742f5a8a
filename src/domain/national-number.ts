/** Eleven digits, alone or as `YY.MM.DD-NNN.CC`; not a part of a longer number. */
const CANDIDATE = /(?<![\d.])\d{2}[.\s/-]?\d{2}[.\s/-]?\d{2}[.\s/-]*\d{3}[.\s/-]*\d{2}(?!\d)/g;

/** An id has digits enough to look like one by chance, one time in some ten thousand. */
const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi;

/**
 * Whether a text holds a Belgian national register number (or BIS number). We never want one, so every free text that holds one
 * is refused with the place. Source: Royal Decree of 3 April 1984, article 3: the last two digits are 97 minus the remainder of
 * the first nine by 97; for births from 2000 on a 2 is put before the nine.
 * @returns where it stands, as UTF-16 offsets
 */
export function findNationalNumber(text: string): { start: number; end: number } | undefined {
  const withoutIds = text.replaceAll(UUID, id => 'x'.repeat(id.length));
  for (const match of withoutIds.matchAll(CANDIDATE)) {
    const digits = match[0].replace(/\D/g, '');
    if (isNationalNumber(digits)) return { start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

function isNationalNumber(digits: string): boolean {
  const check = Number(digits.slice(9));
  const month = Number(digits.slice(2, 4)) % 20;
  const day = Number(digits.slice(4, 6));
  if (month > 12 || day > 31) return false;
  return [digits.slice(0, 9), `2${digits.slice(0, 9)}`].some(first => 97 - (Number(first) % 97) === check);
}
