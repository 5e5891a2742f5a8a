import type { Page } from 'puppeteer-core';
import { DEMO_CODE } from '../../../src/demo/demo-code.ts';
import { press, tabTo, write, type Visit } from '../visit.ts';

/** An expression: something of an element that the page shows. */
const inside = (tag: string, selector: string): string =>
  `document.querySelector('${tag}')?.shadowRoot?.querySelector('${selector}')`;
const inForm = (selector: string): string => inside('stek-signal-form', selector);
const inFollowUp = (selector: string): string => inside('stek-follow-up', selector);

/** The form with its questions. */
const form = { path: '/signaal', ready: inForm('form.flow') };

/** The nth question, once it is asked. */
const question = (index: number): string => `${inForm(`#question-${index}`)}?.closest('.step:not([hidden])')`;

const click = (page: Page, selector: string) => page.locator(`stek-signal-form >>> ${selector}`).click();

/** Chooses an answer and goes on, by hand. */
const answers =
  (...labels: readonly string[]) =>
  async (page: Page) => {
    for (const [index, label] of labels.entries()) {
      const shown = `.step:not([hidden]):has(#question-${index})`;
      await page.locator(`stek-signal-form >>> ${shown}`).wait();
      if (label.startsWith('“'))
        await page.locator(`stek-signal-form >>> ${shown} >>> textarea`).fill(label.slice(1, -1));
      else if (label) await click(page, `${shown} >>> ::-p-text(${label})`);
      await click(page, 'button[type=submit]');
    }
  };

/** Where "close and wipe" leads here: the real one is another site. */
const leadsTo = (path: string) => (page: Page) =>
  page.evaluate(`document.querySelector('stek-signal-form').exitUrl = new URL('${path}', location.origin).href`);

const next = (says: string, until: string) => [tabTo('Ga verder drukknop.'), press('Return', { says, until })];

/** Until something was said to who uses a screen reader. */
const heard = (words: string): string =>
  `document.querySelector('body > [role=status]')?.textContent.includes('${words}')`;

const MISSING = 'Schrijf wat je ons wil zeggen. Een paar woorden is genoeg.';
const THANKS = 'Dank je wel. Het is aangekomen. kop niveau 2.';
const PROMISE = 'Je krijgt een antwoord voor maandag 21 december.';
/** The page to which "close and wipe" led. */
const LEFT = 'Klaar met laden van Het programma op één blad | Voorbeeldstad.';

