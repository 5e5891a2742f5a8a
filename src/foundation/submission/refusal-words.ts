import type { StekError } from '../../../sdk/errors.ts';
import type { OutboxFailure } from '../../../sdk/outbox/entry.ts';
import type { SignUpCatalogue } from '../../../i18n/sign-up.ts';
import type { Translator } from '../../../i18n/catalogue.ts';

/** Why it did not go through, in words with a way on; `field` is the name of the field to go to. */
export interface Refusal {
  words: string;
  field?: string | undefined;
  /** Whether another date of the same activity may help. */
  offersOtherDays?: boolean | undefined;
}

/** What the refusals depend on. */
export interface RefusalContext {
  t: Translator<SignUpCatalogue>;
  /** How many persons may come together. */
  partyMax: number;
  /** Whether a phone number was given; else an e-mail address. */
  byPhone: boolean;
  /** The question of a field. */
  question: (field: string) => string;
}

const REFUSALS = ['full', 'duplicate', 'closed', 'past'] as const;

/** What stands in an error of the SDK, for a visitor (A11Y-28). Never the server's own words: they may be in another language. */
export function refusals(error: StekError, context: RefusalContext): Refusal[] {
  const { t } = context;
  const word = error.problem?.code;
  const known = refusedDate(word);
  if (known) {
    const field = known === 'duplicate' ? contactField(context) : undefined;
    return [{ words: t(known), field, offersOtherDays: known !== 'duplicate' }];
  }
  if (word === 'too_many') return [tooMany(context)];
  if (error.issues.length > 0) return error.issues.map(issue => fieldRefusal(issue, context));
  if (error.code === 'outbox_full') return [{ words: t('outboxFull') }];
  if (error.code === 'rate_limited') return [{ words: t('busy') }];
  // What is between here and the server says nothing of the sign-up: no connection, a portal, a server that is out of order.
  return [{ words: t(error.code === 'unexpected' || error.problem ? 'broken' : 'noConnection') }];
}

/** A date that was taken out of the programme takes no sign-ups any more. */
const refusedDate = (word: string | undefined): (typeof REFUSALS)[number] | undefined =>
  word === 'gone' ? 'closed' : REFUSALS.find(name => name === word);

/** Why something that waited was not sent, with a way on. */
export function failureInWords(failure: OutboxFailure | undefined, t: Translator<SignUpCatalogue>): string {
  const reason = refusedDate(failure?.reason);
  if (reason) return t(reason);
  const fault = (['expired', 'unreadable'] as const).find(name => name === failure?.code);
  return fault ? `${t(fault)} ${t('insecureHint')}` : t('insecureHint');
}

function fieldRefusal({ pointer, code }: StekError['issues'][number], context: RefusalContext): Refusal {
  const { t, question } = context;
  const part = pointer.split('/')[1] ?? '';
  if (part === 'party') return tooMany(context);
  if (part === 'contact')
    return { words: t(context.byPhone ? 'form.phone' : 'form.email'), field: contactField(context) };
  if (code === 'national_number') return { words: t('nationalNumber'), field: part };
  if (part === 'firstName' || part === 'note' || part === 'needs') {
    return { words: t('wrongAnswer', { label: question(part) }), field: part };
  }
  return { words: t('broken') };
}

const tooMany = ({ t, partyMax }: RefusalContext): Refusal => ({
  words: t('tooMany', { max: partyMax }),
  field: 'party',
});

const contactField = ({ byPhone }: RefusalContext): string => (byPhone ? 'phone' : 'email');
