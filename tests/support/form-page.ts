import { expect } from '@esm-bundle/chai';
import { define } from '../../src/foundation/define.ts';
import type { FormControl } from '../../src/foundation/form/form-control.ts';
import { FormSample } from '../../stories/form-sample.ts';
import { eventually } from './eventually.ts';

define('form-sample', FormSample);

let box: HTMLElement | undefined;

/** Takes the form off the page. */
export const clearForm = (): void => box?.remove();

/** Puts a form with every part on the page, so many pixels wide. */
export async function showForm(width: number, more: Partial<FormSample> = {}): Promise<FormSample> {
  clearForm();
  box = document.createElement('div');
  box.style.inlineSize = `${width}px`;
  const form = Object.assign(document.createElement('form-sample') as FormSample, { noDraft: true, ...more });
  box.append(form);
  document.body.append(box);
  await form.updateComplete;
  await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
  await form.updateComplete;
  return form;
}

/** The first element of the form that fits; a test fails without it. */
export function get<E extends HTMLElement = HTMLElement>(form: FormSample, selector: string): E {
  const element = form.shadowRoot!.querySelector<E>(selector);
  if (!element) throw new Error(`The form has no ${selector}`);
  return element;
}

export const field = (form: FormSample, name: string): FormControl => get<FormControl>(form, `[name=${name}]`);

/** The words of the heading of each step in view. */
export const inView = (form: FormSample): string[] =>
  [...form.shadowRoot!.querySelectorAll('.step:not([hidden]) > [part=heading]')].map(({ textContent }) => textContent);

export const fill = (form: FormSample, values: Record<string, string>): void => {
  for (const [name, value] of Object.entries(values)) {
    field(form, name).value = value;
    field(form, name).dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
};

/** Presses the button with these words. */
export async function press(form: FormSample, words: string): Promise<void> {
  const buttons = [...form.shadowRoot!.querySelectorAll<HTMLElement>('button')];
  const button = buttons.find(({ textContent, ariaLabel }) => (ariaLabel ?? textContent).trim() === words);
  if (!button) throw new Error(`No button "${words}"`);
  button.click();
  await form.updateComplete;
  await form.updateComplete;
}

/** Waits until the element that has the focus, in the form, shows these words. */
export const focusIsOn = (form: FormSample, words: string): Promise<void> =>
  eventually(() => expect(form.shadowRoot!.activeElement?.textContent?.trim()).to.equal(words));
