import type { Page } from 'puppeteer-core';
import { DEMO_KIOSK_KEY } from '../../../src/demo/kiosk.ts';
import { POLL } from '../../../src/demo/polls.ts';
import { HandClock } from '../../support/hand-clock.ts';
import { happens, press, tabTo, write, type Visit } from '../visit.ts';

/** An expression: something of the poll that the page shows. */
const inPoll = (selector: string): string =>
  `document.querySelector('stek-participation-poll')?.shadowRoot?.querySelector('${selector}')`;

const embedOf = (poll: string): string =>
  `<stek-participation-poll api="/v1/ieper" poll-id="${poll}" programme-page="/"></stek-participation-poll>`;

/** A poll of the demo that no page of its site shows. */
const trip = { path: '/uitstap', embed: embedOf(POLL.trip), ready: inPoll('.begin') };

/** The poll with a question of each type, from its first one. */
const programme = { path: '/zeg-je-mening', ready: inPoll('.begin') };

const asked = inPoll('.step:not([hidden])');

/** Goes past the first questions of a poll without answering them, by hand. */
const pastQuestions = (count: number) => async (page: Page) => {
  const click = (selector: string) => page.locator(`stek-participation-poll >>> ${selector}`).click();
  await click('.begin');
  for (let question = 1; question <= count; question++) {
    const shown = `.step:nth-of-type(${question}):not([hidden])`;
    await click(`${shown} >>> ::-p-text(Geen antwoord)`);
    await click('button.strong');
  }
  await page.locator(`stek-participation-poll >>> .step:nth-of-type(${count + 1}):not([hidden])`).wait();
};
const next = (says: string, until = asked) => [tabTo('Ga verder drukknop.'), press('Return', { says, until })];

/** Answers a poll from its page to where everything is looked over. */
const chooses = [
  press('Return', { says: 'Waar wil je naartoe? kop niveau 3.', until: asked }),
  press('Tab', { says: ['Waar wil je naartoe? paneel.', 'De zee.', 'niet geselecteerd radioknop'] }),
  press('space', { says: 'geselecteerd' }),
  ...next('Kijk je antwoorden na kop niveau 3.', inPoll('#check')),
  press('Down', { says: 'Waar wil je naartoe?' }),
  press('Down', { says: 'De zee' }),
  tabTo('Verstuur mijn antwoorden drukknop.', { never: ['Bedankt', 'verstuurd'] }),
];

/** The tablet lives by a clock that a test moves. */
const byHand = (page: Page) =>
  page.evaluate(`(() => {
    globalThis.handClock = new (${HandClock.toString()})(Date.now());
    document.querySelector('stek-participation-poll').clock = handClock;
  })()`);

const passes = (seconds: number) => (page: Page) => page.evaluate(`handClock.pass(${seconds * 1000})`);

const THANKS = ['Bedankt! Je antwoorden tellen mee. kop niveau 2.', 'lees je hier wat we ermee doen.'];

