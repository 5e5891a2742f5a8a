import type { Activity } from '../../src/schema/activity.ts';

/** Seats on each date: never full, so that every sign-up changes how many are left. */
export const SEATS = 100_000;

const DAY = 86_400_000;

/** A programme in which every activity is there once a week, spread over the days and hours, from last week on. */
export const weeklyActivities = (count: number, now: Date): Activity[] =>
  Array.from({ length: count }, (_, number) => {
    const day = new Date(now.getTime() + ((number % 7) - 7) * DAY).toISOString().slice(0, 10);
    const hour = 9 + (number % 10);
    const at = (time: number) => `${day}T${String(time).padStart(2, '0')}:00`;
    return {
      id: `weekly-${String(number).padStart(6, '0')}`,
      status: 'published',
      title: { nl: `Activiteit ${number}` },
      easyText: { nl: 'Kom eens langs. Er is koffie.' },
      body: { nl: `${'Samen eten, praten en iets maken. '.repeat(12)}${number}` },
      schedule: { start: at(hour), end: at(hour + 2), tz: 'Europe/Brussels', rrule: 'FREQ=WEEKLY;COUNT=30' },
      price: { kind: 'free' },
      signUp: { mode: 'required', capacity: SEATS, partyMax: 4 },
      version: 1,
    };
  });