export const visits: readonly Visit[] = [
  {
    name: 'signal-start',
    task: 'Ik wil iets zeggen. Ik lees eerst wat er staat, en kies waarover het gaat.',
    ...form,
    steps: [
      press('h', { says: 'Zeg wat je ziet kop niveau 1.' }),
      tabTo('Sluit en wis drukknop.', {
        says: ['Sluit en wis drukknop.', 'Druk 3 keer op Shift: dat doet hetzelfde.'],
      }),
      press('h', { says: 'Is er nu gevaar? kop niveau 2.' }),
      press('Down', { says: 'Wij lezen dit niet meteen. Kan het niet wachten? Bel dan:' }),
      press('Down'),
      press('Down'),
      press('Down'),
      press('Down'),
      press('Down'),
      press('Down'),
      press('Down'),
      press('Down'),
      press('h', { says: 'Zeg wat je ziet of hoort kop niveau 2.' }),
      press('Down', { says: 'Wij lezen het en geven het door. Je krijgt een antwoord.' }),
      press('Down', { says: 'Stap 1 van 6.' }),
      press('Down', { says: 'Waarover gaat het? kop niveau 3.' }),
      press('Down', { says: 'Zo komt het bij de juiste persoon.' }),
      press('r', { says: 'Over mij of over iemand.' }),
      press('r', { says: ['Over een dienst of een plek.', 'Bijvoorbeeld: er rijdt geen bus meer.'] }),
      press('space', { says: 'geselecteerd' }),
      press('Tab', { says: 'Ga verder drukknop.' }),
      press('Return', { says: 'Wat wil je ons zeggen? kop niveau 3.', until: question(1) }),
    ],
  },
  {
    name: 'signal-numbers',
    task: 'Het is dringend. Ik zoek met Tab wie ik kan bellen.',
    ...form,
    steps: [
      press('h'),
      tabTo('Sluit en wis drukknop.'),
      press('Tab', { says: ['Bel 112', 'Dringende hulp: ziekenwagen, brandweer of politie'] }),
      press('Tab', { says: ['Bel 1712', 'Geweld, misbruik of kindermishandeling'] }),
      press('Tab', { says: ['Bel 106', 'Iemand om mee te praten, dag en nacht'] }),
      press('Tab'),
    ],
  },
  {
    name: 'signal-words',
    task: 'Ik schrijf wat ik wil zeggen, met een telefoonnummer erin. Eerst vergeet ik te schrijven.',
    ...form,
    before: answers('Over een dienst of een plek'),
    steps: [
      tabTo('Ga verder drukknop.'),
      press('Return', { says: MISSING, until: inForm('#summary') }),
      press('Tab', { says: MISSING }),
      press('Return', { says: ['Wat wil je ons zeggen? invoerveld verplicht.', 'ongeldige invoer.', MISSING] }),
      write('Bel naar 0470 12 34 56', {
        says: 'Dit lijkt op een telefoonnummer. Haal je het weg? We hebben het hier niet nodig.',
        until: heard('telefoonnummer'),
      }),
      ...next('Waar heeft het mee te maken? kop niveau 3.', question(2)),
    ],
  },
  {
    name: 'signal-sent',
    task: 'Ik kijk na wat ik zei, en verstuur het. Ik hoor wanneer ik een antwoord krijg, en mijn code.',
    ...form,
    before: answers('Over een dienst of een plek', '“Er rijdt geen bus meer na zes uur.”', ''),
    steps: [
      press('Tab', { says: ['Mogen wij weten wie je bent? paneel.', 'Nee, ik zeg het zonder naam.', 'geselecteerd'] }),
      ...next('Kijk je antwoorden na kop niveau 3.', inForm('#check')),
      press('Down', { says: 'Waarover gaat het?' }),
      press('Down', { says: 'Over een dienst of een plek' }),
      press('Down', { says: 'Verander: Waarover gaat het? drukknop.' }),
      press('Down', { says: 'Wat wil je ons zeggen?' }),
      press('Down', { says: 'Er rijdt geen bus meer na zes uur.' }),
      tabTo('Verstuur drukknop.', { never: 'aangekomen' }),
      press('Return', {
        says: [THANKS, `${PROMISE} Je code is`],
        until: inForm('.outcome'),
      }),
      press('Down', { says: PROMISE }),
      press('h', { says: 'Dit is je code kop niveau 3.' }),
      press('Down'),
      press('Down', { says: 'Met deze code lees je het antwoord. Niemand vraagt je naam.' }),
      press('Tab', { says: '/inschrijving' }),
      press('Tab', { says: 'Druk af drukknop.' }),
    ],
  },
  {
    name: 'signal-short',
    task: 'Ik hou niet van formulieren. Ik schrijf 1 zin en verstuur die.',
    path: '/signaal-kort',
    ready: inForm('form.flow'),
    steps: [
      press('h', { says: 'Zeg het kort kop niveau 1.' }),
      press('h', { says: 'Is er nu gevaar? kop niveau 2.' }),
      press('h', { says: 'Zeg wat je ziet of hoort kop niveau 2.' }),
      press('Down', { says: 'Zeg het in het kort. Wij lezen het, en je krijgt een antwoord.' }),
      press('Down', { says: 'Wat wil je ons zeggen? kop niveau 3.' }),
      press('Down', { says: 'Schrijf geen naam, geen adres en geen telefoonnummer.', never: 'Wat wil je ons zeggen?' }),
      press('Tab', { says: 'Wat wil je ons zeggen? invoerveld verplicht.' }),
      write('Aan de kerk staat geen bank.'),
      press('Tab', { says: 'Verstuur drukknop.' }),
      press('Return', { says: [THANKS, `${PROMISE} Je code is`], until: inForm('.outcome') }),
    ],
  },
  {
    name: 'signal-escape',
    task: 'Ik druk per ongeluk op Escape. Dan komt er echt iemand binnen.',
    ...form,
    before: leadsTo('/flyer'),
    steps: [
      press('r', { says: 'Over mij of over iemand.' }),
      press('space', { says: 'geselecteerd' }),
      press('Escape', { says: 'Wil je sluiten en alles wissen? kop niveau 2', until: inForm('dialog[open]') }),
      press('Tab', { says: 'Ja, sluit en wis drukknop.' }),
      press('Tab', { says: 'Nee, ik ga verder drukknop.' }),
      press('Return', { says: ['Over mij of over iemand.', 'geselecteerd'], until: `!${inForm('dialog[open]')}` }),
      press('Escape', { says: 'Wil je sluiten en alles wissen? kop niveau 2', until: inForm('dialog[open]') }),
      press('Tab', { says: 'Ja, sluit en wis drukknop.' }),
      press('Return', { says: LEFT, until: `location.pathname === '/flyer'` }),
    ],
  },
  {
    name: 'signal-shift',
    task: 'Er komt iemand binnen. Ik druk 3 keer op Shift.',
    ...form,
    before: leadsTo('/flyer'),
    steps: [
      press('r', { says: 'Over mij of over iemand.' }),
      press('space', { says: 'geselecteerd' }),
      press('Shift_L'),
      press('Shift_L', { never: 'Het programma' }),
      press('Shift_L', { says: LEFT, until: `location.pathname === '/flyer'` }),
    ],
  },
  {
    name: 'signal-button',
    task: 'Er komt iemand binnen. Ik druk op Sluit en wis.',
    ...form,
    before: leadsTo('/flyer'),
    steps: [
      press('h'),
      tabTo('Sluit en wis drukknop.'),
      press('Return', { says: LEFT, until: `location.pathname === '/flyer'` }),
    ],
  },
  {
    name: 'signal-question',
    task: 'Met mijn code lees ik hoe het ermee staat. Jullie vragen mij iets, en ik antwoord.',
    path: '/inschrijving',
    ready: inFollowUp('form.ask'),
    steps: [
      press('h', { says: 'Je code kop niveau 1.' }),
      tabTo('Wat is je code? invoerveld verplicht.'),
      write(DEMO_CODE.signalQuestion),
      press('Tab', { says: 'Toon hoe het ermee staat drukknop.' }),
      press('Return', {
        says: 'We hebben een vraag voor je. kop niveau 3.',
        until: inFollowUp('#state'),
      }),
      press('Down', { says: 'Antwoord als je wil. Niemand weet wie je bent.' }),
      press('h', { says: 'Zo ver staat het kop niveau 4.' }),
      press('Down', { says: ['Lijst met 4 items.', 'Aangekomen.'] }),
      press('Down', { says: 'Gedaan.' }),
      press('h', { says: 'Vraag en antwoord kop niveau 4.' }),
      press('Down', { says: ['Wij.', 'donderdag 26 november 2026.'] }),
      press('Down', { says: 'Bij welke dienst wacht je? Je hoeft geen naam te zeggen.' }),
      press('Tab', { says: 'Je antwoord invoerveld verplicht.' }),
      write('Bij de dienst van het geld.'),
      press('Tab', { says: 'Verstuur mijn antwoord drukknop.' }),
      press('Return', { says: 'Je antwoord is verstuurd.', until: inFollowUp('.message.own') }),
      press('Down'),
      press('Down'),
      press('Down', { says: 'Jij.' }),
      press('Down', { says: 'Bij de dienst van het geld.' }),
    ],
  },
  {
    name: 'signal-answered',
    task: 'Met mijn code lees ik jullie antwoord.',
    path: '/inschrijving',
    ready: inFollowUp('form.ask'),
    steps: [
      press('h'),
      tabTo('Wat is je code? invoerveld verplicht.'),
      write(DEMO_CODE.signalAnswered),
      press('Return', {
        says: 'Dit is ons antwoord. kop niveau 3.',
        until: inFollowUp('#state'),
      }),
      press('h', { says: 'Vraag en antwoord kop niveau 4.', never: 'Klopt dit niet?' }),
      press('Down', { says: ['Wij.', 'vrijdag 20 november 2026.'] }),
      press('Down', { says: 'Kom op dinsdag langs met je brieven. Dan kijken we ze samen na.' }),
      press('Down'),
      press('Down', { says: 'Klopt dit niet? Zeg het ons 1 keer.' }),
      press('h', { says: 'Zo ver staat het kop niveau 4.' }),
    ],
  },
  {
    name: 'signal-results',
    task: 'Ik lees wat jullie deden met wat mensen zeggen.',
    path: '/wat-deden-we-ermee',
    ready: inside('stek-signal-results', '.item'),
    steps: [
      press('h', { says: 'Wat mensen ons zeggen kop niveau 1.' }),
      press('h', { says: 'Wat deden we ermee? kop niveau 2.' }),
      press('Down', { says: 'Mensen zeiden wat ze zien en horen. Dit deden we ermee.' }),
      press('Down', { says: 'Een bank aan de kerk kop niveau 3.' }),
      press('Down', { says: 'Aan de kerk kan je nergens zitten.' }),
      press('Down', { says: ['Vrije tijd.', 'Dorpszaal Boezinge.'] }),
      press('Down', { says: 'Dit doen we niet.' }),
      press('Down', { says: 'Ons antwoord kop niveau 4.' }),
      press('Down', { says: 'Dit jaar wordt het plein nieuw. Daar komen vier banken.' }),
      press('Down', { says: 'Antwoord van donderdag 29 oktober 2026.' }),
      press('h', { says: 'Poetshulp is te duur kop niveau 3.' }),
      press('Down', { says: 'Mensen met weinig geld kunnen geen poetshulp betalen.' }),
      press('Down', { says: '5 keer gezegd.' }),
      press('Down', { says: ['Geld.', 'Hulp en diensten.'] }),
      press('Down', { says: 'Opgenomen.' }),
      press('Down', { says: 'Ons antwoord kop niveau 4.' }),
      press('Down', { says: 'Vanaf de zomer betaal je minder als je weinig geld hebt.' }),
      press('h', { says: 'Dit doen we kop niveau 4.' }),
      press('Down', { says: 'We bekijken een lagere prijs voor wie weinig geld heeft.' }),
      press('Down', { says: 'Klaar voor zaterdag 13 februari 2027.' }),
    ],
  },
];
