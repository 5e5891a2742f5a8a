import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { occurrencesOf } from '../../src/domain/occurrences.ts';
import { activityIdOf, originalDay, parseOccurrenceId } from '../../src/domain/occurrence-id.ts';
import { originalMoment, recurrenceIdOf } from '../../src/domain/original-start.ts';
import { zoneNamed } from '../../src/domain/recurrence/zone.ts';
import type { Activity } from '../../src/schema/activity.ts';
import type { Schedule } from '../../src/schema/schedule.ts';

const activity = (schedule: Schedule): Activity => ({
  id: 'soep',
  status: 'published',
  title: { nl: 'Soep' },
  schedule,
  version: 1,
});

const idsOf = (schedule: Schedule, from = '2026-10-01', to = '2026-12-31', tz = 'Europe/Brussels'): string[] =>
  occurrencesOf({ activities: [activity(schedule)] }, { from, to, tz, now: 0 }).occurrences.map(({ id }) => id);

describe('The id of a date', () => {
  it('is the same however a feed writes the moment', () => {
    const written: Schedule[] = [
      { start: '2026-12-01T14:00', end: '2026-12-01T16:00', tz: 'Europe/Brussels' },
      { start: '2026-12-01T13:00', end: '2026-12-01T15:00', tz: 'UTC' },
      { start: '2026-12-01T13:00', end: '2026-12-01T15:00', tz: 'Europe/London' },
      { start: '2026-12-01T14:00', end: '2026-12-01T16:00', tz: 'floating' },
      {
        start: '2026-12-01T14:00',
        end: '2026-12-01T16:00',
        tz: 'Eigen zone',
        observances: [{ start: '1970-01-01T00:00', offsetFrom: 3600, offsetTo: 3600 }],
      },
    ];
    for (const schedule of written) assert.deepEqual(idsOf(schedule), ['soep_20261201T1400'], schedule.tz);
  });

  it('follows the clock of the municipality through both changes of the clock', () => {
    const everyWeek = { start: '2026-10-20T12:00', end: '2026-10-20T13:00', tz: 'UTC', rrule: 'FREQ=WEEKLY;COUNT=2' };
    assert.deepEqual(idsOf(everyWeek), ['soep_20261020T1400', 'soep_20261027T1300']);
  });

  it('tells the two equal hours of the night in which the clock goes back apart', () => {
    const everyHour = { start: '2026-10-25T00:30', end: '2026-10-25T00:45', tz: 'UTC', rrule: 'FREQ=HOURLY;COUNT=3' };
    assert.deepEqual(idsOf(everyHour), ['soep_20261025T0230', 'soep_20261025T0130Z', 'soep_20261025T0330']);
    const clock = zoneNamed('Europe/Brussels')!;
    const moments = idsOf(everyHour).map(id => originalMoment(parseOccurrenceId(id)!.start, clock));
    assert.deepEqual(
      moments.map(moment => new Date(moment!).toISOString()),
      ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z', '2026-10-25T02:30:00.000Z'],
    );
  });

  it('names one date only once in the night in which an hour is skipped', () => {
    const everyHour = {
      start: '2027-03-28T01:00',
      end: '2027-03-28T01:30',
      tz: 'Europe/Brussels',
      rrule: 'FREQ=HOURLY;COUNT=4',
    };
    const ids = idsOf(everyHour, '2027-03-01', '2027-04-01');
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(ids, ['soep_20270328T0100', 'soep_20270328T0300', 'soep_20270328T0400']);
  });

  it('is only the day for whole days, whatever the zone', () => {
    const days = { start: '2026-12-24', end: '2026-12-26', tz: 'America/New_York' };
    assert.deepEqual(idsOf(days), ['soep_20261224']);
  });

  it('leads back to the start on the clock of the schedule', () => {
    const inUtc: Schedule = { start: '2026-12-01T13:00', end: '2026-12-01T14:00', tz: 'UTC' };
    const start = (id: string) => parseOccurrenceId(id)!.start;
    assert.equal(recurrenceIdOf(inUtc, start('soep_20261201T1400'), 'Europe/Brussels'), '2026-12-01T13:00');
    assert.equal(recurrenceIdOf(inUtc, start('soep_20261025T0130Z'), 'Europe/Brussels'), '2026-10-25T01:30');
    assert.equal(recurrenceIdOf(inUtc, start('soep_20261201'), 'Europe/Brussels'), '2026-12-01');
  });

  it('is read in its parts, also when the activity’s own id looks like one', () => {
    assert.deepEqual(parseOccurrenceId('a_20260101_20261201T140030'), {
      activityId: 'a_20260101',
      start: '2026-12-01T14:00:30',
    });
    for (const none of ['', 'soep', 'soep_2026', '_20261201', 'soep_20261201T14', 'soep_20261201Z', 'so\0ep_20261201'])
      assert.equal(parseOccurrenceId(none), undefined, none);
  });
});

describe('What the id of a date tells', () => {
  it('is its activity, also one with a line between its words', () => {
    assert.equal(activityIdOf('soep_en_brood_20261201T1400'), 'soep_en_brood');
    assert.equal(activityIdOf('soep'), undefined);
  });

  it('is the day on which it was to be, with an hour and without one', () => {
    assert.equal(originalDay('soep_20261201T1400'), '2026-12-01');
    assert.equal(originalDay('soep_20261201'), '2026-12-01');
    assert.equal(originalDay('soep_2026120'), undefined);
  });
});
