import { warnAuthor } from './warn-author.ts';

/*
 * What a webmaster reads in the console when a feed of the page cannot be shown. Loaded with the first one that cannot. The visitor
 * reads something else: what is wrong with an address is not theirs to mend.
 */

/** What is known of a failure: a `StekError`. */
interface Failure {
  readonly code: string;
  readonly message: string;
  readonly status?: number | undefined;
}

/** Says once in the console why a feed cannot be shown and what to do. Nothing where the visitor has no internet. */
export async function warnAboutSource(url: string, failure: Failure): Promise<void> {
  // The query can hold a secret.
  const shown = url.replace(/[?#].*$/, '');
  const words = await wordsFor(url, failure);
  if (words) warnAuthor(`src ${shown}`, `src="${shown}" cannot be shown. ${words}`);
}

async function wordsFor(url: string, { code, message, status }: Failure): Promise<string | undefined> {
  if (code === 'not_found' || code === 'gone')
    return `The server says that nothing is there (${status}). Correct the address.`;
  if (code === 'unauthorized' || code === 'forbidden') {
    return `The server asks for a login (${status}). Use the public address of the calendar.`;
  }
  if (code !== 'network') return message;
  if (!navigator.onLine) return undefined;
  const { host, origin } = new URL(url, document.baseURI);
  if (origin !== location.origin && (await answers(url))) {
    return (
      `${host} answers, but does not let this page read it (CORS). Ask who runs it to send the header ` +
      `Access-Control-Allow-Origin: ${location.origin} with this file, or put a copy of the file on your own site.`
    );
  }
  return (
    `${host} does not answer, or this page may not ask it. Open the address in a browser, and see whether the ` +
    'Content-Security-Policy of the page has the host in connect-src.'
  );
}

/** Whether a host answers at all: such a request needs no leave, and its answer cannot be read. */
const answers = (url: string): Promise<boolean> =>
  fetch(url, { mode: 'no-cors', credentials: 'omit', cache: 'no-store' }).then(
    () => true,
    () => false,
  );
