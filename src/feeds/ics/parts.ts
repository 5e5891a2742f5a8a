import { allProperties, uidOf, type Component } from './component.ts';
import { zoneWritten } from './clocks.ts';

/** Parts of the reader that only some feeds need. */
const LOADERS = {
  /** Time zones that are no IANA name. */
  zones: () => import('./other-clocks.ts'),
  /** HTML in texts. */
  markup: () => import('../plain-text.ts'),
  /** Our own properties. */
  own: () => import('./stek-reader.ts'),
  /** RANGE=THISANDFUTURE. */
  following: () => import('./following-dates.ts'),
  /** The schemas, for what is not right by the way it was read. */
  check: () => import('./check.ts'),
  /** Changed dates (RECURRENCE-ID). */
  changes: () => import('./exceptions.ts'),
  /** Several events with the same UID, or without one. */
  versions: () => import('./series.ts'),
  /** DURATION, and PERIOD in RDATE. */
  periods: () => import('./periods.ts'),
  /** More than one rule in an event. */
  rules: () => import('./further-rules.ts'),
  /** Categories, picture, organiser, contact. */
  details: () => import('./further-details.ts'),
};

export type PartName = keyof typeof LOADERS;
export type Parts = Partial<{ [Name in PartName]: Awaited<ReturnType<(typeof LOADERS)[Name]>> }>;

const PART_OF: Readonly<Record<string, PartName>> = {
  CATEGORIES: 'details',
  IMAGE: 'details',
  ATTACH: 'details',
  ORGANIZER: 'details',
  CONTACT: 'details',
  EXRULE: 'rules',
  DURATION: 'periods',
  'RECURRENCE-ID': 'changes',
};
const MARKUP = /[<&]/;
/** A year so near to the first or last that a time zone or a duration can lead out of four digits. */
const EDGE = /(?:^|,)(?:0000|9\d{3})-?\d/;
/** Parts that read nothing the schemas could refuse. */
const SOUND = new Set<PartName>(['markup', 'versions', 'rules', 'periods']);

/** Which parts these events need. */
export function neededParts(events: readonly Component[]): Set<PartName> {
  const needed = new Set<PartName>();
  const uids = new Set(events.map(uidOf));
  if (uids.size < events.length || uids.has('')) needed.add('versions');
  for (const event of events) {
    for (const { name, params, value } of event.properties) {
      const part = name.startsWith('X-STEK-') ? 'own' : PART_OF[name];
      if (part) needed.add(part);
      if (params.has('RANGE')) needed.add('following');
      if (MARKUP.test(value)) needed.add('markup');
      if (name === 'RDATE' && value.includes('/')) needed.add('periods');
      if (EDGE.test(value)) needed.add('check');
      const tzid = params.get('TZID');
      if (tzid && !needed.has('zones') && !zoneWritten(tzid)) needed.add('zones');
    }
    if (allProperties(event, 'RRULE').length > 1) needed.add('rules');
  }
  if (needed.has('changes')) needed.add('versions');
  if ([...needed].some(part => !SOUND.has(part))) needed.add('check');
  return needed;
}

/** Loads parts; rejects when one of them cannot be loaded. */
export async function loadParts(names: ReadonlySet<PartName>): Promise<Parts> {
  return Object.fromEntries(await Promise.all([...names].map(async name => [name, await LOADERS[name]()])));
}
