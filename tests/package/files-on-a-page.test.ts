import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

const CDN = 'dist/cdn';

/** A published file and all that comes with it, without what it loads later. */
function comesWith(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const code = readFileSync(join(CDN, file), 'utf8');
  for (const [, path] of code.matchAll(/(?:\bfrom|\bimport)\s*"(\.[^"]+)"/g))
    comesWith(join(dirname(file), path!), found);
  return found;
}

const chunk = (name: string): string => {
  const file = readdirSync(join(CDN, 'chunks')).find(one => new RegExp(`^${name}-[\\w-]{8}\\.js$`).test(one));
  assert.ok(file, `no file of its own for ${name}`);
  return `chunks/${file}`;
};

/** Each file costs a request, and a task on the main thread of the page. */
const MOST = { calendar: 3, server: 1, file: 3 };

test('a calendar begins with few files, and reads its programme with few more', () => {
  const calendar = comesWith('stek-activity-calendar.js');
  const more = (name: string) => [...comesWith(chunk(name))].filter(file => !calendar.has(file));
  assert.ok(calendar.size <= MOST.calendar, [...calendar].join(' '));
  assert.ok(more('client').length <= MOST.server, more('client').join(' '));
  assert.ok(more('programme').length <= MOST.file, more('programme').join(' '));
});

test('no element begins with what reads a programme', () => {
  const reader = ['client', 'recurrence', 'programme'].map(chunk);
  const elements = readdirSync(CDN).filter(file => /^stek-.*\.js$/.test(file) && file !== 'stek-all.js');
  assert.ok(elements.length > 10);
  for (const element of elements) {
    const early = reader.filter(file => comesWith(element).has(file));
    // Forms and the inbox speak with a server, and know its kinds of submissions from the start.
    assert.deepEqual(
      early.filter(file => !file.startsWith('chunks/client-')),
      [],
      element,
    );
  }
});
