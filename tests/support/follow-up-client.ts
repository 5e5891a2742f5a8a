import { ACTIVITY } from '../../src/demo/activity-ids.ts';
import type { SignUpFollowUp } from '../../src/schema/sign-up.ts';
import type { StekClient } from '../../src/sdk/client.ts';
import { CODE, signUpClient } from './sign-up-client.ts';

type Verb = 'show' | 'withdraw' | 'accept';

/** Where a sign-up for the sewing workshop stands. */
export const followUpOf = (more: Partial<SignUpFollowUp> = {}): SignUpFollowUp => ({
  kind: 'sign-up',
  ref: 'IN-26-0412',
  state: 'confirmed',
  occurrenceId: `${ACTIVITY.sewing}_20261210T0900`,
  may: ['cancel'],
  ...more,
});

/** A client whose follow-up answers as it is told; remembers which codes it was asked about. */
export function followUpClient(
  answer: (verb: Verb, code: string) => SignUpFollowUp | Promise<SignUpFollowUp>,
): StekClient & { asked: string[] } {
  const asked: string[] = [];
  const call = (verb: Verb) => (code: string) => {
    asked.push(`${verb} ${code}`);
    const work = (async () => answer(verb, code))();
    const result = () => work.then(data => ({ ok: true, data })).catch((error: unknown) => ({ ok: false, error }));
    return Object.assign(work, { result });
  };
  const followUp = { show: call('show'), withdraw: call('withdraw'), accept: call('accept') };
  return { ...signUpClient(), followUp, asked } as unknown as StekClient & { asked: string[] };
}

export { CODE };
