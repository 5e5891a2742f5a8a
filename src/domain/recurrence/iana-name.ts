import { intlOffsets } from './transitions.ts';

/** The IANA name behind the TZID of a feed; `undefined` when nothing known is meant. */
export function ianaName(tzid: string): string | undefined {
  const name = tzid.trim().replace(/^"|"$/g, '');
  return intlOffsets(name) ? name : undefined;
}
