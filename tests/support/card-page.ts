import { expect } from '@esm-bundle/chai';
import '../../src/components/referral-card/stek-referral-card.ts';
import type { FormControl } from '../../src/foundation/form/form-control.ts';
import { cardClient, cardClock } from './card-client.ts';
import { eventually } from './eventually.ts';

export type CardElement = HTMLElementTagNameMap['stek-referral-card'];

let shown: CardElement[] = [];

/** Puts the card on the page, with a client unless another is given. */
export async function showCard(
  more: Partial<CardElement> = {},
  attributes: Readonly<Record<string, string>> = {},
): Promise<CardElement> {
  const element = document.createElement('stek-referral-card');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Object.assign(element, { client: cardClient(), clock: cardClock, ...more });
  element.append(
    Object.assign(document.createElement('a'), { href: '/p/ieper/referral-paper', textContent: 'De kaart op papier' }),
  );
  document.body.append(element);
  shown.push(element);
  await element.updateComplete;
  return element;
}

/** The same, once its first question is there. */
export async function askedOn(...given: Parameters<typeof showCard>): Promise<CardElement> {
  const card = await showCard(...given);
  await eventually(() => expect(onCard(card, 'form.flow')).to.not.equal(null));
  return card;
}

/** Leaves nothing of a test. */
export function clearCards(): void {
  for (const element of shown) element.remove();
  shown = [];
}

/** What an element says, with plain spaces. */
export const wordsOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

export const onCard = <E extends HTMLElement = HTMLElement>(card: CardElement, selector: string): E | null =>
  card.shadowRoot!.querySelector<E>(selector);

export const allOnCard = (card: CardElement, selector: string): HTMLElement[] => [
  ...card.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];

/** The heading at the top, once it says so. */
export const cardTitled = (card: CardElement, words: string): Promise<void> =>
  eventually(() => expect(wordsOf(onCard(card, '#card-title'))).to.equal(words));

/** The question that is asked now. */
export const askedNow = (card: CardElement): string => wordsOf(onCard(card, '.step:not([hidden]) > [part="heading"]'));

export const questionIs = (card: CardElement, words: string): Promise<void> =>
  eventually(() => expect(askedNow(card)).to.equal(words));

/** Presses the button that says so, once it is there. */
export async function pressOn(card: CardElement, words: string): Promise<void> {
  await eventually(() => {
    const found = allOnCard(card, 'button').find(button => wordsOf(button) === words && button.checkVisibility());
    expect(found, `the button "${words}" among ${allOnCard(card, 'button').map(wordsOf).join(' | ')}`).to.be.ok;
    found!.click();
  });
  await card.updateComplete;
}

export const fieldOn = (card: CardElement, name: string): FormControl | null =>
  card.shadowRoot!.querySelector<FormControl>(`[name="${name}"]`);

/** Answers a question by the name of its field. */
export async function answerOn(card: CardElement, name: string, ...values: string[]): Promise<void> {
  await eventually(() => expect(fieldOn(card, name)?.isConnected, name).to.equal(true));
  fieldOn(card, name)!.values = values;
  fieldOn(card, name)!.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await card.updateComplete;
  await card.updateComplete;
}

/** A drawn signature, as its field gives it. */
export const INK = 'M20 90L60 40L100 110L160 50L240 100L320 60';

/** Whatever somebody answers: it is found nowhere but inside the sealed card. */
export const CANARY = {
  firstName: 'Fatou Kanariezang',
  phone: '0470 12 34 56',
  ownWords: 'Kanariewoorden: ik slaap slecht sinds mijn verhuis.',
  senderName: 'Wout Kanariebegeleider',
};

/** The questions up to the consent, in their order. */
export const BEFORE_CONSENT: readonly (readonly [name: string, values: readonly string[]])[][] = [
  [['themes', ['housing']]],
  [],
  [
    ['firstName', [CANARY.firstName]],
    ['phone', [CANARY.phone]],
  ],
  [['speaks', ['fr']]],
  [
    ['safe', ['sms']],
    ['times', ['morning']],
  ],
  [['ownWords', [CANARY.ownWords]]],
  [['wishes', ['Een ander huis']]],
  [
    ['senderName', [CANARY.senderName]],
    ['senderPhone', ['057 00 00 00']],
  ],
];

/** Goes on to the consent. */
export async function comeToConsent(card: CardElement): Promise<void> {
  for (const [index, answers] of BEFORE_CONSENT.entries()) {
    for (const [name, values] of answers) await answerOn(card, name, ...values);
    await pressOn(card, index === 0 ? 'Ik wil dat iemand mij belt' : 'Ga verder');
  }
  await questionIs(card, 'Wat mogen we doen?');
}

/** Says yes to sharing, and goes on to the signature. */
export async function comeToSignature(card: CardElement, ...scopes: string[]): Promise<void> {
  await comeToConsent(card);
  for (const scope of ['share_card', ...scopes]) await answerOn(card, scope, 'yes');
  await pressOn(card, 'Ga verder');
  await questionIs(card, 'Hoe wil je tekenen?');
}

/** Signs by typing, and goes on to the answers to look over. */
export async function comeToCheck(card: CardElement, ...scopes: string[]): Promise<void> {
  await comeToSignature(card, ...scopes);
  await answerOn(card, 'way', 'typed');
  await answerOn(card, 'typedName', 'Fatou');
  await answerOn(card, 'confirm.typed', 'yes');
  await pressOn(card, 'Ga verder');
  await eventually(() => expect(onCard(card, '#check')).to.not.equal(null));
}
