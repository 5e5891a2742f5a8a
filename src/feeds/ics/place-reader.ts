import type { Address, Place } from '../../schema/place.ts';
import { shorten } from '../shorten.ts';
import { textOf } from './text.ts';
import { property, type Component } from './component.ts';
import type { Parts } from './parts.ts';

/** A Belgian address at the end of a location: `Dorpshuis, Kerkstraat 1, 8902 Zillebeke, België`. */
const ADDRESS = /^(?:(.{1,120}?),\s*)?([^,]{2,120}\s\d+[^,\s]{0,6}),\s*(?:B-?)?(\d{4})\s+([^,]{2,80})(?:,[^,]*)?$/;

/** Turns the locations of events into places, each once. */
export class PlaceReader {
  readonly #places = new Map<string, Place>();
  readonly #parts: Parts;
  readonly #mustBeSound: (place: unknown) => void;

  /** @param mustBeSound throws on a place that the schema would not take as it is, where the schemas are not here */
  constructor(parts: Parts, mustBeSound: (place: unknown) => void) {
    this.#parts = parts;
    this.#mustBeSound = mustBeSound;
  }

  /** The places seen so far. */
  list(): Place[] {
    return [...this.#places.values()];
  }

  /** Id of the place of an event, if it has one. */
  read(event: Component): string | undefined {
    const place = this.#ownPlace(event) ?? this.#fromLocation(event);
    if (!place) return undefined;
    if (!this.#places.has(place.id)) this.#places.set(place.id, place);
    return place.id;
  }

  /** The whole place, as our own writer gives it. */
  #ownPlace(event: Component): Place | undefined {
    const written = this.#parts.own?.ownPlace(event);
    if (written === undefined) return undefined;
    if (this.#parts.check) return this.#parts.check.checkedPlace(written);
    this.#mustBeSound(written);
    return written as unknown as Place;
  }

  #fromLocation(event: Component): Place | undefined {
    const text = locationOf(event, this.#parts);
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
export const locationOf = (event: Component, parts: Parts): string =>
  shorten(textOf(event, 'LOCATION', 20_000, parts).replace(/\s+/g, ' ').trim(), 400);

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
