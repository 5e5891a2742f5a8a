import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countCriteria, filterOccurrences, noCriteria, type Criteria } from '../../src/domain/filter.ts';
import type { Activity } from '../../src/schema/activity.ts';
import type { Occurrence } from '../../src/schema/occurrence.ts';

const activity = (id: string, more: Partial<Activity> = {}): Activity => ({
  id,
  status: 'published',
  title: { nl: id },
  schedule: { start: '2026-12-01T09:00', end: '2026-12-01T10:00', tz: 'Europe/Brussels' },
  version: 0,
  ...more,
});

const on = (activityId: string, day: string, more: Partial<Occurrence> = {}): Occurrence => ({
  id: `${activityId}_${day}`,
  activityId,
  start: `${day}T08:00:00.000Z`,
  end: `${day}T09:00:00.000Z`,
  localStart: `${day}T09:00`,
  localEnd: `${day}T10:00`,
  allDay: false,
  status: 'scheduled',
  recurring: false,
  ...more,
});

const activities = new Map(
  [
    activity('soup', {
      functions: ['ontmoeten'],
      audience: ['everyone'],
      price: { kind: 'fixed', amount: 100 },
      placeId: 'gs9',
      organiser: 'Stad',
      categories: ['Eten', 'Ontmoeting'],
    }),
    activity('alice', {
      functions: ['leren'],
      audience: ['seniors'],
      price: { kind: 'free' },
      signUp: { mode: 'required' },
      organiser: 'Buurthuis',
    }),
    activity('walk', { functions: ['ontmoeten'], price: { kind: 'free' }, placeId: 'zillebeke' }),
  ].map(one => [one.id, one]),
);
const occurrences = [on('soup', '2026-12-04'), on('alice', '2026-12-29'), on('walk', '2026-12-06', { placeId: 'gs9' })];
const found = (criteria: Partial<Criteria>, today = '2026-12-02') =>
  filterOccurrences(occurrences, activities, { ...noCriteria, ...criteria }, today).map(({ activityId }) => activityId);

describe('narrowing the programme', () => {
  it('keeps everything without a filter', () => assert.deepEqual(found({}), ['soup', 'alice', 'walk']));
  it('keeps any of the chosen functions', () =>
    assert.deepEqual(found({ functions: ['leren', 'politiseren'] }), ['alice']));
  it('goes by the place of the date, which may differ from the series', () =>
    assert.deepEqual(found({ places: ['gs9'] }), ['soup', 'walk']));
  it('counts what is for everyone, or says nothing, as for each audience', () =>
    assert.deepEqual(found({ audiences: ['families'] }), ['soup', 'walk']));
  it('keeps any of the chosen organisers', () => {
    assert.deepEqual(found({ organisers: ['Stad'] }), ['soup']);
    assert.deepEqual(found({ organisers: ['Stad', 'Buurthuis'] }), ['soup', 'alice']);
  });
  it('keeps any of the chosen categories', () =>
    assert.deepEqual(found({ categories: ['Ontmoeting', 'Sport'] }), ['soup']));
  it('keeps what holds all words that are looked for', () => {
    assert.deepEqual(found({ text: 'SOU' }), ['soup']);
    assert.deepEqual(found({ text: 'soup stad' }), ['soup']);
    assert.deepEqual(found({ text: 'soup buurthuis' }), []);
    assert.deepEqual(found({ text: ' - ' }), ['soup', 'alice', 'walk']);
  });
  it('keeps what is free', () => assert.deepEqual(found({ free: true }), ['alice', 'walk']));
  it('keeps what needs no sign-up', () => assert.deepEqual(found({ noSignUp: true }), ['soup', 'walk']));
  it('takes seven days from today, also on a Sunday', () => {
    assert.deepEqual(found({ thisWeek: true }), ['soup', 'walk']);
    assert.deepEqual(found({ thisWeek: true }, '2026-12-06'), ['walk']);
    assert.deepEqual(found({ thisWeek: true }, '2026-12-07'), []);
    assert.deepEqual(found({ thisWeek: true }, '2026-11-29'), ['soup']);
    assert.deepEqual(found({ thisWeek: true }, '2026-11-30'), ['soup', 'walk']);
    assert.deepEqual(found({ thisWeek: true }, '2026-12-23'), ['alice']);
    assert.deepEqual(found({ thisWeek: true }, '2026-12-22'), []);
  });
  it('combines wishes', () => assert.deepEqual(found({ functions: ['ontmoeten'], free: true }), ['walk']));
  it('counts them, and all words that are looked for as one', () => {
    assert.equal(countCriteria({ ...noCriteria, functions: ['leren', 'verwijzen'], free: true }), 3);
    assert.equal(countCriteria({ ...noCriteria, organisers: ['Stad'], categories: ['Eten'], text: 'warme soep' }), 3);
    assert.equal(countCriteria({ ...noCriteria, text: ' … ' }), 0);
  });
});
