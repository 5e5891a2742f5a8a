import type { Page } from 'puppeteer-core';
import { DEMO_PASSPHRASE } from '../../../src/demo/key-files.ts';
import type { ChoiceField } from '../../../src/foundation/form/choice-field.ts';
import { happens, press, tabTo, write, type Visit } from '../visit.ts';

/** An expression: something of an element that the page shows. */
const inside = (tag: string, selector: string): string =>
  `document.querySelector('${tag}')?.shadowRoot?.querySelector('${selector}')`;
const onCard = (selector: string): string => inside('stek-referral-card', selector);
const inInbox = (selector: string): string => inside('stek-contact-inbox', selector);
const onMap = (selector: string): string => inside('stek-social-map', selector);

const card = { path: '/doorverwijzen', ready: `${onCard('form.flow')} && ${onCard('.themes')}` };
const inbox = { path: '/kaarten-lezen', ready: inInbox('#key-file') };
const map = { path: '/sociale-kaart', ready: onMap('.count') };

/** A step of the card, once it is asked. */
const asked = (name: string): string => onCard(`#step-${name}:not([hidden])`);

/** Until something was said to who uses a screen reader. */
const heard = (words: string): string =>
  `document.querySelector('body > [role=status]')?.textContent.includes('${words}')`;

/** What is filled in on a step, by the name of its field. */
type StepAnswers = readonly [step: string, answers: Readonly<Record<string, string>>];

const BEFORE_CONSENT: readonly StepAnswers[] = [
  ['offer', { themes: 'housing' }],
  ['who', { recipient: 'Lotte' }],
  ['you', { firstName: 'Fatou', phone: '057 00 00 00' }],
  ['speaks', { speaks: 'nl' }],
  ['safe', {}],
  ['words', {}],
  ['more', {}],
  ['sender', { senderName: 'Wout', senderPhone: '057 00 00 00' }],
];
const AGREED: StepAnswers = ['consent', { share_card: 'yes' }];
const SIGNED: StepAnswers = ['signature', { way: 'typed', typedName: 'Fatou', 'confirm.typed': 'yes' }];

/** Fills in steps and goes on after each, as who sits beside the person does. */
const answers =
  (...steps: readonly StepAnswers[]) =>
  async (page: Page) => {
    for (const [step, given] of steps) {
      await page.locator(`stek-referral-card >>> #step-${step}:not([hidden])`).wait();
      for (const [name, value] of Object.entries(given)) {
        const field = await page.waitForSelector(`stek-referral-card >>> [name="${name}"]`);
        await field!.evaluate((element, answer) => {
          // A contact person of the demo has another id each time.
          const { choices = [] } = element as Partial<ChoiceField>;
          const chosen = choices.find(({ label }) => label === answer)?.value ?? answer;
          Object.assign(element, { values: [chosen] } satisfies Partial<ChoiceField>);
          element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        }, value);
      }
      await page.locator('stek-referral-card >>> button[type=submit]').click();
    }
  };

/** Gives the field the key file that the demo page offers: the window to choose one is of the browser, not of the page. */
const choosesKey = (name: string) => async (page: Page) => {
  const field = await page.locator('stek-contact-inbox >>> #key-file').waitHandle();
  await field.evaluate(async (element, file) => {
    const answer = await fetch(`/demo/keys/${file}`);
    const given = new DataTransfer();
    given.items.add(new File([await answer.text()], file, { type: 'application/json' }));
    (element as HTMLInputElement).files = given.files;
    element.dispatchEvent(new Event('change', { bubbles: true }));
  }, `${name}.json`);
};

/** Opens the cards of Lotte, by hand. */
const unlocked = async (page: Page) => {
  await choosesKey('lotte')(page);
  await page.locator('stek-contact-inbox >>> [name=passphrase] >>> input').fill(DEMO_PASSPHRASE);
  await page.locator('stek-contact-inbox >>> button[type=submit]').click();
  await page.locator('stek-contact-inbox >>> .list .item').wait();
};

/** What stands around what is listened for. */
const downs = (count: number) => Array.from({ length: count }, () => press('Down'));

const SHARE = 'Lotte krijgt de hele kaart: je naam, hoe we je bellen en wat je vertelt. Niemand anders leest mee.';
const STAGE = 'Wout ziet dan of Lotte je al belde en of jullie een plek zochten.';
const OUTCOME = 'Wout ziet dan in enkele woorden hoe het eindigt, bijvoorbeeld: je kreeg hulp. Meer niet.';
const NO_YES = 'Zonder je ja versturen we niets.';

