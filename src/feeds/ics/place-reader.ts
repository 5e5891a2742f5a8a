import { Place, type Address } from '../../schema/place.ts';
import { readItem } from '../../schema/read.ts';
import { cleanText } from '../../schema/scalar.ts';
import { plainText, shorten } from '../plain-text.ts';
import { parseJson } from '../json.ts';
import { property, type Component } from './component.ts';
import { unescapeText } from './property.ts';

/** A Belgian address at the end of a location: `Dorpshuis, Kerkstraat 1, 8902 Zillebeke, België`. */
const ADDRESS = /^(?:(.{1,120}?),\s*)?([^,]{2,120}\s\d+[^,\s]{0,6}),\s*(?:B-?)?(\d{4})\s+([^,]{2,80})(?:,[^,]*)?$/;

/** Turns the locations of events into places, each once. */
export class PlaceReader {
  readonly #places = new Map<string, Place>();

  /** The places seen so far. */
  list(): Place[] {
    return [...this.#places.values()];
  }

  /** Id of the place of an event, if it has one. */
  read(event: Component): string | undefined {
    const own = property(event, 'X-STEK-PLACE');
    const place = (own && readItem(Place, parseJson(unescapeText(own.value))).value) ?? this.#fromLocation(event);
    if (!place) return undefined;
    if (!this.#places.has(place.id)) this.#places.set(place.id, place);
    return place.id;
  }

  #fromLocation(event: Component): Place | undefined {
    const text = locationOf(event);
    if (!text || isWebAddress(text)) return undefined;
    const id = `location:${text.toLowerCase()}`;
    const known = this.#places.get(id);
    if (known) return known;
    const { name, address } = split(text);
    const slug = slugOf(name);
    const geo = geoOf(event);
    return { id, ...(slug && { slug }), name, ...(address && { address }), ...(geo && { geo }) };
  }
}

/** The location as one line of plain text. */
export const locationOf = (event: Component): string =>
  shorten(cleanText(plainText(unescapeText(property(event, 'LOCATION')?.value ?? '')).replace(/\s+/g, ' ')), 400);

/** Whether a location is the address of an online meeting. */
export const isWebAddress = (text: string): boolean => /^https?:\S+$/.test(text);

function split(text: string): { name: string; address?: Address } {
  const match = ADDRESS.exec(text);
  if (!match) return { name: shorten(text, 120) };
  const [, name, street, postalCode, locality] = match as unknown as [
    string,
    string | undefined,
    string,
    string,
    string,
  ];
  return { name: name ?? street, address: { street, postalCode, locality: locality.trim(), country: 'BE' } };
}

const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

function geoOf(event: Component): Place['geo'] {
  const [latitude = NaN, longitude = NaN] = (property(event, 'GEO')?.value ?? '').split(/[;,]/).map(Number);
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
}
