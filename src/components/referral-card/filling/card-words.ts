import { spacedPhone } from '../../../domain/phone-number.ts';
import type { LocaleFormatter } from '../../../domain/spoken/spoken.ts';
import { issueInWords, type Refusal, type RefusalContext } from '../../../foundation/submission/refusal-words.ts';
import type { ReceiptSummary, SubmissionWords } from '../../../foundation/submission/submission-words.ts';
import type { Translator } from '../../../i18n/catalogue.ts';
import type { ReferralStripCatalogue } from '../../../i18n/referral-strip.ts';
import type { ReferralCatalogue } from '../../../i18n/referral.ts';
import type { ReferralReceipt } from '../../../schema/referral.ts';
import type { StekError } from '../../../sdk/errors.ts';
import type { OutboxFailure } from '../../../sdk/outbox/entry.ts';

type T = Translator<ReferralCatalogue & ReferralStripCatalogue>;

/** What a card says in its own words. @param phone whom to call instead, E.164 */
export const cardWords = (t: T, heading: SubmissionWords['heading'], phone: string | undefined): SubmissionWords => ({
  heading,
  send: t('send'),
  codeWhy: t('codeWhy'),
  qr: t('strip.qr'),
  queued: t('queued'),
  outgoing: count => t('outgoing', { count }),
  sentNow: t('sentNow'),
  failedLater: t('failedLater'),
  insecure: t('blocked.insecure'),
  otherWay: phone ? t('cardPhone', { phone: spacedPhone(phone) }) : t('noCardHint'),
  sheetTitle: t('strip.paper'),
});

/** That it arrived, and who calls before which day. A receipt that waited on the device can be of another server, which promises nothing. */
export function cardSummary(
  { promise }: { promise?: Partial<ReferralReceipt['promise']> | undefined },
  { t, spoken, name }: { t: T; spoken: LocaleFormatter | undefined; name: string | undefined },
): ReceiptSummary {
  const by = promise?.callBy;
  const day = by && (spoken?.day(by) ?? by);
  const hint = !day ? t('codeWhy') : name ? t('arrivedCall', { name, day }) : t('arrivedSomeone', { day });
  return { title: t('arrived'), hint, isSettled: true };
}

/** Why it did not go after all, where the common words will not do. */
export function cardFailure(failure: OutboxFailure | undefined, t: T): string | undefined {
  if (failure?.code === 'expired') return t('expiredCard');
  return failure?.code === 'key_untrusted' ? t('untrusted') : undefined;
}

/** Fields by the part of the card that they fill, where they are called otherwise. */
const FIELDS: Readonly<Record<string, string>> = {
  '/card/sender/name': 'senderName',
  '/card/sender/organisation': 'senderOrganisation',
  '/card/sender/phone': 'senderPhone',
  '/card/sender/email': 'senderEmail',
  '/card/person/lang': 'speaks',
};

/** Why it was not taken, at the field where it can be mended; `undefined` where the common words will do. */
export function cardRefusals(error: StekError, context: RefusalContext<ReferralCatalogue>): Refusal[] | undefined {
  const { t } = context;
  if (error.code === 'key_untrusted') return [{ words: t('untrusted') }];
  if (error.issues.length === 0) return undefined;
  return error.issues.map(({ pointer, code }) => {
    if (pointer === '/recipientId') return { words: t('blocked.nobody') };
    const field = FIELDS[pointer] ?? pointer.replace(/^\/card\/(?:(?:person|consent)\/)?/, '').split('/')[0]!;
    return issueInWords({ pointer: `/${field}`, code }, context);
  });
}
