import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SignUpRecord } from '../../src/schema/sign-up-record.ts';
import { forTheDoor, signUpColumns } from '../../src/server/sign-ups/sign-up-csv.ts';
import { csvOf } from '../../src/server/submissions/csv.ts';
import { readSheet } from '../support/sheet.ts';

const FORMULAS = ['=1+1', '+32', '-2', '@SUM(A1)', "=cmd|' /C calc'!A0", '＝1+1', '－2'];
/** What makes a formula begin in the middle of a text, for one separator or another. */
const BEFORE = [
  '',
  ' ',
  '\t',
  '\n',
  '\r\n',
  'a,',
  'a;',
  'a\t',
  'a\n',
  'a, ',
  'a;  ',
  'a,\u00a0',
  'a;"',
  'a","',
  'a";"',
  'a,\'"',
];
const ENDS = ['a,"', 'a;"', 'a,""', 'a, "', 'a,', 'a;', ',', '"', '""', ''];
const AROUND = ['"', '""', '";"', '","', '\u200b', '\ufeff', '\u2028', "'"];

const HOSTILE = FORMULAS.flatMap(formula => [
  ...BEFORE.map(before => before + formula),
  ...AROUND.flatMap(around => [around + formula, `a,${around}${formula}`, `${around}${formula}${around}`]),
]);

const person = (firstName: string, note: string, number: number): SignUpRecord => ({
  id: `id-${number}`,
  ref: `IN-26-${number}`,
  occurrenceId: 'course_20261201T1400',
  firstName,
  contact: { email: `${firstName.replace(/[\s@]/g, '')}@post.example` },
  party: 1,
  note,
  state: 'confirmed',
  version: 1,
});

const rows = [...HOSTILE, ...ENDS.flatMap(end => [end, ...FORMULAS])].map((text, number) =>
  person(text, number % 2 ? text : `${text} ${text}`, number),
);

const record = (number: number, state: SignUpRecord['state'], more: Partial<SignUpRecord> = {}): SignUpRecord => ({
  id: `id-${number}`,
  ref: `IN-26-000${number}`,
  occurrenceId: 'soep_20261201T0930',
  firstName: 'Marie',
  contact: { phone: '+32470000000' },
  party: 1,
  state,
  version: 1,
  createdAt: '2026-11-24T09:00:00.000Z',
  ...more,
});

/** The cells of the rows below the head. */
/** The list for the door as it is sent. */
const sheetOf = (records: readonly SignUpRecord[]): string => csvOf(signUpColumns, forTheDoor(records));

const rowsOf = (...records: SignUpRecord[]): string[][] => readSheet(sheetOf(records), ';').slice(1);

describe('The list for the door', () => {
  for (const [name, separator] of [
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ] as const) {
    it(`has no formula in any cell for who opens it with ${name}`, () => {
      const sheet = readSheet(sheetOf(rows), separator);
      assert.equal(sheet.length, rows.length + 1, 'a line for everyone, and the head');
      for (const cells of sheet) {
        assert.ok(cells.length > 0);
        for (const cell of cells) assert.doesNotMatch(cell, /^[\s"\p{Cf}]*[=+\-@＝＋－＠]/u, JSON.stringify(cell));
      }
    });
  }

  it('keeps what people wrote when it is opened as it was meant', () => {
    const sheet = readSheet(
      sheetOf([
        person('Zoë; "An"', 'Brood, kaas; melk', 1),
        person('Jan-Piet', "kom om 2 - 3 uur, 't is goed", 2),
        person('Lies', 'regel een\nregel twee', 3),
      ]),
      ';',
    );
    assert.deepEqual(
      sheet.map(([, name, , , , , , note]) => [name, note]),
      [
        ['Voornaam', 'Opmerking'],
        ['Zoë; "An"', 'Brood, kaas; melk'],
        ['Jan-Piet', "kom om 2 - 3 uur, 't is goed"],
        ['Lies', 'regel een regel twee'],
      ],
    );
  });

  it('has those who may come before those who wait, in the order in which they came, and nobody who cancelled', () => {
    const rows = rowsOf(
      record(1, 'waiting', { position: 1 }),
      record(2, 'confirmed'),
      record(3, 'cancelled'),
      record(4, 'offered'),
      record(5, 'expired'),
      record(6, 'confirmed'),
      record(7, 'attended'),
      record(8, 'no_show'),
    );
    assert.deepEqual(
      rows.map(cells => [cells[0], cells[3], cells[4], cells[8]]),
      [
        ['IN-26-0002', 'Ingeschreven', '', ''],
        ['IN-26-0006', 'Ingeschreven', '', ''],
        ['IN-26-0007', 'Aanwezig', '', 'ja'],
        ['IN-26-0008', 'Niet gekomen', '', ''],
        ['IN-26-0004', 'Plaats aangeboden', '', ''],
        ['IN-26-0001', 'Wachtlijst', '1', ''],
      ],
    );
  });

  it('has numbers as they are dialled here, also those of other countries, and e-mail addresses', () => {
    const contacts = [{ phone: '+32470000000' }, { phone: '+31600000000' }, { email: 'marie@post.example' }];
    assert.deepEqual(
      rowsOf(...contacts.map((contact, index) => record(index, 'confirmed', { contact }))).map(cells => cells[5]),
      ['tel. 0470000000', 'tel. 0031600000000', 'marie@post.example'],
    );
  });

  it('says in Dutch what somebody needs', () => {
    const [cells] = rowsOf(record(1, 'confirmed', { needs: ['wheelchair'] }));
    assert.equal(cells?.[6], 'rolstoel');
  });
});
