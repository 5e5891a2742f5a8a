import { until } from './until.ts';

/** Goes through the form of a sign-up as far as a story wants. */
export async function fillIn(
  signUp: HTMLElementTagNameMap['stek-sign-up'],
  goal: 'form' | 'missing' | 'check' | 'sent' | 'closed' | 'gone',
): Promise<void> {
  const find = <E extends HTMLElement>(selector: string) => signUp.shadowRoot!.querySelector<E>(selector);
  if (goal === 'form') return;
  const answers = { firstName: 'Noor', phone: '0470 12 34 56', note: 'Ik spreek graag Frans.' };
  for (const [name, answer] of Object.entries(goal === 'missing' ? {} : answers)) {
    const field = find<HTMLElementTagNameMap['stek-text-field']>(`[name=${name}]`)!;
    field.value = answer;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
  await signUp.updateComplete;
  // On a small screen every question is a step of its own.
  for (let step = 0; step < 8 && !find('#check') && !find('#summary'); step++) {
    find('.flow .strong')!.click();
    await signUp.updateComplete;
  }
  if (goal === 'missing' || goal === 'check') return;
  find('.flow .strong')!.click();
  await until(() => find('.code, #summary, .outcome, [aria-disabled=true]'));
  if (goal !== 'closed') return;
  find('.close')!.click();
  await until(() => find('.wait'));
}
