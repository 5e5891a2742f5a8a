import { createStekClient, type StekClient } from '../sdk/client.ts';
import { staticFiles } from '../sdk/static-files.ts';

/** Makes the client for a server (`api`) or for feeds (`src`, several with spaces between), addresses relative to the page. */
export function clientFor({ api, src }: { api?: string | undefined; src?: string | undefined }): StekClient {
  const absolute = (url: string) => new URL(url, document.baseURI).href;
  if (api) return createStekClient({ transport: absolute(api) });
  const activities = (src ?? '').trim().split(/\s+/).map(absolute);
  return createStekClient({ transport: staticFiles({ activities }) });
}
