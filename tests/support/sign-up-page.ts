import { expect } from '@esm-bundle/chai';
import type { SignUp } from '../../src/components/sign-up/sign-up.ts';
import { get, openDetails, show, type Calendar, type CalendarOptions } from './calendar-page.ts';
import { eventually } from './eventually.ts';
import { ScriptedOutbox, signUpClient } from './sign-up-client.ts';

/** A calendar with its form to sign up open. */
export interface OpenForm {
  calendar: Calendar;
  signUp: SignUp;
  outbox: ScriptedOutbox;
}

/** The sewing workshop: two persons at most, some dates free, some with a line. */
export const SEWING = 'Naaiatelier';
export const FREE_DAY = 'donderdag 10 december';
export const WAITING_DAY = 'donderdag 17 december';

/** Opens the form of a date, with an outbox that answers as it is told. */
export async function openForm(
  outbox = new ScriptedOutbox(),
  { day = FREE_DAY, title = SEWING, ...options }: CalendarOptions & { day?: string; title?: string } = {},
): Promise<OpenForm> {
  const calendar = await show({ client: signUpClient(outbox), ...options });
  await openDetails(calendar, title, day);
  get(calendar, '.sign-up').click();
  const signUp = await theForm(calendar);
  return { calendar, signUp, outbox };
}

/** The element, when its dialog is open. */
export async function theForm(calendar: Calendar): Promise<SignUp> {
  await eventually(() => expect(calendar.shadowRoot!.querySelector('stek-sign-up')?.shadowRoot).to.be.ok);
  const signUp = calendar.shadowRoot!.querySelector('stek-sign-up')!;
  await eventually(() => expect(part(signUp, 'dialog[open]')).to.not.equal(null));
  return signUp;
}

export const part = <E extends HTMLElement = HTMLElement>(signUp: SignUp, selector: string): E | null =>
  signUp.shadowRoot!.querySelector<E>(selector);

/** A button of the dialog by its words. */
export function press(signUp: SignUp, words: string): void {
  const buttons = [...signUp.shadowRoot!.querySelectorAll<HTMLElement>('button, a')];
  const found = buttons.find(button => button.textContent?.trim() === words && button.checkVisibility());
  if (!found)
    throw new Error(`No button "${words}" among ${buttons.map(button => button.textContent?.trim()).join(' | ')}`);
  found.click();
}

/** Fills in fields by their names. */
export async function fill(
  signUp: SignUp,
  answers: Readonly<Record<string, string | readonly string[]>>,
): Promise<void> {
  for (const [name, answer] of Object.entries(answers)) {
    const field = part(signUp, `[name="${name}"]`) as HTMLElementTagNameMap['stek-text-field'] | null;
    if (!field) throw new Error(`No field ${name}`);
    field.values = typeof answer === 'string' ? (answer ? [answer] : []) : answer;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await signUp.updateComplete;
  }
}

/** Fills in what must be filled in, looks it over and sends. */
export async function send(
  signUp: SignUp,
  answers: Readonly<Record<string, string | readonly string[]>> = {},
): Promise<void> {
  await fill(signUp, { firstName: 'Noor', phone: '0470 12 34 56', ...answers });
  press(signUp, 'Ga verder');
  await eventually(() => expect(part(signUp, '#check')).to.not.equal(null));
  press(signUp, part(signUp, '.flow .strong')!.textContent!.trim());
}

/** What the dialog says at the top, once it says it. */
export const titled = (signUp: SignUp, words: string): Promise<void> =>
  eventually(() => expect(part(signUp, '#sign-up-title')?.textContent?.trim()).to.equal(words));

/** What a screen reader is told in the dialog. */
export const said = (signUp: SignUp): string => part(signUp, '#sign-up > [role=status]')?.textContent ?? '';
