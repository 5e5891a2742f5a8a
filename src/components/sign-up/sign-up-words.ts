import type { TemplateResult } from 'lit';
import type { LocaleFormatter } from '../../domain/spoken/spoken.ts';
import { momentInWords } from '../../foundation/moment-in-words.ts';
import type { ReceiptSummary, SubmissionWords } from '../../foundation/submission/submission-words.ts';
import type { Translator } from '../../i18n/catalogue.ts';
import type { SignUpCatalogue } from '../../i18n/sign-up.ts';
import type { SignUpReceipt } from '../../schema/sign-up.ts';

type T = Translator<SignUpCatalogue>;

/** What a sign-up says in its own words. @param isFull the answer will be a place in the line */
export const signUpWords = (t: T, heading: string | TemplateResult, isFull: boolean): SubmissionWords => ({
  heading,
  send: t(isFull ? 'sendWaitlist' : 'send'),
  codeWhy: t('codeWhy'),
  qr: t('qr'),
  queued: t('queued'),
  outgoing: count => t('outgoing', { count }),
  sentNow: t('sentNow'),
  failedLater: t('failedLater'),
  insecure: t('insecure'),
  otherWay: t('insecureHint'),
  sheetTitle: t('sheetTitle'),
});

/** Confirmed, held until the contact confirms it, or a place in the line. */
export function receiptSummary(
  { state, position, heldUntil }: SignUpReceipt,
  t: T,
  spoken: LocaleFormatter | undefined,
): ReceiptSummary {
  const isNumbered = state === 'waiting' && position !== undefined;
  const isKnown = ['confirmed', 'unconfirmed', 'waiting'].includes(state);
  // A receipt that waited on the device can be of a newer server.
  if (!isKnown) return { title: t('sentNow'), hint: t('codeWhy'), isSettled: true };
  const title = isNumbered ? t('waiting', { position }) : t(state === 'waiting' ? 'waitingUnnumbered' : state);
  const until = heldUntil && spoken ? t('heldUntil', { when: momentInWords(heldUntil, spoken) }) : undefined;
  return { title, until, hint: t(`${state}Hint`), isSettled: state === 'confirmed' };
}
