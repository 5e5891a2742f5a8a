import { createStekClient, type StekClient } from '../sdk/client.ts';
import type { StekError } from '../sdk/errors.ts';

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
  const activities = src.trim().split(/\s+/).map(absolute);
  // What the first read needs comes along, not after.
  const [{ staticFiles }] = await Promise.all([import('../sdk/static-files.ts'), import('../sdk/static-source.ts')]);
  const onFailure = (url: string, error: StekError) =>
    void import('./source-advice.ts').then(({ adviseSource }) => adviseSource(url, error));
  return createStekClient({ transport: staticFiles({ activities }, { onFailure }) });
}
