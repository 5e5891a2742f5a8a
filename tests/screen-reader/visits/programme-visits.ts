import { press, type Visit } from '../visit.ts';

export const visits: readonly Visit[] = [
  {
    name: 'programme-flyer',
    task: 'Ik lees op het blad wat er deze maand te doen is, en wat er nu anders is dan op papier.',
    path: '/flyer',
    ready: `document.querySelector('stek-easy-flyer')?.shadowRoot?.querySelector('#flyer')`,
    steps: [
      press('h', { says: 'Het programma op één blad kop niveau 1.' }),
      press('h', { says: 'Programma van december 2026 kop niveau 2.', never: 'alarm' }),
      press('h', { says: 'Dit is nu anders dan op papier kop niveau 3.', never: 'klikbaar' }),
      press('Down', { says: 'De flyer op papier is van maandag 16 november 2026.' }),
      press('Down', { says: 'niet op dinsdag 29 december. Wel op dinsdag 22 december' }),
    ],
  },
  {
    name: 'programme-list',
    task: 'Ik lees op welke dagen er iets te doen is.',
    path: '/',
    ready: `document.querySelector('stek-activity-calendar')?.shadowRoot?.querySelector('h4, h3')`,
    steps: [
      press('h', { says: 'Wat is er te doen? kop niveau 1.' }),
      press('h', { says: 'Programma van november en december 2026 kop niveau 2.' }),
      press('h', { says: 'Maandag 30 november kop niveau 3.', never: 'klikbaar' }),
      press('h', { says: 'Dinsdag 1 december kop niveau 3.', never: 'klikbaar' }),
    ],
  },
];
