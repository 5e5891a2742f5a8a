import type { SignUpReceipt, SignUpRequest } from '../../../schema/sign-up.ts';
import { notComplete } from '../../errors.ts';
import type { ClientKind } from '../kind.ts';

/** Taking part in one date: the kind of submission for an outbox, `outbox.submit(signUp, request)`. */
export const signUp: ClientKind<SignUpRequest, SignUpReceipt> = {
  kind: 'sign-up',
  path: 'sign-ups',
  schemaVersion: 2,
  rules: () => import('./sign-up-rules.ts').then(({ signUpRules }) => signUpRules, notComplete),
  about: ({ occurrenceId }) => ({ occurrenceId }),
  recipients: 'server',
};
