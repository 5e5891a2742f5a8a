import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expand } from '../../../src/domain/recurrence/expand.ts';

/** RFC 5545 3.8.5.3: rule, first start, and the dates the text lists. Nine o'clock in New York unless the start says otherwise. */
const EXAMPLES: [name: string, start: string, rrule: string, dates: string][] = [
  ['daily for 10 occurrences', '1997-09-02', 'FREQ=DAILY;COUNT=10', '1997-09: 2 3 4 5 6 7 8 9 10 11'],
  [
    'every other day',
    '1997-09-02',
    'FREQ=DAILY;INTERVAL=2',
    '1997-09: 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30; 1997-10: 2 4 6',
  ],
  ['every 10 days, 5 occurrences', '1997-09-02', 'FREQ=DAILY;INTERVAL=10;COUNT=5', '1997-09: 2 12 22; 1997-10: 2 12'],
  [
    'weekly for 10 occurrences',
    '1997-09-02',
    'FREQ=WEEKLY;COUNT=10',
    '1997-09: 2 9 16 23 30; 1997-10: 7 14 21 28; 1997-11: 4',
  ],
  [
    'weekly until December 24, 1997',
    '1997-09-02',
    'FREQ=WEEKLY;UNTIL=19971224T000000Z',
    '1997-09: 2 9 16 23 30; 1997-10: 7 14 21 28; 1997-11: 4 11 18 25; 1997-12: 2 9 16 23',
  ],
  [
    'every other week',
    '1997-09-02',
    'FREQ=WEEKLY;INTERVAL=2;WKST=SU',
    '1997-09: 2 16 30; 1997-10: 14 28; 1997-11: 11 25; 1997-12: 9 23',
  ],
  [
    'weekly on Tuesday and Thursday for five weeks, by date',
    '1997-09-02',
    'FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH',
    '1997-09: 2 4 9 11 16 18 23 25 30; 1997-10: 2',
  ],
  [
    'weekly on Tuesday and Thursday for five weeks, by count',
    '1997-09-02',
    'FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH',
    '1997-09: 2 4 9 11 16 18 23 25 30; 1997-10: 2',
  ],
  [
    'every other week on Monday, Wednesday and Friday',
    '1997-09-01',
    'FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR',
    '1997-09: 1 3 5 15 17 19 29; 1997-10: 1 3 13 15 17 27 29 31; 1997-11: 10 12 14 24 26 28; 1997-12: 8 10 12 22',
  ],
  [
    'every other week on Tuesday and Thursday, 8 occurrences',
    '1997-09-02',
    'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH',
    '1997-09: 2 4 16 18 30; 1997-10: 2 14 16',
  ],
  [
    'monthly on the first Friday, by count',
    '1997-09-05',
    'FREQ=MONTHLY;COUNT=10;BYDAY=1FR',
    '1997-09: 5; 1997-10: 3; 1997-11: 7; 1997-12: 5; 1998-01: 2; 1998-02: 6; 1998-03: 6; 1998-04: 3; 1998-05: 1; 1998-06: 5',
  ],
  [
    'monthly on the first Friday, by date',
    '1997-09-05',
    'FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR',
    '1997-09: 5; 1997-10: 3; 1997-11: 7; 1997-12: 5',
  ],
  [
    'every other month on the first and last Sunday',
    '1997-09-07',
    'FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU',
    '1997-09: 7 28; 1997-11: 2 30; 1998-01: 4 25; 1998-03: 1 29; 1998-05: 3 31',
  ],
  [
    'monthly on the second-to-last Monday',
    '1997-09-22',
    'FREQ=MONTHLY;COUNT=6;BYDAY=-2MO',
    '1997-09: 22; 1997-10: 20; 1997-11: 17; 1997-12: 22; 1998-01: 19; 1998-02: 16',
  ],
  [
    'monthly on the third-to-last day',
    '1997-09-28',
    'FREQ=MONTHLY;BYMONTHDAY=-3',
    '1997-09: 28; 1997-10: 29; 1997-11: 28; 1997-12: 29; 1998-01: 29; 1998-02: 26',
  ],
  [
    'monthly on the 2nd and 15th',
    '1997-09-02',
    'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15',
    '1997-09: 2 15; 1997-10: 2 15; 1997-11: 2 15; 1997-12: 2 15; 1998-01: 2 15',
  ],
  [
    'monthly on the first and last day',
    '1997-09-30',
    'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1',
    '1997-09: 30; 1997-10: 1 31; 1997-11: 1 30; 1997-12: 1 31; 1998-01: 1 31; 1998-02: 1',
  ],
  [
    'every 18 months on the 10th to the 15th',
    '1997-09-10',
    'FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15',
    '1997-09: 10 11 12 13 14 15; 1999-03: 10 11 12 13',
  ],
  [
    'every Tuesday, every other month',
    '1997-09-02',
    'FREQ=MONTHLY;INTERVAL=2;BYDAY=TU',
    '1997-09: 2 9 16 23 30; 1997-11: 4 11 18 25; 1998-01: 6 13 20 27; 1998-03: 3 10 17 24 31',
  ],
  [
    'yearly in June and July',
    '1997-06-10',
    'FREQ=YEARLY;COUNT=10;BYMONTH=6,7',
    '1997-06: 10; 1997-07: 10; 1998-06: 10; 1998-07: 10; 1999-06: 10; 1999-07: 10; 2000-06: 10; 2000-07: 10; 2001-06: 10; 2001-07: 10',
  ],
  [
    'every other year in January, February and March',
    '1997-03-10',
    'FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3',
    '1997-03: 10; 1999-01: 10; 1999-02: 10; 1999-03: 10; 2001-01: 10; 2001-02: 10; 2001-03: 10; 2003-01: 10; 2003-02: 10; 2003-03: 10',
  ],
  [
    'every third year on the 1st, 100th and 200th day',
    '1997-01-01',
    'FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200',
    '1997-01: 1; 1997-04: 10; 1997-07: 19; 2000-01: 1; 2000-04: 9; 2000-07: 18; 2003-01: 1; 2003-04: 10; 2003-07: 19; 2006-01: 1',
  ],
  ['every 20th Monday of the year', '1997-05-19', 'FREQ=YEARLY;BYDAY=20MO', '1997-05: 19; 1998-05: 18; 1999-05: 17'],
  [
    'Monday of week number 20',
    '1997-05-12',
    'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO',
    '1997-05: 12; 1998-05: 11; 1999-05: 17',
  ],
  [
    'every Thursday in March',
    '1997-03-13',
    'FREQ=YEARLY;BYMONTH=3;BYDAY=TH',
    '1997-03: 13 20 27; 1998-03: 5 12 19 26; 1999-03: 4 11 18 25',
  ],
  [
    'every Thursday in June, July and August',
    '1997-06-05',
    'FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8',
    '1997-06: 5 12 19 26; 1997-07: 3 10 17 24 31; 1997-08: 7 14 21 28; 1998-06: 4 11 18 25',
  ],
  [
    'the first Saturday after the first Sunday of the month',
    '1997-09-13',
    'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13',
    '1997-09: 13; 1997-10: 11; 1997-11: 8; 1997-12: 13; 1998-01: 10; 1998-02: 7; 1998-03: 7; 1998-04: 11; 1998-05: 9; 1998-06: 13',
  ],
  [
    'election day of the United States',
    '1996-11-05',
    'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
    '1996-11: 5; 2000-11: 7; 2004-11: 2',
  ],
  [
    'the third Tuesday, Wednesday or Thursday of the month',
    '1997-09-04',
    'FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3',
    '1997-09: 4; 1997-10: 7; 1997-11: 6',
  ],
  [
    'the second-to-last weekday of the month',
    '1997-09-29',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2',
    '1997-09: 29; 1997-10: 30; 1997-11: 27; 1997-12: 30; 1998-01: 29; 1998-02: 26; 1998-03: 30',
  ],
  [
    'weeks that start on Monday',
    '1997-08-05',
    'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
    '1997-08: 5 10 19 24',
  ],
  [
    'weeks that start on Sunday',
    '1997-08-05',
    'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
    '1997-08: 5 17 19 31',
  ],
  [
    'an invalid date such as 30 February is passed over',
    '2007-01-15',
    'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
    '2007-01: 15 30; 2007-02: 15; 2007-03: 15 30',
  ],
];

