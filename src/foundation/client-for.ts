import { createStekClient, type StekClient } from '../sdk/client.ts';
import { http } from '../sdk/http.ts';
import type { StaticFiles } from '../sdk/static-files.ts';
import { watchedTransport } from './watched-transport.ts';

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
    return createStekClient({ transport: watchedTransport(http(url, { apiKey }), watch) });
  }
  const { feedTransport } = await import('./feed-transport.ts');
  return createStekClient({ transport: feedTransport({ [reads]: src.trim().split(/\s+/).map(absolute) }) });
}

type Failed = Parameters<NonNullable<Parameters<typeof watchedTransport>[1]['failed']>>;
