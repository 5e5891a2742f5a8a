import { readItem } from '../../../schema/read.ts';
import { SignalReceipt, SignalRequest } from '../../../schema/signal.ts';
import { asRecord } from '../../as-record.ts';
import { checkRequest } from '../check-request.ts';
import { contactAsTyped } from '../contact-as-typed.ts';
import type { KindRules } from '../kind.ts';

/** What a person writes freely in a signal, by its RFC 6901 pointer. */
const freeTexts = ({ text, contact }: SignalRequest): Record<string, string | undefined> => ({
  '/text': text,
  '/contact/firstName': contact?.firstName,
});

const withReach = (request: SignalRequest): SignalRequest => {
  const contact = asRecord(request)?.contact as SignalRequest['contact'];
  return asRecord(contact) ? { ...request, contact: { ...contact!, reach: contactAsTyped(contact!.reach) } } : request;
};

/** What is checked of a signal on the device. */
export const signalRules: KindRules<SignalRequest, SignalReceipt> = {
  check: request => checkRequest(SignalRequest, withReach(request), freeTexts),
  readReceipt: answer => readItem(SignalReceipt, answer),
};
