import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { spokenIn } from '../../src/domain/spoken/languages.ts';
import { unbrokenDays, withHoursInDigits, withUnbrokenHours } from '../../src/domain/spoken/unbroken-hours.ts';
import { languages } from '../../src/i18n/languages.ts';

const pieces = (text: string): string[] => text.split(' ');

describe('Hours that a line does not break', () => {
  const said = async (lang: string) => withUnbrokenHours(await spokenIn(lang));

  it('says an hour in one piece, and a range so that a line may end between its two', async () => {
    const nl = await said('nl');
    assert.equal(nl.time('18:30'), 'half\u00a07\u00a0’s\u00a0avonds');
    assert.deepEqual(pieces(nl.timeRange('17:00', '18:30')), [
      'van\u00a05\u00a0uur',
      'tot',
      'half\u00a07\u00a0’s\u00a0avonds',
    ]);
    assert.deepEqual(pieces(nl.timeRange('09:30', '10:00')), ['van', 'half\u00a010\u00a0tot', '10\u00a0uur']);
  });

  it('keeps a day with its month', async () => {
    const nl = await said('nl');
    assert.equal(nl.day('2026-12-01'), 'dinsdag 1\u00a0december');
    assert.equal(unbrokenDays('dinsdag 1, 8 en 22 december'), 'dinsdag 1, 8\u00a0en 22\u00a0december');
  });

  it('says the same words in every language, and no piece ends or begins at a number in its middle', async () => {
    for (const { lang } of languages) {
      const [plain, kept] = [await spokenIn(lang), await said(lang)];
      for (const [start, end] of [
        ['09:00', '16:15'],
        ['17:00', '18:30'],
        ['13:10', '14:30'],
      ] as const) {
        const range = kept.timeRange(start, end);
        assert.equal(range.replaceAll('\u00a0', ' '), plain.timeRange(start, end));
        assert.ok(!/\d | \d/.test(range.replace(` ${kept.time(end)}`, '')), `${lang}: ${range}`);
        assert.ok(!kept.time(start).includes(' '));
        // Not all of it in one piece: a narrow card has to break it somewhere.
        if (plain.timeRange(start, end).split(' ').length > 5) assert.ok(pieces(range).length > 1, `${lang}: ${range}`);
      }
      assert.equal(kept.money(250).replaceAll('\u00a0', ' '), plain.money(250));
      assert.equal(kept.day('2026-12-01').replaceAll('\u00a0', ' '), plain.day('2026-12-01').replaceAll('\u00a0', ' '));
    }
  });

  it('are in digits where words take too much room, in any language, with their days and amounts as they were', async () => {
    for (const lang of ['nl', 'ar', 'uk']) {
      const words = await said(lang);
      const digits = withHoursInDigits(words);
      assert.equal(digits.timeRange('09:00', '16:30').replaceAll('\u2060', ''), '09:00–16:30');
      assert.equal(digits.time('18:00'), '18:00');
      assert.equal(digits.day('2026-12-01'), words.day('2026-12-01'));
      assert.equal(digits.money(250), words.money(250));
    }
  });
});
