import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { occurrencesOf } from '../../src/domain/occurrences.ts';
import type { Activity } from '../../src/schema/activity.ts';

const weekly = (more: Partial<Activity> = {}): Activity => ({
  id: 'sew',
  status: 'published',
  title: { nl: 'Naaiatelier' },
  placeId: 'hall',
  schedule: {
    start: '2026-12-03T09:00',
    end: '2026-12-03T11:30',
    tz: 'Europe/Brussels',
    rrule: 'FREQ=WEEKLY;BYDAY=TH',
  },
  version: 0,
  ...more,
});
const lay = (activity: Activity, from: string, to: string, more = {}) =>
  occurrencesOf({ activities: [activity] }, { from, to, ...more }).occurrences;

describe('the dates of an activity', () => {
  it('stay at nine o’clock through both clock changes', () => {
    const dates = lay(weekly(), '2027-03-15', '2027-11-15');
    assert.ok(dates.length > 30);
    for (const { localStart, localEnd } of dates) {
      assert.equal(localStart.slice(11), '09:00');
      assert.equal(localEnd.slice(11), '11:30');
    }
    assert.equal(
      dates.find(({ localStart }) => localStart.startsWith('2027-03-25'))?.start,
      '2027-03-25T08:00:00.000Z',
    );
    assert.equal(
      dates.find(({ localStart }) => localStart.startsWith('2027-04-01'))?.start,
      '2027-04-01T07:00:00.000Z',
    );
  });

  it('have an id from the activity and the original local start', () => {
    assert.equal(lay(weekly(), '2026-12-03', '2026-12-04')[0]?.id, 'sew_20261203T0900');
  });

  it('pause in the school holidays, and say which', () => {
    const paused = lay(
      weekly({ schedule: { ...weekly().schedule, skip: ['school-holidays'] } }),
      '2026-12-17',
      '2027-01-08',
    );
    assert.deepEqual(
      paused.map(({ localStart, status, note }) => [localStart.slice(0, 10), status, note?.['nl']]),
      [
        ['2026-12-17', 'scheduled', undefined],
        ['2026-12-24', 'paused', 'kerstvakantie'],
        ['2026-12-31', 'paused', 'kerstvakantie'],
        ['2027-01-07', 'scheduled', undefined],
      ],
    );
  });

  it('follow the municipality’s own holidays when it gives them', () => {
    const activity = weekly({ schedule: { ...weekly().schedule, skip: ['school-holidays'] } });
    const holidays = [{ from: '2026-12-10', to: '2026-12-10', name: { nl: 'brugdag' } }];
    assert.deepEqual(
      lay(activity, '2026-12-10', '2026-12-25', { holidays }).map(({ status }) => status),
      ['paused', 'scheduled', 'scheduled'],
    );
  });

  it('are cancelled with the reason, and keep their id', () => {
    const activity = weekly({
      exceptions: [{ recurrenceId: '2026-12-10T09:00', type: 'cancelled', note: { nl: 'De begeleider is ziek.' } }],
    });
    const [date] = lay(activity, '2026-12-10', '2026-12-11');
    assert.deepEqual(
      [date?.id, date?.status, date?.note?.['nl']],
      ['sew_20261210T0900', 'cancelled', 'De begeleider is ziek.'],
    );
  });

  it('are found by an exception that names the day only', () => {
    assert.equal(
      lay(weekly({ exceptions: [{ recurrenceId: '2026-12-10', type: 'cancelled' }] }), '2026-12-10', '2026-12-11')[0]
        ?.status,
      'cancelled',
    );
  });

  it('move to another day and place, and are answered for both days', () => {
    const activity = weekly({
      exceptions: [
        {
          recurrenceId: '2026-12-10T09:00',
          type: 'moved',
          start: '2026-12-15T14:00',
          end: '2026-12-15T16:00',
          placeId: 'gs9',
        },
      ],
    });
    for (const [from, to] of [
      ['2026-12-10', '2026-12-11'],
      ['2026-12-15', '2026-12-16'],
    ] as const) {
      const [date] = lay(activity, from, to);
      assert.deepEqual(
        [date?.id, date?.status, date?.localStart, date?.localEnd, date?.movedFrom, date?.placeId],
        ['sew_20261210T0900', 'moved', '2026-12-15T14:00', '2026-12-15T16:00', '2026-12-10T09:00', 'gs9'],
      );
    }
    assert.equal(lay(activity, '2026-12-11', '2026-12-15').length, 0);
  });

  it('keep their length when only the start moves', () => {
    const activity = weekly({
      exceptions: [{ recurrenceId: '2026-12-10T09:00', type: 'moved', start: '2026-12-10T13:00' }],
    });
    assert.equal(lay(activity, '2026-12-10', '2026-12-11')[0]?.localEnd, '2026-12-10T15:30');
  });

  it('are whole days that end on the first day after, in any zone', () => {
    const camp = weekly({ schedule: { start: '2027-02-08', end: '2027-02-11', tz: 'America/New_York' } });
    const [date] = lay(camp, '2027-02-01', '2027-03-01');
    assert.deepEqual(
      [date?.allDay, date?.localStart, date?.localEnd, date?.id],
      [true, '2027-02-08', '2027-02-11', 'sew_20270208'],
    );
  });

  it('stand on the municipality’s clock when the feed writes another', () => {
    const call = weekly({ schedule: { start: '2026-12-03T09:00', end: '2026-12-03T10:00', tz: 'America/New_York' } });
    assert.equal(lay(call, '2026-12-03', '2026-12-04')[0]?.localStart, '2026-12-03T15:00');
  });

  it('leave out drafts and archived activities, and say that a whole activity is cancelled', () => {
    assert.equal(lay(weekly({ status: 'draft' }), '2026-12-01', '2027-01-01').length, 0);
    assert.equal(lay(weekly({ status: 'archived' }), '2026-12-01', '2027-01-01').length, 0);
    const off = lay(weekly({ status: 'cancelled' }), '2026-12-01', '2027-01-01');
    assert.deepEqual([...new Set(off.map(({ status }) => status))], ['cancelled']);
  });

  it('count seats: of the municipality, or of the feed where it counts itself', () => {
    const now = Date.parse('2026-12-01T00:00Z');
    const activity = weekly({
      signUp: { mode: 'required', capacity: 10, waitlist: 5 },
      exceptions: [{ recurrenceId: '2026-12-10T09:00', type: 'changed', seatsLeft: 0, capacity: 12 }],
    });
    const seats = (id: string) => (id === 'sew_20261203T0900' ? { taken: 8, waiting: 0 } : undefined);
    assert.deepEqual(
      lay(activity, '2026-12-01', '2026-12-18', { now, seats }).map(date => [date.seats, date.seatsLeft]),
      [
        ['few', 2],
        ['waitlist', 0],
        ['open', 10],
      ],
    );
  });

  it('are in order of time across activities', () => {
    const { occurrences } = occurrencesOf(
      {
        activities: [
          weekly(),
          weekly({
            id: 'walk',
            schedule: { ...weekly().schedule, start: '2026-12-03T08:00', end: '2026-12-03T09:00' },
          }),
        ],
      },
      { from: '2026-12-01', to: '2026-12-12' },
    );
    assert.deepEqual(
      occurrences.map(({ activityId }) => activityId),
      ['walk', 'sew', 'walk', 'sew'],
    );
  });

  it('turn an unusable rule into a warning with its place', () => {
    const { warnings } = occurrencesOf(
      { activities: [weekly({ schedule: { ...weekly().schedule, rrule: 'FREQ=SOMETIMES' } })] },
      { from: '2026-12-01', to: '2026-12-12' },
    );
    assert.equal(warnings[0]?.path, '/activities/0/schedule');
  });
});

