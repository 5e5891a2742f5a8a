import { isReferralDone } from '../../domain/referral.ts';
import type { ReferralState } from '../../schema/referral.ts';
import type { FollowUpView } from '../../schema/submission.ts';
import { REFERRAL, type StoredReferral } from './referral-store.ts';
import type { ReferralSentence } from './referral-words.ts';
import { stepsOf } from './referral-steps.ts';

/*
 * What the referrer sees. The person decided it before anything was sent, and each of it by itself: how far it stands, and how it ended.
 * Without either the code shows the same from the first day to the last, whatever happens.
 */

/** How far it stands, without whether somebody picked up, what it came to, or how it ended. */
const STAGE: Readonly<Record<ReferralState, ReferralState>> = {
  ...{ sent: 'sent', received: 'received', no_answer: 'received', contacted: 'contacted', handed_over: 'contacted' },
  ...{ returned: 'closed', closed: 'closed', withdrawn: 'closed' },
};

/** What of a card the referrer may know. */
interface Shown {
  state: ReferralState;
  /** Whether it is how the card stands, and not what is always said. */
  isTrue: boolean;
  /** Whether how it ended is said too. */
  isWhole: boolean;
}

/** What the referrer may know of where it stands. */
function shownState({ state, consent }: Pick<StoredReferral, 'state' | 'consent'>): Shown {
  const { scopes } = consent;
  const isEnd = isReferralDone(state) || state === 'returned';
  const isWhole = isEnd && scopes.includes('tell_sender_outcome');
  if (isWhole) return { state, isTrue: true, isWhole };
  const isTrue = scopes.includes('tell_sender_stage');
  return { state: isTrue ? STAGE[state] : 'sent', isTrue, isWhole };
}

/** What the referrer's request to withdraw a card leads to. */
export type SenderWithdrawal = 'withdraw' | 'nothing' | { refusedAs: ReferralState };

/**
 * The referrer can take a card back as long as nobody opened it. Who may not know whether somebody did can always ask for it, and does not
 * learn what came of it.
 */
export function senderWithdrawal(referral: StoredReferral): SenderWithdrawal {
  const { state, isTrue } = shownState(referral);
  if (referral.state === 'sent') return 'withdraw';
  return !isTrue || state === 'withdrawn' ? 'nothing' : { refusedAs: state };
}

/** What the referrer's code shows. */
export async function senderView(
  referral: StoredReferral,
  say: (key: ReferralSentence) => Promise<string>,
): Promise<FollowUpView> {
  const { state, isTrue, isWhole } = shownState(referral);
  const { ref, receivedOn } = referral;
  const mayAsk = state === 'sent';
  return {
    ...{ kind: REFERRAL, ref, state },
    hint: await say(isWhole ? endOf(referral) : isTrue ? 'sender.stage' : 'sender.hidden'),
    // No later day: of a card that was taken back only one is left, and that would tell it.
    steps: stepsOf({ state, days: { sent: receivedOn } }),
    messages: [],
    actions: mayAsk ? [{ name: 'withdraw' }] : [],
  };
}

/** How it ended, as a sentence about the person. */
function endOf({ state, outcome = 'returned', returned = 'wrong_place' }: StoredReferral): ReferralSentence {
  if (state === 'withdrawn') return 'sender.withdrawn';
  return state === 'returned' ? `sender.returned_${returned}` : `sender.closed_${outcome}`;
}
