import { staticFiles, type StaticFiles } from '../sdk/static-files.ts';
import type { Transport } from '../sdk/transport.ts';

/** Reads the feeds and other files that a page names. The console tells the webmaster why one of them cannot be shown. */
export function feedTransport(files: StaticFiles): Transport {
  // The first read needs it: it comes along with this, not after. Whether it came is seen then.
  if (files.activities) void import('../sdk/static-source.ts').catch(() => {});
  return staticFiles(files, {
    onFailure: (url, error) =>
      void import('./source-warnings.ts').then(({ warnAboutSource }) => warnAboutSource(url, error)),
  });
}
