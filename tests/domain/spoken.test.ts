import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { spokenEn } from '../../src/domain/spoken/en.ts';
import { spokenFr } from '../../src/domain/spoken/fr.ts';
import { spokenNl } from '../../src/domain/spoken/nl.ts';

describe('Dutch, spoken', () => {
  for (const [start, end, words] of [
    ['09:00', '16:30', 'van 9 uur tot half 5'],
    ['09:30', '11:30', 'van half 10 tot half 12'],
    ['13:15', '15:45', 'van kwart over 1 tot kwart voor 4'],
    ['12:00', '13:10', 'van 12 uur tot 1 uur 10'],
    ['19:00', '21:00', 'van 7 uur tot 9 uur ’s avonds'],
    ['14:00', '20:00', 'van 2 uur tot 8 uur ’s avonds'],
    ['06:30', '09:00', 'van half 7 ’s morgens tot 9 uur'],
    ['23:30', '00:00', 'van half 12 ’s avonds tot middernacht'],
    ['14:00', '14:00', 'om 2 uur'],
    ['20:00', '20:00', 'om 8 uur ’s avonds'],
  ] as const) {
    it(`says ${start}-${end} as "${words}"`, () => {
      assert.equal(spokenNl.timeRange(start, end), words);
    });
  }

  it('says days and months in full', () => {
    assert.equal(spokenNl.day('2026-12-01'), 'dinsdag 1 december');
    assert.equal(spokenNl.dayWithYear('2027-02-28'), 'zondag 28 februari 2027');
    assert.equal(spokenNl.month('2026-12'), 'december 2026');
  });

  it('says money without half decimals', () => {
    assert.equal(spokenNl.money(100), '1 euro');
    assert.equal(spokenNl.money(250), '2,50 euro');
    assert.equal(spokenNl.money(62), '0,62 euro');
  });
});

describe('French and English, spoken', () => {
  it('say hours as people do there', () => {
    assert.equal(spokenFr.timeRange('09:00', '16:30'), 'de 9 heures à 16 heures 30');
    assert.equal(spokenFr.timeRange('01:00', '12:00'), 'de 1 heure à midi');
    assert.equal(spokenEn.timeRange('09:00', '16:30'), 'from 9 am to 4.30 pm');
    assert.equal(spokenEn.timeRange('12:00', '13:00'), 'from 12 noon to 1 pm');
    assert.equal(spokenFr.timeRange('14:00', '14:00'), 'à 14 heures');
    assert.equal(spokenEn.timeRange('14:00', '14:00'), 'at 2 pm');
  });

  it('say days', () => {
    assert.equal(spokenFr.day('2026-12-01'), 'mardi 1er décembre');
    assert.equal(spokenEn.day('2026-12-01'), 'Tuesday 1 December');
  });

  it('say money', () => {
    assert.equal(spokenFr.money(50), '0,50 euro');
    assert.equal(spokenFr.money(200), '2 euros');
    assert.equal(spokenEn.money(100), '1 euro');
    assert.equal(spokenEn.money(250), '2.50 euros');
  });
});
