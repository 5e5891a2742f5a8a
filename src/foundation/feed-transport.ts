import { staticFiles, type StaticFiles } from '../sdk/static-files.ts';
import type { Transport } from '../sdk/transport.ts';
import { watchedTransport } from './watched-transport.ts';

/** Reads the feeds and other files that a page names. The console tells the webmaster what of them cannot be shown, and why. */
export function feedTransport(files: StaticFiles): Transport {
  // The first read needs it: it comes along with this, not after. Whether it came is seen then.
  if (files.activities) void import('../sdk/static-source.ts').catch(() => {});
  const urls = Object.values(files).flat();
  const transport = staticFiles(files, {
    onFailure: (url, error) =>
      void warnings().then(
        ({ warnAboutSource }) => warnAboutSource(url, error),
        () => undefined,
      ),
  });
  return watchedTransport(transport, {
    url: urls[0] ?? '',
    leftOut: found =>
      void warnings().then(
        ({ warnAboutLeftOut }) => warnAboutLeftOut(urls, found),
        () => undefined,
      ),
  });
}

const warnings = () => import('./source-warnings.ts');
