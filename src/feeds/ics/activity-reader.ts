import { cleanText, isSafeUrl } from '../../schema/scalar.ts';
import { sortCategories } from '../category.ts';
import { parseJson, type JsonObject } from '../json.ts';
import { plainText, shorten } from '../plain-text.ts';
import { allProperties, property, type Component } from './component.ts';
import { isWebAddress, locationOf } from './place-reader.ts';
import { splitTexts, unescapeText, type Property } from './property.ts';
import { ACTIVITY_FIELDS, propertyFor } from './stek-fields.ts';
import { parseTime } from './time.ts';

const LANG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/;
const PHONE = /\+?\d(?:[ ./-]{0,2}\d){7,14}/;

/** A plain text property, at most `max` characters; empty when it is not there. */
export function textOf(event: Component, name: string, max: number): string {
  const found = property(event, name);
  return found ? shorten(cleanText(plainText(unescapeText(found.value))), max) : '';
}

/** The language of a property, as the feed says or as the page assumes. */
export function langOf(event: Component, name: string, lang: string): string {
  const declared = property(event, name)?.params.get('LANGUAGE');
  return declared && LANG.test(declared) ? declared : lang;
}

/** What an event says, apart from when and where: an activity that still has to pass its schema. */
export function readDetails(event: Component, lang: string): JsonObject {
  const title = textOf(event, 'SUMMARY', 300);
  const fields = stekFieldsOf(event);
  // Our own writer puts the easy text into the description as well.
  const body = 'easyText' in fields ? '' : textOf(event, 'DESCRIPTION', 5000);
  return {
    title: title ? { [langOf(event, 'SUMMARY', lang)]: title } : {},
    ...(body && { body: { [langOf(event, 'DESCRIPTION', lang)]: body } }),
    ...categoriesOf(event),
    ...imageOf(event),
    ...organiserOf(event),
    ...contactOf(event),
    ...urlOf(event),
    ...fields,
    ...versionOf(event),
  };
}

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

function contactOf(event: Component): JsonObject {
  const text = textOf(event, 'CONTACT', 500).replace(/\s+/g, ' ');
  if (!text) return {};
  const email = EMAIL.exec(text)?.[0];
  const phone = PHONE.exec(text)?.[0];
  return { contact: { name: shorten(text, 120), ...(email && { email }), ...(phone && { phone }) } };
}

function urlOf(event: Component): JsonObject {
  const location = locationOf(event);
  const candidates = [property(event, 'URL')?.value.trim() ?? '', isWebAddress(location) ? location : ''];
  const url = candidates.find(one => /^https?:/i.test(one) && one.length <= 2048 && isSafeUrl(one));
  return url ? { url } : {};
}

function stekFieldsOf(event: Component): JsonObject {
  const fields: JsonObject = {};
  for (const field of ACTIVITY_FIELDS) {
    const found = property(event, propertyFor(field));
    const value = found && parseJson(unescapeText(found.value));
    if (value !== undefined) fields[field] = field === 'price' ? priceOf(value) : value;
  }
  return fields;
}

/** A price as we write it, or an amount in euros as a webmaster does. */
const priceOf = (value: unknown): unknown =>
  typeof value !== 'number' ? value : value > 0 ? { kind: 'fixed', amount: Math.round(value * 100) } : { kind: 'free' };

function versionOf(event: Component): JsonObject {
  const changed = parseTime(property(event, 'LAST-MODIFIED')?.value ?? property(event, 'DTSTAMP')?.value ?? '');
  return { version: sequenceOf(event), ...(changed && { updatedAt: new Date(changed.seconds * 1000).toISOString() }) };
}

/** SEQUENCE, or 0. */
export function sequenceOf(event: Component): number {
  const sequence = Number(property(event, 'SEQUENCE')?.value ?? 0);
  return Number.isSafeInteger(sequence) && sequence > 0 ? sequence : 0;
}
