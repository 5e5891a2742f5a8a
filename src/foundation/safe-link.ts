import { nothing } from 'lit';
import { parseSafeUrl } from '../domain/safe-url.ts';

/**
 * An address from data as a link may use it: https, http, mailto or tel, without a user name. Anything else gives `nothing`, so
 * that `href=${safeLink(url)}` leaves the attribute out. Lit itself would let `javascript:` through.
 */
export function safeLink(url: string | undefined): string | typeof nothing {
  return (url && parseSafeUrl(url, undefined, document.baseURI)?.href) || nothing;
}
