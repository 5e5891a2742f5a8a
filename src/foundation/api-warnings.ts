import type { StekError } from '../sdk/errors.ts';

/** Why `api` gave nothing, in words for who made the page; `undefined` where it is not theirs to mend. */
export function apiAdvice(api: string | undefined, { code }: Partial<StekError>): string | undefined {
  const server = api ? `api="${api}"` : 'The api of this page';
  if (code === 'not_found') return `${server} leads to no municipality. ${AS_THIS}`;
  if (code === 'invalid_response') return `${server} answers, but not as a server of De Stek does. ${AS_THIS}`;
  const isShut = code === 'network' && navigator.onLine;
  return isShut ? `${server} does not answer, or this page may not ask it. ${AS_THIS} ${ALLOW}` : undefined;
}

const AS_THIS = 'Write it as https://stek.example.be/v1/ieper, with the short name of your municipality.';
const ALLOW = 'See also whether the Content-Security-Policy of the page has its host in connect-src.';
