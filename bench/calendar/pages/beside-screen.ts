import { toJsonLd } from '../../../src/feeds/json-ld.ts';
import { announce } from '../../../src/foundation/announcer.ts';
import type { Occurrence, Programme } from '../../../src/schema/index.ts';

/** What ours has in the document beside its screen: the first month for search engines, and two places for messages. */
export function putBesideScreen(host: Element, programme: Programme, occurrences: Occurrence[]): void {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.textContent = JSON.stringify(toJsonLd({ ...programme, occurrences }));
  host.append(script);
  announce('');
}
