let count = 0;
const SERVER = randomWord();

/** Digits of a count, for two thousand million requests. */
const DIGITS = 6;

/** A name for one request, unique over servers and restarts; it stands in the answer and in the log. All are of one length: an answer tells nothing by its own. */
export const nextRequestId = (): string => `${SERVER}-${(++count).toString(36).padStart(DIGITS, '0')}`;

function randomWord(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return Array.from(bytes, byte => byte.toString(36).padStart(2, '0')).join('');
}
