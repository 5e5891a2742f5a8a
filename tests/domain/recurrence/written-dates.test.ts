import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseLocal } from '../../../src/domain/recurrence/local-time.ts';
import { parseWritten } from '../../../src/domain/recurrence/written-time.ts';

const secondsOf = (iso: string): number => Date.parse(`${iso}Z`) / 1000;

describe('a written date', () => {
  it('is read to the second, in the years of four digits', () => {
    for (const iso of ['0000-01-01T00:00:00', '1969-12-31T23:59:59', '2028-02-29T09:05:07', '9999-12-31T23:59:00']) {
      assert.equal(parseLocal(iso), secondsOf(iso));
      assert.equal(parseLocal(iso.slice(0, 16)), secondsOf(`${iso.slice(0, 16)}:00`));
      assert.equal(parseLocal(iso.slice(0, 10)), secondsOf(`${iso.slice(0, 10)}T00:00:00`));
      const basic = iso.replaceAll(/[-:]/g, '');
      const read = { seconds: secondsOf(iso), isDate: false };
      assert.deepEqual(parseWritten(basic), { ...read, isUtc: false });
      assert.deepEqual(parseWritten(`${basic}Z`), { ...read, isUtc: true });
      assert.deepEqual(parseWritten(` ${iso.toLowerCase()}z `), { ...read, isUtc: true });
    }
  });

  it('is none where the calendar or the clock has no such thing', () => {
    const days = ['2026-02-29', '2100-02-29', '2026-04-31', '2026-00-10', '2026-13-01', '2026-01-00', '2026-01-32'];
    const forms = ['2026-1-01', '2026/01/01', '+2026-01-1', '2026-01-0x', '２０２６-01-01', '2026-01-01\n', ''];
    const times = ['T24:00', 'T09:60', 'T09:00:60', 'T9:00', ' 09:00', 'T09-00', 'T09:00:0', 'T09:00Z'];
    for (const text of [...days, ...forms, ...times.map(time => `2026-01-01${time}`)])
      assert.equal(parseLocal(text), undefined, text);
    for (const day of days) {
      const basic = day.replaceAll('-', '');
      for (const text of [basic, `${basic}T090000`, `${basic}T090000Z`, day])
        assert.equal(parseWritten(text), undefined, text);
    }
    for (const text of ['20260101T096000', '20260101T240001', '2026010', '202601011', '20260101X090000'])
      assert.equal(parseWritten(text), undefined, text);
  });
});
