import { parseSafeUrl } from '../schema/safe-url.ts';

/** The page around us, where there is one. */
const page = globalThis as { document?: { baseURI: string }; location?: { href: string } };

/** An address made absolute against the page, if there is one; `undefined` when it is no http(s) address. */
export function absolute(url: string): string | undefined {
  try {
    const { href } = new URL(url, page.document?.baseURI ?? page.location?.href);
    return /^https?:/.test(href) && parseSafeUrl(href) ? href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Headers that ask only for what is new. In a page the browser's own cache does this, and better: set by hand, these headers
 * switch that cache off (Fetch standard, HTTP-network-or-cache fetch) and cost a CORS preflight for every address.
 */
export function conditions(etag: string | undefined, lastModified?: string): Record<string, string> {
  if (page.location) return {};
  if (etag) return { 'if-none-match': etag };
  return lastModified ? { 'if-modified-since': lastModified } : {};
}
