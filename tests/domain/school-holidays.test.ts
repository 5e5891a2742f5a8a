import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { holidayOn } from '../../src/domain/holiday-on.ts';
import { schoolHolidays } from '../../src/domain/school-holidays.ts';

/** As published by the Flemish Ministry of Education for the school years 2023-2024 to 2026-2027, and two years with Christmas in a weekend. */
const PUBLISHED: [name: string, from: string, to: string][] = [
  ['kerstvakantie', '2021-12-27', '2022-01-09'],
  ['kerstvakantie', '2022-12-26', '2023-01-08'],
  ['herfstvakantie', '2023-10-30', '2023-11-05'],
  ['kerstvakantie', '2023-12-25', '2024-01-07'],
  ['krokusvakantie', '2024-02-12', '2024-02-18'],
  ['paasvakantie', '2024-04-01', '2024-04-14'],
  ['herfstvakantie', '2024-10-28', '2024-11-03'],
  ['kerstvakantie', '2024-12-23', '2025-01-05'],
  ['krokusvakantie', '2025-03-03', '2025-03-09'],
  ['paasvakantie', '2025-04-07', '2025-04-21'],
  ['hemelvaart', '2025-05-29', '2025-05-30'],
  ['herfstvakantie', '2025-10-27', '2025-11-02'],
  ['kerstvakantie', '2025-12-22', '2026-01-04'],
  ['krokusvakantie', '2026-02-16', '2026-02-22'],
  ['paasvakantie', '2026-04-06', '2026-04-19'],
  ['herfstvakantie', '2026-11-02', '2026-11-08'],
  ['kerstvakantie', '2026-12-21', '2027-01-03'],
  ['krokusvakantie', '2027-02-08', '2027-02-14'],
  ['paasvakantie', '2027-03-29', '2027-04-11'],
  ['hemelvaart', '2027-05-06', '2027-05-07'],
  ['pinkstermaandag', '2027-05-17', '2027-05-17'],
  ['zomervakantie', '2027-07-01', '2027-08-31'],
];

describe('Flemish school holidays', () => {
  const periods = schoolHolidays(2021, 2027);

  for (const [name, from, to] of PUBLISHED) {
    it(`has the ${name} from ${from} to ${to}`, () => {
      assert.ok(periods.some(period => period.name['nl'] === name && period.from === from && period.to === to));
    });
  }

  it('counts the first and the last day, and not the day after', () => {
    assert.equal(holidayOn('2026-12-21', periods)?.name['nl'], 'kerstvakantie');
    assert.equal(holidayOn('2027-01-03', periods)?.name['nl'], 'kerstvakantie');
    assert.equal(holidayOn('2027-01-04', periods), undefined);
  });
});
