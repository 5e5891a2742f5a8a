import { until } from './until.ts';

/** How far a story of a poll goes. */
export const POLL_GOALS = ['before', 'question', 'missing', 'check', 'sent', 'results', 'idle'] as const;
export type PollGoal = (typeof POLL_GOALS)[number];

type Element = HTMLElementTagNameMap['stek-participation-poll'];

/** One person's answers, by question id. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  uitstap: ['bos'],
  wat: ['koken'],
  eerst: ['soep', 'quiz', 'film', 'bingo'],
  gevoel: ['3'],
  idee: ['Samen zwemmen'],
};

/** Goes through a poll as far as a story wants. */
export async function takePart(poll: Element, goal: PollGoal): Promise<void> {
  const find = <E extends HTMLElement>(selector: string) => poll.shadowRoot!.querySelector<E>(selector);
  if (goal === 'before') return;
  if (goal === 'results') return void (await until(() => find('.results, .late-answer, .coming')));
  (await until(() => find('.begin'))).click();
  await until(() => find('.step:not([hidden])'));
  if (goal === 'question' || goal === 'idle') return;
  if (goal === 'missing') {
    find('.flow .strong')!.click();
    return void (await until(() => find('#summary')));
  }
  for (const field of poll.shadowRoot!.querySelectorAll<HTMLElementTagNameMap['stek-choice-field']>(
    '[name^=answer-]',
  )) {
    field.values = ANSWERS[field.getAttribute('name')!.slice('answer-'.length)] ?? [];
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
  await poll.updateComplete;
  for (let step = 0; step < 12 && !find('#check'); step++) {
    find('.flow .strong')!.click();
    await poll.updateComplete;
  }
  if (goal === 'check') return;
  find('.flow .strong')!.click();
  await until(() => find('.outcome, #summary'));
}
