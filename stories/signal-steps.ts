import { until } from './until.ts';

/** How far a story of passing something on goes. */
export const SIGNAL_GOALS = [
  ...(['start', 'missing', 'words', 'advice', 'national', 'themes', 'whom', 'knows', 'known', 'reach'] as const),
  ...(['check', 'sent', 'exit'] as const),
] as const;
export type SignalGoal = (typeof SIGNAL_GOALS)[number];

type Form = HTMLElementTagNameMap['stek-signal-form'];

const WORDS: Readonly<Record<string, string>> = {
  advice: 'Bel mevrouw Peeters op 0470 12 34 56 of mail naar naam@voorbeeld.be.',
  // A number that is given to nobody.
  national: 'Mijn nummer is 85.02.29-999.65, meer niet.',
};

/** The answers on the way to a goal, by the field that is answered before each step. */
const answersFor = (goal: SignalGoal): readonly (readonly [name: string, values: readonly string[]])[] => [
  ['about', [goal === 'whom' || goal === 'knows' ? 'client' : 'policy']],
  ['text', [WORDS[goal] ?? 'Poetshulp is te duur. Veel mensen in de straat vragen ze niet meer.']],
  ['themes', ['housing', 'financial']],
  ...(goal === 'knows' ? ([['whom', ['other']]] as const) : []),
  ['known', [goal === 'reach' ? 'known' : 'anonymous']],
];

/** Where each goal stops: the field that is asked, before its answer or with it. */
const STOPS: Partial<Record<SignalGoal, readonly [name: string, isAnswered: boolean]>> = {
  words: ['text', false],
  advice: ['text', true],
  national: ['text', true],
  themes: ['themes', true],
  whom: ['whom', false],
  knows: ['whom', true],
  known: ['known', false],
  reach: ['known', true],
};

/** Goes through the form as far as a story wants. */
export async function passOn(form: Form, goal: SignalGoal): Promise<void> {
  const find = <E extends HTMLElement>(selector: string) => form.shadowRoot!.querySelector<E>(selector);
  await until(() => find('form.flow'));
  if (goal === 'start') return;
  if (goal === 'exit') return ask(form);
  if (goal === 'missing') {
    find('.flow .strong')!.click();
    return void (await until(() => find('#summary')));
  }
  const [stop, isAnswered] = STOPS[goal] ?? [];
  for (const [name, values] of form.short ? [answersFor(goal)[1]!] : answersFor(goal)) {
    if (name === stop && !isAnswered) return;
    const field = await until(() => find<HTMLElementTagNameMap['stek-choice-field']>(`form.flow [name="${name}"]`));
    field.values = values;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await form.updateComplete;
    await form.updateComplete;
    if (name === stop && goal !== 'national') return;
    find('.flow .strong')!.click();
    await form.updateComplete;
    if (goal === 'national' && name === stop) return void (await until(() => find('#summary')));
  }
  if (goal === 'whom') return;
  if (!form.short) {
    await until(() => find('#check'));
    if (goal === 'check') return;
    find('.flow .strong')!.click();
  }
  await until(() => find('.outcome, #summary'));
}

/** The question whether to leave, as Esc brings it. */
async function ask(form: Form): Promise<void> {
  form.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
  await until(() => form.shadowRoot!.querySelector('dialog[open]'));
}
