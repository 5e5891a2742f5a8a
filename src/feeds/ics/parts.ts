import type { Work } from '../../domain/work.ts';
import { allProperties, uidOf, type Component } from './component.ts';
import { zoneWritten } from './time-zone-resolver.ts';

/** Parts of the reader that only some feeds need. */
const LOADERS = {
  /** Time zones that are no IANA name. */
  zones: () => import('./vtimezone.ts'),
  /** HTML in texts. */
  markup: () => import('../plain-text.ts'),
  /** Our own properties. */
  stekExtension: () => import('./stek-extension.ts'),
  /** The schemas, where nobody can tell without them what is sound, or something is not. */
  check: () => import('./check.ts'),
  /** Changed dates (RECURRENCE-ID), and several events with the same UID, or without one. */
  changes: () => import('./exceptions.ts'),
  /** Lengths, extra dates, further rules; categories, picture, organiser, contact, position, address on the web; secrecy; whole days written as midnights. */
  optional: () => import('./optional.ts'),
};

export type PartName = keyof typeof LOADERS;
export type Parts = Partial<{ [Name in PartName]: Awaited<ReturnType<(typeof LOADERS)[Name]>> }>;

/** The properties that only the rarer part of the reader understands. */
const OPTIONAL = 'DURATION|RDATE|EXRULE|CATEGORIES|IMAGE|ATTACH|ORGANIZER|CONTACT|GEO|URL';

/** By which property a part is needed, whatever it says. */
const NAMES: readonly [PartName, RegExp][] = [
  ['stekExtension', /^X-STEK-/],
  ['changes', /^RECURRENCE-ID$/],
  ['optional', new RegExp(`^(${OPTIONAL})$`)],
];

/** What in a property needs a part. */
interface Sign {
  part: PartName;
  in: RegExp;
}

const MARKUP: Sign = { part: 'markup', in: /[<&]/ };
const WHOLE_DAY: Sign = { part: 'optional', in: /^(TRUE|1)\s*$/i };

/** By what a property says a part is needed. */
const VALUES: ReadonlyMap<string, readonly Sign[]> = new Map([
  ['SUMMARY', [MARKUP]],
  ['DESCRIPTION', [MARKUP]],
  ['COMMENT', [MARKUP]],
  ['CONTACT', [MARKUP]],
  ['LOCATION', [MARKUP, { part: 'optional', in: /https?:/i }]],
  ['CLASS', [{ part: 'optional', in: /^(?!PUBLIC$)/i }]],
  ['X-MICROSOFT-CDO-ALLDAYEVENT', [WHOLE_DAY]],
  ['X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT', [WHOLE_DAY]],
  ['X-FUNAMBOL-ALLDAY', [WHOLE_DAY]],
]);

/** The same in text that is not yet read: what can be asked for while that is done. */
const FORESEEN: readonly [PartName, RegExp][] = [
  ['stekExtension', /^X-STEK-/m],
  ['changes', /^RECURRENCE-ID[:;]/m],
  ['optional', new RegExp(`^(${OPTIONAL})[:;]`, 'm')],
];

/** Asks for the parts that a text will need by the look of its beginning. Whether they come is seen when they are needed. */
export function foreseeParts(text: string): void {
  for (const [part, sign] of FORESEEN) if (sign.test(text)) LOADERS[part]().catch(() => {});
}

const NONE: readonly Sign[] = [];

/** Which parts these events need, the schemas apart. */
export function* neededParts(events: readonly Component[]): Work<Set<PartName>> {
  const needed = new Set<PartName>();
  const uids = new Set(events.map(uidOf));
  if (uids.size < events.length || uids.has('')) needed.add('changes');
  const seen = new Set<string>();
  const tzids = new Set<string>();
  for (const event of events) {
    for (const { name, params, value } of event.properties) {
      if (!seen.has(name)) for (const [part, sign] of NAMES) if (sign.test(name)) needed.add(part);
      seen.add(name);
      for (const sign of VALUES.get(name) ?? NONE)
        if (!needed.has(sign.part) && sign.in.test(value)) needed.add(sign.part);
      const tzid = params.size > 0 && params.get('TZID');
      if (tzid) tzids.add(tzid);
    }
    if (allProperties(event, 'RRULE').length > 1) needed.add('optional');
    yield;
  }
  if ([...tzids].some(tzid => !zoneWritten(tzid))) needed.add('zones');
  return needed;
}

/** Loads parts; rejects when one of them cannot be loaded. */
export async function loadParts(names: ReadonlySet<PartName>): Promise<Parts> {
  return Object.fromEntries(await Promise.all([...names].map(async name => [name, await LOADERS[name]()])));
}
