import { isSafeUrl } from '../../schema/safe-url.ts';
import { isObject, listOf, objectOf, textOf, type JsonObject } from '../json.ts';
import { shorten } from '../shorten.ts';
import { readAudience } from './audience.ts';
import { readPrice } from './price.ts';
import { firstText, localisedText } from './text.ts';

/** Images can be 20 MB as they were uploaded; their server makes them smaller on request. */
const IMAGE_WIDTH = '960';

/** What an event says, apart from when and where: parts of an activity that still has to pass its schema. */
export function readDetails(event: JsonObject, lang: string): JsonObject {
  const body = localisedText(event['description'], lang, 5000);
  const organiser = firstText(localisedText(objectOf(event['organizer'])['name'], lang, 200), lang);
  const price = readPrice(event, lang);
  const contact = contactOf(objectOf(event['contactPoint']));
  const url = webAddress(event['onlineUrl']) ?? contact?.['url'];
  const image = imageOf(event, lang);
  const modified = Date.parse(textOf(event['modified']) ?? '');
  return {
    title: localisedText(event['name'], lang, 300),
    ...(body && { body }),
    ...(organiser && { organiser }),
    ...(price && { price }),
    ...(contact && { contact }),
    ...(url !== undefined && { url }),
    ...(image && { image }),
    ...readAudience(event),
    ...(!Number.isNaN(modified) && { updatedAt: new Date(modified).toISOString() }),
  };
}

/** How to sign up: by their own system, and required where places are counted. */
export function readSignUp(event: JsonObject, capacity: number | undefined): JsonObject | undefined {
  const booking = objectOf(event['bookingInfo']);
  const url = webAddress(booking['url']);
  const hasBooking =
    url !== undefined || textOf(booking['phone']) !== undefined || textOf(booking['email']) !== undefined;
  if (!hasBooking && capacity === undefined) return undefined;
  return {
    mode: capacity === undefined ? 'optional' : 'required',
    ...(capacity !== undefined && { capacity }),
    ...(url !== undefined && { url }),
  };
}

function contactOf(point: JsonObject): JsonObject | undefined {
  const phone = firstOf(point['phone'])?.slice(0, 40);
  const email = firstOf(point['email'])?.slice(0, 254);
  const url = webAddress(firstOf(point['url']));
  if (phone === undefined && email === undefined && url === undefined) return undefined;
  return { ...(phone && { phone }), ...(email && { email }), ...(url !== undefined && { url }) };
}

const firstOf = (value: unknown): string | undefined => (Array.isArray(value) ? textOf(value[0]) : textOf(value));

function webAddress(value: unknown): string | undefined {
  const url = textOf(value);
  return url && /^https?:/i.test(url) && url.length <= 2048 && isSafeUrl(url) ? url : undefined;
}

function imageOf(event: JsonObject, lang: string): JsonObject | undefined {
  const images = listOf(event['mediaObject'])
    .filter(isObject)
    .filter(one => one['@type'] === undefined || one['@type'] === 'schema:ImageObject');
  const main = images.find(one => one['contentUrl'] === event['image']) ?? images[0];
  const url = webAddress(main?.['contentUrl'] ?? event['image']);
  // A page over https shows no other picture, save one of the machine itself.
  if (!url || !/^https:|^http:\/\/(localhost|127\.0\.0\.1)[:/]/i.test(url)) return undefined;
  const copyrightHolder = textOf(main?.['copyrightHolder']);
  return {
    url: atWidth(url),
    alt: shorten(firstText(localisedText(main?.['description'], lang, 300), lang) ?? '', 300),
    ...(copyrightHolder && { copyrightHolder: shorten(copyrightHolder, 250) }),
  };
}

function atWidth(address: string): string {
  const url = new URL(address);
  const canResize = /(^|\.)uitdatabank\.be$/.test(url.hostname);
  if (canResize && !url.searchParams.has('width')) url.searchParams.set('width', IMAGE_WIDTH);
  return url.href;
}
