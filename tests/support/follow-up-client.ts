import { ACTIVITY } from '../../src/demo/activity-ids.ts';
import type { FollowUpView } from '../../src/schema/submission.ts';
import type { StekClient } from '../../src/sdk/client.ts';
import type { FollowUpData } from '../../src/sdk/resources/follow-up.ts';
import { CODE, signUpClient } from './sign-up-client.ts';

/** `show`, or the name of an action. */
type Verb = string;

/** Where a sign-up for the sewing workshop stands. */
export const followUpOf = (more: Partial<FollowUpView> = {}): FollowUpView => ({
  kind: 'sign-up',
  ref: 'IN-26-0412',
  state: 'confirmed',
  occurrenceId: `${ACTIVITY.sewing}_20261210T0900`,
  steps: [],
  messages: [],
  actions: [{ name: 'withdraw' }],
  ...more,
});

/** A client whose follow-up answers as it is told; remembers which codes it was asked about. */
export function followUpClient(
  answer: (verb: Verb, code: string, data?: FollowUpData) => FollowUpView | Promise<FollowUpView>,
): StekClient & { asked: string[] } {
  const asked: string[] = [];
  const call = (verb: Verb, data?: FollowUpData) => (code: string) => {
    asked.push(`${verb} ${code}`);
    const work = (async () => answer(verb, code, data))();
    const result = () => work.then(data => ({ ok: true, data })).catch((error: unknown) => ({ ok: false, error }));
    return Object.assign(work, { result });
  };
  const followUp = {
    show: call('show'),
    act: (code: string, action: string, data?: FollowUpData) => call(action, data)(code),
  };
  return { ...signUpClient(), followUp, asked } as unknown as StekClient & { asked: string[] };
}

/** Where something of a kind stands that no element here knows, with all that a server can tell of it. */
export const unknownOf = (more: Partial<FollowUpView> = {}): FollowUpView => ({
  kind: 'heat-call',
  ref: 'HC-26-0007',
  state: 'asked_back',
  label: 'We hebben je een vraag gesteld.',
  hint: 'Antwoord hier, of bel ons.',
  steps: [
    { name: 'received', state: 'done', label: 'We kregen je vraag', at: '2026-11-28T09:00:00Z' },
    { name: 'read', state: 'done', label: 'Iemand las ze', at: '2026-11-28T10:00:00Z' },
    { name: 'visit', state: 'current', label: 'We zoeken een dag' },
    { name: 'done', state: 'ahead', label: 'Het is klaar' },
  ],
  messages: [
    { from: 'holder', at: '2026-11-28T09:00:00Z', text: 'المكان بارد جدا', lang: 'ar' },
    { from: 'staff', at: '2026-11-28T10:00:00Z', text: 'Wanneer kunnen we langskomen?\nNamiddag is goed.', lang: 'nl' },
  ],
  actions: [
    { name: 'reply', label: 'Wanneer past het?', input: 'text' },
    { name: 'hurry', label: 'Het is dringend' },
    { name: 'withdraw' },
  ],
  ...more,
});

const SIGNAL_WORDS = ['Aangekomen', 'We bekijken het', 'We doen er iets mee', 'Antwoord'] as const;
const SIGNAL_DAYS = ['2026-11-16', '2026-11-18', '2026-11-20', '2026-11-27'] as const;

/** The steps of a signal that came so far, each with its day, as a server says them. */
const signalSteps = (current: number): FollowUpView['steps'] =>
  ['arrived', 'looking', 'acting', 'answer'].map((name, index) => ({
    ...{ name, label: SIGNAL_WORDS[index], state: index < current ? 'done' : index === current ? 'current' : 'ahead' },
    ...(index <= current && { on: SIGNAL_DAYS[index] }),
  }));

const SIGNAL_QUESTION = {
  ...{ from: 'staff', on: '2026-11-18', lang: 'nl' },
  text: 'Bij welke dienst wacht je? Je hoeft geen naam te zeggen.',
};

/** Where something that was passed on stands: asked back, promised too late, or answered. */
export const signalViewOf = (where: 'asked' | 'replied' | 'late' | 'answered' | 'withdrawn'): FollowUpView => {
  const same = { kind: 'signal', ref: 'SI-26-0412' };
  const withdraw = { name: 'withdraw', label: 'Wis mijn bericht' };
  const reply = { from: 'holder', on: '2026-11-19', text: 'Bij de sociale dienst.', lang: 'nl' };
  const views: Record<typeof where, Omit<FollowUpView, 'kind' | 'ref'>> = {
    asked: {
      ...{ state: 'question_open', label: 'We hebben een vraag voor je.' },
      ...{ hint: 'Antwoord als je wil. Niemand weet wie je bent.', steps: signalSteps(1), messages: [SIGNAL_QUESTION] },
      actions: [{ name: 'reply', label: 'Je antwoord', input: 'text', max: 2000 }, withdraw],
    },
    replied: {
      ...{ state: 'received', label: 'We hebben je bericht gelezen.' },
      hint: 'Je krijgt een antwoord voor maandag 7 december.',
      ...{ steps: signalSteps(1), messages: [SIGNAL_QUESTION, reply], actions: [withdraw] },
    },
    late: {
      ...{ state: 'in_action', label: 'We doen er iets aan.', hint: 'Ons antwoord is te laat. Sorry. Bel ons gerust.' },
      ...{ steps: signalSteps(2), messages: [], actions: [withdraw] },
    },
    answered: {
      ...{ state: 'answered', label: 'Dit is ons antwoord.', hint: 'Klopt dit niet? Zeg het ons 1 keer.' },
      ...{ steps: signalSteps(3) },
      messages: [
        SIGNAL_QUESTION,
        reply,
        { from: 'staff', on: '2026-11-27', text: 'Je kan dinsdag langskomen.\nWe kijken het samen na.', lang: 'nl' },
      ],
      actions: [{ name: 'reopen', label: 'Dit klopt niet. Wat klopt er niet?', input: 'text', max: 2000 }],
    },
    withdrawn: { state: 'withdrawn', label: 'Je bericht is gewist.', steps: [], messages: [], actions: [] },
  };
  return { ...same, ...views[where] };
};

export { CODE };

/** A card of which its person is asked whether they arrived, as a server says it. */
export const referralViewOf = (more: Partial<FollowUpView> = {}): FollowUpView => ({
  ...{ kind: 'referral', ref: 'DST-26-0003', state: 'handed_over', label: 'Er is een plek gevonden.' },
  hint: 'Ben je al geholpen bij Huurdershulp? Zeg het ons.',
  steps: [
    { name: 'sent', state: 'done', label: 'Verstuurd', on: '2026-11-04' },
    { name: 'called', state: 'done', label: 'Bellen', on: '2026-11-07' },
    { name: 'together', state: 'current', label: 'Samen zoeken', on: '2026-11-10' },
    { name: 'done', state: 'ahead', label: 'Klaar' },
  ],
  messages: [],
  actions: [
    { name: 'arrived', label: 'Ja, ik ben geholpen' },
    { name: 'not_arrived', label: 'Nee, nog niet' },
    { name: 'withdraw', label: 'Stop, en wis de kaart' },
  ],
  ...more,
});