for (const [name, start, rrule, dates] of EXAMPLES) {
  test(`RFC 5545: ${name}`, () => {
    const expected = daysIn(dates);
    assert.deepEqual(
      starts({ start: `${start}T09:00`, rrule }, expected.length),
      expected.map(date => `${date}T09:00`),
    );
  });
}

test('RFC 5545: every Friday the 13th, without its first start', () => {
  const found = starts(
    { start: '1997-09-02T09:00', rrule: 'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', exdate: ['1997-09-02T09:00'] },
    5,
  );
  assert.deepEqual(
    found,
    ['1998-02-13', '1998-03-13', '1998-11-13', '1999-08-13', '2000-10-13'].map(date => `${date}T09:00`),
  );
});

test('RFC 5545: every day in January for three years, said in two ways', () => {
  const yearly = starts(
    { start: '1998-01-01T09:00', rrule: 'FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA' },
    200,
  );
  const daily = starts({ start: '1998-01-01T09:00', rrule: 'FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1' }, 200);
  assert.equal(yearly.length, 93);
  assert.equal(yearly.at(-1), '2000-01-31T09:00');
  assert.deepEqual(daily, yearly);
});

test('RFC 5545: daily until December 24, 1997 stays at nine through the clock change', () => {
  const { moments } = expand(
    schedule({ start: '1997-09-02T09:00', rrule: 'FREQ=DAILY;UNTIL=19971224T000000Z' }),
    FROM_1990_TO_2020,
  );
  assert.equal(moments.length, 113);
  assert.equal(new Date(moments[0]!.start).toISOString(), '1997-09-02T13:00:00.000Z');
  assert.equal(new Date(moments.at(-1)!.start).toISOString(), '1997-12-23T14:00:00.000Z');
});

