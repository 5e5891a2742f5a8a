import type { Schedule } from '../../../src/schema/schedule.ts';

/** A schedule and its moments: `local start on the rule = start in UTC`, times of the same day's zone as the calendar shows them. */
export interface ClockCase {
  name: string;
  schedule: Partial<Schedule> & { start: string };
  from: string;
  to: string;
  starts: string[];
}

const between = (from: string, to: string) => ({ from: `${from}T00:00:00Z`, to: `${to}T00:00:00Z` });

/** Cases that calendars are known to get wrong. Brussels changes its clock on 29 March and 25 October 2026, 28 March 2027. */
export const CLOCK_CASES: ClockCase[] = [
  {
    name: 'nine o’clock stays nine o’clock when summer time begins',
    schedule: { start: '2026-03-27T09:00', rrule: 'FREQ=DAILY;COUNT=4' },
    ...between('2026-03-01', '2026-05-01'),
    starts: ['2026-03-27T08:00Z', '2026-03-28T08:00Z', '2026-03-29T07:00Z', '2026-03-30T07:00Z'],
  },
  {
    name: 'nine o’clock stays nine o’clock when summer time ends',
    schedule: { start: '2026-10-24T09:00', rrule: 'FREQ=DAILY;COUNT=3' },
    ...between('2026-10-01', '2026-12-01'),
    starts: ['2026-10-24T07:00Z', '2026-10-25T08:00Z', '2026-10-26T08:00Z'],
  },
  {
    name: 'half past two, which the clock skips, is read with the offset from before',
    schedule: { start: '2026-03-28T02:30', rrule: 'FREQ=DAILY;COUNT=3' },
    ...between('2026-03-01', '2026-05-01'),
    starts: ['2026-03-28T01:30Z', '2026-03-29T01:30Z', '2026-03-30T00:30Z'],
  },
  {
    name: 'half past two, which comes twice, is the first',
    schedule: { start: '2026-10-24T02:30', rrule: 'FREQ=DAILY;COUNT=3' },
    ...between('2026-10-01', '2026-12-01'),
    starts: ['2026-10-24T00:30Z', '2026-10-25T00:30Z', '2026-10-26T01:30Z'],
  },
  {
    name: 'the last Tuesday of the month, on both sides of both clock changes',
    schedule: { start: '2026-02-24T14:00', rrule: 'FREQ=MONTHLY;BYDAY=-1TU' },
    ...between('2026-02-01', '2026-12-01'),
    starts: [
      ...['2026-02-24T13:00Z', '2026-03-31T12:00Z', '2026-04-28T12:00Z', '2026-05-26T12:00Z', '2026-06-30T12:00Z'],
      ...['2026-07-28T12:00Z', '2026-08-25T12:00Z', '2026-09-29T12:00Z', '2026-10-27T13:00Z', '2026-11-24T13:00Z'],
    ],
  },
  {
    name: 'the last weekday of the month by BYSETPOS',
    schedule: { start: '2026-10-30T09:00', rrule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1' },
    ...between('2026-10-01', '2027-03-01'),
    starts: ['2026-10-30T08:00Z', '2026-11-30T08:00Z', '2026-12-31T08:00Z', '2027-01-29T08:00Z', '2027-02-26T08:00Z'],
  },
  {
    name: 'BYSETPOS counts in the whole week, also in the one in which the series begins',
    schedule: { start: '2026-12-02T09:00', rrule: 'FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=1' },
    ...between('2026-12-01', '2026-12-20'),
    starts: ['2026-12-02T08:00Z', '2026-12-07T08:00Z', '2026-12-14T08:00Z'],
  },
  {
    name: 'BYDAY with and without a number in one rule means either',
    schedule: { start: '2026-12-04T09:00', rrule: 'FREQ=MONTHLY;BYDAY=FR,1MO' },
    ...between('2026-12-01', '2027-01-01'),
    starts: ['2026-12-04T08:00Z', '2026-12-07T08:00Z', '2026-12-11T08:00Z', '2026-12-18T08:00Z', '2026-12-25T08:00Z'],
  },
  {
    name: 'UNTIL in UTC takes in a start at that very moment',
    schedule: { start: '2026-12-01T09:00', rrule: 'FREQ=DAILY;UNTIL=20261203T080000Z' },
    ...between('2026-12-01', '2027-01-01'),
    starts: ['2026-12-01T08:00Z', '2026-12-02T08:00Z', '2026-12-03T08:00Z'],
  },
  {
    name: 'UNTIL in UTC one second earlier does not',
    schedule: { start: '2026-12-01T09:00', rrule: 'FREQ=DAILY;UNTIL=20261203T075959Z' },
    ...between('2026-12-01', '2027-01-01'),
    starts: ['2026-12-01T08:00Z', '2026-12-02T08:00Z'],
  },
  {
    name: 'UNTIL as a date takes in the whole of that day',
    schedule: { start: '2026-12-01T23:30', rrule: 'FREQ=DAILY;UNTIL=20261203' },
    ...between('2026-12-01', '2027-01-01'),
    starts: ['2026-12-01T22:30Z', '2026-12-02T22:30Z', '2026-12-03T22:30Z'],
  },
  {
    name: 'UNTIL in UTC ends whole days on the date it has here',
    schedule: { start: '2026-12-01', end: '2026-12-02', rrule: 'FREQ=DAILY;UNTIL=20261202T230000Z' },
    ...between('2026-11-30', '2027-01-01'),
    starts: ['2026-11-30T23:00Z', '2026-12-01T23:00Z', '2026-12-02T23:00Z'],
  },
  {
    name: 'EXDATE takes a start out, and COUNT has counted it',
    schedule: { start: '2026-03-28T09:00', rrule: 'FREQ=DAILY;COUNT=4', exdate: ['2026-03-29T09:00'] },
    ...between('2026-03-01', '2026-05-01'),
    starts: ['2026-03-28T08:00Z', '2026-03-30T07:00Z', '2026-03-31T07:00Z'],
  },
  {
    name: 'EXDATE as a date takes out a start with a time',
    schedule: { start: '2026-12-01T09:00', rrule: 'FREQ=DAILY;COUNT=3', exdate: ['2026-12-02'] },
    ...between('2026-12-01', '2027-01-01'),
    starts: ['2026-12-01T08:00Z', '2026-12-03T08:00Z'],
  },
  {
    name: 'EXDATE takes out the first start and an extra one, and another time of day takes out nothing',
    schedule: {
      start: '2026-12-01T09:00',
      rrule: 'FREQ=DAILY;COUNT=3',
      rdate: ['2026-12-10T10:00', '2026-12-11T10:00'],
      exdate: ['2026-12-01T09:00:00', '2026-12-10T10:00', '2026-12-02T10:00'],
    },
    ...between('2026-12-01', '2027-01-01'),
    starts: ['2026-12-02T08:00Z', '2026-12-03T08:00Z', '2026-12-11T09:00Z'],
  },
  {
    name: 'RDATE that the rule gives as well comes once',
    schedule: { start: '2026-12-01T09:00', rrule: 'FREQ=DAILY;COUNT=2', rdate: ['2026-12-02T09:00', '2026-11-30'] },
    ...between('2026-11-01', '2027-01-01'),
    starts: ['2026-11-30T08:00Z', '2026-12-01T08:00Z', '2026-12-02T08:00Z'],
  },
  {
    name: 'a first start that the rule does not give is shown and counted',
    schedule: { start: '2026-12-02T09:00', rrule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=3' },
    ...between('2026-12-01', '2027-01-01'),
    starts: ['2026-12-02T08:00Z', '2026-12-07T08:00Z', '2026-12-14T08:00Z'],
  },
  {
    name: 'the 31st passes over months without one',
    schedule: { start: '2026-10-31T09:00', rrule: 'FREQ=MONTHLY' },
    ...between('2026-10-01', '2027-04-01'),
    starts: ['2026-10-31T08:00Z', '2026-12-31T08:00Z', '2027-01-31T08:00Z', '2027-03-31T07:00Z'],
  },
  {
    name: '29 February comes in leap years only',
    schedule: { start: '2024-02-29T09:00', rrule: 'FREQ=YEARLY' },
    ...between('2024-01-01', '2033-01-01'),
    starts: ['2024-02-29T08:00Z', '2028-02-29T08:00Z', '2032-02-29T08:00Z'],
  },
  {
    name: 'week 53 comes only in years that have one',
    schedule: { start: '2026-12-28T09:00', rrule: 'FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO' },
    ...between('2026-01-01', '2038-01-01'),
    starts: ['2026-12-28T08:00Z', '2032-12-27T08:00Z', '2037-12-28T08:00Z'],
  },
  {
    name: 'a whole day is 23 hours long when summer time begins',
    schedule: { start: '2026-03-28', end: '2026-03-29', rrule: 'FREQ=DAILY;COUNT=3' },
    ...between('2026-03-01', '2026-05-01'),
    starts: ['2026-03-27T23:00Z', '2026-03-28T23:00Z', '2026-03-29T22:00Z'],
  },
  {
    name: 'whole days have no zone: they are days here',
    schedule: { start: '2026-12-24', end: '2026-12-25', tz: 'America/New_York' },
    ...between('2026-12-01', '2027-01-01'),
    starts: ['2026-12-23T23:00Z'],
  },
  {
    name: 'floating times are read in Brussels',
    schedule: { start: '2026-10-24T09:00', tz: 'floating', rrule: 'FREQ=DAILY;COUNT=2' },
    ...between('2026-10-01', '2026-12-01'),
    starts: ['2026-10-24T07:00Z', '2026-10-25T08:00Z'],
  },
  {
    name: 'a series of New York keeps New York’s clock, whose summer time ends a week later',
    schedule: { start: '2026-10-24T09:00', tz: 'America/New_York', rrule: 'FREQ=WEEKLY;COUNT=3' },
    ...between('2026-10-01', '2026-12-01'),
    starts: ['2026-10-24T13:00Z', '2026-10-31T13:00Z', '2026-11-07T14:00Z'],
  },
  {
    name: 'every two weeks keeps its weeks when the window begins years later',
    schedule: { start: '2020-01-06T13:30', rrule: 'FREQ=WEEKLY;INTERVAL=2' },
    ...between('2026-12-01', '2027-01-01'),
    starts: ['2026-12-14T12:30Z', '2026-12-28T12:30Z'],
  },
  {
    name: 'a moment that began before the window and goes on in it is there',
    schedule: { start: '2026-12-01T22:00', end: '2026-12-02T06:00', rrule: 'FREQ=DAILY;COUNT=3' },
    ...between('2026-12-02', '2026-12-03'),
    starts: ['2026-12-01T21:00Z', '2026-12-02T21:00Z'],
  },
];
