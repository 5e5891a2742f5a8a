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

export { CODE };
