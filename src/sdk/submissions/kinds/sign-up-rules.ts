import { readItem } from '../../../schema/read.ts';
import { SignUpReceipt, SignUpRequest } from '../../../schema/sign-up.ts';
import { asRecord } from '../../as-record.ts';
import { checkRequest } from '../check-request.ts';
import { contactAsTyped } from '../contact-as-typed.ts';
import type { KindRules } from '../kind.ts';

/** Who hands in something else than a request is told what is wrong with that. */
const withContact = (request: SignUpRequest): SignUpRequest =>
  asRecord(request)?.contact === undefined ? request : { ...request, contact: contactAsTyped(request.contact) };

/** What is checked of a sign-up on the device. */
export const signUpRules: KindRules<SignUpRequest, SignUpReceipt> = {
  check: request => checkRequest(SignUpRequest, withContact(request), ['firstName', 'note']),
  readReceipt: answer => readItem(SignUpReceipt, answer),
};