export const visits: readonly Visit[] = [
  {
    name: 'poll-choice',
    task: 'Ik kies de zee voor onze uitstap, en geef mijn antwoord.',
    ...trip,
    steps: [
      press('h', { says: 'Zeg je mening kop niveau 1.' }),
      press('h', { says: 'Welke uitstap maken we? kop niveau 2.' }),
      tabTo('Begin drukknop.'),
      ...chooses,
      press('Return', { says: THANKS, until: inPoll('.outcome') }),
      press('Down', { says: 'Op woensdag 9 december stopt het. Daarna tellen we alles.' }),
      press('Down', { says: 'lees je hier wat we ermee doen.' }),
      press('h', { says: 'Dit zeiden jullie tot nu toe kop niveau 3.' }),
    ],
  },
  {
    name: 'poll-missing',
    task: 'Ik wil verder gaan, maar ik vergat te kiezen.',
    ...trip,
    steps: [
      tabTo('Begin drukknop.'),
      press('Return', { says: 'Waar wil je naartoe? kop niveau 3.', until: asked }),
      tabTo('Ga verder drukknop.'),
      press('Return', { says: 'Kies een antwoord, of kies “Geen antwoord”.', until: inPoll('#summary') }),
      press('Tab', { says: 'Kies een antwoord, of kies “Geen antwoord”.' }),
      press('Return', { says: 'De zee' }),
    ],
  },
  {
    name: 'poll-offline',
    task: 'Ik kies de zee, maar net dan valt het internet weg.',
    ...trip,
    steps: [
      tabTo('Begin drukknop.'),
      ...chooses,
      happens('het internet valt weg', page => page.setOfflineMode(true)),
      press('Return', {
        says: ['Je antwoorden zijn nog niet verstuurd. kop niveau 2.', 'Dit wordt vanzelf verstuurd.'],
        never: 'Bedankt',
        until: inPoll('.outcome'),
      }),
      press('Down', { says: 'We proberen het vanzelf opnieuw. Je hoeft niets te doen.' }),
      happens('het internet is er weer', page => page.setOfflineMode(false), {
        // Where the person was reading, Orca does not always go to the heading that gets the focus now.
        says: 'lees je hier wat we ermee doen.',
        never: 'nog niet',
        until: inPoll('.outcome.settled'),
      }),
    ],
  },
  {
    name: 'poll-multiple',
    task: 'Ik kies wat ik op het programma wil. Ik kies er te veel, en doe er 1 weg.',
    ...programme,
    steps: [
      tabTo('Begin drukknop.'),
      press('Return', { says: 'Wat wil je op het programma? kop niveau 3.', until: asked }),
      press('Down', { says: 'Kies er 3 of minder.' }),
      tabTo('Een uitstap aankruisvakje niet aangevinkt.'),
      press('space', { says: 'aangevinkt' }),
      press('Tab'),
      press('space', { says: 'aangevinkt' }),
      press('Tab'),
      press('space', { says: 'aangevinkt' }),
      press('Tab'),
      press('space', { says: 'aangevinkt' }),
      tabTo('Ga verder drukknop.'),
      press('Return', { says: 'Je koos er te veel. Kies er 3 of minder.', until: inPoll('#summary') }),
      press('Tab', { says: 'Je koos er te veel. Kies er 3 of minder.' }),
      press('Return', { says: 'Een uitstap' }),
      press('space', { says: 'niet aangevinkt' }),
      ...next('Wanneer'),
    ],
  },
  {
    name: 'poll-ranking',
    task: 'Ik zet op volgorde wanneer ik het liefst kom: de namiddag eerst.',
    ...programme,
    before: pastQuestions(1),
    steps: [
      press('Down'),
      press('Tab'),
      press('Tab'),
      press('alt+Up', { says: 'staat nu op plaats 1.' }),
      press('alt+Down', { says: 'staat nu op plaats 2.' }),
      press('alt+Up', { says: 'staat nu op plaats 1.' }),
      press('alt+Up'),
      press('Down', { says: 'staat nu op plaats 2.' }),
      press('Up', { says: 'staat nu op plaats 1.' }),
      ...next('kop niveau 3.'),
    ],
  },
  {
    name: 'poll-choice-flyer',
    task: 'Ik kies de flyer, en ga verder.',
    ...programme,
    before: pastQuestions(2),
    steps: [press('Tab'), press('r'), press('space', { says: 'geselecteerd' }), ...next('kop niveau 3.')],
  },
  {
    name: 'poll-smiley',
    task: 'Ik zeg met een gezichtje hoe makkelijk ik binnen geraak.',
    ...programme,
    before: pastQuestions(3),
    steps: [
      press('Down'),
      press('Tab', { says: 'Heel slecht' }),
      press('r', { says: 'Slecht' }),
      press('r', { says: 'Gaat wel' }),
      press('r', { says: 'Goed' }),
      press('space', { says: 'geselecteerd' }),
      ...next('kop niveau 3.'),
    ],
  },
  {
    name: 'poll-idea',
    task: 'Ik schrijf mijn idee op, en verstuur mijn antwoorden.',
    ...programme,
    before: pastQuestions(4),
    steps: [
      press('Down'),
      tabTo('Jouw idee'),
      write('Samen zwemmen'),
      tabTo('Nog een idee drukknop.'),
      press('Return', { says: 'Jouw idee 2' }),
      write('Meer banken'),
      tabTo('Ga verder drukknop.'),
      press('Return', { says: 'Kijk je antwoorden na kop niveau 3.', until: inPoll('#check') }),
      tabTo('Verstuur mijn antwoorden drukknop.', { never: 'Bedankt' }),
      press('Return', { says: 'Bedankt! Je antwoorden tellen mee. kop niveau 2.', until: inPoll('.outcome') }),
    ],
  },
  {
    name: 'poll-answer',
    task: 'Ik lees wat jullie met onze wensen doen, en wat er gekozen is.',
    path: '/ons-antwoord',
    ready: inPoll('.results'),
    steps: [
      press('h'),
      press('h', { says: 'Wat doen we deze winter? kop niveau 2.' }),
      press('h', { says: 'Ons antwoord kop niveau 3.' }),
      press('h', { says: 'Wat wil je op het programma? kop niveau 4.' }),
      press('Down', { says: ['Lijst met 4 items.', 'Pannenkoeken bakken.', 'Ja.'] }),
      press('Down', { says: ['Waarom?', 'Veel mensen kozen dit.'] }),
      press('Down', { says: 'Dit staat nu in het programma link.' }),
      press('h', { says: 'Dit doen we kop niveau 4.' }),
      press('h', { says: 'Dit doen we niet kop niveau 4.' }),
      press('h', { says: 'Dit zeiden jullie kop niveau 3.' }),
      press('Down', { says: '89 keer meegedaan.' }),
      press('Down', { says: 'We tellen antwoorden, niet personen.' }),
      press('h', { says: 'Wat wil je op het programma? kop niveau 4.' }),
      press('Down', { says: 'Plaats 1.' }),
      press('Down', { says: 'Pannenkoeken bakken.' }),
      press('Down', { says: '47 keer gekozen.' }),
    ],
  },
  {
    name: 'poll-late',
    task: 'Ik wacht op een antwoord, en lees dat het te laat is.',
    path: '/te-laat',
    embed: embedOf(POLL.sewing),
    ready: inPoll('.results'),
    steps: [
      press('h'),
      press('h', { says: 'Hoe gaat het in het naaiatelier? kop niveau 2.' }),
      press('h', { says: 'Ons antwoord is te laat. kop niveau 3.' }),
      press('Down', { says: 'We beloofden het ten laatste op dinsdag 24 november.' }),
      press('Down'),
      press('Down', { says: '057 00 00 00' }),
      press('h', { says: 'Dit zeiden jullie kop niveau 3.' }),
    ],
  },
  {
    name: 'poll-kiosk',
    task: 'Ik doe mee op de tablet, maar praat met mijn buur. De tablet vraagt of ik er nog ben.',
    path: `/tablet#stek-kiosk=${DEMO_KIOSK_KEY}`,
    ready: inPoll('.begin'),
    before: byHand,
    steps: [
      tabTo('Begin drukknop.'),
      press('Return', { says: 'Wat wil je op het programma? kop niveau 3.', until: asked }),
      press('Tab', { says: 'Samen koken aankruisvakje niet aangevinkt.' }),
      press('space', { says: 'aangevinkt' }),
      happens('45 seconden later', passes(45), {
        says: ['Over 15 seconden wissen we je antwoorden.', 'Ik ben er nog drukknop.'],
        until: inPoll('dialog[open]'),
      }),
      happens('5 seconden later', passes(5)),
      press('Return', { says: 'Samen koken', until: `!${inPoll('dialog[open]')}` }),
      happens('45 seconden later', passes(45), { until: inPoll('dialog[open]') }),
      happens('15 seconden later', passes(15), { says: 'De antwoorden zijn gewist.', until: inPoll('.welcome') }),
    ],
  },
];
