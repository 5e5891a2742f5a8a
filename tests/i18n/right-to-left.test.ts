import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { directionOf } from '../../src/i18n/direction.ts';
import { catalogueFiles } from '../support/catalogue-files.ts';

/** What changes its order in a text that runs from right to left: groups of digits, and addresses that end in a sign. */
const TURNS = /\{(?:phone|url|ref)\}|\d+(?: \d+)+/g;
/** Its place for the number is a link in the page, which keeps it apart. */
const KEPT_APART_BY_THE_PAGE = new Set(['callUs']);

const isolated = (text: string, start: number, length: number): boolean =>
  text[start - 1] === '\u2066' && text[start + length] === '\u2069';

describe('The texts from right to left', () => {
  it('keep every telephone number, reference and address from left to right', async () => {
    const files = (await catalogueFiles()).filter(({ lang }) => directionOf(lang) === 'rtl');
    assert.ok(new Set(files.map(({ lang }) => lang)).size >= 3);
    const turning = files.flatMap(({ lang, component, catalogue }) =>
      Object.entries(catalogue)
        .filter(([key]) => !KEPT_APART_BY_THE_PAGE.has(key))
        .flatMap(([key, message]) => {
          const forms = typeof message === 'string' ? [message] : Object.values(message);
          return forms
            .filter(text =>
              [...text.matchAll(TURNS)].some(({ 0: found, index }) => !isolated(text, index, found.length)),
            )
            .map(text => `${lang}/${component} ${key}: ${text}`);
        }),
    );
    assert.deepEqual(turning, []);
  });
});
