import type { StekClient } from '../../sdk/client.ts';

/** The page where someone fills in a code: the page's own, else the plain one of the server, which needs no JavaScript. */
export function followUpAddress(client: StekClient | undefined, own: string | undefined): string | undefined {
  if (own) return new URL(own, document.baseURI).href;
  const feed = client?.capabilities.subscribe;
  return feed?.replace(/\/v1\/([^/]+)\/activities\.ics$/, '/p/$1/code');
}
