import { textIn } from '../domain/text-in.ts';
import type { Activity } from '../schema/activity.ts';
import type { Occurrence } from '../schema/occurrence.ts';

/** Activities of a feed that have no date in the window, each with the reason in a sentence. */
export function notShown(
  activities: readonly Activity[],
  occurrences: readonly Occurrence[],
  window: { from: string; to: string },
): { id: string; title: string; reason: string }[] {
  const shown = new Set(occurrences.map(({ activityId }) => activityId));
  return activities
    .filter(({ id }) => !shown.has(id))
    .map(activity => ({ id: activity.id, title: textIn(activity.title, 'nl'), reason: reasonOf(activity, window) }));
}

function reasonOf({ status, schedule }: Activity, { from, to }: { from: string; to: string }): string {
  if (status === 'draft') return 'It is a draft: publish it where it was made.';
  if (status === 'archived') return 'It is archived.';
  if (schedule.start.slice(0, 10) >= to) return `It starts on ${schedule.start.slice(0, 10)}, after this window.`;
  if (!schedule.rrule && !schedule.rdate?.length)
    return `It took place once, on ${schedule.start.slice(0, 10)}, before ${from}.`;
  return `Its rule (${schedule.rrule ?? 'a list of dates'}) gives no date from ${from} to ${to}.`;
}
