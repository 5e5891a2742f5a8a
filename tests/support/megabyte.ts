/**
 * Reads a megabyte of one thing, again and again of another, with the reader that the first argument names; without one it prints
 * the names. A process of its own, since only a process can be ended that looks at everything once for each place before it.
 */
import { checkText } from '../../src/domain/klare-taal/check.ts';
import { sortCategories } from '../../src/feeds/category.ts';
import type { Component } from '../../src/feeds/ics/component.ts';
import { optionalProperties, geoOf, splitTexts } from '../../src/feeds/ics/optional-properties.ts';
import { parseProperty, unescapeText } from '../../src/feeds/ics/property.ts';
import { parseDates } from '../../src/feeds/ics/time.ts';
import { Unfolder } from '../../src/feeds/ics/unfold.ts';
import { plainText, withoutMarkup } from '../../src/feeds/plain-text.ts';
import { shorten } from '../../src/feeds/shorten.ts';
import { cleanText } from '../../src/schema/clean-text.ts';

const LENGTH = 1_000_000;
const filled = (unit: string): string => unit.repeat(Math.ceil(LENGTH / unit.length));

/** Rows of what expressions repeat: spaces, digits, letters, marks, the beginnings of tags, entities, addresses and parameters. */
const ROWS = [
  ...[
    '\t',
    ' ',
    '\n',
    '\r',
    '0',
    'a',
    'é',
    'éa',
    '\u0301\u0316',
    '\ud800',
    '&',
    '&#1',
    '<',
    '</',
    '<p ',
    ' href=http:x',
  ],
  ...[
    '\\',
    '\\,',
    ',',
    ';',
    '"',
    ';A="',
    ';A=',
    ':',
    '-',
    '.',
    'a@',
    'a.',
    '1 ',
    '+1 ',
    '\t\n',
    '<script>',
    '<a href=http:x>',
  ],
];

const withProperty = (name: string, value: string): Component => ({
  name: 'VEVENT',
  line: 1,
  children: [],
  properties: [{ name, params: new Map([['CN', value]]), value, line: 1 }],
});

const READERS: Record<string, (text: string) => unknown> = {
  'HTML as text': text => withoutMarkup(`<a ${text}`),
  'HTML as text, inside tags': text => withoutMarkup(`<p><a href=http:x>${text}<script ${text}`),
  'whether it is HTML': text => plainText(`<p${text}`),
  'what may be seen': cleanText,
  'a short text': text => shorten(text, LENGTH - 5),
  'text of a calendar': unescapeText,
  'lines of a calendar': text => [...new Unfolder(50_000).push(text)],
  'a property': text => parseProperty({ text: `X;${text}`, number: 1, cut: false }),
  'a property with a zone': text => parseProperty({ text: `DTSTART;TZID=${text}:20261201`, number: 1, cut: false }),
  categories: text => sortCategories(splitTexts(text)),
  dates: text => parseDates({ name: 'RDATE', params: new Map(), value: text, line: 1 }),
  'a contact': text => optionalProperties(withProperty('CONTACT', text), {}, {}),
  'an organiser': text => optionalProperties(withProperty('ORGANIZER', text), {}, {}),
  'a picture': text => optionalProperties(withProperty('ATTACH', `https:${text}`), {}, {}),
  'an address': text => optionalProperties(withProperty('URL', `https:${text}`), {}, {}),
  'a place on earth': text => geoOf(withProperty('GEO', text)),
};

/** Rows that an expression about Dutch could repeat. */
const DUTCH = ['0', '\n', 'éaing', 'dhr. ', '1% ', ', die ', 'niet  ', 'AÉ ', '\u0301\u0316'];
READERS['what is hard in a Dutch text'] = text => checkText(text, { profile: 'F' });
READERS['a verb in a Dutch text'] = () => checkText(`wordt ${filled('ge')}`);

const [name] = process.argv.slice(2);
if (name === undefined) console.log(JSON.stringify(Object.keys(READERS)));
else for (const row of name.endsWith('a Dutch text') ? DUTCH : ROWS) READERS[name]!(filled(row));
