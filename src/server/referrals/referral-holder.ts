import { municipalDay } from '../../domain/municipal-clock.ts';
import { referralStates } from '../../domain/referral.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import type { ReferralState } from '../../schema/referral.ts';
import type { FollowUpView } from '../../schema/submission.ts';
import { codeUnknown } from '../access/code-tries.ts';
import type { Problem } from '../http/problem.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import type { ActionData, ActionInput, Actor } from '../submissions/submission-kind.ts';
import { invalidTransition } from '../submissions/transitions.ts';
import { changeReferral } from './change-referral.ts';
import { REFERRAL, type StoredReferral } from './referral-store.ts';
import { senderWithdrawal } from './sender-view.ts';
import { settledReferral } from './settle-referral.ts';
import { ended, wipeWithdrawn } from './wipe-referrals.ts';

/** What the person can ask for, and the state that it leads to. */
const PERSON_ACTIONS = { arrived: 'closed', not_arrived: 'contacted', withdraw: 'withdrawn' } as const;
type PersonAction = keyof typeof PERSON_ACTIONS;

/** Nothing comes with any of them. */
export const REFERRAL_ACTIONS: Readonly<Record<PersonAction, ActionInput>> = {
  arrived: {},
  not_arrived: {},
  withdraw: {},
};

const isAction = (word: string): word is PersonAction => Object.hasOwn(PERSON_ACTIONS, word);

/** What the person can do now: take it back at any time, and say whether they arrived once they had time to. */
export function personActions(referral: StoredReferral, today: LocalDate): FollowUpView['actions'] {
  const states = statesForPerson(referral, today);
  const names = Object.keys(PERSON_ACTIONS) as PersonAction[];
  return names.filter(name => states.includes(PERSON_ACTIONS[name])).map(name => ({ name }));
}

function statesForPerson({ state, askFrom }: StoredReferral, today: LocalDate): ReferralState[] {
  const isAsked = askFrom !== undefined && askFrom <= today;
  return referralStates.allowed(state, 'holder').filter(to => to === 'withdrawn' || isAsked);
}

/** Does what the holder of a code asks for. @returns why it cannot be */
export async function actOnReferral(
  write: TenantWrite,
  id: string,
  action: string,
  { holder }: Actor & { holder: string },
  _data: ActionData,
): Promise<Problem | void> {
  const referral = await settledReferral(write, id);
  if (!referral || !isAction(action)) throw codeUnknown();
  return holder === 'sender' ? actAsSender(write, referral, action) : actAsPerson(write, referral, action);
}

async function actAsSender(
  write: TenantWrite,
  referral: StoredReferral,
  action: PersonAction,
): Promise<Problem | void> {
  const way = senderWithdrawal(referral);
  if (action !== 'withdraw') return invalidTransition(REFERRAL, typeof way === 'object' ? way.refusedAs : 'sent', []);
  if (typeof way === 'object') return invalidTransition(REFERRAL, way.refusedAs, []);
  if (way === 'withdraw') await withdraw(write, referral);
  return undefined;
}

async function actAsPerson(
  write: TenantWrite,
  referral: StoredReferral,
  action: PersonAction,
): Promise<Problem | void> {
  const to = PERSON_ACTIONS[action];
  if (to === 'withdrawn' && referral.state === to) return undefined;
  const allowed = statesForPerson(referral, municipalDay(write.now.getTime()));
  if (!allowed.includes(to)) return invalidTransition(REFERRAL, referral.state, allowed);
  await STEPS[to](write, referral);
  return undefined;
}

const STEPS: Record<
  (typeof PERSON_ACTIONS)[PersonAction],
  (write: TenantWrite, referral: StoredReferral) => Promise<unknown>
> = {
  async closed(write, referral) {
    const changes = { ...(await ended(write, referral, 'arrived')), arrived: true };
    return changeReferral(write, referral, { to: 'closed', by: HOLDER, changes });
  },
  contacted: (write, referral) =>
    changeReferral(write, referral, { to: 'contacted', by: HOLDER, changes: { arrived: false } }),
  withdrawn: (write, referral) => withdraw(write, referral),
};

/** Which of the two it was is written down nowhere. */
const HOLDER = { role: 'holder' } as const;

async function withdraw(write: TenantWrite, referral: StoredReferral): Promise<void> {
  const changes = await wipeWithdrawn(write, referral);
  await changeReferral(write, referral, { to: 'withdrawn', by: HOLDER, changes });
}
