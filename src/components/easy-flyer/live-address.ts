import { shortAddress } from '../../domain/flyer/frame-words.ts';
import { warnAbout } from './warn-about.ts';

/** What people still type from paper. */
const MOST_TYPED = 40;

/**
 * The address of the live flyer, for the code and for who types it: what the page asks for, else what the flyer's record has, else
 * the page itself.
 */
export function liveAddress(attribute: string | URL | undefined, recorded: string | undefined): string {
  const wanted = String(attribute ?? '').trim();
  const own = wanted && webAddress(wanted);
  if (wanted && !own) warnAbout('short-url', wanted);
  const url = own || recorded || pageAddress();
  if (shortAddress(url).length > MOST_TYPED) warnAbout('long-address', shortAddress(url));
  return url;
}

/** The address as the page names it; else as it stands, without what belongs to this visit alone: a token, a tracker, a `#`. */
function pageAddress(): string {
  const { origin, pathname } = location;
  const named = document.querySelector<HTMLLinkElement>('link[rel~="canonical" i][href]')?.href ?? '';
  return named.startsWith(`${origin}/`) ? named : origin + pathname;
}

function webAddress(address: string): string | undefined {
  const url = URL.canParse(address, document.baseURI) && new URL(address, document.baseURI);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}
