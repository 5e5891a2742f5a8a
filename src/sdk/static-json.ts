import { StekError } from './errors.ts';
import type { Received } from './fetch-with-retry.ts';

/**
 * The JSON of a file of ours. A login page must not pass for an empty file.
 * @param things what was expected, in the words of who made the page
 */
export function jsonIn({ status, body }: Received, things: string): unknown {
  const text = new TextDecoder().decode(body);
  try {
    return JSON.parse(text);
  } catch (cause) {
    const isPage = /^\s*</.test(text);
    const what = isPage ? `A web page came in place of ${things}. Correct the address.` : 'It is not JSON.';
    throw new StekError('invalid_response', what, { status, cause });
  }
}
