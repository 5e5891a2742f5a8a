import { placeFromText } from '../../domain/place-from-text.ts';
import type { Place } from '../../schema/place.ts';
import { shorten } from '../shorten.ts';
import { property, type Component } from './component.ts';
import type { FeedContext } from './feed-context.ts';
import type { Parts } from './parts.ts';
import { textOf } from './text.ts';

/** What says where an event is. */
const WHERE = ['X-STEK-PLACE', 'LOCATION', 'GEO'];

/** Reads the place of an event, and gives its id if it has one. Each place is kept once, and only one has a slug. */
export function readPlace(event: Component, context: FeedContext): string | undefined {
  const { placeIds } = context;
  const written = WHERE.map(name => property(event, name)?.value).join('\n');
  if (!placeIds.has(written)) placeIds.set(written, newPlace(event, context));
  return placeIds.get(written);
}

function newPlace(event: Component, context: FeedContext): string | undefined {
  const { parts, places } = context;
  const place = parts.stekExtension?.extensionPlace(event, context) ?? fromLocation(event, context);
  if (place && !places.has(place.id)) places.set(place.id, withOwnSlug(place, places));
  return place?.id;
}

/** Two halls of one name are two places: only the first goes by that name in an address, as a server wants it. */
function withOwnSlug({ slug, ...place }: Place, places: FeedContext['places']): Place {
  const isFree = slug !== undefined && [...places.values()].every(one => one.slug !== slug);
  return isFree ? { ...place, slug } : place;
}

function fromLocation(event: Component, { parts }: FeedContext): Place | undefined {
  const text = locationOf(event, parts);
  if (!text || isWebAddress(text)) return undefined;
  const id = `location:${text.toLowerCase()}`;
  const { name: whole, address } = placeFromText(text);
  const name = shorten(whole, 120);
  const slug = slugOf(name);
  return { id, ...(slug && { slug }), name, ...(address && { address }), ...parts.optional?.geoOf(event) };
}

/** The location as one line of plain text. */
export const locationOf = (event: Component, parts: Parts): string =>
  textOf(event, 'LOCATION', 400, parts).replace(/\s+/g, ' ');

/** Whether a location is the address of an online meeting. */
export const isWebAddress = (text: string): boolean => /^https?:\S+$/.test(text);

const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
