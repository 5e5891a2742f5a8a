import type { Work } from '../../domain/work.ts';
import { changedAt, sequenceOf } from './activity-reader.ts';
import { placeOf, property, trimmed, uidOf, type Component } from './component.ts';
import type { Diagnostics } from './diagnostics.ts';
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
export function* groupByUid(events: readonly Component[], diagnostics: Diagnostics): Work<Series[]> {
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
    for (const series of seriesOf(uid, group, diagnostics)) {
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

function seriesOf(uid: string, group: Component[], diagnostics: Diagnostics): Series[] {
  const written = group.filter(event => property(event, 'RECURRENCE-ID'));
  const overrides = latestPerKey(written.filter(hasRecurrenceId), event => trimmed(event, 'RECURRENCE-ID'));
  for (const event of written)
    if (!hasRecurrenceId(event)) diagnostics.add(placeOf(event), 'invalid_date', 'no_date', 'RECURRENCE-ID');
  const masters = distinct(
    withStart(
      group.filter(event => !hasRecurrenceId(event)),
      diagnostics,
    ),
  );
  const alone = (event: Component, key: string): Series => ({ id: uid + key, event, overrides: [] });
  const [first, ...twins] = masters;
  if (!first) return overrides.map(one => alone(one, `_${trimmed(one, 'RECURRENCE-ID').slice(0, 40)}`));
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
  return latestPerKey(kept, contentKey).sort((a, b) => (contentKey(a) < contentKey(b) ? -1 : 1));
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

/** One event per key: the one of the highest rank, the later in the file when equal. */
function latestPerKey(events: readonly Component[], keyOf: (event: Component) => string): Component[] {
  const latest = new Map<string, Component>();
  for (const event of events) {
    const before = latest.get(keyOf(event));
    if (!before || rankOf(event) >= rankOf(before)) latest.set(keyOf(event), event);
  }
  return [...latest.values()];
}

/** Sorts versions: SEQUENCE first, then the time of the last change. */
function rankOf(event: Component): string {
  return String(sequenceOf(event)).padStart(16, '0') + changedAt(event).replace(/\D/g, '').slice(0, 14).padEnd(14, '0');
}
