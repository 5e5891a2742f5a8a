import { toJsonLd } from '../../../src/feeds/json-ld.ts';
import type { Occurrence, Programme } from '../../../src/schema/index.ts';

const OUT_OF_SIGHT =
  'position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap';

/** What ours has in the document beside its screen: the first month for search engines, and two places for messages. */
export function putBesideScreen(host: Element, programme: Programme, occurrences: Occurrence[]): void {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.textContent = JSON.stringify(toJsonLd({ ...programme, occurrences }));
  host.append(script);
  for (const role of ['status', 'alert']) {
    const region = document.createElement('div');
    region.setAttribute('role', role);
    region.style.cssText = OUT_OF_SIGHT;
    document.body.append(region);
  }
}
