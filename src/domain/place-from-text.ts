import type { Address } from '../schema/place.ts';

/** A Belgian address at the end of a text: `Dorpshuis, Kerkstraat 1, 8902 Zillebeke, België`. */
const ADDRESS = /^(?:(.{1,120}?),\s*)?([^,]{2,120}\s\d+[^,\s]{0,6}),\s*(?:B-?)?(\d{4})\s+([^,]{2,80})(?:,[^,]*)?$/;

/** The name of a place and its address, as people write both on one line; the whole line is the name where no address is in it. */
export function placeFromText(text: string): { name: string; address?: Address } {
  const [, name, street, postalCode, locality] = ADDRESS.exec(text) ?? [];
  if (!street || !postalCode || !locality) return { name: text };
  return { name: name ?? street, address: { street, postalCode, locality: locality.trim(), country: 'BE' } };
}
