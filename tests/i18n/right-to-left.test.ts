import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Message } from '../../src/i18n/catalogue.ts';
import { directionOf } from '../../src/i18n/direction.ts';
import { catalogueFiles } from '../support/catalogue-files.ts';

/** What changes its order in a text that runs from right to left: groups of digits, addresses that end in a sign, colours. */
const TURNS = /\{(?:phone|url|ref)\}|\d+(?: \d+)+|#[\da-f]{6}/g;
/** A Latin word takes a number behind it along to its own direction, unless a word of the text stands between them. */
const TAKEN_ALONG =
  /[a-z][^\p{Script=Arabic}\p{Script=Latin}\u2069{}]*\{(?:price|kansentarief|count|position|min|max)\}/iu;
/** Its place for the number is a link in the page, which keeps it apart. */
const KEPT_APART_BY_THE_PAGE = new Set(['callUs']);

const isolated = (text: string, start: number, length: number): boolean =>
  text[start - 1] === '\u2066' && text[start + length] === '\u2069';

const textsOf = (message: Message): string[] => (typeof message === 'string' ? [message] : Object.values(message));

const texts = catalogueFiles()
  .filter(({ lang }) => directionOf(lang) === 'rtl')
  .flatMap(({ lang, component, catalogue }) =>
    Object.entries(catalogue).flatMap(([key, message]) =>
      textsOf(message).map(text => ({ lang, component, key, text })),
    ),
  );

describe('The texts from right to left', () => {
  it('keep every telephone number, reference, address and colour from left to right', () => {
    assert.ok(new Set(texts.map(({ lang }) => lang)).size >= 3);
    const turning = texts
      .filter(({ key }) => !KEPT_APART_BY_THE_PAGE.has(key))
      .filter(({ text }) =>
        [...text.matchAll(TURNS)].some(({ 0: found, index }) => !isolated(text, index, found.length)),
      );
    assert.deepEqual(turning, []);
  });

  it('keep a price on its own side of a Latin word', () => {
    assert.deepEqual(
      texts.filter(({ text }) => TAKEN_ALONG.test(text)),
      [],
    );
    assert.match('بطاقة UiTPAS: {price}', TAKEN_ALONG);
    assert.doesNotMatch('بطاقة \u2066UiTPAS\u2069: {price}', TAKEN_ALONG);
  });
});