export const visits: readonly Visit[] = [
  {
    name: 'referral-offer',
    task: 'Ik zoek samen hulp bij wonen. Ik hoor waar ik meteen terecht kan, en wie mij kan bellen.',
    ...card,
    steps: [
      press('h', { says: 'Een kaart samen invullen kop niveau 1.' }),
      press('h', { says: 'Zoek samen hulp kop niveau 2.' }),
      press('Down', { says: 'Kijk samen naar dit scherm.' }),
      press('h', { says: 'Waar wil je hulp bij? kop niveau 3.' }),
      press('x', { says: 'Wonen aankruisvakje niet aangevinkt.' }),
      press('space', { says: 'We vonden', until: onCard('.found li') }),
      press('h', { says: 'Misschien kan je meteen ergens terecht kop niveau 4.' }),
      press('Down', { says: 'We vonden' }),
      press('Down', { says: 'kop niveau 5.' }),
      ...downs(2),
      press('Tab', { says: 'Bel 057 00 00 00' }),
      tabTo('Ik wil dat iemand mij belt drukknop.'),
      press('Return', { says: 'Wie belt je? kop niveau 3.', until: asked('who') }),
      press('Down', { says: 'Alleen deze persoon krijgt je kaart.' }),
      press('Tab', { says: ['Wie mag je bellen? paneel.', 'niet geselecteerd radioknop'] }),
    ],
  },
  {
    name: 'referral-consent',
    task: 'Ik hoor bij elk vakje wat het betekent, en zeg wat mag. Ik teken door mijn naam te typen.',
    ...card,
    before: answers(...BEFORE_CONSENT),
    steps: [
      press('Down', { says: 'Luister of lees rustig. Kruis alleen aan wat mag.' }),
      press('Tab', {
        says: ['Mag Lotte je kaart lezen? paneel.', 'aankruisvakje niet aangevinkt', 'verplicht', SHARE],
      }),
      press('space', { says: 'aangevinkt' }),
      press('Tab', {
        says: ['Mag Wout zien hoe het ermee staat? (niet verplicht) paneel.', 'aankruisvakje niet aangevinkt', STAGE],
      }),
      press('Tab', {
        says: ['Mag Wout weten hoe het afloopt? (niet verplicht) paneel.', 'aankruisvakje niet aangevinkt', OUTCOME],
      }),
      press('Tab', { says: ['Wie zegt ja? paneel.', 'Ik zelf.', 'geselecteerd radioknop'] }),
      tabTo('Ga verder drukknop.'),
      press('Return', { says: 'Hoe wil je tekenen? kop niveau 3.', until: asked('signature') }),
      press('Down', { says: 'Elke manier is even goed.' }),
      press('r', { says: 'Ik teken op dit scherm.' }),
      press('r', { says: 'Ik typ mijn naam.' }),
      press('space', { says: 'geselecteerd' }),
      press('Tab', { says: 'Typ je naam' }),
      write('Fatou'),
      press('Tab', { says: ['Klopt dit? paneel.', 'Dit is mijn handtekening', 'aankruisvakje niet aangevinkt'] }),
      press('space', { says: 'aangevinkt' }),
      tabTo('Ga verder drukknop.'),
      press('Return', { says: 'Kijk je antwoorden na kop niveau 3.', until: onCard('#check') }),
    ],
  },
  {
    name: 'referral-no',
    task: 'Ik zeg geen ja. Ik hoor dat er dan niets weggaat.',
    ...card,
    before: answers(...BEFORE_CONSENT),
    steps: [
      tabTo('Ga verder drukknop.'),
      press('Return', { says: NO_YES, until: onCard('#summary') }),
      press('Tab', { says: NO_YES }),
      press('Return', { says: ['Mag Lotte je kaart lezen?', NO_YES] }),
      press('space', { says: 'aangevinkt' }),
      tabTo('Ga verder drukknop.'),
      press('Return', { says: 'Hoe wil je tekenen? kop niveau 3.', until: asked('signature') }),
    ],
  },
  {
    name: 'referral-sent',
    task: 'Ik stuur de kaart. Ik hoor wie mij belt en voor wanneer, en mijn code.',
    ...card,
    before: answers(...BEFORE_CONSENT, AGREED, SIGNED),
    steps: [
      tabTo('Stuur de kaart drukknop.', { never: 'aangekomen' }),
      press('Return', {
        says: ['De kaart is aangekomen. kop niveau 2.', 'Lotte belt je ten laatste op maandag 7 december.'],
        until: onCard('.strip.sender'),
      }),
      ...downs(6),
      tabTo('Druk mijn strookje af drukknop.'),
      ...downs(8),
      tabTo('Klaar, wis alles drukknop.'),
    ],
  },
  {
    name: 'referral-blocked',
    task: 'Er is geen sleutel om een kaart mee te versturen. Ik hoor wat wel kan.',
    path: '/kaart-zonder-sleutel',
    embed: `<stek-referral-card api="/v1/ieper" key-pin="${'n'.repeat(43)}"><a href="/p/ieper/kaart">Vul een kaart in</a></stek-referral-card>`,
    ready: onCard('.empty-state'),
    steps: [
      press('h'),
      press('h', { says: 'Zoek samen hulp kop niveau 2.' }),
      press('Down', { says: 'We kunnen een kaart nu niet veilig versturen.' }),
      press('Down', { says: 'Je hoeft hier niets in te vullen. Dit kan wel:' }),
      press('Tab', { says: 'Neem een kaart op papier' }),
      press('Tab', { says: 'Bel 057 00 00 00' }),
      press('h', { says: 'Waar wil je hulp bij? kop niveau 3.' }),
    ],
  },
  {
    name: 'referral-inbox',
    task: 'Ik open mijn kaarten met mijn sleutel. Ik hoor wat ik eerst moet doen.',
    ...inbox,
    steps: [
      press('h', { says: 'Kaarten lezen kop niveau 1.' }),
      press('h', { says: 'Mijn kaarten kop niveau 2.' }),
      press('Tab', { says: 'Je kreeg dit bestand van de gemeente.' }),
      happens('Ze kiest het bestand van Lotte', choosesKey('lotte')),
      press('Tab', { says: ['Wat is je wachtzin?', 'De wachtzin blijft op dit toestel.'] }),
      write(DEMO_PASSPHRASE, { never: 'demo' }),
      press('Tab', {
        says: ['aankruisvakje niet aangevinkt', 'Doe dit alleen op een toestel dat niemand anders gebruikt.'],
      }),
      press('Tab', { says: 'Open mijn kaarten drukknop.' }),
      press('Return', { says: 'Mijn kaarten kop niveau 2.', until: inInbox('.list .item') }),
      press('h', { says: 'kop niveau 3.' }),
      press('Down', { says: 'Te laat: het moest ten laatste op dinsdag 24 november.' }),
      press('Down', { says: ['Niet bereikt.', 'Belt de persoon terug? Zeg het dan hier.'] }),
      press('Down', { says: '3 keer gebeld, niet bereikt.' }),
      press('Down', { says: 'Open de kaart drukknop.' }),
    ],
  },
  {
    name: 'referral-read',
    task: 'Ik open een kaart, en hoor hoe ik veilig bel voor ik het nummer hoor. Ik belde, en er was niemand.',
    ...inbox,
    before: unlocked,
    steps: [
      press('h'),
      tabTo('Open de kaart drukknop.'),
      press('Return', { says: 'Noor kop niveau 2.', until: inInbox('article.card .safe') }),
      press('Down'),
      press('h', { says: 'Zo bel je veilig kop niveau 3.', never: '057 00 00 00' }),
      press('Down', { says: 'voicemail', never: '057 00 00 00' }),
      press('Down', { says: 'Neemt iemand anders op?', never: '057 00 00 00' }),
      tabTo('Telefoon: 057 00 00 00'),
      tabTo('Ik kon de persoon niet bereiken drukknop.'),
      press('Return', { says: 'Wanneer probeerde je het? kop niveau 4.', until: inInbox('form.act') }),
      tabTo('Schrijf op drukknop.'),
      press('Return', { says: 'Het is opgeschreven.', until: `!${inInbox('form.act')}` }),
      press('Down'),
    ],
  },
  {
    name: 'referral-map',
    task: 'Ik zoek op een woord, en hoor hoeveel diensten er zijn.',
    ...map,
    steps: [
      press('h', { says: 'Waar vind je hulp? kop niveau 1.' }),
      press('h', { says: 'Wie kan je helpen? kop niveau 2.' }),
      press('Tab', { says: ['Zoek een woord invoerveld.', 'Bijvoorbeeld: huur, school of eten.'] }),
      write('huur', { says: 'Je ziet 1 dienst.', until: heard('Je ziet 1 dienst.') }),
      press('Tab', { says: ['Waarover gaat je vraag? paneel.', 'Alles schakelknop ingedrukt.'] }),
      press('h', { says: 'Huurdershulp Voorbeeldstreek kop niveau 3.' }),
      press('Down', { says: 'Vragen over je huurcontract, herstellingen' }),
      press('Down'),
      press('Down', { says: 'Bel 057 00 00 00' }),
      press('Down', { says: 'Nu open.' }),
    ],
  },
];
