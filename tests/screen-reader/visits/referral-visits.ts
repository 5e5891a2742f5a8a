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

const downs = (count: number) => Array.from({ length: count }, () => press('Down'));
const tabs = (count: number) => Array.from({ length: count }, () => press('Tab'));

export const visits: readonly Visit[] = [
  {
    name: 'referral-offer',
    task: 'Ik zoek samen hulp bij wonen. Ik hoor waar ik meteen terecht kan.',
    ...card,
    steps: [
      press('h'),
      ...downs(9),
      press('h'),
      ...downs(4),
      press('x'),
      press('space'),
      press('h'),
      ...downs(24),
      tabTo('Ik wil dat iemand mij belt drukknop.'),
      press('Return', { until: asked('who') }),
      ...downs(14),
      tabTo('Ga verder drukknop.'),
      press('Return', { until: asked('you') }),
      press('Tab'),
      write('Fatou'),
      ...tabs(5),
    ],
  },
  {
    name: 'referral-consent',
    task: 'Ik hoor wat er met mijn kaart gebeurt, en zeg wat mag.',
    ...card,
    before: answers(...BEFORE_CONSENT),
    steps: [
      press('h'),
      press('h'),
      press('h'),
      press('h'),
      ...downs(12),
      press('Tab'),
      press('Tab'),
      press('Tab'),
      press('space'),
      press('Tab'),
      press('Tab'),
      press('Tab'),
      press('Tab'),
      tabTo('Ga verder drukknop.'),
      press('Return', { until: asked('signature') }),
      press('Down'),
      press('Down'),
      press('r'),
      press('r'),
      press('space'),
      press('Tab'),
      write('Fatou'),
      press('Tab'),
      press('space'),
      tabTo('Ga verder drukknop.'),
      press('Return', { until: onCard('#check') }),
    ],
  },
  {
    name: 'referral-no',
    task: 'Ik vergeet ja te zeggen. Er gaat niets weg.',
    ...card,
    before: answers(...BEFORE_CONSENT),
    steps: [
      tabTo('Ga verder drukknop.'),
      press('Return', { until: onCard('#summary') }),
      press('Tab'),
      press('Return'),
      press('space'),
      tabTo('Ga verder drukknop.'),
      press('Return', { until: asked('signature') }),
    ],
  },
  {
    name: 'referral-sent',
    task: 'Ik stuur de kaart. Ik hoor wie mij belt en voor wanneer, en mijn code.',
    ...card,
    before: answers(...BEFORE_CONSENT, AGREED, SIGNED),
    steps: [
      tabTo('Stuur de kaart drukknop.'),
      press('Return', { until: onCard('.strip.sender') }),
      ...downs(20),
      press('Tab'),
    ],
  },
  {
    name: 'referral-blocked',
    task: 'Er is geen sleutel om een kaart mee te versturen. Ik hoor wat wel kan.',
    path: '/kaart-zonder-sleutel',
    embed: `<stek-referral-card api="/v1/ieper" key-pin="${'n'.repeat(43)}"><a href="/p/ieper/kaart">Vul een kaart in</a></stek-referral-card>`,
    ready: onCard('.empty-state'),
    steps: [press('h'), press('h'), ...downs(8), ...tabs(4)],
  },
  {
    name: 'referral-inbox',
    task: 'Ik open mijn kaarten met mijn sleutel. Ik hoor wat ik eerst moet doen.',
    ...inbox,
    steps: [
      press('h'),
      press('h'),
      ...downs(2),
      press('Tab'),
      happens('Ze kiest het bestand van Lotte', choosesKey('lotte')),
      press('Tab'),
      write(DEMO_PASSPHRASE),
      press('Tab'),
      press('Tab'),
      press('Return', { until: inInbox('.list .item') }),
      ...downs(14),
      press('h'),
      press('h'),
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
      press('Return', { until: inInbox('article.card .safe') }),
      ...downs(16),
      press('h'),
      press('h'),
      press('h'),
      tabTo('Ik kon de persoon niet bereiken drukknop.'),
      press('Return', { until: inInbox('form.act') }),
      ...tabs(3),
    ],
  },
  {
    name: 'referral-map',
    task: 'Ik zoek op een woord, en hoor hoeveel diensten er zijn.',
    ...map,
    steps: [
      press('h'),
      press('h'),
      press('Down'),
      press('Tab'),
      write('huur', { until: `${onMap('.count')}.textContent.length < 19` }),
      press('Tab'),
      press('Tab'),
      press('h'),
      ...downs(14),
    ],
  },
];
