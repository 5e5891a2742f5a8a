import { expanding } from '../../domain/recurrence/expand.ts';
import { formatLocal, parseLocal } from '../../domain/recurrence/local-time.ts';
import { formatRule, parseRule, type Rule } from '../../domain/recurrence/rule.ts';
import type { Work } from '../../domain/work.ts';
import type { Activity } from '../../schema/activity.ts';
import type { LocalDateTime } from '../../schema/scalar.ts';
import type { ScheduleException } from '../../schema/schedule.ts';
import { shorten } from '../shorten.ts';
import { offStatus } from './activity-reader.ts';
import { property, type Component } from './component.ts';
import type { FeedContext } from './feed-context.ts';
import { readPlace } from './place-reader.ts';
import { lengthOf, spanOf, startOf, type ReadSchedule } from './schedule.ts';
import { isMadeBefore, isOfEarlierVersion, latestPerKey } from './series.ts';
import { textOf, wordsOf } from './text.ts';
import { parseTime } from './time.ts';

export { groupByUid } from './series.ts';

/** An event that replaces one date of a series, or with `isRange` that one and all later ones. */
interface Override {
  event: Component;
  recurrenceId: LocalDateTime;
  isRange: boolean;
}

/** Turns the events that replace one date of a series (RECURRENCE-ID) into its exceptions. */
export function* readExceptions(
  overrides: readonly Component[],
  activity: Activity,
  read: ReadSchedule,
  context: FeedContext,
): Work<ScheduleException[]> {
  const dated = newest(
    overrides.map(event => ({
      event,
      recurrenceId: recurrenceIdOf(event, read, context),
      isRange: isThisAndFuture(event),
    })),
  );
  const ids = dated.map(({ recurrenceId }) => recurrenceId);
  const planned = yield* plannedStarts(ids, read, context);
  const unplanned = ids.filter(id => !planned.has(id));
  const takenOut = unplanned.length > 0 ? yield* plannedStarts(unplanned, endless(read), context) : planned;
  const changed = new Map(read.exceptions.map(one => [one.recurrenceId, one]));
  const following: ScheduleException[] = [];
  for (const { event, recurrenceId, isRange } of dated) {
    yield;
    const isPlanned = planned.has(recurrenceId);
    // A date that a newer version of its series no longer has is gone, and what was changed of it too.
    if (!isPlanned && isOfEarlierVersion(event, read.event)) continue;
    if (!isPlanned && takenOut.has(recurrenceId) && isMadeBefore(event, read.event)) continue;
    const exception = exceptionOf(recurrenceId, event, activity, isPlanned, read, context);
    if (exception && isRange) following.push({ ...exception, following: true });
    else if (exception) changed.set(recurrenceId, exception);
  }
  return [...changed.values(), ...following];
}

/** One change of each date, however its start is written: that of the highest SEQUENCE, then the one that was made last. */
const newest = (overrides: readonly Override[]): Override[] =>
  latestPerKey(
    overrides,
    ({ recurrenceId, isRange }) => `${recurrenceId}/${isRange}`,
    ({ event }) => event,
  );

function recurrenceIdOf(override: Component, read: ReadSchedule, context: FeedContext): LocalDateTime {
  const written = property(override, 'RECURRENCE-ID')!;
  return startOf(parseTime(written.value, written.params)!, { ...read, event: override }, context);
}

/** Which of these starts the series really has; a change of one that it has not is shown as a date of its own. */
function* plannedStarts(
  ids: readonly LocalDateTime[],
  { schedule, timeZone }: ReadSchedule,
  { floatingZone, budget }: FeedContext,
): Work<Set<LocalDateTime>> {
  const instants = ids.map(id => timeZone.zone.toInstant(parseLocal(id)!));
  const [from, to] = [Math.min, Math.max].map(pick => instants.reduce((a, b) => pick(a, b), instants[0] ?? 0));
  const { moments } = yield* expanding(schedule, { from: from!, to: to! + 1 }, { floatingZone, budget });
  return new Set(moments.map(({ recurrenceId }) => recurrenceId));
}

/** The series as it would be if no date were taken out and it had no end. */
function endless(read: ReadSchedule): ReadSchedule {
  const { exdate: _exdate, rrule, ...schedule } = read.schedule;
  const { rule } = parseRule(rrule ?? '');
  const { until: _until, count: _count, ...rest } = rule ?? {};
  return { ...read, schedule: { ...schedule, ...(rule && { rrule: formatRule(rest as Rule) }) } };
}

const isThisAndFuture = (override: Component): boolean =>
  property(override, 'RECURRENCE-ID')?.params.get('RANGE')?.toUpperCase() === 'THISANDFUTURE';

/** One changed date. Its times are left out when they are those of the series. */
function exceptionOf(
  recurrenceId: LocalDateTime,
  override: Component,
  activity: Activity,
  isPlanned: boolean,
  { event, schedule, timeZone }: ReadSchedule,
  context: FeedContext,
): ScheduleException | undefined {
  const details = detailsOf(override, activity, event, context);
  const off = offStatus(override, context.parts);
  if (off) return { ...details, recurrenceId, type: off };
  const span = spanOf(override, context, timeZone);
  if (!span) return undefined;
  const start = formatLocal(span.start, span.isDate);
  const end = formatLocal(span.end, span.isDate);
  const planned = parseLocal(recurrenceId)!;
  const isOnTime = start === recurrenceId;
  // A date that takes the whole day instead of some hours of it, or the other way around, is not on another day.
  const isOnDay = start.slice(0, 10) === recurrenceId.slice(0, 10) && start.length !== recurrenceId.length;
  const isAsLong = span.end - planned === lengthOf(schedule);
  return {
    ...details,
    recurrenceId,
    type: isOnTime || isOnDay ? 'changed' : 'moved',
    ...(!(isOnTime && isAsLong && isPlanned) && { start, end }),
  };
}

/** What the date says differently: title, place, and a comment or changed description as its note. */
function detailsOf(override: Component, activity: Activity, event: Component, context: FeedContext) {
  const { parts, lang, diagnostics } = context;
  const title = wordsOf(override, 'SUMMARY', 300, context);
  const description = textOf(override, 'DESCRIPTION', 5000, parts);
  const isOtherText = description !== textOf(event, 'DESCRIPTION', 5000, parts);
  const note = textOf(override, 'COMMENT', 200, parts) || (isOtherText ? shorten(description, 200) : '');
  const placeId = readPlace(override, context);
  return {
    ...(title && !Object.values(activity.title).includes(Object.values(title)[0]!) && { title }),
    ...(note && { note: { [lang]: note } }),
    ...(placeId !== undefined && placeId !== activity.placeId && { placeId }),
    ...parts.stekExtension?.extensionExceptionFields(override, diagnostics),
  };
}
