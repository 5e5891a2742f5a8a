import { createStekClient, type StekClient } from '../sdk/client.ts';
import { http } from '../sdk/http.ts';
import type { StaticFiles } from '../sdk/static-files.ts';
import type { Transport } from '../sdk/transport.ts';
import { addressesIn } from './begun-requests.ts';
import { watchedTransport } from './watched-transport.ts';

/** What a page names as its source, addresses relative to the page. */
export interface Source {
  /** A server. */
  api?: string | undefined;
  /** Feeds or other files, with spaces between. */
  src?: string | undefined;
  /** What these files hold. @default activities */
  reads?: keyof StaticFiles;
  /** Asks for them. @default the `fetch` of the page */
  fetch?: typeof globalThis.fetch | undefined;
  /** Key for the server, of a device that is the municipality's own. */
  apiKey?: string | undefined;
}

/** Makes the client for a server or for feeds. What reads feeds comes only to a page that has them. */
export async function clientFor(
  { api, src = '', reads = 'activities', fetch, apiKey }: Source,
  transportFor = lazyTransport,
): Promise<StekClient> {
  const absolute = (url: string) => new URL(url, document.baseURI).href;
  if (api) {
    const url = absolute(api);
    const watch = {
      url,
      failed: (...what: Failed) =>
        void import('./api-warnings.ts').then(
          ({ warnAboutApi }) => warnAboutApi(url, ...what),
          () => undefined,
        ),
    };
    return createStekClient({ transport: watchedTransport(http(url, { apiKey, fetch }), watch) });
  }
  const files = { [reads]: addressesIn(src).map(absolute) };
  return createStekClient({ transport: await transportFor(files, fetch) });
}

type Failed = Parameters<NonNullable<Parameters<typeof watchedTransport>[1]['failed']>>;

const lazyTransport = async (files: StaticFiles, fetch: Source['fetch']): Promise<Transport> =>
  (await import('./feed-transport.ts')).feedTransport(files, { fetch });
