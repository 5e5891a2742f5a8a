import type { Translator } from '../../i18n/catalogue.ts';
import type { SubmissionCatalogue } from '../../i18n/submission.ts';
import type { StekError } from '../../sdk/errors.ts';
import type { OutboxFailure } from '../../sdk/outbox/entry.ts';

/** Why it did not go through, in words with a way on; `field` is the name of the field to go to. */
export interface Refusal {
  words: string;
  field?: string | undefined;
}

/** What the words of a refusal depend on. */
export interface RefusalContext<C extends SubmissionCatalogue = SubmissionCatalogue> {
  t: Translator<C>;
  /** The question of a field; empty where the form has no such field. */
  question: (field: string) => string;
}

/**
 * What stands in an error of the SDK, for a visitor (A11Y-28), as far as it is the same for everything that can be sent. Never the
 * server's own words: they may be in another language.
 */
export function refusalsInWords(error: StekError, context: RefusalContext): Refusal[] {
  const { t } = context;
  if (error.issues.length > 0) return error.issues.map(issue => issueInWords(issue, context));
  if (error.code === 'outbox_full') return [{ words: t('outboxFull') }];
  if (error.code === 'rate_limited') return [{ words: t('busy') }];
  // What is between here and the server says nothing of what was sent: no connection, a portal, a server that is out of order.
  return [{ words: t(error.code === 'unexpected' || error.problem ? 'broken' : 'noConnection') }];
}

/** What is wrong with one answer. A part that no field asks for cannot be mended by the visitor. */
export function issueInWords(
  { pointer, code }: Pick<StekError['issues'][number], 'pointer' | 'code'>,
  { t, question }: RefusalContext,
): Refusal {
  const field = pointer.split('/')[1] ?? '';
  if (code === 'national_number') return { words: t('nationalNumber'), field };
  const label = question(field);
  return label ? { words: t('wrongAnswer', { label }), field } : { words: t('broken') };
}

/** Why something that waited was not sent, where the kind has no words for it. @param otherWay what can be done instead */
export function failureInWords(
  failure: OutboxFailure | undefined,
  t: Translator<SubmissionCatalogue>,
  otherWay: string,
): string {
  const fault = (['expired', 'unreadable'] as const).find(name => name === failure?.code);
  return fault ? `${t(fault)} ${otherWay}` : otherWay;
}
