import { addDays } from '../../../domain/calendar-day.ts';
import type { Poll } from '../../../schema/poll.ts';
import type { LocalDate } from '../../../schema/scalar.ts';
import type { StekClient } from '../../../sdk/client.ts';

/** Days in which the first date of what was planned is looked for. */
const AHEAD = 62;

/** Ids of the activities that an answer says were planned. */
export const plannedIn = ({ reply }: Poll): string[] =>
  [...(reply?.decisions ?? []), ...(reply?.ideas ?? [])].flatMap(({ activityId }) => activityId ?? []);

/**
 * The next date of each activity, occurrence id by activity id: so that a link leads to it, and not only to the programme. Never rejects; what
 * is not found has no date.
 */
export async function plannedDates(
  client: StekClient,
  activityIds: readonly string[],
  today: LocalDate,
): Promise<ReadonlyMap<string, string>> {
  const programme = await client.activities
    .programme({ from: today, to: addDays(today, AHEAD) })
    .catch(() => undefined);
  const dates = programme?.occurrences ?? [];
  return new Map(
    activityIds.flatMap(id => {
      const next = dates.find(({ activityId }) => activityId === id);
      return next ? [[id, next.id] as const] : [];
    }),
  );
}
