import { SignUpRequest, type SignUpReceipt } from '../../schema/sign-up.ts';
import { Problem } from '../http/problem.ts';
import type { HolderSide } from '../submissions/submission-kind.ts';
import { burstOf, keepBurst } from './bursts.ts';
import { earlierSignUp } from './earlier-sign-up.ts';
import { actOnSignUp, isLineDue, settleLineOf, viewSignUp } from './follow-up.ts';
import { followUpWords } from './follow-up-words.ts';
import type { HolderActionName } from './holder-actions.ts';
import { takeSignUp, type CleanSignUp } from './take-sign-up.ts';

/** Sign-ups, as they are taken and as the holder of a code sees them. */
export const signUpHolder: HolderSide<CleanSignUp, SignUpReceipt> = {
  kind: 'sign-up',
  path: 'sign-ups',
  refPrefix: 'IN',
  schemaVersion: 2,
  request: SignUpRequest,
  earlier: [earlierSignUp],
  sealedFor: 'server',
  changesProgramme: true,
  freeTexts: ({ firstName, note }) => ({ '/firstName': firstName, '/note': note }),
  // Made-up people from one network must not fill a date cheaply.
  demand: ({ occurrenceId, party }) => ({ of: occurrenceId, amount: party }),

  async accept(write, request, made) {
    const receipt = await takeSignUp(write, request, made);
    if (receipt instanceof Problem || !made.sender) return receipt;
    const { networkPrefix } = made.sender;
    const burst = await burstOf(made.keys, write.tenant.id, networkPrefix, request.occurrenceId, write.now.getTime());
    await keepBurst(write, made.id, burst);
    return receipt;
  },
  view: viewSignUp,
  actions: { withdraw: {}, accept: {} },
  act: (write, id, action) => actOnSignUp(write, id, action as HolderActionName),
  isDue: isLineDue,
  settle: settleLineOf,
  words: followUpWords,
};
