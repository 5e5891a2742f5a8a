import { intlOffsets } from './transitions.ts';
import { windowsZone } from './windows-zones.ts';

const known = new Map<string, string | undefined>();

/**
 * The IANA name that the TZID of a feed means: IANA names and links in any case, Windows names (`Romance Standard Time`), Outlook's
 * captions (`(UTC+01:00) Brussels, Copenhagen, Madrid, Paris`), prefixed names (`/mozilla.org/20050126_1/Europe/Brussels`), dashes
 * for slashes, fixed offsets (`UTC+1`), quotes around any of them. `undefined` when nothing known is meant: then the feed's own
 * VTIMEZONE decides, or the zone of the municipality.
 */
export function ianaName(tzid: string): string | undefined {
  if (known.has(tzid)) return known.get(tzid);
  // A feed can make up names without end.
  if (known.size > 500) known.clear();
  const name = resolve(tzid.slice(0, 200).replace(/["\\]/g, '').trim());
  known.set(tzid, name);
  return name;
}

const hasZone = (name: string): boolean => intlOffsets(name) !== undefined;

function resolve(name: string): string | undefined {
  if (/^(z|utc|gmt|tzone:\/\/microsoft\/utc)$/i.test(name)) return 'UTC';
  return fixedOffset(name) ?? asWritten(name) ?? windowsZone(name) ?? afterPrefix(name) ?? caption(name);
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
  const parts = name.split('/');
  return [3, 2]
    .map(count => parts.slice(-count).join('/'))
    .find(part => part !== name && /^[a-z]+\//i.test(part) && hasZone(part));
}

/** `(UTC+01:00) Amsterdam, Berlin, …` names cities, `(UTC-05:00) Eastern Time (US & Canada)` a Windows zone. */
function caption(name: string): string | undefined {
  const text = name.replace(/^\((?:utc|gmt)[^)]*\)\s*/i, '');
  const windows = windowsZone(text.replace(/ Time( \(US & Canada\))?$/i, ' Standard Time'));
  if (windows) return windows;
  if (text === name && !name.includes(',')) return undefined;
  const zones = Intl.supportedValuesOf?.('timeZone') ?? [];
  for (const city of text.split(',')) {
    const end = `/${city.trim().replaceAll(' ', '_').toLowerCase()}`;
    const zone = zones.find(candidate => candidate.toLowerCase().endsWith(end));
    if (zone) return zone;
  }
  return undefined;
}
