import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { DEFAULT_TOKENS } from '../../src/theme/default-tokens.ts';
import { INPUT_WORDS } from '../../src/theme/token-file.ts';

interface Named {
  name: string;
  description?: string;
  type?: { text: string };
}

interface Declaration {
  name: string;
  tagName?: string;
  events?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
  slots?: Named[];
}

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
  modules: { declarations?: Declaration[] }[];
};
const elements = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName !== undefined);

const chapter = /^## Names that pages use$([^]*?)^## /m.exec(readFileSync('CONTRIBUTING.md', 'utf8'))?.[1] ?? '';

/** The rows of one of the tables of the chapter, each as the backticked words of its cells. */
const rowsOf = (head: string): string[][][] =>
  (new RegExp(`^\\| ${head} \\|.*\\n\\|[ |-]*\\n((?:\\|.*\\n)+)`, 'm').exec(chapter)?.[1] ?? '')
    .trim()
    .split('\n')
    .map(row => row.split('|').map(cell => [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word)));

const events = new Map(rowsOf('event').map(([, [name = ''] = [], , detail = []]) => [name, detail]));
const parts = rowsOf('parts of').flatMap(([, , names = []]) => names);
const tokens = rowsOf('tokens').flatMap(([, , names = []]) => names);
const slots = rowsOf('slot').flatMap(([, names = []]) => names);

const KEBAB = /^[a-z]+(-[a-z]+)*$/;
const sources = globSync('src/{components,foundation}/**/*.ts').map(file => readFileSync(file, 'utf8'));

/** Every name that a pattern finds in the templates and the code of the elements. */
const written = (pattern: RegExp): string[] => [
  ...new Set(sources.flatMap(text => [...text.matchAll(pattern)].flatMap(([, names = '']) => names.split(/\s+/)))),
];

const partsWritten = written(/(?:\spart="|\bpart\.add\('|\bpart: '|\bpart = ')([a-z][\w -]*)["']/g);
const slotsWritten = written(/<slot name="([^"$]+)"/g);

describe('The names that pages use', () => {
  it('are of kebab-case, and each stands once in its table', () => {
    for (const [what, names] of Object.entries({ events: [...events.keys()], parts, slots })) {
      assert.ok(names.length >= 3, `${what}: ${names.length}`);
      assert.equal(new Set(names).size, names.length, what);
      assert.deepEqual(
        names.filter(name => !KEBAB.test(name)),
        [],
      );
    }
  });

  it('of parts and slots in the templates are those of the tables, no more and no fewer', () => {
    assert.deepEqual(partsWritten.sort(), [...parts].sort());
    assert.deepEqual(
      slotsWritten.filter(name => !slots.includes(name)),
      [],
    );
  });

  it('of what a page can take over end in -chosen, in the manifest and in the table, and no other does', () => {
    const told = [...new Map(elements.flatMap(({ events = [] }) => events).map(event => [event.name, event])).values()];
    assert.ok(told.length >= 25, `${told.length} events`);
    for (const { name, description = '' } of told) {
      assert.equal(description.includes('Cancelable: `preventDefault()`'), name.endsWith('-chosen'), name);
      const row = chapter.split('\n').find(line => line.startsWith(`| \`${name}\` |`)) ?? '';
      assert.equal(row.includes('`preventDefault()`'), name.endsWith('-chosen'), `${name} in its row`);
    }
  });

  it('are those that the manifest of elements gives', () => {
    assert.ok(elements.length >= 7, `${elements.length} elements`);
    for (const { name, cssParts = [], slots: given = [] } of elements) {
      assert.deepEqual(
        cssParts.filter(part => !parts.includes(part.name)),
        [],
        name,
      );
      assert.deepEqual(
        given.filter(slot => slot.name !== '' && !slots.includes(slot.name)),
        [],
        name,
      );
    }
  });

  it('of tokens are those that the theme has, that styles read and that elements document', () => {
    const ofAll = tokens.filter(name => name.startsWith('--stek-'));
    assert.deepEqual(
      ofAll.toSorted(),
      [...new Set([...Object.keys(DEFAULT_TOKENS), ...Object.keys(INPUT_WORDS)])].map(name => `--stek-${name}`).sort(),
    );
    const read = written(/(--stek-[a-z-]*[a-z])\b/g).filter(name => !tokens.includes(name));
    assert.deepEqual(read, []);
    const documented = new Set(elements.flatMap(({ cssProperties = [] }) => cssProperties.map(({ name }) => name)));
    assert.ok(documented.size >= 6);
    assert.deepEqual(
      [...documented].filter(name => !tokens.includes(name)),
      [],
    );
    assert.deepEqual(
      tokens.filter(name => !name.startsWith('--stek-') && !documented.has(name)),
      [],
    );
  });

  it('of events say which noun, and what happened to it', () => {
    for (const name of events.keys()) assert.match(name, /^stek(-[a-z]+)+-([a-z]+ed|sent|chosen)$/);
  });

  it('of events are those that elements document, declare and tell', () => {
    const documented = elements.flatMap(element => (element.events ?? []).map(({ name }) => name));
    const native = ['input', 'change'];
    assert.deepEqual([...new Set(documented)].filter(name => !native.includes(name)).sort(), [...events.keys()].sort());
    const declared = written(/^\s+'(stek-[a-z-]+)': \w+Event;$/gm);
    assert.deepEqual(declared.sort(), [...events.keys()].sort());
  });

  it('in the detail of an event are those of its row', () => {
    for (const { name, type } of elements.flatMap(element => element.events ?? [])) {
      if (!name.startsWith('stek-')) continue;
      const fields = [...(type?.text ?? '').matchAll(/(\w+)\??:/g)].map(([, field]) => field);
      assert.deepEqual(fields, events.get(name), name);
    }
  });
});
