import { expect } from '@esm-bundle/chai';
import '../../src/components/activity-calendar/stek-activity-calendar.ts';
import '../../src/components/contact-inbox/stek-contact-inbox.ts';
import '../../src/components/easy-flyer/stek-easy-flyer.ts';
import '../../src/components/follow-up/stek-follow-up.ts';
import '../../src/components/participation-poll/stek-participation-poll.ts';
import '../../src/components/referral-card/stek-referral-card.ts';
import '../../src/components/sign-up/stek-sign-up.ts';
import '../../src/components/signal-form/stek-signal-form.ts';
import '../../src/components/signal-results/stek-signal-results.ts';
import '../../src/components/social-map/stek-social-map.ts';
import { textsOf, translateInPlace } from '../support/browser-translation.ts';
import { cardClient, cardClock } from '../support/card-client.ts';
import { eventually } from '../support/eventually.ts';
import { followUpClient, followUpOf } from '../support/follow-up-client.ts';
import { INBOX_NOW, inboxClient, inboxKey } from '../support/inbox-client.ts';
import { pollClient } from '../support/poll-client.ts';
import { clientOf, NOW } from '../support/programme-client.ts';
import { publishedClient } from '../support/published-client.ts';
import { servicesClient } from '../support/services-client.ts';
import { SEWING_DATE, signUpClient } from '../support/sign-up-client.ts';
import { signalClient } from '../support/signal-form-client.ts';

interface Case {
  tag: string;
  attributes?: Readonly<Record<string, string>>;
  properties: () => object | Promise<object>;
  /** There once what it is about stands. */
  stands: string;
}

const CALENDAR = {
  tag: 'stek-activity-calendar',
  properties: () => ({ client: clientOf(), now: NOW }),
};
const LIST = { ...CALENDAR, stands: '.count' };
const MONTH = { ...CALENDAR, attributes: { view: 'month' }, stands: '[role=grid]' };
const NEXT = { ...CALENDAR, attributes: { view: 'next' }, stands: '.card, .next li, li' };

const CASES: Readonly<Record<string, Case>> = {
  'the list of the calendar': LIST,
  'the month of the calendar': MONTH,
  'the next dates of the calendar': NEXT,
  'the flyer': {
    tag: 'stek-easy-flyer',
    attributes: { month: '2026-12', place: 'zillebeke' },
    properties: () => ({ client: clientOf(), now: NOW }),
    stands: '.cards',
  },
  'the poll': {
    tag: 'stek-participation-poll',
    properties: () => ({ client: pollClient(), now: NOW }),
    stands: '.begin',
  },
  'the sign-up': {
    tag: 'stek-sign-up',
    properties: () => ({ client: signUpClient(), occurrenceId: SEWING_DATE, now: NOW }),
    stands: 'form',
  },
  'the signal form': {
    tag: 'stek-signal-form',
    properties: () => ({ client: signalClient() }),
    stands: 'form.flow',
  },
  'the published signals': {
    tag: 'stek-signal-results',
    properties: () => ({ client: publishedClient() }),
    stands: '[part=title]',
  },
  'the referral card': {
    tag: 'stek-referral-card',
    properties: () => ({ client: cardClient(), clock: cardClock }),
    stands: 'form.flow',
  },
  'the inbox': {
    tag: 'stek-contact-inbox',
    properties: async () => {
      const { kid, key } = await inboxKey();
      return { client: inboxClient(), now: INBOX_NOW, keys: { keys: [{ kid, key }], access: '' } };
    },
    stands: '.page li, .page article',
  },
  'the follow-up': {
    tag: 'stek-follow-up',
    properties: () => ({ client: followUpClient(() => followUpOf()) }),
    stands: 'form',
  },
  'the directory': {
    tag: 'stek-social-map',
    properties: () => ({ client: servicesClient() }),
    stands: '[part=title]',
  },
};

const FRENCH = /\b(vous|votre|les|de)\b/i;

let shown: HTMLElement[] = [];

/** Puts it on the page, and waits until what it is about stands. */
async function show({ tag, attributes, properties, stands }: Case): Promise<HTMLElement> {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) element.setAttribute(name, value);
  Object.assign(element, await properties());
  document.body.append(element);
  shown.push(element);
  await eventually(() => expect(element.shadowRoot?.querySelector(stands), `${tag} ${stands}`).to.not.equal(null));
  return element;
}

/** Nothing is said by one that is not said by the other. */
async function saySame(element: HTMLElement, other: HTMLElement): Promise<void> {
  await eventually(() => {
    const [here, there] = [element, other].map(one => textsOf(one.shadowRoot!));
    const without = (texts: string[], others: string[]) => texts.filter(text => !others.includes(text));
    expect({ stale: without(here!, there!), missing: without(there!, here!) }).to.deep.equal({
      stale: [],
      missing: [],
    });
    expect(here!.length).to.equal(there!.length);
  }, 10_000);
}

describe('After browser translation', () => {
  afterEach(() => {
    for (const element of shown) element.remove();
    shown = [];
    sessionStorage.clear();
    localStorage.clear();
  });

  for (const [name, one] of Object.entries(CASES))
    it(`${name} says everything anew in another language`, async () => {
      const [element, other] = [await show(one), await show(one)];
      await saySame(element, other);
      translateInPlace(element.shadowRoot!);
      for (const each of [element, other]) each.lang = 'fr';
      await eventually(() => expect(textsOf(other.shadowRoot!).join(' ')).to.match(FRENCH));
      await saySame(element, other);
    });

  for (const [from, to] of [
    [LIST, MONTH],
    [MONTH, LIST],
    [LIST, NEXT],
    [NEXT, LIST],
  ] as const)
    it(`the calendar leaves nothing behind from ${from.stands} to ${to.stands}`, async () => {
      const [element, other] = [await show(from), await show(to)];
      translateInPlace(element.shadowRoot!);
      element.setAttribute('view', (to as Case).attributes?.['view'] ?? 'list');
      await saySame(element, other);
    });
});
