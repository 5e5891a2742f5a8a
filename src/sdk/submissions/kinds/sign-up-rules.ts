import { readItem } from '../../../schema/read.ts';
import { SignUpReceipt, SignUpRequest } from '../../../schema/sign-up.ts';
import { checkRequest } from '../check-request.ts';
import type { KindRules } from '../kind.ts';

/** What is checked of a sign-up on the device. */
export const signUpRules: KindRules<SignUpRequest, SignUpReceipt> = {
  check: request => checkRequest(SignUpRequest, request, ['firstName', 'note']),
  readReceipt: answer => readItem(SignUpReceipt, answer),
};
