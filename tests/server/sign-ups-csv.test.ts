import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SignUpRecord } from '../../src/schema/sign-up-record.ts';
import { signUpsCsv } from '../../src/server/sign-ups/sign-ups-csv.ts';

const record = (number: number, state: SignUpRecord['state'], more: Partial<SignUpRecord> = {}): SignUpRecord => ({
  id: `id-${number}`,
  ref: `IN-26-000${number}`,
  occurrence: 'soep_20261201T0930',
  firstName: 'Marie',
  contact: { phone: '+32470000000' },
  party: 1,
  state,
  version: 1,
  createdAt: '2026-11-24T09:00:00.000Z',
  ...more,
});

/** The cells of the rows below the head. */
const rowsOf = (...records: SignUpRecord[]): string[][] =>
  signUpsCsv(records)
    .split('\r\n')
    .slice(1, -1)
    .map(row => row.split(';'));

describe('The list for the door', () => {
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
