import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/contact-inbox/stek-contact-inbox.ts';
import '../../src/components/follow-up/stek-follow-up.ts';
import '../../src/components/sign-up/stek-sign-up.ts';
import '../../src/components/signal-results/stek-signal-results.ts';
import { ACTIVITY } from '../../src/demo/activity-ids.ts';
import type { StekElement } from '../../src/foundation/stek-element.ts';
import { deepActiveElement } from '../../src/foundation/focus.ts';
import * as calendars from '../support/calendar-page.ts';
import * as cards from '../support/card-page.ts';
import { eventually } from '../support/eventually.ts';
import * as flyers from '../support/flyer-page.ts';
import { CODE, followUpClient, followUpOf } from '../support/follow-up-client.ts';
import { INBOX_NOW, inboxClient, inboxKey } from '../support/inbox-client.ts';
import * as maps from '../support/map-page.ts';
import * as polls from '../support/poll-page.ts';
import { NOW } from '../support/programme-client.ts';
import { manySignals, publishedClient } from '../support/published-client.ts';
import { ScriptedOutbox, SEWING_DATE, signUpClient } from '../support/sign-up-client.ts';
import * as signals from '../support/signal-form-page.ts';
import { quiet, speaking, voice, type Speech } from '../support/speech.ts';

type Shown = StekElement & { lang: string };

let placed: HTMLElement[] = [];

/** Puts an element on the page, and waits until something of it stands. */
async function place<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  selector: string,
): Promise<HTMLElementTagNameMap[Tag]> {
  const element = Object.assign(document.createElement(tag), properties);
  document.body.append(element);
  placed.push(element);
  await eventually(() => expect(element.shadowRoot?.querySelector(selector), selector).to.be.ok);
  return element;
}

/** Each element with much to press, in the state in which it has most. */
const elements: Record<string, () => Promise<HTMLElement>> = {
  'the programme by day': () => calendars.show(),
  'the programme as a month': () => calendars.show({ attributes: { view: 'month' } }),
  'the next dates': async () => {
    const calendar = calendars.place({ attributes: { view: 'next' } });
    await eventually(() => calendars.get(calendar, '[part~=item]'));
    return calendar;
  },
  'one activity': async () => {
    const calendar = calendars.place({ attributes: { 'activity-id': ACTIVITY.sewing } });
    await eventually(() => calendars.get(calendar, '.one'));
    return calendar;
  },
  'a sign-up': () =>
    place(
      'stek-sign-up',
      { client: signUpClient(new ScriptedOutbox()), occurrenceId: SEWING_DATE, now: NOW },
      'stek-text-field',
    ),
  'a follow-up that was found': async () => {
    const followUp = await place('stek-follow-up', { client: followUpClient(() => followUpOf()) }, 'stek-text-field');
    const field = followUp.shadowRoot!.querySelector('stek-text-field')!;
    await field.updateComplete;
    field.focus();
    await sendKeys({ type: CODE });
    await sendKeys({ press: 'Enter' });
    await eventually(() => expect(followUp.shadowRoot?.querySelector('.cancel')).to.be.ok);
    return followUp;
  },
  'answers to what was passed on': () =>
    place('stek-signal-results', { client: publishedClient({ items: manySignals(30) }) }, 'button'),
  'the inbox of a contact person': async () => {
    const { kid, key } = await inboxKey();
    const keys = { keys: [{ kid, key }], access: '' };
    return place('stek-contact-inbox', { client: inboxClient(), now: INBOX_NOW, keys }, '[id^=open-]');
  },
  'the flyer': () => flyers.show(),
  'a poll': async () => {
    const poll = await polls.showPoll();
    await eventually(() => expect(polls.inPoll(poll, '.begin')).to.not.equal(null));
    return poll;
  },
  'something to pass on': () => signals.askedIn(),
  'a referral card': () => cards.askedOn(),
  'the directory of services': () => maps.filledMap(),
};

