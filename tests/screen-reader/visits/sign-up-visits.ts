import { ACTIVITY } from '../../../src/demo/activity-ids.ts';
import { DEMO_CODE } from '../../../src/demo/demo-code.ts';
import { press, tabTo, write, type Visit } from '../visit.ts';

/** An expression: something of an element that the page shows. */
const inside = (tag: string, selector: string): string =>
  `document.querySelector('${tag}')?.shadowRoot?.querySelector('${selector}')`;
const inForm = (selector: string): string => inside('stek-sign-up', selector);
const inFollowUp = (selector: string): string => inside('stek-follow-up', selector);

const formFor = (day: string) => ({
  path: `/naaien-${day}`,
  embed: `<stek-sign-up api="/v1/ieper" occurrence-id="${ACTIVITY.sewing}_${day}" follow-up-page="/inschrijving"></stek-sign-up>`,
  ready: inForm('form'),
});

const WRONG_CODE = 'We vinden deze code niet. Kijk de 16 cijfers na, of bel ons.';

export const visits: readonly Visit[] = [
  {
    name: 'sign-up-whole',
    task: 'Ik schrijf me in voor het naaiatelier van 10 december. Eerst vergeet ik mijn naam.',
    ...formFor('20261210T0900'),
    steps: [
      press('h'),
      press('h', { says: 'Schrijf je in kop niveau 2.', never: 'klikbaar' }),
      press('Tab', {
        says: ['Wat is je voornaam? invoerveld verplicht.', 'Zo weten we wie er komt. Je familienaam hoeft niet.'],
        never: 'ongeldige invoer',
      }),
      press('Return', { until: inForm('#summary') }),
      press('Tab', { says: 'Vul je voornaam in.' }),
      press('Return', { says: ['Wat is je voornaam? invoerveld verplicht.', 'ongeldige invoer.'] }),
      write('An'),
      press('Tab', { says: ['Hoe kunnen we je bereiken?', 'Bel me.', 'Eén manier is genoeg.'] }),
      press('Tab', { says: 'Wat is je telefoonnummer? invoerveld verplicht.' }),
      write('057000001'),
      press('Tab', { says: ['Met hoeveel personen kom je? invoerveld', 'Jij telt ook mee.'] }),
      press('Tab', { says: ['Eén minder drukknop', 'Met hoeveel personen kom je?'] }),
      press('Tab', { says: ['Eén meer drukknop.', 'Met hoeveel personen kom je?'] }),
      press('Return', { says: '2' }),
      press('shift+Tab', { says: 'Eén minder drukknop.' }),
      press('Return', { says: '1' }),
      press('Tab', { says: 'Eén meer drukknop.' }),
      press('Tab', { says: ['Wat heb je nodig?', 'Zo zetten we alles klaar. Niets kiezen mag ook.'] }),
      tabTo('Ga verder drukknop.'),
      press('Return', { says: 'Kijk je antwoorden na kop niveau 3.', until: inForm('#check') }),
      tabTo('Schrijf me in drukknop.', { never: 'ingeschreven' }),
      press('Return', { says: 'Je bent ingeschreven. kop niveau 2.', until: inForm('.outcome') }),
      press('Down', { says: 'Tot dan! Je bent heel welkom.' }),
      press('h', { says: 'Dit is je code kop niveau 3.' }),
      press('Tab', { says: '/inschrijving' }),
      press('Tab', { says: 'Druk af drukknop.' }),
      press('Tab', { says: 'Kopieer mijn code drukknop.' }),
    ],
  },
  {
    name: 'sign-up-waitlist',
    task: 'Het naaiatelier van 17 december is volzet. Ik ga op de wachtlijst.',
    ...formFor('20261217T0900'),
    steps: [
      press('h'),
      press('h', { says: 'Schrijf je in kop niveau 2.' }),
      press('Down', { says: 'Naaiatelier.' }),
      press('Tab', { says: 'Wat is je voornaam? invoerveld verplicht.', never: 'ongeldige invoer' }),
      write('Samir'),
      tabTo('Wat is je telefoonnummer? invoerveld verplicht.'),
      write('057000002'),
      tabTo('Ga verder drukknop.'),
      press('Return', { says: 'Kijk je antwoorden na kop niveau 3.', until: inForm('#check') }),
      tabTo('Zet me op de wachtlijst drukknop.', { never: 'Je staat op de wachtlijst' }),
      press('Return', { says: 'Je staat op de wachtlijst.', until: inForm('.outcome') }),
      press('Down', { says: 'Komt er een plaats vrij? Dan laten we het je weten.' }),
    ],
  },
  {
    // Before the next one, who cancels: then a place comes free for who waits.
    name: 'page-follow-up',
    task: 'Ik kijk op een pagina zonder JavaScript of ik op de wachtlijst sta.',
    path: '/p/ieper/code',
    ready: `document.querySelector('form')`,
    steps: [
      press('h', { says: 'Hoe staat het ermee? kop niveau 1.' }),
      tabTo('Wat is je code? invoerveld verplicht.', { never: 'ongeldige invoer' }),
      write(DEMO_CODE.waiting),
      press('Return', { until: `document.body.textContent.includes('wachtlijst')` }),
      press('h', { says: 'Hoe staat het ermee? kop niveau 1.' }),
      press('Down', { says: 'Dorpsrestaurant.' }),
      press('Down', { says: 'donderdag 17 december 2026, van half 12 tot 2 uur.' }),
      press('Down', { says: 'Je staat op de wachtlijst.' }),
      press('Tab', { says: 'Zeg mijn inschrijving af drukknop.' }),
    ],
  },
  {
    name: 'follow-up-cancel',
    task: 'Ik kijk met mijn code of ik ingeschreven ben. Eerst typ ik ze fout. Dan zeg ik af.',
    path: '/inschrijving',
    ready: inFollowUp('form.ask'),
    steps: [
      press('h', { says: 'Je code kop niveau 1.' }),
      press('h', { says: 'Hoe staat het ermee? kop niveau 2.' }),
      tabTo('Wat is je code? invoerveld verplicht.', { never: 'ongeldige invoer' }),
      write('4012300000000011'),
      press('Return', { says: WRONG_CODE, until: inFollowUp('#summary') }),
      press('Tab', { says: WRONG_CODE }),
      press('Return', { says: ['Wat is je code? invoerveld', 'ongeldige invoer.', WRONG_CODE] }),
      press('BackSpace'),
      write('0'),
      press('Return', { says: 'Je bent ingeschreven. kop niveau 3.', until: inFollowUp('#state') }),
      press('Down', { says: 'Tot dan! Kan je toch niet komen? Zeg dan hier af.' }),
      press('Down', { says: 'Dorpsrestaurant.' }),
      tabTo('Zeg mijn inschrijving af drukknop.'),
      press('Return', { says: 'Wil je afzeggen? kop niveau 4.', until: inFollowUp('#cancel-ask') }),
      press('Tab', { says: 'Ja, ik zeg af drukknop.' }),
      press('Tab', { says: 'Nee, ik kom wel drukknop.' }),
      press('Return', { says: 'Zeg mijn inschrijving af drukknop.' }),
      press('Return', { says: 'Wil je afzeggen? kop niveau 4.', until: inFollowUp('#cancel-ask') }),
      press('Tab', { says: 'Ja, ik zeg af drukknop.', never: 'niet meer ingeschreven' }),
      press('Return', {
        says: 'Je bent niet meer ingeschreven. kop niveau 3.',
        until: inFollowUp('.answer.cancelled'),
      }),
      press('Down', { says: 'Wil je toch komen? Schrijf je dan opnieuw in.' }),
    ],
  },
  {
    name: 'page-programme',
    task: 'Ik lees het programma op een pagina zonder JavaScript.',
    path: '/p/ieper',
    ready: `document.querySelector('h1')`,
    steps: [
      press('h', { says: 'Programma van De Stek kop niveau 1.' }),
      press('h', { says: 'Maandag 30 november kop niveau 2.' }),
      press('h', { says: 'Digipunt kop niveau 3.' }),
      press('Down', { says: 'Van half 2 tot half 5.' }),
      press('Down', { says: 'Een vraag over je gsm of computer? Loop binnen of maak een afspraak.' }),
      press('Tab', { says: 'Wat gaan we doen?' }),
    ],
  },
];
