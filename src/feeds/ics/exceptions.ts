import { expand } from '../../domain/recurrence/expand.ts';
import { formatLocal, parseLocal } from '../../domain/recurrence/local-time.ts';
import type { Work } from '../../domain/work.ts';
import type { Activity } from '../../schema/activity.ts';
import type { LocalDateTime } from '../../schema/scalar.ts';
import type { ScheduleException } from '../../schema/schedule.ts';
import { shorten } from '../shorten.ts';
import { isCancelled, placeOf, property, type Component } from './component.ts';
import type { FeedContext } from './feed-context.ts';
import { followingDates } from './following-dates.ts';
import { readPlace } from './place-reader.ts';
import { lengthOf, spanOf, startOf, type ReadSchedule } from './schedule.ts';
import { textOf, wordsOf } from './text.ts';
import { parseTime } from './time.ts';

export { groupByUid } from './series.ts';

const MAX_RANGES = 10;

/** Turns the events that replace one date of a series (RECURRENCE-ID) into its exceptions. */
export function* readExceptions(
  overrides: readonly Component[],
  activity: Activity,
  read: ReadSchedule,
  context: FeedContext,
): Work<ScheduleException[]> {
  const byStart = new Map(read.exceptions.map(one => [one.recurrenceId, one]));
  const dated = overrides.map(override => ({ override, recurrenceId: recurrenceIdOf(override, read, context) }));
  const planned = plannedStarts(
    dated.map(({ recurrenceId }) => recurrenceId),
    read,
    context,
  );
  let ranges = 0;
  for (const { override, recurrenceId } of dated) {
    yield;
    const first = exceptionOf(recurrenceId, override, activity, planned, read, context);
    if (!first) continue;
    const isRange = isThisAndFuture(override);
    if (isRange && ++ranges === MAX_RANGES + 1)
      context.diagnostics.add(placeOf(override), 'too_many_ranges', undefined, MAX_RANGES);
    const following = isRange && ranges <= MAX_RANGES ? followingDates(first, override, read, context) : [];
    for (const one of [first, ...following]) byStart.set(one.recurrenceId, one);
  }
  return [...byStart.values()];
}

function recurrenceIdOf(override: Component, read: ReadSchedule, context: FeedContext): LocalDateTime {
  const written = property(override, 'RECURRENCE-ID')!;
  return startOf(parseTime(written.value, written.params)!, { ...read, event: override }, context);
}

/** Which of these starts the series really has; a change of one that it has not is shown as a date of its own. */
function plannedStarts(
  ids: readonly LocalDateTime[],
  { schedule, timeZone }: ReadSchedule,
  { floatingZone, budget }: FeedContext,
) {
  const instants = ids.map(id => timeZone.zone.toInstant(parseLocal(id)!));
  const [from, to] = [Math.min, Math.max].map(pick => instants.reduce((a, b) => pick(a, b), instants[0] ?? 0));
  const { moments } = expand(schedule, { from: from!, to: to! + 1 }, { floatingZone, budget });
  return new Set(moments.map(({ recurrenceId }) => recurrenceId));
}

const isThisAndFuture = (override: Component): boolean =>
  property(override, 'RECURRENCE-ID')?.params.get('RANGE')?.toUpperCase() === 'THISANDFUTURE';

/** One changed date. Its times are left out when they are those of the series. */
function exceptionOf(
  recurrenceId: LocalDateTime,
  override: Component,
  activity: Activity,
  known: ReadonlySet<LocalDateTime>,
  { event, schedule, timeZone }: ReadSchedule,
  context: FeedContext,
): ScheduleException | undefined {
  const details = detailsOf(override, activity, event, context);
  if (isCancelled(override)) {
    return { ...details, recurrenceId, type: 'cancelled' };
  }
  const span = spanOf(override, context, timeZone);
  if (!span) return undefined;
  const start = formatLocal(span.start, span.isDate);
  const end = formatLocal(span.end, span.isDate);
  const planned = parseLocal(recurrenceId)!;
  const isOnTime = start === recurrenceId;
  const isAsLong = span.end - planned === lengthOf(schedule);
  if (!isOnTime && span.isDate !== (schedule.start.length === 10))
    context.diagnostics.add(placeOf(override), 'mixed_all_day');
  return {
    ...details,
    recurrenceId,
    type: isOnTime ? 'changed' : 'moved',
    ...(!(isOnTime && isAsLong && known.has(recurrenceId)) && { start, end }),
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
