import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { deepActiveElement } from '../../src/foundation/focus.ts';
import { cardClient, CardOutbox } from '../support/card-client.ts';
import { askedNow, askedOn, cardTitled, clearCards, comeToSignature, onCard, wordsOf } from '../support/card-page.ts';
import { eventually } from '../support/eventually.ts';

const press = async (...names: string[]): Promise<void> => {
  for (const name of names) await sendKeys({ press: name });
};
const has = (words: string) => () => wordsOf(deepActiveElement()) === words;
const inField = (name: string) => () => {
  const host = (deepActiveElement()?.getRootNode() as ShadowRoot | undefined)?.host;
  return host?.getAttribute('name') === name;
};

/** Presses Tab until the focus is on something that fits. */
async function tabTo(fits: () => boolean, what: string): Promise<void> {
  for (let step = 0; step < 45 && !fits(); step++) await press('Tab');
  expect(fits(), what).to.equal(true);
}

describe('A referral card from the keyboard', function () {
  // Every key is a real one, which takes its time.
  this.timeout(90_000);
  afterEach(clearCards);

  it('goes from the offer to the strip with keys only, signed by typing, and the focus is always on what is new', async () => {
    const outbox = new CardOutbox();
    const card = await askedOn({ client: cardClient({ outbox }) });
    const at = (id: string) => eventually(() => expect(card.shadowRoot!.activeElement?.id).to.equal(id));
    const on = async (words: string, id: string) => {
      await tabTo(has(words), words);
      await press('Enter');
      await at(id);
    };
    await tabTo(inField('themes'), 'the first part of life');
    await press('Space');
    await on('Ik wil dat iemand mij belt', 'question-1');
    await on('Ga verder', 'question-2');
    await tabTo(inField('firstName'), 'the first name');
    await sendKeys({ type: 'Fatou' });
    await tabTo(inField('phone'), 'the phone number');
    await sendKeys({ type: '0470123456' });
    await on('Ga verder', 'question-3');
    await tabTo(inField('speaks'), 'the language');
    await press('Space');
    await on('Ga verder', 'question-4');
    await on('Ga verder', 'question-5');
    await on('Ga verder', 'question-6');
    await on('Ga verder', 'question-7');
    await tabTo(inField('senderName'), 'who fills it in too');
    await sendKeys({ type: 'Wout' });
    await tabTo(inField('senderPhone'), 'their number');
    await sendKeys({ type: '057000000' });
    await on('Ga verder', 'question-8');
    await tabTo(inField('share_card'), 'the yes');
    await press('Space');
    await on('Ga verder', 'question-9');
    await tabTo(inField('way'), 'how to sign');
    await press('ArrowDown', 'Space');
    await tabTo(inField('typedName'), 'the typed name');
    await sendKeys({ type: 'Fatou' });
    await tabTo(inField('confirm.typed'), 'the tick');
    await press('Space');
    await on('Ga verder', 'check');
    await tabTo(has('Stuur de kaart'), 'send');
    await press('Enter');
    await cardTitled(card, 'De kaart is aangekomen.');
    await at('card-title');
    expect(outbox.requests.map(({ card: { consent } }) => [consent.form, consent.typedName])).to.deep.equal([
      ['typed', 'Fatou'],
    ]);
  });

  it('every way to sign is reached by keys, and what a way needs comes after it', async () => {
    const card = await askedOn();
    await comeToSignature(card);
    await tabTo(inField('way'), 'how to sign');
    const needs: string[] = [];
    for (let step = 0; step < 4; step++) {
      await press(step === 0 ? 'Space' : 'ArrowDown');
      await card.updateComplete;
      await eventually(() => expect(onCard(card, '#step-signature .loading')).to.equal(null));
      const fields = [...onCard(card, '#step-signature')!.querySelectorAll('[name]:not([hidden])')];
      needs.push(fields.map(field => field.getAttribute('name')).join(' '));
    }
    expect(needs).to.deep.equal([
      'way signature',
      'way typedName confirm.typed',
      'way confirm.witnessed',
      'way confirm.paper',
    ]);
  });

  it('asks with Esc whether to leave, and with Esc again goes on', async () => {
    const card = await askedOn();
    await tabTo(inField('themes'), 'the first part of life');
    await press('Escape');
    await eventually(() => expect(wordsOf(onCard(card, 'dialog[open]'))).to.include('Wil je sluiten en alles wissen?'));
    await press('Escape');
    await eventually(() => expect(onCard(card, 'dialog[open]')).to.equal(null));
    expect(askedNow(card)).to.equal('Waar wil je hulp bij?');
  });

  it('puts the card in the language of the person, and in that of the page for the next one', async () => {
    const card = await askedOn();
    await tabTo(() => deepActiveElement()?.classList.contains('language-button') ?? false, 'the language');
    await press('Enter');
    await tabTo(has('Français'), 'French');
    await press('Enter');
    await eventually(() => expect(card.lang).to.equal('fr'));
    await eventually(() => expect(deepActiveElement()?.classList.contains('language-button')).to.equal(true));
    expect(onCard(card, '.languages')?.hidden).to.equal(true);
    card.remove();
  });
});
