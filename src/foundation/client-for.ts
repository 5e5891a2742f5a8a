import { createStekClient, type StekClient } from '../sdk/client.ts';

/** What a page names as its source, addresses relative to the page. */
interface Source {
  /** A server. */
  api?: string | undefined;
  /** Feeds, with spaces between. */
  src?: string | undefined;
}

/** Makes the client for a server or for feeds. What reads feeds comes only to a page that has them. */
export async function clientFor({ api, src = '' }: Source): Promise<StekClient> {
  const absolute = (url: string) => new URL(url, document.baseURI).href;
  if (api) return createStekClient({ transport: absolute(api) });
  const { feedTransport } = await import('./feed-transport.ts');
  return createStekClient({ transport: feedTransport(src.trim().split(/\s+/).map(absolute)) });
}
