import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { matchDates, type DatedThing, type MatchOptions } from '../../src/domain/match-dates.ts';

const at = (text: string): DatedThing => ({ id: text, start: Date.parse(`${text}:00Z`), day: text.slice(0, 10) });
const dates = (...texts: string[]): DatedThing[] => texts.map(at);
const matched = (before: string[], after: string[], more: Partial<MatchOptions> = {}) =>
  Object.fromEntries(
    matchDates(dates(...before), dates(...after), { areSingle: false, keepsDates: false, now: 0, ...more }),
  );

/** Days of December 2026 at an hour. */
const december = (hour: string, ...days: number[]) =>
  days.map(day => `2026-12-${String(day).padStart(2, '0')}T${hour}`);

describe('A date that got another start', () => {
  it('is the same date when there is only one, however far it moved', () => {
    assert.deepEqual(matched(['2026-12-01T14:00'], ['2027-05-20T10:00'], { areSingle: true }), {
      '2026-12-01T14:00': '2027-05-20T10:00',
    });
  });

  it('is the one of that day in a series', () => {
    const before = december('14:00', 1, 8, 15);
    const after = december('14:15', 1, 8, 15);
    assert.deepEqual(matched(before, after), Object.fromEntries(before.map((id, index) => [id, after[index]])));
  });

  it('goes by the order on days with several', () => {
    assert.deepEqual(matched(['2026-12-01T09:00', '2026-12-01T14:00'], ['2026-12-01T10:00', '2026-12-01T15:00']), {
      '2026-12-01T09:00': '2026-12-01T10:00',
      '2026-12-01T14:00': '2026-12-01T15:00',
    });
  });

  it('goes by the order when the day of the week changed', () => {
    const before = december('14:00', 1, 8, 15, 22);
    const after = december('14:00', 3, 10, 17, 24);
    assert.deepEqual(matched(before, after), Object.fromEntries(before.map((id, index) => [id, after[index]])));
  });

  it('stays in its own week when the first new date comes before the first old one', () => {
    const before = december('14:00', 8, 15, 22);
    const after = december('14:00', 2, 9, 16, 23);
    assert.deepEqual(matched(before, after), {
      '2026-12-08T14:00': '2026-12-09T14:00',
      '2026-12-15T14:00': '2026-12-16T14:00',
      '2026-12-22T14:00': '2026-12-23T14:00',
    });
  });

  it('belongs to nothing where there is nothing near', () => {
    assert.deepEqual(matched(december('14:00', 1, 8), []), {});
    assert.deepEqual(matched(['2026-12-01T14:00', '2026-12-08T14:00'], ['2027-11-01T14:00']), {});
  });

  it('leaves one out, and not all of them a week late, when a series has one date less', () => {
    assert.deepEqual(matched(december('14:00', 1, 8, 15, 22), december('14:00', 9, 16, 23)), {
      '2026-12-08T14:00': '2026-12-09T14:00',
      '2026-12-15T14:00': '2026-12-16T14:00',
      '2026-12-22T14:00': '2026-12-23T14:00',
    });
  });

  it('never gives two dates one place', () => {
    const before = december('14:00', 1, 2, 3, 4, 5, 6, 7);
    for (const after of [
      december('09:00', 1, 3, 9),
      december('18:00', 2),
      december('10:00', 8, 9, 10, 11, 12, 13, 14, 15),
    ]) {
      const found = Object.values(matched(before, after));
      assert.ok(found.length > 0);
      assert.equal(new Set(found).size, found.length);
    }
  });

  it('is found among very many by order alone', () => {
    const hours = (shift: number) =>
      Array.from({ length: 1200 }, (_, index) => {
        const start = Date.UTC(2026, 11, 1) + index * 3_600_000 + shift;
        return { id: String(start), start, day: `${shift} ${index}` };
      });
    const found = matchDates(hours(0), hours(600_000), { areSingle: false, keepsDates: false, now: 0 });
    assert.equal(found.size, 1200);
    assert.equal(found.get(String(Date.UTC(2026, 11, 1))), String(Date.UTC(2026, 11, 1) + 600_000));
  });

  it('is the nearest one of its day, where a day has more or fewer than it had', () => {
    assert.deepEqual(matched(['2026-12-01T10:00', '2026-12-01T14:00'], ['2026-12-01T14:15']), {
      '2026-12-01T14:00': '2026-12-01T14:15',
    });
    assert.deepEqual(
      matched(['2026-12-01T10:00', '2026-12-01T11:00', '2026-12-01T12:00'], ['2026-12-01T11:05', '2026-12-01T12:05']),
      { '2026-12-01T11:00': '2026-12-01T11:05', '2026-12-01T12:00': '2026-12-01T12:05' },
    );
  });

  it('is lost where the series goes on as it was: only its own day could be it', () => {
    assert.deepEqual(matched(december('14:00', 8), december('14:00', 29), { keepsDates: true }), {});
    assert.deepEqual(matched(december('14:00', 8), december('16:00', 8, 29), { keepsDates: true }), {
      '2026-12-08T14:00': '2026-12-08T16:00',
    });
  });

  it('is no date of another day once it is over', () => {
    const now = Date.parse('2026-12-02T00:00:00Z');
    assert.deepEqual(matched(december('14:00', 1, 8), december('14:00', 3, 10), { now }), {
      '2026-12-08T14:00': '2026-12-10T14:00',
    });
  });
});