/** What happens to it while somebody is somewhere in it. */
const events: Record<string, (element: Shown) => Promise<void>> = {
  'its language changes': async element => {
    const lang = element.textLanguage === 'fr' ? 'nl' : 'fr';
    element.lang = lang;
    await eventually(() => expect(element.renderRoot).to.have.property('lang', lang));
  },
  'it becomes narrow, or wide again': async element => {
    element.style.inlineSize = element.style.inlineSize ? '' : '320px';
    await new Promise(requestAnimationFrame);
  },
  'a part of it comes late': element => Promise.resolve(element.requestUpdate()),
};

/** One control of each kind: a list of thirty dates has thirty that are the same. */
function controlsOf(element: Shown): HTMLElement[] {
  const controls = [
    ...element.renderRoot.querySelectorAll<HTMLElement>(
      'button, a[href], input, select, summary, stek-text-field, stek-choice-field, stek-number-field',
    ),
  ];
  const kinds = new Map(
    controls
      .filter(one => one.checkVisibility() && (one.tabIndex >= 0 || one.localName.startsWith('stek-')))
      .map(one => [kindOf(one), one]),
  );
  return [...kinds.values()];
}
const kindOf = (control: Element | null): string => `${control?.localName}#${control?.id}.${control?.className}`;

/** Whatever gives the focus back does so in a task of its own. */
const settled = async (element: Shown): Promise<void> => {
  await element.updateComplete;
  for (let tasks = 0; tasks < 3; tasks++) await new Promise(resolve => setTimeout(resolve));
};

describe('The focus stays where the person is', () => {
  afterEach(() => {
    flyers.clearPage();
    polls.clearPolls();
    signals.clearForms();
    cards.clearCards();
    maps.clearMaps();
    for (const element of placed) element.remove();
    placed = [];
    sessionStorage.clear();
  });

  for (const [name, open] of Object.entries(elements))
    for (const [event, happens] of Object.entries(events))
      it(`in ${name}, when ${event}`, async () => {
        const element = (await open()) as Shown;
        const kinds = controlsOf(element).map(kindOf);
        expect(kinds).to.have.length.above(0);
        const [before, after]: [string[], string[]] = [[], []];
        for (const kind of kinds) {
          const control = controlsOf(element).find(one => kindOf(one) === kind);
          // A field that has just come takes it once it is drawn.
          await eventually(() => {
            control?.focus();
            expect(deepActiveElement(), kind).to.not.equal(document.body);
          });
          before.push(kindOf(deepActiveElement()));
          await happens(element);
          await settled(element);
          after.push(kindOf(deepActiveElement()));
          element.style.inlineSize = '';
        }
        expect(after).to.deep.equal(before);
      });
});

describe('The focus when reading aloud ends', () => {
  let speech: Speech;
  const focus = () => kindOf(deepActiveElement());
  const reading = async () => {
    speech.voices = [voice('nl-BE')];
    const flyer = await flyers.show();
    await eventually(() => flyers.get(flyer, '.read'));
    flyers.button(flyer, 'Lees voor').click();
    await flyer.updateComplete;
    return flyer;
  };
  beforeEach(() => (speech = speaking()));
  afterEach(() => {
    flyers.clearPage();
    quiet();
  });

  it('by itself while it was on “Stop” goes to “Lees voor”', async () => {
    const flyer = await reading();
    flyers.get(flyer, '.stop').focus();
    while (!flyers.get(flyer, '.stop').hidden) {
      speech.finish();
      await flyer.updateComplete;
    }
    await eventually(() => expect(focus()).to.equal('button#.read'));
  });

  it('because no voice speaks the new language goes to what stands before it', async () => {
    const flyer = await reading();
    flyers.get(flyer, '.read').focus();
    flyer.lang = 'fr';
    await eventually(() => expect(flyers.all(flyer, '.read')).to.have.length(0));
    await eventually(() => expect(focus()).to.equal('button#.language'));
  });
});
