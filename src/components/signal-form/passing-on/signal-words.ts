import { spacedPhone } from '../../../domain/phone-number.ts';
import type { LocaleFormatter } from '../../../domain/spoken/spoken.ts';
import { issueInWords, type Refusal, type RefusalContext } from '../../../foundation/submission/refusal-words.ts';
import type { ReceiptSummary, SubmissionWords } from '../../../foundation/submission/submission-words.ts';
import type { Translator } from '../../../i18n/catalogue.ts';
import type { SignalCatalogue } from '../../../i18n/signal.ts';
import type { SignalReceipt } from '../../../schema/signal.ts';
import type { StekError } from '../../../sdk/errors.ts';

type T = Translator<SignalCatalogue>;

/** What passing something on says in its own words. @param phone whom to call instead, E.164 */
export const signalWords = (t: T, heading: SubmissionWords['heading'], phone: string | undefined): SubmissionWords => ({
  heading,
  send: t('send'),
  codeWhy: t('codeWhy'),
  qr: t('qr'),
  queued: t('queued'),
  outgoing: count => t('outgoing', { count }),
  sentNow: t('sentNow'),
  failedLater: t('failedLater'),
  insecure: t('insecure'),
  otherWay: phone ? t('phoneFirst', { phone: spacedPhone(phone) }) : t('insecureHint'),
  sheetTitle: t('sheetTitle'),
});

/** That it arrived, and the day on which there is an answer. */
export function receiptSummary(receipt: SignalReceipt, t: T, spoken: LocaleFormatter | undefined): ReceiptSummary {
  return { title: t('arrived'), hint: promiseIn(receipt, t, spoken), isSettled: true };
}

/** The promise in words. A receipt that waited on the device can be of another server, which promises nothing. */
export function promiseIn(
  { promise }: { promise?: Partial<SignalReceipt['promise']> | undefined },
  t: T,
  spoken: LocaleFormatter | undefined,
): string {
  return promise?.by ? t('promise', { day: spoken?.day(promise.by) ?? promise.by }) : t('codeWhy');
}

/** Fields by the part of what is sent that they fill. */
const FIELDS: Readonly<Record<string, string>> = {
  '/onBehalf': 'whom',
  '/personKnows': 'knows',
  '/contact/firstName': 'firstName',
};

/** What the refusals of a signal depend on. */
interface SignalRefusalContext extends RefusalContext<SignalCatalogue> {
  /** Whether a phone number was given; else an e-mail address. */
  byPhone: boolean;
}

/** Why it was not taken, at the field where it can be mended; `undefined` where the common words will do. */
export function signalRefusals(error: StekError, context: SignalRefusalContext): Refusal[] | undefined {
  if (error.issues.length === 0) return undefined;
  return error.issues.map(issue => ownIssue(issue, context) ?? issueInWords(issue, context));
}

function ownIssue({ pointer, code }: StekError['issues'][number], context: SignalRefusalContext): Refusal | undefined {
  const { t, byPhone } = context;
  if (pointer === '/text')
    return { words: t(code === 'national_number' ? 'looksLike.national' : 'wordsMissing'), field: 'text' };
  if (/^\/themes(\/|$)/.test(pointer)) return { words: t('themesTooMany'), field: 'themes' };
  const field = FIELDS[pointer];
  if (field) return issueInWords({ pointer: `/${field}`, code }, context);
  if (!pointer.startsWith('/contact')) return undefined;
  return { words: t(byPhone ? 'form.phone' : 'form.email'), field: byPhone ? 'phone' : 'email' };
}
