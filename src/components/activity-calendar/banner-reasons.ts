import { mayLoseDates } from '../../domain/lost-dates.ts';
import type { Occurrence } from '../../schema/occurrence.ts';
import type { ProgrammeAnswer } from '../../sdk/resources/activities.ts';

const MINUTE = 60_000;

/** Whether there is something to know beside the list: how old it is, that something is missing, whose hours these are. */
export const needsBanner = ({ stale, warnings, occurrences }: ProgrammeAnswer): boolean =>
  stale || warnings.some(mayLoseDates) || deviceClockDiffers(occurrences);

/** Whether the clock of this device shows another hour than Belgium does, at the begin or the end of a programme. */
export const deviceClockDiffers = (occurrences: readonly Occurrence[]): boolean =>
  [occurrences[0], occurrences.at(-1)].some(occurrence => occurrence !== undefined && differs(occurrence));

function differs({ start, localStart, allDay }: Occurrence): boolean {
  if (allDay) return false;
  const moment = new Date(start);
  const inBelgium = Date.parse(`${localStart}Z`);
  return moment.getTime() - moment.getTimezoneOffset() * MINUTE !== inBelgium;
}
