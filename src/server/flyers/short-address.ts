import type { Month } from '../../schema/flyer.ts';
import type { Place } from '../../schema/place.ts';

/** A QR code of a longer address has smaller squares than an old copier keeps apart. */
const LONGEST = 40;

/** What the part after `/f/` is made of. */
export interface ShortCode {
  tenant: string;
  month: Month;
  /** The slug of a place, or the beginning of it. */
  place: string;
  /** The language the paper was in; none for Dutch. */
  lang?: string | undefined;
  /** The paper said `u`, in Dutch. */
  saysU: boolean;
}

const CODE = /^([a-z0-9-]+)-(\d\d)(\d\d)-([a-z0-9-]+?)(?:\.(u|[a-z]{2,3}))?$/;

/**
 * The part after `/f/` of the short address of a flyer, such as `ieper-2612-zi`: municipality, year and month, and as much of the
 * place's name as fits and is enough to know it by. It says nothing about who follows it.
 * @param origin scheme and host, whose length counts
 */
export function shortCode(
  origin: string,
  tenant: string,
  place: Place,
  month: Month,
  places: readonly Place[],
): string {
  const before = `${tenant}-${month.slice(2, 4)}${month.slice(5, 7)}-`;
  const name = nameOf(place);
  const others = places.filter(({ id }) => id !== place.id).map(nameOf);
  // Room for `.ar` too, so that every language of a flyer has the same code.
  const room = LONGEST - `${origin}/f/${before}.ar`.length;
  let length = Math.max(2, Math.min(room, name.length));
  while (length < name.length && others.some(other => other.startsWith(name.slice(0, length)))) length++;
  return before + name.slice(0, length).replace(/-+$/, '');
}

/**
 * A short address of this server that leads to the flyer in a language: who scans an Arabic flyer reads on in Arabic, and who was called
 * `u` is so on the page too.
 * @param lang BCP 47 tag of a flyer's language, or `nl-u`
 */
export const shortAddressIn = (url: string, lang: string): string =>
  lang === 'nl' ? url : `${url}.${lang === 'nl-u' ? 'u' : lang}`;

/** What a code says; `undefined` for what is no code. */
export function readShortCode(code: string): ShortCode | undefined {
  const [, tenant, year, month, place, said] = CODE.exec(code) ?? [];
  if (tenant === undefined || place === undefined) return undefined;
  const saysU = said === 'u';
  return { tenant, month: `20${year}-${month}`, place, lang: saysU ? undefined : said, saysU };
}

/** The place a code means: the one of that name, else the only one whose name begins so. */
export function placeOfCode(name: string, places: readonly Place[]): Place | undefined {
  const exact = places.find(place => nameOf(place) === name);
  const alike = places.filter(place => nameOf(place).startsWith(name));
  return exact ?? (alike.length === 1 ? alike[0] : undefined);
}

const nameOf = ({ slug, id }: Place): string =>
  slug ??
  (id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') ||
    'x');
