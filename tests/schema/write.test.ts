import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoMunicipality } from '../../src/demo/municipality.ts';
import { writeActivity, writePlace, writeService, type StrictResult } from '../../src/schema/write.ts';

const { activities, places, services } = demoMunicipality();
const activity = activities[0]!;
const place = places[0]!;
const service = services[0]!;

const issuesOf = (written: StrictResult<unknown>): string[] =>
  written.ok ? [] : written.issues.map(({ pointer, code }) => `${pointer} ${code}`);

describe('Writing strictly', () => {
  it('refuses unknown fields at every depth, each with its own pointer', () => {
    const input = {
      ...activity,
      extra: 1,
      schedule: { ...activity.schedule, color: 'red' },
      image: { url: 'https://stek.example/a.svg', onload: 'x' },
      exceptions: [{ recurrenceId: '2026-12-01T09:00', type: 'cancelled', why: 'x', also: 'y' }],
    };
    assert.deepEqual(issuesOf(writeActivity(input)).sort(), [
      '/exceptions/0/also unknown_field',
      '/exceptions/0/why unknown_field',
      '/extra unknown_field',
      '/image/onload unknown_field',
      '/schedule/color unknown_field',
    ]);
    assert.deepEqual(issuesOf(writePlace({ ...place, address: { ...place.address, floor: 1 } })), [
      '/address/floor unknown_field',
    ]);
    assert.deepEqual(issuesOf(writeService({ ...service, contactPoint: { fax: '1' } })), [
      '/contactPoint/fax unknown_field',
    ]);
  });

  it('refuses a text with nothing to see in it, plainly', () => {
    const written = writeActivity({ ...activity, title: { nl: ' \u200b\u2060\ufeff' } });
    assert.deepEqual(written.ok || written.issues.map(({ pointer, message }) => `${pointer} ${message}`), [
      '/title/nl This is empty',
    ]);
  });

  it('keeps the limits of easy language, where reading is wider', () => {
    const long = 'a'.repeat(61);
    assert.deepEqual(issuesOf(writeActivity({ ...activity, title: { nl: long } })), ['/title/nl too_big']);
    assert.deepEqual(issuesOf(writeActivity({ ...activity, easyText: { nl: 'a'.repeat(141) } })), [
      '/easyText/nl too_big',
    ]);
    assert.deepEqual(issuesOf(writeActivity({ ...activity, functions: [] })), ['/functions too_small']);
    assert.deepEqual(issuesOf(writeActivity({ ...activity, functions: ['dansen'] })), ['/functions/0 invalid_value']);
    assert.deepEqual(issuesOf(writeActivity({ ...activity, status: 'maybe' })), ['/status invalid_value']);
    assert.deepEqual(issuesOf(writePlace({ ...place, accessibility: ['escalator'] })), [
      '/accessibility/0 invalid_value',
    ]);
  });

  it('keeps the checks of the reader inside the strict twin', () => {
    assert.deepEqual(issuesOf(writeActivity({ ...activity, pictograms: ['a', 'b', 'c'] })), ['/pictograms too_big']);
    assert.deepEqual(issuesOf(writeActivity({ ...activity, price: { kind: 'fixed', amount: 1.5 } })), [
      '/price/amount invalid_type',
    ]);
    assert.deepEqual(issuesOf(writeActivity({ ...activity, url: 'javascript:alert(1)' })), ['/url custom']);
    assert.deepEqual(issuesOf(writePlace({ ...place, geo: { latitude: 91, longitude: 0 } })), [
      '/geo/latitude too_big',
    ]);
  });

  it('wants times that run forwards, moved dates that say where to, and a Dutch title', () => {
    const schedule = { ...activity.schedule, end: activity.schedule.start };
    assert.deepEqual(issuesOf(writeActivity({ ...activity, schedule })), ['/schedule/end wrong_order']);
    const exceptions = [{ recurrenceId: '2026-12-01T09:00', type: 'moved' }];
    assert.deepEqual(issuesOf(writeActivity({ ...activity, exceptions })), ['/exceptions/0 wrong_order']);
    assert.deepEqual(issuesOf(writeActivity({ ...activity, title: { fr: 'Soupe' } })), ['/title/nl missing']);
  });

  it('cleans what people paste: control and bidi characters go, accents are composed', () => {
    const written = writeActivity({ ...activity, title: { nl: ' Cafe\u0301\u202e\u0007 ' } });
    assert.equal(written.ok && written.value.title['nl'], 'Café');
  });

  it('says each issue in a sentence', () => {
    const written = writeActivity({ id: 4, title: 'x', schedule: null, functions: 'y', rogue: true });
    assert.ok(!written.ok);
    for (const { message } of written.issues) assert.match(message, /^[A-Z].{15,}/);
  });

  it('never throws, whatever comes', () => {
    let deep: unknown = {};
    for (let level = 0; level < 50_000; level++) deep = { title: deep };
    for (const input of [undefined, null, 1, 'x', [], deep, { __proto__: null }, { title: { constructor: 1 } }]) {
      assert.equal(writeActivity(input).ok, false);
    }
  });
});
