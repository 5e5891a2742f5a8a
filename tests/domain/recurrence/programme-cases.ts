import type { Schedule } from '../../../src/schema/schedule.ts';

/** The recurring activities of the handbook (H3), from a first date in September 2026 and with a yearly end before summer. */
export const PROGRAMME: Record<string, Omit<Schedule, 'tz'>> = {
  'open house': { start: '2026-09-01T09:00', end: '2026-09-01T16:30', rrule: 'FREQ=WEEKLY;BYDAY=TU' },
  'digital help point': { start: '2026-09-29T13:30', end: '2026-09-29T16:00', rrule: 'FREQ=MONTHLY;BYDAY=-1TU' },
  'programme talk': { start: '2026-10-13T14:00', end: '2026-10-13T15:30', rrule: 'FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU' },
  soup: { start: '2026-09-04T09:30', end: '2026-09-04T11:30', rrule: 'FREQ=WEEKLY;BYDAY=FR' },
  digipunt: { start: '2026-09-07T13:30', end: '2026-09-07T16:30', rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO' },
  sewing: {
    start: '2026-09-03T09:00',
    end: '2026-09-03T11:30',
    rrule: 'FREQ=WEEKLY;BYDAY=TH',
    exdate: ['2026-12-24', '2026-12-31', '2027-04-01', '2027-04-08'],
  },
  'village restaurant': { start: '2026-09-03T11:45', end: '2026-09-03T14:00', rrule: 'FREQ=MONTHLY;BYDAY=1TH,3TH' },
};

/** What people must read in four months with and without a clock change in them: `day month start-end` on the Brussels clock, in UTC. */
export const EXPECTED: Record<string, Record<string, string>> = {
  '2026-10': {
    'open house': '6,13,20 07:00-14:30; 27 08:00-15:30',
    'digital help point': '27 12:30-15:00',
    'programme talk': '13 12:00-13:30',
    soup: '2,9,16,23 07:30-09:30; 30 08:30-10:30',
    digipunt: '5,19 11:30-14:30',
    sewing: '1,8,15,22 07:00-09:30; 29 08:00-10:30',
    'village restaurant': '1,15 09:45-12:00',
  },
  '2026-12': {
    'open house': '1,8,15,22,29 08:00-15:30',
    'digital help point': '29 12:30-15:00',
    'programme talk': '8 13:00-14:30',
    soup: '4,11,18,25 08:30-10:30',
    digipunt: '14,28 12:30-15:30',
    sewing: '3,10,17 08:00-10:30',
    'village restaurant': '3,17 10:45-13:00',
  },
  '2027-03': {
    'open house': '2,9,16,23 08:00-15:30; 30 07:00-14:30',
    'digital help point': '30 11:30-14:00',
    'programme talk': '',
    soup: '5,12,19,26 08:30-10:30',
    digipunt: '8,22 12:30-15:30',
    sewing: '4,11,18,25 08:00-10:30',
    'village restaurant': '4,18 10:45-13:00',
  },
  '2027-04': {
    'open house': '6,13,20,27 07:00-14:30',
    'digital help point': '27 11:30-14:00',
    'programme talk': '13 12:00-13:30',
    soup: '2,9,16,23,30 07:30-09:30',
    digipunt: '5,19 11:30-14:30',
    sewing: '15,22,29 07:00-09:30',
    'village restaurant': '1,15 09:45-12:00',
  },
};
