import type { SignUpRecord } from '../../schema/sign-up-record.ts';
import type { CsvColumn } from '../submissions/submission-kind.ts';

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

/** Who is on the list for the door, in its order. */
export const forTheDoor = (items: readonly SignUpRecord[]): SignUpRecord[] =>
  items.filter(({ state }) => ORDER.includes(state)).sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));

/** The list for the door, in Dutch. */
export const signUpColumns: readonly CsvColumn<SignUpRecord>[] = [
  { head: 'Nummer', cell: ({ ref }) => ref },
  { head: 'Voornaam', cell: ({ firstName }) => firstName },
  { head: 'Personen', cell: ({ party }) => String(party) },
  { head: 'Status', cell: ({ state }) => STATES[state] ?? state },
  { head: 'Plaats op wachtlijst', cell: ({ position = '' }) => String(position) },
  { head: 'Contact', cell: contactIn },
  { head: 'Nodig', cell: ({ needs = [] }) => needs.map(need => NEEDS[need] ?? need).join(', ') },
  { head: 'Opmerking', cell: ({ note = '' }) => note },
  { head: 'Aanwezig', cell: ({ state }) => (state === 'attended' ? 'ja' : '') },
];

function contactIn({ contact }: SignUpRecord): string {
  if (contact === undefined) return '';
  return 'phone' in contact ? dialled(contact.phone) : contact.email;
}

/** As it is dialled. A plus at the beginning would begin a formula, and a bare number would lose its zero. */
const dialled = (phone: string): string => `tel. ${phone.replace(/^\+32/, '0').replace(/^\+/, '00')}`;
