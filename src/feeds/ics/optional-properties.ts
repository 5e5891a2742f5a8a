import { cleanText } from '../../schema/clean-text.ts';
import type { Place } from '../../schema/place.ts';
import { parseSafeUrl } from '../../schema/safe-url.ts';
import { freeWords, sortCategories } from '../category.ts';
import type { JsonObject } from '../json.ts';
import { shorten } from '../shorten.ts';
import { allProperties, property, trimmed, type Component } from './component.ts';
import type { Parts } from './parts.ts';
import { isWebAddress, locationOf } from './place-reader.ts';
import { unescapeText, type Property } from './property.ts';
import { textOf } from './text.ts';

const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/;
const PHONE = /\+?\d(?:[ ./-]{0,2}\d){7,14}/;

/**
 * What some events say beside title and text: categories, picture, organiser, contact, address on the web.
 *
 * @param own What our own fields say: their words stand among the categories too.
 */
export const optionalProperties = (event: Component, parts: Parts, own: JsonObject): JsonObject => ({
  ...categoriesOf(event, own),
  ...imageOf(event),
  ...organiserOf(event),
  ...contactOf(textOf(event, 'CONTACT', 500, parts).replace(/\s+/g, ' ')),
  ...urlOf(event, locationOf(event, parts)),
});

function categoriesOf(event: Component, own: JsonObject): JsonObject {
  const written = allProperties(event, 'CATEGORIES').flatMap(one => splitTexts(one.value));
  if (written.length === 0) return {};
  const { functions, audience } = sortCategories(written);
  const categories = freeWords(written, [own['functions'], own['audience']].flat());
  return {
    ...(functions.length > 0 && { functions }),
    ...(audience.length > 0 && { audience }),
    ...(categories.length > 0 && { categories }),
  };
}

/** IMAGE (RFC 7986), or an ATTACH that is an image; only over https. */
function imageOf(event: Component): JsonObject {
  const found =
    allProperties(event, 'IMAGE').find(({ value }) => isSecure(value)) ??
    allProperties(event, 'ATTACH').find(one => isImage(one) && isSecure(one.value));
  return found ? { image: { url: found.value.trim(), alt: '' } } : {};
}

const isImage = ({ params, value }: Property): boolean =>
  (params.get('FMTTYPE') ?? '').toLowerCase().startsWith('image/') || /\.(?:jpe?g|png|webp|avif)$/i.test(value);

const isSecure = (url: string): boolean =>
  /^\s*https:/i.test(url) && url.length <= 2048 && parseSafeUrl(url.trim()) !== undefined;

/** The name of the organiser; a personal mail address in its place is left out. */
function organiserOf(event: Component): JsonObject {
  const name = shorten(cleanText(property(event, 'ORGANIZER')?.params.get('CN') ?? ''), 200);
  return name && !EMAIL.test(name) ? { organiser: name } : {};
}

function contactOf(text: string): JsonObject {
  if (!text) return {};
  const email = EMAIL.exec(text)?.[0];
  const phone = PHONE.exec(text)?.[0];
  return { contact: { name: shorten(text, 120), ...(email && { email }), ...(phone && { phone }) } };
}

/** The address of its page, or where it takes place online. */
function urlOf(event: Component, location: string): JsonObject {
  const candidates = [trimmed(event, 'URL'), isWebAddress(location) ? location : ''];
  const url = candidates.find(one => /^https?:/i.test(one) && one.length <= 2048 && parseSafeUrl(one));
  return url ? { url } : {};
}

/** Where on earth an event is (GEO), if that is a place on earth. */
export function geoOf(event: Component): Pick<Place, 'geo'> {
  const [latitude = NaN, longitude = NaN] = (property(event, 'GEO')?.value ?? '').split(/[;,]/).map(Number);
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { geo: { latitude, longitude } } : {};
}

/** The parts of a list of TEXT values, split at commas that are not escaped. */
export const splitTexts = (value: string): string[] =>
  (value.match(/(?:\\.|[^,\\])+/gs) ?? []).map(unescapeText).filter(Boolean);
