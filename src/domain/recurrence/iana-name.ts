import { intlOffsets } from './transitions.ts';
import { zoneOfBothOffsets, zonesCalled } from './zone-captions.ts';
import { windowsZone } from './windows-zones.ts';

const known = new Map<string, string | undefined>();

/**
 * The IANA name that the TZID of a feed means: IANA names and links in any case, Windows names (`Romance Standard Time`), Outlook's
 * captions (`(UTC+01:00) Brussels, Copenhagen, Madrid, Paris`), prefixed names (`/mozilla.org/20050126_1/Europe/Brussels`), dashes
 * for slashes, fixed offsets (`UTC+1`), quotes around any of them. `undefined` when nothing known is meant: then the feed's own
 * VTIMEZONE decides, then `zoneInWords`, or the zone of the municipality.
 */
export const ianaName = (tzid: string): string | undefined => remembered(tzid, resolve);

/** The IANA name of a zone that is only called by a city (`Brussels`), by its clock (`British Summer Time`) or by both its offsets. */
export const zoneInWords = (tzid: string): string | undefined =>
  remembered(`words ${tzid}`, () => [...zonesCalled(cleaned(tzid)), zoneOfBothOffsets(tzid)].find(Boolean));

const cleaned = (tzid: string): string => tzid.slice(0, 200).replace(/["\\]/g, '').trim();

function remembered(key: string, read: (name: string) => string | undefined): string | undefined {
  if (known.has(key)) return known.get(key);
  // A feed can make up names without end.
  if (known.size > 500) known.clear();
  const name = read(cleaned(key));
  known.set(key, name);
  return name;
}

const hasZone = (name: string): boolean => intlOffsets(name) !== undefined;

function resolve(name: string): string | undefined {
  if (/^(z|utc|gmt|zulu|etc\/(utc|gmt|uct)|tzone:\/\/microsoft\/utc)$/i.test(name)) return 'UTC';
  // Outlook puts a number behind the second zone of a name.
  const names = [name, name.replace(/ \d\d?$/, '')];
  for (const one of new Set(names)) {
    const found = fixedOffset(one) ?? asWritten(one) ?? windowsZone(one) ?? afterPrefix(one) ?? caption(one);
    if (found) return found;
  }
  // `Europe/Brussels (CET)`
  return asWritten(name.replace(/\s*\([^()]*\)$/, ''));
}

/** IANA has three-letter names only for UTC offsets and parts of Europe; `Intl` takes more, which mean different things to people. */
function asWritten(name: string): string | undefined {
  if (/^[a-z]{3}$/i.test(name) && !/^(cet|eet|est|hst|met|mst|wet)$/i.test(name)) return undefined;
  const slashed = name.replace(/^([a-z]+)-([a-z_]+)$/i, '$1/$2');
  return [name, slashed].find(hasZone);
}

function fixedOffset(name: string): string | undefined {
  const [, sign, hours] = /^(?:utc|gmt)?\s?([+-])0?(\d\d?)(?::?00)?$/i.exec(name) ?? [];
  // The names under Etc count westward.
  return sign && Number(hours) <= 12 ? `Etc/GMT${sign === '+' ? '-' : '+'}${hours}`.replace(/[+-]0$/, '') : undefined;
}

function afterPrefix(name: string): string | undefined {
  const parts = name.split('/').filter(Boolean);
  const found = [3, 2]
    .map(count => parts.slice(-count).join('/'))
    .find(part => part !== name && /^[a-z]+\//i.test(part) && hasZone(part));
  if (found || !name.startsWith('/') || parts.length < 2) return found;
  const last = parts.at(-1)!;
  return /^(utc|gmt)$/i.test(last) ? 'UTC' : (asWritten(last) ?? windowsZone(last));
}

/** An offset before a caption: `(UTC+01:00) `, `(GMT -05.00) `. */
const OFFSET = /^\(\s*(?:utc|gmt)\s*(?:([+-])\s*(\d\d?)(?:[:.]?(\d\d))?)?[^)]*\)\s*/i;

/** `(UTC+01:00) Amsterdam, Berlin, …` names cities, `(UTC-05:00) Eastern Time (US & Canada)` a Windows zone. */
function caption(name: string): string | undefined {
  const [prefix = '', sign, hours, minutes = 0] = OFFSET.exec(name) ?? [];
  const text = name.slice(prefix.length);
  const windows = windowsZone(text.replace(/ Time( \(US & Canada\))?$/i, ' Standard Time'));
  if (windows) return windows;
  if (!prefix && !text.includes(',')) return undefined;
  const utc = /^Coordinated Universal Time([+-]\d\d?)$/i.exec(text)?.[1];
  if (utc) return fixedOffset(utc);
  const named = text.split(/[,;/]|\s:\s/).flatMap(zonesCalled);
  const zones = named.length > 0 ? named : zonesCalled(text);
  // `La Paz` is in Mexico and in Bolivia.
  const offset = sign && (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
  const cities = zones.filter(zone => zone !== 'UTC');
  const fitting = cities.find(zone => offset === undefined || isEverAt(zone, Number(offset)));
  return fitting ?? cities[0] ?? zones[0];
}

/** Whether the clock of a zone is so far from UTC in its winter or its summer. */
function isEverAt(zone: string, offset: number): boolean {
  const offsets = intlOffsets(zone);
  return [Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)].some(at => offsets?.(at / 1000) === offset);
}
