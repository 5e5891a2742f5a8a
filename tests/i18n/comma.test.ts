import assert from 'node:assert/strict';
import { it } from 'node:test';
import { commaOf } from '../../src/i18n/comma.ts';

it('The comma of a language is that of its script', () => {
  for (const lang of ['ar', 'fa-IR', 'ps']) assert.equal(commaOf(lang), '، ', lang);
  for (const lang of ['ti', 'ti-ER', 'am']) assert.equal(commaOf(lang), '፣ ', lang);
  for (const lang of ['nl', 'so', 'uk', 'arn', 'tig', '']) assert.equal(commaOf(lang), ', ', lang);
});
