import type { Activity } from '../../src/schema/activity.ts';

/** A programme of a large city: single dates over two years, and every fifth each week. */
export const manyActivities = (count: number, round: string): Activity[] =>
  Array.from({ length: count }, (_, number) => {
    const day = new Date(Date.UTC(2026, 10, 1 + (number % 700))).toISOString().slice(0, 10);
    return {
      id: `many-${String(number).padStart(6, '0')}`,
      status: 'published',
      title: { nl: `Activiteit ${number}` },
      easyText: { nl: 'Kom eens langs. Er is koffie.' },
      body: { nl: `${'Samen eten, praten en iets maken. '.repeat(12)}${number}` },
      organiser: round,
      schedule: {
        start: `${day}T14:00`,
        end: `${day}T16:00`,
        tz: 'Europe/Brussels',
        ...(number % 5 === 0 && { rrule: 'FREQ=WEEKLY;COUNT=30' }),
      },
      price: { kind: 'free' },
      version: 1,
    };
  });
