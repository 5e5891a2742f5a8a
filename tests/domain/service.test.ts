import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { folded, wordsIn } from '../../src/domain/folded.ts';
import { checkOf, isOpenAt, weekOf } from '../../src/domain/service.ts';
import { filterServices, languagesOf, noServiceCriteria, placesOf, themesOf } from '../../src/domain/service-filter.ts';
import { demoServices } from '../../src/demo/services.ts';
import { LIFE_DOMAINS } from '../../src/domain/life-domains.ts';
import type { OpeningHours } from '../../src/schema/place.ts';
import type { Service } from '../../src/schema/service.ts';
import { anyService } from '../support/any-service.ts';
import '../support/same-cases.ts';

const sight = { now: '2026-12-01T10:00', themeName: (theme: string) => theme };
const services = demoServices('2026-12-01');
const checkedOn = (verifiedAt?: string): Service => ({
  id: 'a',
  name: 'A',
  themes: [],
  contactPoint: verifiedAt === undefined ? {} : { verifiedAt },
});

describe('A service', () => {
  it('is old when it was checked more than a year ago, on the day of the municipality', () => {
    const check = (moment: string) => checkOf(checkedOn(moment), '2026-12-01');
    assert.deepEqual(check('2025-12-01T09:00:00Z'), { state: 'checked', day: '2025-12-01' });
    assert.deepEqual(check('2025-11-30T09:00:00Z'), { state: 'old', day: '2025-11-30' });
    assert.deepEqual(check('2025-11-30T23:30:00Z'), { state: 'checked', day: '2025-12-01' });
    assert.deepEqual(checkOf(checkedOn(), '2026-12-01'), { state: 'unknown' });
  });

  it('is open from the minute it opens until the minute it closes, on its days', () => {
    const hours: OpeningHours[] = [
      { days: ['TU'], opens: '09:00', closes: '12:00' },
      { days: ['FR'], opens: '22:00', closes: '02:00' },
    ];
    const open = ['2026-12-01T09:00', '2026-12-01T11:59', '2026-12-04T22:00', '2026-12-04T23:59', '2026-12-05T01:59'];
    const shut = ['2026-12-01T08:59', '2026-12-01T12:00', '2026-12-02T10:00', '2026-12-05T02:00', '2026-12-04T01:00'];
    assert.deepEqual([open.length, shut.length], [5, 5]);
    for (const moment of open) assert.equal(isOpenAt(hours, moment), true, moment);
    for (const moment of shut) assert.equal(isOpenAt(hours, moment), false, moment);
  });

  it('says days with the same hours together, and hours that are there twice once', () => {
    const morning = { opens: '09:00', closes: '12:00' };
    const noon = { opens: '13:00', closes: '16:00' };
    const week = weekOf([
      { days: ['WE', 'MO'], ...noon },
      { days: ['MO', 'TU', 'WE'], ...morning },
      { days: ['MO'], ...morning },
    ]);
    assert.deepEqual(week, [
      { days: [0, 2], ranges: [morning, noon] },
      { days: [1], ranges: [morning] },
    ]);
  });

  it('is found by its own name, whatever that is', () => {
    fc.assert(
      fc.property(fc.array(anyService(), { minLength: 1, maxLength: 12 }), all => {
        for (const service of all) {
          for (const words of [service.name, service.name.toUpperCase(), folded(service.name)]) {
            const found = filterServices(all, { ...noServiceCriteria, words }, sight);
            assert.ok(found.includes(service), `“${words}” finds “${service.name}”`);
          }
        }
      }),
    );
  });

  it('is not found by a word that it does not have', () => {
    const find = (words: string) =>
      filterServices(services, { ...noServiceCriteria, words }, sight).map(({ name }) => name);
    assert.deepEqual(find('schulden'), ['Budgethulp De Knip']);
    assert.deepEqual(find('schulden maanreis'), []);
    assert.equal(find('!?').length, 15);
    assert.deepEqual(wordsIn('L’énergie, c’est Łódź, straße'), ['L', 'ENERGIE', 'C', 'EST', 'LODZ', 'STRASSE']);
  });

  it('is shown to who lives where it helps, and one that names no town to everybody', () => {
    const find = (place: string) =>
      filterServices(services, { ...noServiceCriteria, place }, sight).map(({ name }) => name);
    assert.ok(find('zonnebeke').includes('Vrijetijdsloket'));
    assert.ok(!find('Poperinge').includes('Vrijetijdsloket'));
    assert.ok(find('Poperinge').includes('Werkwijzer'));
  });

  it('is about one or more of all parts of life, in the demo', () => {
    const themes = themesOf(
      services,
      LIFE_DOMAINS.map(({ id }) => id),
    );
    assert.deepEqual(themes, [...LIFE_DOMAINS.map(({ id }) => id), 'energy']);
    assert.deepEqual(placesOf(services, 'nl').slice(0, 3), ['Boezinge', 'Elverdinge', 'Harelbeke']);
    assert.deepEqual(languagesOf(services), ['nl', 'fr', 'en', 'ar', 'es']);
  });
});
