import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Activity } from '../../src/schema/activity.ts';
import { readItem, readList } from '../../src/schema/read.ts';

const soup = {
  id: 'soup',
  title: { nl: 'Soep met babbels' },
  schedule: { start: '2026-12-04T09:30', end: '2026-12-04T11:30' },
};

describe('reading tolerantly', () => {
  it('reads a good item without a word, defaults filled in', () => {
    const { value, warnings } = readItem(Activity, soup);
    assert.deepEqual(warnings, []);
    assert.deepEqual([value?.schedule.tz, value?.status, value?.version], ['Europe/Brussels', 'published', 0]);
  });

  it('leaves out the smallest wrong part, and says where it was', () => {
    const { value, warnings } = readItem(Activity, {
      ...soup,
      title: { nl: 'Soep', fr: 7 },
      url: 'javascript:alert(1)',
      exceptions: [
        { recurrenceId: '2026-12-04T09:30', type: 'cancelled', note: { nl: 8 } },
        { recurrenceId: 'soon', type: 'cancelled' },
        { recurrenceId: '2026-12-11T09:30', type: 'cancelled' },
      ],
    });
    assert.deepEqual(value?.title, { nl: 'Soep' });
    assert.equal(value?.url, undefined);
    assert.deepEqual(
      value?.exceptions?.map(({ recurrenceId, type }) => [recurrenceId, type]),
      [
        ['2026-12-04T09:30', 'cancelled'],
        ['2026-12-11T09:30', 'cancelled'],
      ],
    );
    assert.deepEqual(warnings.map(({ path }) => path).sort(), [
      '/exceptions/0/note/nl',
      '/exceptions/1/recurrenceId',
      '/title/fr',
      '/url',
    ]);
  });

  it('leaves out an item that misses what it cannot do without, and keeps the others', () => {
    const { value, warnings } = readList(
      Activity,
      [soup, { ...soup, schedule: { start: 'tuesday' } }, null, 'soup', soup],
      ['items'],
    );
    assert.equal(value.length, 2);
    assert.deepEqual(
      warnings.filter(({ code }) => code === 'item_skipped').map(({ path }) => path),
      ['/items/1', '/items/2', '/items/3'],
    );
  });

  it('says so when there is no list', () => {
    assert.deepEqual(readList(Activity, { not: 'a list' }).warnings[0]?.code, 'invalid_type');
  });

  it('survives input nested a hundred thousand deep', () => {
    let deep: unknown = 'x';
    for (let level = 0; level < 100_000; level++) deep = { title: deep };
    const { value, warnings } = readItem(Activity, deep);
    assert.equal(value, undefined);
    assert.ok(warnings.length > 0);
  });

  it('keeps words it does not know in open lists, and ignores names it does not know', () => {
    const { value, warnings } = readItem(Activity, {
      ...soup,
      audience: ['astronauts'],
      status: 'blessed',
      later: true,
    });
    assert.deepEqual([value?.audience, value?.status, warnings.length], [['astronauts'], 'blessed', 0]);
  });

  it('strips control and bidi characters from texts', () => {
    assert.equal(readItem(Activity, { ...soup, title: { nl: ' \u202eSoep\u0000\u200f ' } }).value?.title['nl'], 'Soep');
  });

  it('does not let a name of Object.prototype through', () => {
    const { value } = readItem(
      Activity,
      JSON.parse(
        '{"__proto__":{"polluted":1},"id":"x","title":{"nl":"y","__proto__":"z"},"schedule":{"start":"2026-12-04","end":"2026-12-05"}}',
      ),
    );
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    assert.equal(value?.title['nl'], 'y');
  });
});
