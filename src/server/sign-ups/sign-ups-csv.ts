import type { SignUpRecord } from '../../schema/sign-up-record.ts';
import { csvCell } from './csv-cell.ts';

const HEAD = [
  'Nummer',
  'Voornaam',
  'Personen',
  'Status',
  'Plaats op wachtlijst',
  'Contact',
  'Nodig',
  'Opmerking',
  'Aanwezig',
];

const STATES: Record<string, string> = {
  confirmed: 'Ingeschreven',
  unconfirmed: 'Nog niet bevestigd',
  offered: 'Plaats aangeboden',
  waiting: 'Wachtlijst',
  to_review: 'Na te kijken',
  attended: 'Aanwezig',
  no_show: 'Niet gekomen',
};

const NEEDS: Record<string, string> = {
  wheelchair: 'rolstoel',
  interpreter: 'tolk',
  hearing: 'ringleiding',
  childcare: 'kinderopvang',
  transport: 'vervoer',
  companion: 'begeleider',
};

/** Those who may come before those who wait; who cancelled is not on the list for the door. */
const ORDER = ['confirmed', 'attended', 'no_show', 'unconfirmed', 'offered', 'to_review', 'waiting'];

/**
 * Sign-ups as a table (RFC 4180) for the door: in Dutch, opened right by the spreadsheets of Flemish desks (UTF-8 with a byte
 * order mark, semicolons). No cell can become a formula.
 */
export function signUpsCsv(items: readonly SignUpRecord[]): string {
  const listed = items
    .filter(({ state }) => ORDER.includes(state))
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  const rows = listed.map(({ ref, firstName, party, state, position, contact, needs = [], note = '' }) => [
    ref,
    firstName,
    String(party),
    STATES[state] ?? state,
    position === undefined ? '' : String(position),
    contact === undefined ? '' : 'phone' in contact ? dialled(contact.phone) : contact.email,
    needs.map(need => NEEDS[need] ?? need).join(', '),
    note,
    state === 'attended' ? 'ja' : '',
  ]);
  return `\ufeff${[HEAD, ...rows].map(row => `${row.map(csvCell).join(';')}\r\n`).join('')}`;
}

/** As it is dialled. A plus at the beginning would begin a formula, and a bare number would lose its zero. */
const dialled = (phone: string): string => `tel. ${phone.replace(/^\+32/, '0').replace(/^\+/, '00')}`;
