import { ask, isOffline, lookForInternet, noteAddress } from './internet.ts';

/*
 * Why a page could not reach an address, in words for who made the page. Loaded with the first that it cannot.
 */

/** What a webmaster is told about a failure, and the word under which docs/when-it-does-not-show.md has it. */
export interface Advice {
  readonly topic: string;
  readonly words: string;
}

/**
 * Looks why there was no connection. `undefined` where the visitor has no internet: nobody can mend that here.
 * @param shown the attribute as the page has it, without secrets
 * @param allow what whoever runs the other host does so that this page may read it
 */
export async function connectionAdvice(
  shown: string,
  url: string,
  error: { readonly code: string },
  allow: (origin: string) => string,
): Promise<Advice | undefined> {
  noteAddress(error, url);
  await lookForInternet(error);
  if (isOffline(error)) return undefined;
  const { host, origin, protocol, hostname } = new URL(url, document.baseURI);
  if (location.protocol === 'https:' && protocol === 'http:' && !isThisDevice(hostname))
    return {
      topic: 'mixed-content',
      words: `${shown} starts with http: and this page came over https:, so that browsers do not ask it. Write https://${host}…`,
    };
  if (error.code === 'timeout')
    return {
      topic: 'no-answer',
      words: `${shown} cannot be shown. ${host} did not answer in time. Look whether it runs.`,
    };
  const asked = await ask(url, 'no-cors');
  if (asked === 'blocked')
    return {
      topic: 'connect-src',
      words: `${shown} cannot be shown. The Content-Security-Policy of this page does not let it ask ${host}: add ${origin} to connect-src.`,
    };
  if (asked === 'answers' && origin !== location.origin)
    return {
      topic: 'cors',
      words: `${shown} cannot be shown. ${host} answers, but does not let this page read it (CORS). ${allow(location.origin)}`,
    };
  return {
    topic: 'no-answer',
    words:
      `${shown} cannot be shown. ${host} does not answer, or this page may not ask it. Open the address in a browser, and see whether ` +
      'the Content-Security-Policy of the page has the host in connect-src.',
  };
}

/** Pages over https may ask these over http: nothing goes over a line. */
const isThisDevice = (hostname: string): boolean => /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
