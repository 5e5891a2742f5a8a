import { createStekClient, type StekClient } from '../sdk/client.ts';
import type { StaticFiles } from '../sdk/static-files.ts';

/** What a page names as its source, addresses relative to the page. */
interface Source {
  /** A server. */
  api?: string | undefined;
  /** Feeds or other files, with spaces between. */
  src?: string | undefined;
  /** What these files hold. @default activities */
  reads?: keyof StaticFiles;
  /** Key for the server, of a device that is the municipality's own. */
  apiKey?: string | undefined;
}

/** Makes the client for a server or for feeds. What reads feeds comes only to a page that has them. */
export async function clientFor({ api, src = '', reads = 'activities', apiKey }: Source): Promise<StekClient> {
  const absolute = (url: string) => new URL(url, document.baseURI).href;
  if (api) return createStekClient({ transport: absolute(api), apiKey });
  const { feedTransport } = await import('./feed-transport.ts');
  return createStekClient({ transport: feedTransport({ [reads]: src.trim().split(/\s+/).map(absolute) }) });
}
