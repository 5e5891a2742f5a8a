import { expect } from '@esm-bundle/chai';
import { setViewport } from '@web/test-runner-commands';
import 'axe-core/axe.min.js';
import type * as axeCore from 'axe-core';
import { showsAccessibilityTree } from '../support/accessibility-tree.ts';
import { cardClient, CardOutbox, greet, karim } from '../support/card-client.ts';
import {
  allOnCard,
  answerOn,
  askedOn,
  cardTitled,
  clearCards,
  comeToCheck,
  comeToConsent,
  comeToSignature,
  fieldOn,
  onCard,
  pressOn,
  showCard,
  type CardElement,
} from '../support/card-page.ts';
import { eventually } from '../support/eventually.ts';

declare const axe: typeof axeCore;

const there = (card: CardElement, selector: string) =>
  eventually(() => expect(onCard(card, selector), selector).to.not.equal(null)).then(() => card);

/** Answers the first questions, so many of them. */
async function at(questions: number, ...given: Parameters<typeof showCard>): Promise<CardElement> {
  const card = await askedOn(...given);
  await answerOn(card, 'themes', 'housing');
  await answerOn(card, 'recipient', 'greet').catch(() => undefined);
  await answerOn(card, 'firstName', 'Fatou');
  await answerOn(card, 'phone', '0470123456');
  for (let question = 0; question < questions; question++)
    await pressOn(card, question === 0 ? 'Ik wil dat iemand mij belt' : 'Ga verder');
  return card;
}

async function signing(way: string): Promise<CardElement> {
  const card = await askedOn();
  await comeToSignature(card);
  await answerOn(card, 'way', way);
  await eventually(() => expect(onCard(card, '#step-signature .loading')).to.equal(null));
  return card;
}

/** Every state two people can come to. */
const states: Record<string, () => Promise<CardElement>> = {
  'what stands first': () => askedOn(),
  'where people can go': async () => {
    const card = await askedOn();
    await answerOn(card, 'themes', 'housing', 'rights', 'income');
    return there(card, '.found');
  },
  'a question without an answer': async () => {
    const card = await askedOn();
    await pressOn(card, 'Ik wil dat iemand mij belt');
    return there(card, '#summary');
  },
  'who gets it': () => at(1),
  'whom to choose': async () => {
    const card = await askedOn({ client: cardClient({ form: { recipients: [greet, karim] } }) });
    await answerOn(card, 'themes', 'housing');
    await pressOn(card, 'Ik wil dat iemand mij belt');
    return there(card, '[name="recipient"]');
  },
  'how to reach somebody': () => at(2),
  'how to call safely': async () => {
    const card = await at(3);
    await answerOn(card, 'speaks', 'other');
    return card;
  },
  'what may be done': async () => {
    const card = await askedOn();
    await comeToConsent(card);
    return card;
  },
  'no yes': async () => {
    const card = await askedOn();
    await comeToConsent(card);
    await pressOn(card, 'Ga verder');
    return there(card, '#summary');
  },
  'signing by drawing': () => signing('drawn'),
  'signing by typing': () => signing('typed'),
  'signing on paper': () => signing('paper'),
  'saying it aloud': () => signing('witnessed'),
  'the answers to look over': async () => {
    const card = await askedOn();
    await comeToCheck(card);
    return card;
  },
  'the strip': async () => {
    const card = await askedOn();
    await comeToCheck(card);
    await pressOn(card, 'Stuur de kaart');
    await cardTitled(card, 'De kaart is aangekomen.');
    await pressOn(card, 'Toon meer op het strookje');
    return there(card, '.strip.full .qr');
  },
  'a card that waits': async () => {
    const card = await askedOn({ client: cardClient({ outbox: new CardOutbox(async () => 'queued') }) });
    await comeToCheck(card);
    await pressOn(card, 'Stuur de kaart');
    await cardTitled(card, 'De kaart is nog niet verstuurd.');
    return card;
  },
  'a key that is not trusted': async () => there(await showCard({ keyPin: 'z' }), '.empty-state'),
  'the question whether to leave': async () => {
    const card = await askedOn();
    card.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    return there(card, 'dialog[open]');
  },
  'the languages': async () => {
    const card = await askedOn();
    onCard(card, '.language-button')!.click();
    return there(card, '.languages:not([hidden])');
  },
};

describe('A referral card and axe', function () {
  this.timeout(60_000);
  afterEach(async () => {
    clearCards();
    await setViewport({ width: 1000, height: 800 });
  });

  it('know every state', () => expect(Object.keys(states)).to.have.length(19));

  for (const [name, bring] of Object.entries(states)) {
    it(`have nothing to quarrel about in ${name}, also where it is narrow and pressed with a thumb`, async () => {
      const card = await bring();
      const { violations, passes } = await axe.run(card);
      expect(passes.length).to.be.greaterThan(5);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).to.deep.equal([]);
      // WebKit's window is never narrower than 447 pixels.
      if (!showsAccessibilityTree) return;
      await setViewport({ width: 320, height: 640 });
      expect(document.scrollingElement!.scrollWidth).to.be.at.most(320);
      const pressed = allOnCard(card, 'a, button').filter(one => one.checkVisibility());
      expect(pressed.length).to.be.above(1);
      const heights = pressed.map(one => ({ says: one.textContent, height: one.getBoundingClientRect().height }));
      expect(heights.filter(({ height }) => height < 44)).to.deep.equal([]);
    });
  }

  it('tells who uses a screen reader what a yes means, where the box is', async () => {
    const card = await states['what may be done']!();
    const boxes = ['share_card', 'tell_sender_stage', 'tell_sender_outcome'].map(name => fieldOn(card, name)!);
    expect(boxes).to.have.length(3);
    for (const { shadowRoot } of boxes) {
      const box = shadowRoot!.querySelector('input')!;
      const described = shadowRoot!.getElementById(box.getAttribute('aria-describedby')!.split(' ')[0]!)!;
      const words = described.textContent!.trim().split(/\s+/);
      expect(words.length).to.be.within(20, 80);
      expect(box.checked).to.equal(false);
    }
    expect(boxes.map(({ shadowRoot }) => shadowRoot!.querySelector('input')!.ariaRequired)).to.deep.equal([
      'true',
      null,
      null,
    ]);
  });
});
