import { readItem } from '../../../schema/read.ts';
import { SignalReceipt, SignalRequest } from '../../../schema/signal.ts';
import { checkRequest } from '../check-request.ts';
import type { KindRules } from '../kind.ts';

/** What a person writes freely in a signal, by its RFC 6901 pointer. */
const freeTexts = ({ text, contact }: SignalRequest): Record<string, string | undefined> => ({
  '/text': text,
  '/contact/firstName': contact?.firstName,
});

/** What is checked of a signal on the device. */
export const signalRules: KindRules<SignalRequest, SignalReceipt> = {
  check: request => checkRequest(SignalRequest, request, freeTexts),
  readReceipt: answer => readItem(SignalReceipt, answer),
};
