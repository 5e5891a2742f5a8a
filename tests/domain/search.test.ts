import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordsIn } from '../../src/domain/folded.ts';
import { holdsWords } from '../../src/domain/search.ts';
import { Activity } from '../../src/schema/activity.ts';
import type { Place } from '../../src/schema/place.ts';

const activity = Activity.parse({
  id: 'kerst',
  title: { nl: 'Kerstmarkt in ’t Dorp', fr: 'Marché de Noël' },
  easyText: { nl: 'Samen naar de kerst-koor avond.' },
  body: { nl: 'Met glühwein én een Łódź-kraam.' },
  organiser: 'Café De Zwaluw',
  partners: ['Buurthuis Noord'],
  categories: ['Markt of braderie'],
  schedule: { start: '2026-12-01T09:00', end: '2026-12-01T10:00', tz: 'Europe/Brussels' },
});
const place: Place = {
  id: 'p',
  name: 'Zaal Concordia',
  address: { street: 'Lange Straat 5', postalCode: '8900', locality: 'Ieper', country: 'BE' },
};
const finds = (text: string, title?: string): boolean =>
  holdsWords(wordsIn(text), { occurrence: title ? { title: { nl: title } } : {}, activity, place });

describe('Looking for words in the programme', () => {
  for (const text of [
    ...['kerstmarkt', 'markt', 'KERST', 'marche', 'noël', 'gluhwein', 'GLÜHWEIN', 'lodz', 'cafe zwaluw'],
    ...['buurthuis', 'braderie', 'concordia', 'lange straat', 'ieper', 'dorp kerst', '  markt,  dorp!', ''],
    // Across the sign between two words, and across a space.
    ...['kerstkoor', 'koorAvond', 'langestraat'],
  ]) {
    it(`finds “${text}”`, () => assert.equal(finds(text), true));
  }

  for (const text of ['kerstmarkten', 'markt gent', 'zwaluwen', '8901', 'dorpmarche', 'avondmet', 'braderiezaal']) {
    it(`does not find “${text}”`, () => assert.equal(finds(text), false));
  }

  it('also looks in the title of one date', () => {
    assert.equal(finds('sint', 'De Sint komt'), true);
    assert.equal(finds('sint'), false);
    assert.equal(finds('sint concordia', 'De Sint komt'), true, 'the words may stand in different places');
  });
});
