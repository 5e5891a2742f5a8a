import { nothing } from 'lit';
import { parseSafeUrl } from '../domain/safe-url.ts';

/**
 * An address of a picture: from the page's own origin, or from a host the page allows, such as `images.example.be`. From anywhere
 * else a feed could watch who reads it.
 *
 * @param hosts Host names with spaces between; `*.example.be` stands for every host under it.
 */
export function safeImage(url: string | undefined, hosts = ''): string | typeof nothing {
  const address = url ? parseSafeUrl(url, /^https?:$/, document.baseURI) : undefined;
  return address && (address.origin === location.origin || allowed(address.hostname, hosts)) ? address.href : nothing;
}

function allowed(hostname: string, hosts: string): boolean {
  return hosts
    .toLowerCase()
    .split(/\s+/)
    .some(host => host === hostname || (host.startsWith('*.') && hostname.endsWith(host.slice(1))));
}
