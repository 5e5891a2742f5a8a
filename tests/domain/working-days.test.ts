import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays, weekdayOf } from '../../src/domain/calendar-day.ts';
import { addWorkingDays, easterOf, isWorkingDay, publicHolidays } from '../../src/domain/working-days.ts';

const SUNDAY = 6;

/**
 * Easter from its definition (the canons of 1582, with the corrections of the sun and of the moon), and not from a formula: the Sunday after
 * the first full moon of the church on or after 21 March. Weekdays come from the calendar itself.
 */
function easterByTheMoon(year: number): string {
  const golden = (year % 19) + 1;
  const century = Math.floor(year / 100) + 1;
  const solar = Math.floor((3 * century) / 4) - 12;
  const lunar = Math.floor((8 * century + 5) / 25) - 5;
  let epact = (((11 * golden + 20 + lunar - solar) % 30) + 30) % 30;
  if ((epact === 25 && golden > 11) || epact === 24) epact++;
  let fullMoon = addDays(`${year}-03-01`, 43 - epact);
  if (fullMoon < `${year}-03-21`) fullMoon = addDays(fullMoon, 30);
  do fullMoon = addDays(fullMoon, 1);
  while (weekdayOf(fullMoon) !== SUNDAY);
  return fullMoon;
}

/** By hand: the ten days of the act of 4 January 1974. */
const HOLIDAYS: Record<number, readonly string[]> = {
  2026: ['01-01', '04-06', '05-01', '05-14', '05-25', '07-21', '08-15', '11-01', '11-11', '12-25'],
  2027: ['01-01', '03-29', '05-01', '05-06', '05-17', '07-21', '08-15', '11-01', '11-11', '12-25'],
  2028: ['01-01', '04-17', '05-01', '05-25', '06-05', '07-21', '08-15', '11-01', '11-11', '12-25'],
};

describe('Easter', () => {
  it('is the Sunday that the moon of the church gives, from 1900 to 2100', () => {
    let compared = 0;
    for (let year = 1900; year <= 2100; year++, compared++)
      assert.equal(easterOf(year), easterByTheMoon(year), String(year));
    assert.equal(compared, 201);
  });

  it('is the day that calendars of those years had, also on its earliest and latest', () => {
    const known = ['1913-03-23', '1943-04-25', '1954-04-18', '1981-04-19', '2000-04-23', '2008-03-23', '2011-04-24'];
    const ahead = ['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2038-04-25', '2049-04-18'];
    for (const day of [...known, ...ahead]) assert.equal(easterOf(Number(day.slice(0, 4))), day);
  });
});

describe('Working days', () => {
  for (const [year, days] of Object.entries(HOLIDAYS))
    it(`leave out the ten public holidays of ${year}`, () => {
      assert.deepEqual(
        publicHolidays(Number(year)),
        days.map(day => `${year}-${day}`),
      );
    });

  it('are Monday to Friday, but for those', () => {
    const week = ['09', '10', '11', '12', '13', '14', '15'].map(day => `2026-11-${day}`);
    assert.deepEqual(week.filter(isWorkingDay), ['2026-11-09', '2026-11-10', '2026-11-12', '2026-11-13']);
    assert.equal(isWorkingDay('2026-07-21'), false, 'a Tuesday');
    assert.equal(isWorkingDay('2026-04-06'), false, 'Easter Monday');
    assert.equal(isWorkingDay('2026-04-03'), true, 'Good Friday is none in Belgium');
    assert.equal(isWorkingDay('2026-12-28'), true);
  });

  it('are counted over weekends and holidays, the first day not among them', () => {
    for (const [from, days, to] of [
      ['2026-11-09', 1, '2026-11-10'],
      ['2026-11-10', 1, '2026-11-12'],
      ['2026-11-09', 5, '2026-11-17'],
      ['2026-11-13', 1, '2026-11-16'],
      ['2026-11-14', 1, '2026-11-16'],
      ['2026-04-02', 2, '2026-04-07'],
      ['2026-07-20', 1, '2026-07-22'],
      ['2026-12-24', 5, '2027-01-04'],
      ['2026-12-31', 1, '2027-01-04'],
      ['2026-11-14', 0, '2026-11-14'],
    ] as const)
      assert.equal(addWorkingDays(from, days), to, `${days} after ${from}`);
  });

  it('are counted back the same way', () => {
    for (const [from, days, to] of [
      ['2026-11-12', 1, '2026-11-10'],
      ['2026-11-16', 3, '2026-11-10'],
      ['2026-11-15', 1, '2026-11-13'],
      ['2026-07-23', 3, '2026-07-17'],
      ['2026-04-08', 3, '2026-04-02'],
      ['2027-01-04', 3, '2026-12-29'],
    ] as const)
      assert.equal(addWorkingDays(from, -days), to, `${days} before ${from}`);
  });

  it('come back to where they began, from every working day of three years', () => {
    let tried = 0;
    for (let day = '2026-01-01'; day < '2029-01-01'; day = addDays(day, 1)) {
      if (!isWorkingDay(day)) continue;
      for (const days of [1, 3, 5, 21]) {
        assert.equal(addWorkingDays(addWorkingDays(day, days), -days), day, `${days} and ${day}`);
        tried++;
      }
    }
    assert.ok(tried > 2900, `${tried} tried`);
  });
});
