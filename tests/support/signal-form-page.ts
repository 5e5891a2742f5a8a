import { expect } from '@esm-bundle/chai';
import '../../src/components/signal-form/stek-signal-form.ts';
import { eventually } from './eventually.ts';
import { signalClient } from './signal-form-client.ts';

export type SignalFormElement = HTMLElementTagNameMap['stek-signal-form'];

let shown: SignalFormElement[] = [];

/** Puts the element on the page, with a client unless another is given, and waits for its questions. */
export async function showForm(
  more: Partial<SignalFormElement> = {},
  attributes: Readonly<Record<string, string>> = {},
): Promise<SignalFormElement> {
  const element = document.createElement('stek-signal-form');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Object.assign(element, { client: signalClient(), ...more });
  element.append(Object.assign(document.createElement('a'), { href: '/p/ieper/signal', textContent: 'Zeg het ons' }));
  document.body.append(element);
  shown.push(element);
  await element.updateComplete;
  return element;
}

/** The same, once its first question is there. */
export async function askedIn(...given: Parameters<typeof showForm>): Promise<SignalFormElement> {
  const form = await showForm(...given);
  await eventually(() => expect(inForm(form, 'form.flow')).to.not.equal(null));
  return form;
}

/** Leaves nothing of a test. */
export function clearForms(): void {
  for (const element of shown) element.remove();
  shown = [];
  sessionStorage.clear();
  localStorage.clear();
}

/** What an element says, with plain spaces. */
export const wordsOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

export const inForm = <E extends HTMLElement = HTMLElement>(form: SignalFormElement, selector: string): E | null =>
  form.shadowRoot!.querySelector<E>(selector);

export const allInForm = (form: SignalFormElement, selector: string): HTMLElement[] => [
  ...form.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];

/** The heading at the top, once it says so. */
export const formTitled = (form: SignalFormElement, words: string): Promise<void> =>
  eventually(() => expect(wordsOf(inForm(form, '#signal-title'))).to.equal(words));

/** The question that is asked now. */
export const asked = (form: SignalFormElement): string =>
  wordsOf(inForm(form, '.step:not([hidden]) > [part="heading"]'));

/** Presses the button that says so, once it is there. */
export async function pressIn(form: SignalFormElement, words: string): Promise<void> {
  await eventually(() => {
    const found = allInForm(form, 'button').find(button => wordsOf(button) === words && button.checkVisibility());
    expect(found, `the button "${words}" among ${allInForm(form, 'button').map(wordsOf).join(' | ')}`).to.be.ok;
    found!.click();
  });
  await form.updateComplete;
}

/** Answers a question by the name of its field. */
export async function answerIn(form: SignalFormElement, name: string, ...values: string[]): Promise<void> {
  const find = () => inForm(form, `form.flow [name="${name}"]`) as HTMLElementTagNameMap['stek-text-field'] | null;
  await eventually(() => expect(find(), name).to.not.equal(null));
  find()!.values = values;
  find()!.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await form.updateComplete;
  await form.updateComplete;
}

/** What somebody passes on about the bus. */
export const BUS = 'Er rijdt geen bus meer na zes uur.';

/** Goes through the questions to the answers to look over. */
export async function fillInForm(form: SignalFormElement, text = BUS): Promise<void> {
  await answerIn(form, 'about', 'service');
  await pressIn(form, 'Ga verder');
  await answerIn(form, 'text', text);
  await pressIn(form, 'Ga verder');
  await answerIn(form, 'themes', 'mobility');
  await pressIn(form, 'Ga verder');
  await pressIn(form, 'Ga verder');
  await eventually(() => expect(inForm(form, '#check')).to.not.equal(null));
}

/** Answers and sends. */
export async function passOn(form: SignalFormElement, text?: string): Promise<void> {
  await fillInForm(form, text);
  await pressIn(form, 'Verstuur');
}
