import { occurrencesOf } from '../../src/domain/occurrences.ts';
import { readIcsText } from '../../src/feeds/ics/read-text.ts';
import type { ProgrammeAnswer, ProgrammeQuery } from '../../src/sdk/resources/activities.ts';
import { calendar, event } from './ics-text.ts';

/** Title, day of December 2026, hours, description, and what else an event says. */
type Row = [title: string, day: string, hours: string, description: string, ...more: string[]];

/** Twenty events of a village as its webmaster typed them: nothing of price, contact or sign-up, a place here and there. */
const ROWS: readonly Row[] = [
  ['Soepmoment', '01', '11:30-13:30', 'Samen soep eten. Breng je eigen kom mee als je kan.', 'LOCATION:Dorpshuis'],
  [
    'Breicafé',
    '02',
    '14:00-16:00',
    'Breien en haken aan één tafel. Wol en naalden zijn er.\\n\\nMeld je aan via https://forms.example/breicafe',
  ],
  [
    'Repair café',
    '05',
    '13:30-17:00',
    'Vrijwilligers herstellen samen met jou wat stuk is. Van broodrooster tot broek: bijna alles krijgt een tweede leven. Wie niets te herstellen heeft\\, drinkt een koffie mee.',
    'CATEGORIES:Duurzaam',
  ],
  ['Wandeling langs de vaart', '06', '09:30-12:00', 'We vertrekken om 9.30 u. aan de kerk. Honden aan de leiband.'],
  ['Huiswerkbegeleiding', '07', '16:00-17:30', 'Voor kinderen van het 3de tot het 6de leerjaar.'],
  ['Taalcafé Nederlands', '08', '19:00-21:00', 'Nederlands oefenen zonder boek. Iedereen is welkom.'],
  ['Digipunt', '09', '09:00-12:00', 'Hulp bij gsm\\, tablet en computer. Kom binnen zonder afspraak.'],
  ['Kaartnamiddag', '10', '14:00-17:00', ''],
  ['Voorleesuurtje', '12', '10:00-11:00', 'Verhalen voor kleuters en wie hen meebrengt.'],
  [
    'Kerstconcert van het koor',
    '13',
    '15:00-17:00',
    'Liedjes van hier en elders. Daarna glühwein.',
    'LOCATION:Kerk\\, Kerkplein 1\\, 8902 Zillebeke',
  ],
  ['Yoga op de stoel', '14', '10:00-11:00', 'Voor wie niet op de grond wil of kan zitten.'],
  ['Energiecafé', '15', '19:30-21:30', 'Wat betaal je\\, en kan dat minder? Breng je laatste afrekening mee.'],
  [
    'Hulp bij papieren',
    '16',
    '13:30-16:00',
    'Brieven lezen en formulieren invullen\\, samen met iemand die dat vaak doet.',
  ],
  ['Samentuin: werkdag', '19', '09:00-12:00', 'Snoeien en bladeren ruimen. Laarzen aan!'],
  ['Weggeefwinkel', '19', '14:00-17:00', 'Brengen mag\\, halen mag. Alles is gratis.'],
  ['Budgetcafé', '21', '19:00-21:00', 'Rondkomen: praktische tips van dr. An Claes.'],
  [
    'Overleg speelplein',
    '22',
    '20:00-21:00',
    'Wie denkt er mee?\\n________________________________________________________________________________\\nMicrosoft Teams-vergadering\\nNeem deel: https://teams.example/l/1\\nVergaderings-ID: 300 000 000\\n________________________________________________________________________________',
  ],
  ['Daguitstap naar zee', '28', '08:00-19:00', 'Met de bus naar Oostende.'],
  ['Nieuwjaarsdrink', '30', '18:00-22:00', 'Met de hele straat.'],
  ['Donderdag', '31', '10:00-12:00', ''],
];

const time = (day: string, clock: string): string => `202612${day}T${clock.replace(':', '')}00`;

/** The file. */
export const ordinaryAgenda: string = calendar(
  'PRODID:-//Example//Agenda//NL',
  ...ROWS.map(([title, day, hours, description, ...more], index) => {
    const [start = '', end = ''] = hours.split('-');
    return event(
      `UID:${index}@agenda.example`,
      `SUMMARY:${title}`,
      `DTSTART;TZID=Europe/Brussels:${time(day, start)}`,
      `DTEND;TZID=Europe/Brussels:${time(day, end)}`,
      ...(description ? [`DESCRIPTION:${description}`] : []),
      ...more,
    );
  }),
);

/** How many events are in it. */
export const ORDINARY_EVENTS: number = ROWS.length;

/** What a source made of the file answers. */
export function ordinaryProgramme({ from, to }: ProgrammeQuery): Partial<ProgrammeAnswer> {
  const { activities, places, warnings } = readIcsText(ordinaryAgenda);
  const { occurrences } = occurrencesOf({ activities }, { from, to, now: Date.parse('2026-11-28T09:00:00Z') });
  return { activities, places, warnings, occurrences };
}