describe('an activity with one date, near the ends of the days that are asked', () => {
  const hours = Array.from({ length: 12 * 24 }, (_, hour) => Date.UTC(2026, 10, 25) + hour * 3_600_000);
  const local = (moment: number, length: number) => new Date(moment).toISOString().slice(0, length);

  for (const tz of ['Europe/Brussels', 'Pacific/Kiritimati', 'Etc/GMT+12', 'UTC', 'floating'])
    it(`is there as it would be beside other dates: ${tz}`, () => {
      const window = { from: '2026-12-01', to: '2026-12-02', now: Date.UTC(2026, 10, 20) };
      for (const length of [16, 10])
        for (const lasts of [0, 3, 60]) {
          const single = hours.map((moment, index) => ({
            ...{ id: `a-${index}`, status: 'published' as const, title: { nl: 'Soep' }, version: 0 },
            schedule: { start: local(moment, length), end: local(moment + lasts * 3_600_000, length), tz },
          }));
          // With a date that is taken out nothing is decided beforehand.
          const beside = single.map(one => ({ ...one, schedule: { ...one.schedule, exdate: ['1990-01-01'] } }));
          const found = occurrencesOf({ activities: single }, window);
          assert.ok(found.occurrences.length > 0);
          assert.deepEqual(found, occurrencesOf({ activities: beside }, window));
        }
    });

  it('is warned of wherever it is', () => {
    const broken = [
      { start: '2020-01-01T09:00', end: '2019-01-01T09:00', tz: 'Europe/Brussels' },
      { start: '2020-01-01T09:00', end: '2020-01-01T10:00', tz: 'Nowhere/Land' },
    ].map((schedule, index) => ({
      ...{ id: `b-${index}`, status: 'published' as const, title: { nl: 'Soep' }, version: 0 },
      schedule,
    }));
    const { warnings } = occurrencesOf({ activities: broken }, { from: '2026-12-01', to: '2027-01-01' });
    assert.deepEqual(
      warnings.map(({ code }) => code),
      ['invalid_end', 'unknown_time_zone'],
    );
  });
});
