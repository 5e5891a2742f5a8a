import { ACTIVITY } from '../../src/demo/activity-ids.ts';
import type { FollowUpView } from '../../src/schema/submission.ts';
import type { StekClient } from '../../src/sdk/client.ts';
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
  answer: (verb: Verb, code: string) => FollowUpView | Promise<FollowUpView>,
): StekClient & { asked: string[] } {
  const asked: string[] = [];
  const call = (verb: Verb) => (code: string) => {
    asked.push(`${verb} ${code}`);
    const work = (async () => answer(verb, code))();
    const result = () => work.then(data => ({ ok: true, data })).catch((error: unknown) => ({ ok: false, error }));
    return Object.assign(work, { result });
  };
  const followUp = { show: call('show'), act: (code: string, action: string) => call(action)(code) };
  return { ...signUpClient(), followUp, asked } as unknown as StekClient & { asked: string[] };
}

export { CODE };
