import type { Schedule } from '../../src/schema/schedule.ts';

/** Thirteen months of a programme. */
export const WINDOW = { from: Date.UTC(2026, 11, 1), to: Date.UTC(2028, 0, 1) };

/** The kinds of rules that the activities of a Stek have, from a first date that each rule gives itself. */
const KINDS: readonly [start: string, rrule: string][] = [
  ['2026-09-01T09:00', 'FREQ=WEEKLY;BYDAY=TU'],
  ['2026-09-04T09:30', 'FREQ=WEEKLY;BYDAY=FR'],
  ['2026-09-07T13:30', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO'],
  ['2026-09-29T13:30', 'FREQ=MONTHLY;BYDAY=-1TU'],
  ['2026-09-03T11:45', 'FREQ=MONTHLY;BYDAY=1TH,3TH'],
  ['2026-10-13T14:00', 'FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU'],
  ['2026-09-01T08:30', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
  ['2026-09-15T10:00', 'FREQ=MONTHLY;BYMONTHDAY=15'],
  ['2026-09-30T16:00', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'],
  ['2026-09-02T19:30', 'FREQ=WEEKLY;BYDAY=WE;COUNT=40'],
  ['2026-09-05T14:00', 'FREQ=WEEKLY;BYDAY=SA;UNTIL=20270630T215959Z'],
  ['2026-12-21T18:00', 'FREQ=YEARLY'],
  ['2026-09-01T12:00', 'FREQ=DAILY;INTERVAL=3'],
];

/** 200 of them, each with minutes of its own. */
export const SCHEDULES: Schedule[] = Array.from({ length: 200 }, (_, index) => {
  const [start, rrule] = KINDS[index % KINDS.length]!;
  const minute = String((index * 7) % 60).padStart(2, '0');
  const at = `${start.slice(0, 14)}${minute}`;
  return { start: at, end: at, tz: 'Europe/Brussels', rrule };
});
