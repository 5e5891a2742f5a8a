import { changedAt, sequenceOf } from './activity-reader.ts';
import type { Work } from '../slices.ts';
import { placeOf, property, trimmed, uidOf, type Component } from './component.ts';
import type { Findings } from './findings.ts';
import { parseTime } from './time.ts';

/** An event and the dates of it that differ. A changed date whose series is not in the feed stands on its own. */
export interface Series {
  /** Id for our activity. */
  id: string;
  event: Component;
  overrides: Component[];
}

/**
 * Groups events by UID. Of versions of the same event the highest SEQUENCE counts, then the latest change. Two events that share
 * a UID without being versions of each other are both kept: some writers give all their events one UID.
 */
export function* groupByUid(events: readonly Component[], findings: Findings): Work<Series[]> {
  const groups = new Map<string, Component[]>();
  for (const event of events) {
    const uid = uidOf(event) || anonymousId(event);
    const group = groups.get(uid);
    if (group) group.push(event);
    else groups.set(uid, [event]);
  }
  const all: Series[] = [];
  for (const [uid, group] of groups) {
    for (const series of seriesOf(uid, group, findings)) all.push(series);
    yield;
  }
  return all;
}

/** Without a UID: what makes the event itself, so that its id is the same at every reading. */
const anonymousId = (event: Component): string =>
  `${trimmed(event, 'DTSTART')}/${trimmed(event, 'SUMMARY')}`.slice(0, 900);

function seriesOf(uid: string, group: Component[], findings: Findings): Series[] {
  const isOverride = (event: Component) => parseTime(property(event, 'RECURRENCE-ID')?.value ?? '') !== undefined;
  const overrides = latestPerKey(group.filter(isOverride), event => property(event, 'RECURRENCE-ID')!.value.trim());
  for (const event of group)
    if (property(event, 'RECURRENCE-ID') && !isOverride(event))
      findings.add(placeOf(event), 'invalid_date', 'no_date', 'RECURRENCE-ID');
  const masters = withStart(
    group.filter(event => !isOverride(event)),
    findings,
  );
  const top = masters.reduce((highest, event) => (rankOf(event) > highest ? rankOf(event) : highest), '');
  const [master, ...twins] = latestPerKey(
    masters.filter(event => rankOf(event) === top),
    contentKey,
  );
  for (const twin of twins) {
    findings.add(placeOf(twin), 'duplicate_uid');
  }
  const alone = (event: Component, key: string): Series => ({ id: uid + key, event, overrides: [] });
  if (!master) return overrides.map(one => alone(one, `_${trimmed(one, 'RECURRENCE-ID').slice(0, 40)}`));
  return [{ id: uid, event: master, overrides }, ...twins.map(twin => alone(twin, `~${contentKey(twin)}`))];
}

/** A version without a start cannot replace one that has it. */
function withStart(events: Component[], findings: Findings): Component[] {
  const hasStart = (event: Component) => parseTime(property(event, 'DTSTART')?.value ?? '') !== undefined;
  const usable = events.filter(hasStart);
  if (usable.length === 0) return events;
  for (const event of events.filter(one => !hasStart(one))) {
    findings.add(placeOf(event), 'invalid_start', 'version_start');
  }
  return usable;
}

const contentKey = (event: Component): string =>
  `${trimmed(event, 'DTSTART')}~${trimmed(event, 'SUMMARY')}`.slice(0, 100);

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
