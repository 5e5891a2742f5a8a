import { ACTIVITY } from '../../../src/demo/activity-ids.ts';
import { press, tabTo, write, type Visit } from '../visit.ts';

/** An expression: something of the calendar that the page shows. */
const inCalendar = (selector: string): string =>
  `document.querySelector('stek-activity-calendar')?.shadowRoot?.querySelector('${selector}')`;
const embedOf = (more: string): string => `<stek-activity-calendar api="/v1/ieper" ${more}></stek-activity-calendar>`;

/** The programme, day by day. */
const list = { path: '/', ready: inCalendar('h4, h3') };

/** To the toolbar of the calendar, past the links of the site. */
const toToolbar = [press('h'), press('h')];

export const visits: readonly Visit[] = [
  {
    name: 'calendar-details',
    task: 'Ik lees alles over het open huis van dinsdag, en zet het in mijn agenda.',
    ...list,
    steps: [
      press('h'),
      press('h'),
      press('h'),
      press('h', { says: 'Dinsdag 1 december kop niveau 3.', never: 'klikbaar' }),
      press('Down', { says: '1 december.' }),
      press('Tab', { says: 'Open huis, dinsdag 1 december, van 9 uur tot half 5 drukknop.' }),
      press('Return', {
        says: ['Open huis dialoogvenster', 'Open huis kop niveau 3.'],
        never: 'klikbaar',
        until: inCalendar('dialog[open]'),
      }),
      press('Down', { says: 'Dinsdag 1 december 2026, van 9 uur tot half 5 (09:00 – 16:30)' }),
      press('h', { says: 'Wat gaan we doen? kop niveau 4.', never: 'klikbaar' }),
      press('h', { says: 'Waar is het, en hoe kom ik binnen? kop niveau 4.', never: 'klikbaar' }),
      press('h', { says: 'Wat kost het? kop niveau 4.', never: 'klikbaar' }),
      press('Down', { says: 'Je betaalt niets.' }),
      press('h', { says: 'Is er nog plaats voor mij? kop niveau 4.', never: 'klikbaar' }),
      press('Down', { says: 'Je hoeft niet in te schrijven.' }),
      tabTo('Zet in mijn agenda drukknop.', { never: 'klaar' }),
      press('Return', { says: 'Het bestand is klaar. Open het om het in je agenda te zetten.' }),
      press('Escape', { until: `!${inCalendar('dialog[open]')}` }),
      press('Tab', { says: 'Gezondheidswandeling, dinsdag 1 december, van 10 uur tot half 12 drukknop.' }),
    ],
  },
  {
    name: 'calendar-filter',
    task: 'Ik zoek alleen wat gratis is.',
    ...list,
    steps: [
      ...toToolbar,
      tabTo('Kies wat je zoekt ingevouwen drukknop.'),
      press('Return', { says: 'uitgevouwen', until: inCalendar('[part~=filters]') }),
      press('Tab', { says: 'Zoek een woord invoerveld.' }),
      tabTo('Gratis aankruisvakje niet aangevinkt.'),
      press('space', { says: ['aangevinkt', '21 activiteiten'] }),
      tabTo('Toon 21 activiteiten drukknop.'),
      press('Return', { says: 'Programma van november en december 2026 kop niveau 2.' }),
      tabTo('Wis alle filters drukknop.'),
      press('Return', { says: 'Alle filters zijn gewist. 33 activiteiten' }),
    ],
  },
  {
    name: 'calendar-nothing-found',
    task: 'Ik zoek een woord dat nergens staat.',
    ...list,
    steps: [
      ...toToolbar,
      tabTo('Kies wat je zoekt ingevouwen drukknop.'),
      press('Return', { says: 'uitgevouwen', until: inCalendar('[part~=filters]') }),
      press('Tab', { says: 'Zoek een woord invoerveld.' }),
      write('xyz', { says: '0 activiteiten', until: inCalendar('[part~=empty-state]') }),
      press('shift+Tab', { says: 'Kies wat je zoekt (1 gekozen) uitgevouwen drukknop.' }),
      press('Return', { says: 'ingevouwen' }),
      press('Tab', { says: 'Wis alle filters drukknop.' }),
      press('Return', { says: 'Alle filters zijn gewist. 33 activiteiten' }),
    ],
  },
  {
    name: 'calendar-month',
    task: 'Ik zet het programma als een maand, en ga met de pijlen naar een dag.',
    ...list,
    steps: [
      ...toToolbar,
      press('Tab', { says: 'Lijst.' }),
      press('r', { says: 'Maand.' }),
      press('space', { says: 'geselecteerd', until: inCalendar('table') }),
      press('Tab', { says: 'Vorige maand drukknop.' }),
      press('Tab', { says: 'Volgende maand drukknop.' }),
      press('Tab', { says: 'Kies wat je zoekt' }),
      press('Tab', { says: 'maandag 30 november, Vandaag, 1 activiteit.' }),
      press('Right', { says: 'dinsdag 1 december, 2 activiteiten.' }),
      press('Down', { says: 'dinsdag 8 december' }),
      press('Tab', { says: 'Open huis, dinsdag 8 december, van 9 uur tot half 5 drukknop.' }),
    ],
  },
  {
    name: 'calendar-empty',
    task: 'Ik kijk in een maand waarin niets was.',
    path: '/leeg',
    embed: embedOf('view="month" from="2025-03-01"'),
    ready: inCalendar('.empty-state, [part~=empty-state], [role=grid], table'),
    steps: [
      press('h'),
      press('h', { says: 'Programma van maart 2025 kop niveau 2.' }),
      tabTo('Kies wat je zoekt'),
      press('Tab', { says: 'zaterdag 1 maart, 0 activiteiten.' }),
      press('Tab', { says: 'Bekijk maandag 30 november drukknop.' }),
      press('Return', {
        says: '24 activiteiten',
        until: inCalendar('[part~=item]'),
      }),
    ],
  },
  {
    name: 'calendar-next',
    task: 'Ik hoor op de eerste pagina wat er eerst komt.',
    path: '/binnenkort',
    embed: embedOf('view="next" limit="2" programme-page="/"'),
    ready: inCalendar('[part~=item], li'),
    steps: [
      press('h'),
      press('h', { says: 'Binnenkort kop niveau 2.' }),
      press('Down', { says: 'Digipunt, Vandaag, van half 2 tot half 5, Nog 1 plaats drukknop.' }),
      press('Tab', { says: 'Open huis, Morgen, van 9 uur tot half 5 drukknop.' }),
      press('Tab', { says: 'Hele programma' }),
      press('Tab'),
    ],
  },
  {
    name: 'calendar-one-activity',
    task: 'Ik lees wanneer het naaiatelier is, en kies een andere dag.',
    path: '/naaiatelier',
    embed: embedOf(`activity-id="${ACTIVITY.sewing}" follow-up-page="/inschrijving"`),
    ready: inCalendar('h3'),
    steps: [
      press('h'),
      press('h', { says: 'Naaiatelier kop niveau 2.' }),
      press('h', { says: 'Wanneer kan je komen? kop niveau 3.', never: 'klikbaar' }),
      press('Tab', { says: 'Volzet schakelknop ingedrukt.' }),
      press('Tab', { says: 'Nog 2 plaatsen schakelknop niet ingedrukt.' }),
      press('Return', { says: ['ingedrukt', 'Je ziet nu: donderdag 10 december 2026.'] }),
      press('h', { says: 'Wat gaan we doen? kop niveau 3.', never: 'klikbaar' }),
      press('Down', { says: 'Leer naaien of herstel je kleren.' }),
    ],
  },
];
