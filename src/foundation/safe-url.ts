import { nothing } from 'lit';

const LINKS = /^(https?|mailto|tel):$/;

/**
 * An address from data as a link may use it: https, http, mailto or tel, without a user name. Anything else gives `nothing`, so
 * that `href=${safeLink(url)}` leaves the attribute out. Lit itself would let `javascript:` through.
 */
export function safeLink(url: string | undefined): string | typeof nothing {
  return (url && parse(url, LINKS)?.href) || nothing;
}

/**
 * An address of a picture: from the page's own origin, or from a host the page allows, such as `images.example.be`. From anywhere
 * else a feed could watch who reads it.
 *
 * @param hosts Host names with spaces between; `*.example.be` stands for every host under it.
 */
export function safeImage(url: string | undefined, hosts = ''): string | typeof nothing {
  const address = url ? parse(url, /^https?:$/) : undefined;
  return address && (address.origin === location.origin || allowed(address.hostname, hosts)) ? address.href : nothing;
}

function allowed(hostname: string, hosts: string): boolean {
  return hosts
    .toLowerCase()
    .split(/\s+/)
    .some(host => host === hostname || (host.startsWith('*.') && hostname.endsWith(host.slice(1))));
}

function parse(url: string, protocols: RegExp): URL | undefined {
  try {
    const address = new URL(url, document.baseURI);
    return protocols.test(address.protocol) && !address.username && !address.password ? address : undefined;
  } catch {
    return undefined;
  }
}
