import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { printable } from '../../src/cli/print.ts';
import { stek } from '../support/cli.ts';
import { calendar, event } from '../support/ics-text.ts';

/** Clears the screen, renames the window, says it in one byte, and turns the text round. */
const ORDERS = '\u001b[2J\u001b]0;van mij\u0007\u009b31m\u202egnp.exe\u2066\u200f\r';
/** All characters that a terminal obeys, or that turn a text round. */
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

describe('what a command prints', () => {
  let folder = '';
  before(() => void (folder = mkdtempSync(join(tmpdir(), 'stek-print-'))));
  after(() => rmSync(folder, { recursive: true }));
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  it('can be read, and gives the terminal no orders', () => {
    assert.equal(printable('één\tsoep\n'), 'één\tsoep\n');
    assert.equal(printable('\u001b[2J\u009b\u202e'), '\\u001b[2J\\u009b\\u202e');
    assert.equal(JSON.parse(printable(JSON.stringify(ORDERS))), ORDERS, 'and JSON stays the same JSON');
  });

  it('gives none, whatever a feed, a text or the name of a file holds', async () => {
    const feed = file(
      'a.ics',
      calendar(
        event(
          `UID:${ORDERS}`,
          'DTSTART:20261201T090000Z',
          `SUMMARY:Soep${ORDERS}`,
          `LOCATION:Zaal${ORDERS}`,
          `RRULE:FREQ=DAILY;BYDAY=${ORDERS}`,
        ),
        event(`UID:2${ORDERS}`, `DTSTART;TZID=${ORDERS}:20261202T090000`),
        event(`DTSTART:${ORDERS}`),
      ),
    );
    const page = file('b.json', JSON.stringify({ error: ORDERS }));
    const text = file('c.txt', `Indien ${ORDERS} je komt, gelieve te bellen ${ORDERS}.`);
    const window = ['--from', '2026-12-01', '--to', '2027-01-01'];
    const imported = ['--tenant', 'proef', '--data', join(folder, 'data')];
    const calls = [
      ...[[], ['--json']].flatMap(json => [
        ['feed', feed, ...window, ...json],
        ['feed', page, ...json],
        ['import', feed, ...imported, ...json],
        ['text', text, ...json],
      ]),
      ['feed', `${folder}/${ORDERS.replaceAll('\0', '')}.ics`],
      ['feed', `${ORDERS}:x`],
      ['text', ORDERS],
      [ORDERS],
    ];
    for (const call of calls) {
      const { stdout, stderr } = await stek(call);
      const said = stdout + stderr;
      assert.ok(said.length > 20, call[0]);
      assert.doesNotMatch(said, OBEYED, JSON.stringify(call));
    }
  });

  it('goes through one place', () => {
    const files = globSync('src/cli/*.ts').filter(path => !path.endsWith('/print.ts'));
    assert.ok(files.length > 10);
    for (const path of files) assert.doesNotMatch(readFileSync(path, 'utf8'), /process\.std(?:out|err)\.write/, path);
  });
});
