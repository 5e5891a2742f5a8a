import { staticFiles } from '../sdk/static-files.ts';
import type { Transport } from '../sdk/transport.ts';

/** Reads the feeds that a page names. The console tells the webmaster why one of them cannot be shown. */
export function feedTransport(activities: readonly string[]): Transport {
  // The first read needs it: it comes along with this, not after. Whether it came is seen then.
  void import('../sdk/static-source.ts').catch(() => {});
  return staticFiles(
    { activities },
    {
      onFailure: (url, error) =>
        void import('./source-warnings.ts').then(({ warnAboutSource }) => warnAboutSource(url, error)),
    },
  );
}
