import type { Work } from '../../domain/work.ts';
import { changedAt, sequenceOf } from './activity-reader.ts';
import { placeOf, property, trimmed, uidOf, type Component } from './component.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { FeedContext } from './feed-context.ts';
import { parseTime } from './time.ts';

/** An event and the dates of it that differ. A changed date whose series is not in the feed stands on its own. */
export interface Series {
  /** Id for our activity. */
  id: string;
  event: Component;
  overrides: Component[];
}

/**
 * Groups events by UID. Of versions of the same event the highest SEQUENCE counts, then the latest change. Events that share a
 * UID without being versions of each other are all kept: some writers give all their events one UID.
 */
export function* groupByUid(events: readonly Component[], context: FeedContext): Work<Series[]> {
  const groups = new Map<string, Component[]>();
  for (const event of events) {
    const uid = uidOf(event) || anonymousId(event);
    const group = groups.get(uid);
    if (group) group.push(event);
    else groups.set(uid, [event]);
  }
  const all: Series[] = [];
  const timesGiven = new Map<string, number>();
  for (const [uid, group] of groups) {
    for (const series of seriesOf(uid, group, context)) {
      const times = (timesGiven.get(series.id) ?? 0) + 1;
      timesGiven.set(series.id, times);
      all.push(times === 1 ? series : { ...series, id: `${series.id}~${times}` });
    }
    yield;
  }
  return all;
}

/** Without a UID: what makes the event itself, so that its id is the same at every reading. */
const anonymousId = (event: Component): string =>
  `${trimmed(event, 'DTSTART')}/${trimmed(event, 'SUMMARY')}`.slice(0, 900);

function seriesOf(uid: string, group: Component[], context: FeedContext): Series[] {
  const { diagnostics } = context;
  const written = group.filter(event => property(event, 'RECURRENCE-ID'));
  const overrides = written.filter(hasRecurrenceId);
  for (const event of written)
    if (!hasRecurrenceId(event)) diagnostics.add(placeOf(event), 'invalid_date', 'no_date', 'RECURRENCE-ID');
  const masters = distinct(
    withStart(
      group.filter(event => !hasRecurrenceId(event) && !(overrides.length > 0 && isStandIn(event))),
      diagnostics,
    ),
  );
  const alone = (event: Component, key: string): Series => ({ id: uid + key, event, overrides: [] });
  const [first, ...twins] = masters;
  if (!first) {
    return latestPerKey(overrides, event => momentReplaced(event, context), itself).map(one =>
      alone(onlyOnce(one), `_${trimmed(one, 'RECURRENCE-ID').slice(0, 40)}`),
    );
  }
  if (twins.length === 0) return [{ id: uid, event: first, overrides }];
  if (uidOf(first)) for (const twin of twins) diagnostics.add(placeOf(twin), 'duplicate_uid');
  // The ids come from the events themselves: they stay when others come or go, or stand in another order.
  const recurring = masters.filter(event => property(event, 'RRULE') ?? property(event, 'RDATE'));
  const changed = recurring[0] ?? first;
  return masters.map(event => ({
    ...alone(event, recurring.length === 1 && event === changed ? '' : `~${shortKey(event)}`),
    overrides: event === changed ? overrides : [],
  }));
}

const itself = (event: Component): Component => event;

/** Whether Thunderbird made an event up, to hang changed dates on whose series it does not have. */
const isStandIn = (event: Component): boolean => trimmed(event, 'X-MOZ-FAKED-MASTER') === '1';

/** RFC 5545 section 3.8.4.4: an event with a RECURRENCE-ID stands for one date, whatever rule it carries along. */
const onlyOnce = (event: Component): Component => ({
  ...event,
  properties: event.properties.filter(({ name }) => !/^(?:RRULE|RDATE|EXRULE|EXDATE)$/.test(name)),
});

/** The moment of the date that an event replaces: in UTC and on a clock it is the same. */
function momentReplaced(event: Component, { timeZones }: FeedContext): string {
  const { value, params } = property(event, 'RECURRENCE-ID')!;
  const time = parseTime(value, params)!;
  return String(time.isDate ? value : timeZones.of(time, event).zone.toInstant(time.seconds));
}

const hasRecurrenceId = (event: Component): boolean =>
  parseTime(property(event, 'RECURRENCE-ID')?.value ?? '') !== undefined;

/** The events that are no versions of one another, each in its newest version, in order of their starts. */
function distinct(events: readonly Component[]): Component[] {
  if (events.length < 2) return [...events];
  const isAnonymous = events.every(event => uidOf(event) === '');
  const top = isAnonymous ? 0 : events.reduce((highest, event) => Math.max(highest, sequenceOf(event)), 0);
  const current = events.filter(event => sequenceOf(event) >= top);
  // A later change can only be a newer version of what starts at the same time; without a UID nothing is a version.
  const newest = new Map<string, string>();
  for (const event of current) {
    const before = newest.get(startKey(event)) ?? '';
    if (rankOf(event) > before) newest.set(startKey(event), rankOf(event));
  }
  const kept = isAnonymous ? current : current.filter(event => rankOf(event) === newest.get(startKey(event)));
  return latestPerKey(kept, contentKey, itself).sort((a, b) => (contentKey(a) < contentKey(b) ? -1 : 1));
}

/** A version without a start cannot replace one that has it. */
function withStart(events: Component[], diagnostics: Diagnostics): Component[] {
  const hasStart = (event: Component) => parseTime(property(event, 'DTSTART')?.value ?? '') !== undefined;
  const usable = events.filter(hasStart);
  if (usable.length === 0) return events;
  for (const event of events.filter(one => !hasStart(one))) {
    diagnostics.add(placeOf(event), 'invalid_start', 'version_start');
  }
  return usable;
}

const startKey = (event: Component): string => trimmed(event, 'DTSTART');

const contentKey = (event: Component): string =>
  ['DTSTART', 'SUMMARY', 'LOCATION'].map(name => trimmed(event, name)).join('~');

/** As much of it as an id has room for. */
const shortKey = (event: Component): string =>
  [startKey(event).slice(0, 20), trimmed(event, 'SUMMARY').slice(0, 40), trimmed(event, 'LOCATION').slice(0, 30)]
    .filter(Boolean)
    .join('~');

/** One item per key: the one whose event has the highest rank, the later in the file when equal. */
export function latestPerKey<T>(items: readonly T[], keyOf: (item: T) => string, eventOf: (item: T) => Component): T[] {
  const latest = new Map<string, T>();
  for (const item of items) {
    const before = latest.get(keyOf(item));
    if (!before || rankOf(eventOf(item)) >= rankOf(eventOf(before))) latest.set(keyOf(item), item);
  }
  return [...latest.values()];
}

/** Whether a change was made for an earlier version of its series. */
export const isOfEarlierVersion = (change: Component, series: Component): boolean =>
  sequenceOf(change) < sequenceOf(series);

/** Whether a change and its series both say when they were made, and the series was made last. */
export function isMadeBefore(change: Component, series: Component): boolean {
  const [before, after] = [change, series].map(event => parseTime(trimmed(event, 'LAST-MODIFIED'))?.seconds);
  return before !== undefined && after !== undefined && before < after;
}

/** Sorts versions: SEQUENCE first, then the time of the last change. */
function rankOf(event: Component): string {
  return String(sequenceOf(event)).padStart(16, '0') + changedAt(event).replace(/\D/g, '').slice(0, 14).padEnd(14, '0');
}
