import { until } from './until.ts';

/** How far a story of a referral card goes. */
export const CARD_GOALS = [
  ...(['start', 'missing', 'services', 'who', 'person', 'language', 'safe', 'words', 'more', 'sender'] as const),
  ...([
    'consent',
    'no-yes',
    'sign',
    'drawn',
    'typed',
    'paper',
    'witnessed',
    'again',
    'check',
    'sent',
    'strip',
  ] as const),
  ...(['exit', 'languages'] as const),
] as const;
export type CardGoal = (typeof CARD_GOALS)[number];

type Card = HTMLElementTagNameMap['stek-referral-card'];
type Field = HTMLElementTagNameMap['stek-choice-field'];

/** The questions in their order, by the goal that stops there, with the answers that lead on. */
const QUESTIONS: readonly (readonly [goal: CardGoal, answers: Readonly<Record<string, readonly string[]>>])[] = [
  ['start', { themes: ['housing', 'rights'] }],
  ['who', { recipient: ['greet'] }],
  ['person', { firstName: ['Fatou'], phone: ['+32 57 00 00 00'] }],
  ['language', { speaks: ['fr'], interpreter: ['yes'] }],
  ['safe', { safe: ['sms'], times: ['morning'] }],
  ['words', { ownWords: ['Ons huis is te klein. Ik vind niets anders.'] }],
  ['more', { wishes: ['Een huis met een tuintje.'] }],
  ['sender', { senderName: ['Wout'], senderPhone: ['+32 57 00 00 00'] }],
  ['consent', { share_card: ['yes'], tell_sender_stage: ['yes'] }],
  ['sign', { way: ['typed'], typedName: ['Fatou'], 'confirm.typed': ['yes'] }],
];

/** Goals that need more than standing at a question: where they stand, and what is answered or pressed there. */
const EXTRA: Partial<Record<CardGoal, readonly [at: CardGoal, answers: Readonly<Record<string, readonly string[]>>]>> =
  {
    services: ['start', { themes: ['housing', 'rights'] }],
    drawn: ['sign', { way: ['drawn'] }],
    typed: ['sign', { way: ['typed'] }],
    paper: ['sign', { way: ['paper'] }],
    witnessed: ['sign', { way: ['witnessed'] }],
    'no-yes': ['consent', {}],
  };

/** Goes as far as a story wants. */
export async function fillCard(card: Card, goal: CardGoal): Promise<void> {
  const find = <E extends HTMLElement>(selector: string) => card.shadowRoot!.querySelector<E>(selector);
  const on = () => find('.flow .strong')!.click();
  await until(() => find('form.flow'));
  if (goal === 'exit') return ask(card);
  if (goal === 'languages') return find('.language-button')!.click();
  if (goal === 'missing') {
    on();
    return void (await until(() => find('#summary')));
  }
  const [stop, answers] = EXTRA[goal] ?? [goal, {}];
  for (const [question, usual] of QUESTIONS) {
    if (question === stop) return stand(card, goal, answers);
    await answer(card, usual);
    on();
    await card.updateComplete;
  }
  await until(() => find('#check'));
  if (goal === 'again') return answer(card, { share_card: [] });
  if (goal === 'check') return;
  on();
  await until(() => find('.outcome, #summary'));
  if (goal === 'strip') (await until(() => find('.strip + .actions button:last-child'))).click();
}

async function stand(card: Card, goal: CardGoal, answers: Readonly<Record<string, readonly string[]>>): Promise<void> {
  await answer(card, answers);
  if (goal === 'no-yes') card.shadowRoot!.querySelector<HTMLElement>('.flow .strong')!.click();
  if (goal === 'drawn') await until(() => card.shadowRoot!.querySelector('stek-signature-field'));
  if (goal === 'services') await until(() => card.shadowRoot!.querySelector('.found li'));
}

async function answer(card: Card, answers: Readonly<Record<string, readonly string[]>>): Promise<void> {
  for (const [name, values] of Object.entries(answers)) {
    const field = card.shadowRoot!.querySelector<Field>(`[name="${name}"]`);
    // There is no choice where only one person can get it.
    if (!field && name === 'recipient') continue;
    const found = field ?? (await until(() => card.shadowRoot!.querySelector<Field>(`[name="${name}"]`)));
    found.values = values;
    found.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await card.updateComplete;
    await card.updateComplete;
  }
}

/** The question whether to leave, as Esc brings it. */
async function ask(card: Card): Promise<void> {
  card.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
  await until(() => card.shadowRoot!.querySelector('dialog[open]'));
}
