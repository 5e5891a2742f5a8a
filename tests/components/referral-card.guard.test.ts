import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import type { ReferralRequest } from '../../src/schema/referral.ts';
import { cardClient, CardOutbox, cardReceipt } from '../support/card-client.ts';
import {
  allOnCard,
  askedOn,
  clearCards,
  comeToConsent,
  fieldOn,
  INK,
  onCard,
  type CardElement,
} from '../support/card-page.ts';

/** What can be pressed or filled in: also what is not on the screen now, as a script of the page or a helper of the browser can. */
const PRESSES = [
  ...[
    ['share_card', 'yes'],
    ['share_card', ''],
    ['tell_sender_stage', 'yes'],
    ['givenBy', 'representative'],
  ],
  ...[
    ['way', 'typed'],
    ['way', 'drawn'],
    ['way', 'paper'],
    ['way', 'witnessed'],
  ],
  ...[
    ['typedName', 'Fatou'],
    ['typedName', ''],
    ['confirm.typed', 'yes'],
    ['confirm.typed', ''],
  ],
  ...[
    ['confirm.paper', 'yes'],
    ['confirm.witnessed', 'yes'],
    ['confirm.witnessed', ''],
  ],
  ...[
    ['signature', INK],
    ['signature', 'M1 1L1 1'],
    ['signature', ''],
  ],
  ...[
    ['!', 'on'],
    ['!', 'on'],
    ['!', 'on'],
    ['!', 'back'],
    ['!', 'change'],
    ['!', 'send'],
  ],
] as const;

type Press = (typeof PRESSES)[number];

/** Presses without waiting longer than a page does: what comes next may come before anything was drawn. */
async function press(card: CardElement, [name, value]: Press, isQuick: boolean): Promise<void> {
  if (name === '!') move(card, value);
  else {
    const field = fieldOn(card, name);
    if (field) field.values = value === '' ? [] : [value];
    field?.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
  if (!isQuick) await card.updateComplete;
}

function move(card: CardElement, how: string): void {
  const form = onCard<HTMLFormElement>(card, 'form.flow');
  if (how === 'send' || how === 'on') form?.requestSubmit();
  if (how === 'back') onCard(card, '.previous')?.click();
  if (how === 'change') allOnCard(card, '.answers button').at(-1)?.click();
}

/** What a visitor sees is agreed to and signed at this moment, told by the boxes themselves. */
function isAgreedOnScreen(card: CardElement): boolean {
  const value = (name: string) => fieldOn(card, name)?.value ?? '';
  if (value('share_card') !== 'yes') return false;
  const way = value('way');
  if (way === 'drawn') return value('signature') === INK;
  return way !== '' && value(`confirm.${way}`) === 'yes' && (way !== 'typed' || value('typedName') === 'Fatou');
}

describe('Whatever is pressed on a card, in whatever order and however fast', function () {
  this.timeout(170_000);
  afterEach(clearCards);

  it('nothing is sent without the yes and the signature that are on the screen', async () => {
    const runs = fc.sample(
      fc.array(fc.tuple(fc.constantFrom(...PRESSES), fc.boolean()), { minLength: 6, maxLength: 28 }),
      { numRuns: 28, seed: 20261130 },
    );
    // One that is whole, so that it is seen to go.
    const whole = [
      ['share_card', 'yes'],
      ['!', 'on'],
      ['way', 'paper'],
      ['confirm.paper', 'yes'],
      ['!', 'on'],
      ['!', 'send'],
    ] as const;
    runs.push(whole.map(one => [one, false]));
    let sent = 0;
    for (const run of runs) {
      const seen: boolean[] = [];
      const shown: { card?: CardElement } = {};
      const outbox = new CardOutbox(async () => {
        seen.push(isAgreedOnScreen(shown.card!));
        return cardReceipt;
      });
      const card = (shown.card = await askedOn({ client: cardClient({ outbox }) }));
      await comeToConsent(card);
      for (const [one, isQuick] of run) await press(card, one, isQuick);
      for (let more = 0; more < 3; more++) {
        move(card, 'send');
        await card.updateComplete;
        await new Promise(resolve => setTimeout(resolve, 20));
      }
      const story = JSON.stringify(run);
      expect(seen.length, story).to.equal(outbox.requests.length);
      expect(seen, story).to.not.include(false);
      for (const { card: inside } of outbox.requests as ReferralRequest[])
        expect(inside.consent.scopes, story).to.include('share_card');
      sent += outbox.requests.length;
      clearCards();
    }
    expect(runs).to.have.length(29);
    expect(sent, 'cards that were whole').to.be.above(0);
  });
});
