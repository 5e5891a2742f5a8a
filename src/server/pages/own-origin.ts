import { isSafeUrl } from '../../schema/safe-url.ts';
import { elementPath, type BuiltElements } from '../elements/built-elements.ts';
import { HEIGHT_SCRIPT_HASH, type PageFrame } from './framed-page.ts';
import type { PageScript } from './layout.ts';
import type { PageLocale } from './page-locale.ts';

/*
 * Pages of the server that load an element, for what must not stand on a page among the scripts of others: a script there could read a card
 * before it is sealed. Nothing runs here but what was built, and it talks with no other server.
 */

/** What such a page may do beside that. */
export interface OwnOrigin {
  /** Sites that may show it in a frame of theirs; none where nobody may. */
  framedBy?: readonly string[];
  /** How it stands in such a frame. */
  frame?: PageFrame | undefined;
  /** Addresses of pictures that it shows. */
  images?: readonly (string | undefined)[];
}

/** Its script, when it was built. */
export function elementScript(elements: BuiltElements | undefined, tag: string): PageScript | undefined {
  const name = `${tag}.js`;
  const integrity = elements?.integrityOf(name);
  return elements && integrity ? { src: elementPath(elements, name), integrity } : undefined;
}

/** The headers of such a page: as strict as a browser can be told. */
export const ownOriginHeaders = ({ lang }: Pick<PageLocale, 'lang'>, page: OwnOrigin): Record<string, string> => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': policyOf(page),
  'content-language': lang,
  'x-robots-tag': 'noindex',
  // No window that opened it, and none that it opens, gets hold of it.
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  vary: 'Origin, Accept-Language',
});

const policyOf = ({ framedBy = [], frame, images = [] }: OwnOrigin): string =>
  [
    "default-src 'none'",
    `script-src 'self'${frame ? ` ${HEIGHT_SCRIPT_HASH}` : ''}`,
    "style-src 'self'",
    ["img-src 'self'", ...originsOf(images)].join(' '),
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${framedBy.length > 0 ? ["'self'", ...originsOf(framedBy)].join(' ') : "'none'"}`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

/** What the host of an address is made of: with any other sign it could be another word of the policy, another rule or another policy. */
const ORIGIN = /^https?:\/\/[\w.:[\]-]+$/;

/** The hosts of addresses, once each. */
function originsOf(urls: readonly (string | undefined)[]): string[] {
  const safe = urls.filter(url => url !== undefined && isSafeUrl(url) && url.startsWith('http')) as string[];
  return [...new Set(safe.map(url => new URL(url).origin))].filter(origin => ORIGIN.test(origin));
}
