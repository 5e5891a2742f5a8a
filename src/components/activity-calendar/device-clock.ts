import type { Occurrence } from '../../schema/occurrence.ts';

const MINUTE = 60_000;

/** Whether the clock of this device shows another hour than Belgium does, at the begin or the end of a programme. */
export const deviceClockDiffers = (occurrences: readonly Occurrence[]): boolean =>
  [occurrences[0], occurrences.at(-1)].some(occurrence => occurrence !== undefined && differs(occurrence));

function differs({ start, localStart, allDay }: Occurrence): boolean {
  if (allDay) return false;
  const moment = new Date(start);
  const inBelgium = Date.parse(`${localStart}Z`);
  return moment.getTime() - moment.getTimezoneOffset() * MINUTE !== inBelgium;
}
