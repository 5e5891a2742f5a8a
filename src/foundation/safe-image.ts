import { nothing } from 'lit';
import { parseSafeUrl } from '../domain/safe-url.ts';

/** Hosts of which the webmaster has been told that their pictures are not shown. */
const told = new Set<string>();

/** Hosts of pictures that may be shown here, if the page itself lets them load; undefined until there is one. */
let shown: Set<string> | undefined;

/**
 * An address of a picture: from the page's own origin, or from a host the page allows, such as `images.example.be`. From anywhere
 * else a feed could watch who reads it. What is left out for that is said in the console.
 *
 * @param hosts Host names with spaces between; `*.example.be` stands for every host under it.
 */
export function safeImage(url: string | undefined, hosts = ''): string | typeof nothing {
  const address = url ? parseSafeUrl(url, /^https?:$/, document.baseURI) : undefined;
  if (!address) return nothing;
  if (address.origin === location.origin || allowed(address.hostname, hosts)) {
    shown ??= listenToPolicy();
    shown.add(address.host);
    return address.href;
  }
  if (!told.has(address.hostname)) tell(address.hostname);
  return nothing;
}

/**
 * The hosts that a page reads its programme from, and so shows its pictures of: they know already who reads it.
 * @param addresses of servers and files, with spaces between
 */
export function hostsOf(addresses: string): string {
  const urls = addresses.split(/\s+/).filter(Boolean);
  return [...new Set(urls.map(url => parseSafeUrl(url, /^https?:$/, document.baseURI)?.hostname ?? ''))].join(' ');
}

function allowed(hostname: string, hosts: string): boolean {
  return hosts
    .toLowerCase()
    .split(/\s+/)
    .some(host => host === hostname || (host.startsWith('*.') && hostname.endsWith(host.slice(1))));
}

/** The policy of the page may stop what we let through: then a visitor sees nothing, and the browser says it to nobody but the page. */
function listenToPolicy(): Set<string> {
  const known = new Set<string>();
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, disposition, blockedURI }) => {
    const address =
      effectiveDirective === 'img-src' && disposition === 'enforce' && parseSafeUrl(blockedURI, /^https?:$/);
    if (!address || !known.delete(address.host)) return;
    void import('./blocked-pictures.ts').then(
      ({ warnAboutPolicy }) => warnAboutPolicy(address),
      () => undefined,
    );
  });
  return known;
}

function tell(hostname: string): void {
  told.add(hostname);
  void import('./blocked-pictures.ts').then(
    ({ warnAboutPictures }) => warnAboutPictures(hostname),
    () => undefined,
  );
}
