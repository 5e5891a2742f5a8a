let count = 0;
const SERVER = randomWord();

/** A name for one request, unique over servers and restarts; it stands in the answer and in the log. */
export const nextRequestId = (): string => `${SERVER}-${(++count).toString(36)}`;

function randomWord(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return Array.from(bytes, byte => byte.toString(36).padStart(2, '0')).join('');
}
