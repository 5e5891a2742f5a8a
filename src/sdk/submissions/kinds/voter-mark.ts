/**
 * A random word with which a browser shows that it took part in one poll: `mark` of a ballot that comes by `web`. Make a new one for each
 * poll and keep it on the device, so that it is there when the same person comes back; another person on the device needs another one.
 *
 * @returns base64url of 16 bytes, 22 characters
 * @example 'q8Jv0mZ1T3yKc5dQx2hWbA'
 */
export function newVoterMark(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const text = btoa(String.fromCharCode(...bytes));
  return text.slice(0, 22).replaceAll('+', '-').replaceAll('/', '_');
}
