/*
 * Codes of digits whose last checks the others. Digits can be dictated on the phone and typed on any keyboard, in any language.
 */

/** The first code point of each digit row people may type: Latin, Arabic-Indic, Persian, Devanagari, Bengali, fullwidth. */
const DIGIT_ROWS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xff10];

/** Fills an array with cryptographically strong random bytes. */
export type RandomBytes = (array: Uint8Array<ArrayBuffer>) => void;

/** A new code of so many digits, all but the last of them random: each carries 3.3 bits. */
export function newDigitCode(length: number, randomBytes: RandomBytes): string {
  let digits = '';
  const bytes = new Uint8Array(32);
  while (digits.length < length - 1) {
    randomBytes(bytes);
    // 250 is the largest multiple of ten in a byte: above it some digits would come up more often than others.
    for (const byte of bytes) if (byte < 250 && digits.length < length - 1) digits += String(byte % 10);
  }
  return digits + luhnDigit(digits);
}

/**
 * Reads what someone typed, dictated or scanned: spaces, dots, hyphens and other scripts' digits are fine.
 * @returns `undefined` when it is no code of this length: too short, too long, or a digit is wrong
 */
export function readDigitCode(length: number, typed: string): string | undefined {
  let digits = '';
  for (const character of typed) {
    const digit = digitOf(character);
    if (digit !== undefined) digits += digit;
    else if (!/[\s.\-–—\u200e\u200f]/u.test(character)) return undefined;
  }
  return digits.length === length && luhnDigit(digits.slice(0, -1)) === digits.at(-1) ? digits : undefined;
}

/** In groups of four, as it is shown and printed: `1234 5678 9012`. */
export const inFours = (code: string): string => code.replace(/(\d{4})(?=\d)/g, '$1 ');

function digitOf(character: string): string | undefined {
  const point = character.codePointAt(0)!;
  const row = DIGIT_ROWS.find(zero => point >= zero && point < zero + 10);
  return row === undefined ? undefined : String(point - row);
}

/** The digit that makes the whole number pass the Luhn check (ISO/IEC 7812-1 annex B). */
function luhnDigit(digits: string): string {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return String((10 - (sum % 10)) % 10);
}
