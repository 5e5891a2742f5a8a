import { ballotKind } from './polls/ballot-kind.ts';
import { referralKind } from './referrals/referral-kind.ts';
import { signUpKind } from './sign-ups/sign-up-kind.ts';
import { signalKind } from './signals/signal-kind.ts';
import type { AnyKind } from './submissions/submission-kind.ts';

/** All kinds of things that people send here. A new kind is a line in this list. */
export const KINDS: readonly AnyKind[] = [signUpKind, ballotKind, signalKind, referralKind];
