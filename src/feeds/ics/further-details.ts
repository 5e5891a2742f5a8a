import { cleanText } from '../../schema/clean-text.ts';
import { isSafeUrl } from '../../schema/safe-url.ts';
import { sortCategories } from '../category.ts';
import type { JsonObject } from '../json.ts';
import { shorten } from '../shorten.ts';
import { allProperties, property, type Component } from './component.ts';
import { splitTexts, type Property } from './property.ts';

const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/;
const PHONE = /\+?\d(?:[ ./-]{0,2}\d){7,14}/;

/**
 * What some events say beside title and text: categories, picture, organiser, contact.
 * @param contact its text, as plain text
 */
export const furtherDetails = (event: Component, contact: string): JsonObject => ({
  ...categoriesOf(event),
  ...imageOf(event),
  ...organiserOf(event),
  ...contactOf(contact.replace(/\s+/g, ' ')),
});

function categoriesOf(event: Component): JsonObject {
  const { functions, audience } = sortCategories(
    allProperties(event, 'CATEGORIES').flatMap(one => splitTexts(one.value)),
  );
  return { ...(functions.length > 0 && { functions }), ...(audience.length > 0 && { audience }) };
}

/** IMAGE (RFC 7986), or an ATTACH that is an image; only over https. */
function imageOf(event: Component): JsonObject {
  const found = [...allProperties(event, 'IMAGE'), ...allProperties(event, 'ATTACH').filter(isImage)].find(one =>
    isSecure(one.value),
  );
  return found ? { image: { url: found.value.trim(), alt: '' } } : {};
}

const isImage = ({ params, value }: Property): boolean =>
  (params.get('FMTTYPE') ?? '').toLowerCase().startsWith('image/') || /\.(?:jpe?g|png|webp|avif)$/i.test(value);

const isSecure = (url: string): boolean => /^\s*https:/i.test(url) && url.length <= 2048 && isSafeUrl(url.trim());

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