test('RFC 5545: every 3 hours, every 15 minutes, every hour and a half', () => {
  const day = '1997-09-02T';
  assert.deepEqual(
    starts({ start: `${day}09:00`, rrule: 'FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z' }, 9),
    ['09:00', '12:00', '15:00'].map(time => day + time),
  );
  assert.deepEqual(
    starts({ start: `${day}09:00`, rrule: 'FREQ=MINUTELY;INTERVAL=15;COUNT=6' }, 9),
    ['09:00', '09:15', '09:30', '09:45', '10:00', '10:15'].map(time => day + time),
  );
  assert.deepEqual(
    starts({ start: `${day}09:00`, rrule: 'FREQ=MINUTELY;INTERVAL=90;COUNT=4' }, 9),
    ['09:00', '10:30', '12:00', '13:30'].map(time => day + time),
  );
});

test('RFC 5545: every 20 minutes from 9:00 to 16:40, said in two ways', () => {
  const daily = starts(
    { start: '1997-09-02T09:00', rrule: 'FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40' },
    60,
  );
  const minutely = starts(
    { start: '1997-09-02T09:00', rrule: 'FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16' },
    60,
  );
  assert.deepEqual(daily.slice(0, 4), ['1997-09-02T09:00', '1997-09-02T09:20', '1997-09-02T09:40', '1997-09-02T10:00']);
  assert.equal(daily[24], '1997-09-03T09:00');
  assert.deepEqual(minutely, daily);
});

const FROM_1990_TO_2020 = { from: Date.UTC(1990, 0, 1), to: Date.UTC(2020, 0, 1) };

function schedule(parts: { start: string; rrule: string; exdate?: string[] }) {
  return { tz: 'America/New_York', end: parts.start.replace('09:00', '10:00'), ...parts };
}

function starts(parts: { start: string; rrule: string; exdate?: string[] }, atMost: number): string[] {
  const { moments } = expand(schedule(parts), FROM_1990_TO_2020);
  return moments.slice(0, atMost).map(({ recurrenceId }) => recurrenceId);
}

/** `1997-09: 2 4; 1997-10: 2` as dates. */
function daysIn(text: string): string[] {
  return text.split('; ').flatMap(part => {
    const [month = '', days = ''] = part.split(': ');
    return days.split(' ').map(day => `${month}-${day.padStart(2, '0')}`);
  });
}
