import type { ReferralForm } from '../../schema/referral-recipient.ts';
import type { ReferralReceipt, ReferralRequest } from '../../schema/referral.ts';
import type { WithResponse } from '../call.ts';
import { readItem, type ItemReading } from '../collection-reads.ts';
import { notComplete, StekError } from '../errors.ts';
import type { Reader } from '../reader.ts';
import { REFERRAL_SHAPES } from '../referral-shapes.ts';
import type { SealingContext } from '../submissions/kind.ts';
import { referral } from '../submissions/kinds/referral.ts';
import type { OpenSender } from '../submissions/open-sender.ts';
import type { CallsOf } from './later.ts';
import type { ReferralOptions, Referrals } from './referrals.ts';

/** Each call of `Referrals`, with what is known of its answer. */
export type ReferralCalls = CallsOf<Referrals>;

/** What everybody may see: the schemas are loaded for an answer that is not exactly what our own server writes. */
const theForm: ItemReading<ReferralForm> = {
  isCanonical: (item): item is ReferralForm => REFERRAL_SHAPES.recipients(item),
  schema: () => import('../../schema/referral-recipient.ts').then(found => found.ReferralForm),
};

const sealing = () =>
  [
    import('../submissions/seal-request.ts').catch(notComplete),
    import('../submissions/kinds/referral-addressing.ts').catch(notComplete),
  ] as const;

/** Makes them. */
export function referralCalls(reader: Reader, open: OpenSender, client: SealingContext['client']): ReferralCalls {
  // What who works here reads is checked by the schemas, always.
  const forStaff = () => Promise.all([open(), import('../../schema/referral-record.ts').catch(notComplete)]);
  return {
    async prepare(options) {
      const [sender] = await Promise.all([open(), ...sealing()]);
      return sender.prepare(options, referral);
    },
    recipients: options => readItem(reader, theForm, { path: 'referral-recipients' }, options),
    create: (request, options) => create(request, options, open, client),
    async list(query = {}, options) {
      const [sender, { ReferralRecord }] = await forStaff();
      return sender.inbox(referral, query, ReferralRecord, options);
    },
    async get(id, options) {
      const [sender, { ReferralDetails }] = await forStaff();
      return sender.details(referral, id, ReferralDetails, options);
    },
    async transition(id, transition, options) {
      const [sender, { ReferralRecord }] = await forStaff();
      return sender.transition(referral, id, transition, ReferralRecord, options);
    },
    async attempt(id, attempt, options) {
      const [sender, { ReferralRecord }] = await forStaff();
      const path = `${referral.path}/${encodeURIComponent(id)}/attempts`;
      return sender.write({ path }, attempt, ReferralRecord, options);
    },
  };
}

/** Seals and sends; no key is asked for before it is sure that it can be sealed here and sent from here. */
async function create(
  request: ReferralRequest,
  { keyPins, ...options }: ReferralOptions = {},
  open: OpenSender,
  client: SealingContext['client'],
): Promise<WithResponse<ReferralReceipt>> {
  if (!client.capabilities.refer) throw new StekError('unsupported', 'This source takes no cards.');
  const [sender, { sealRequest }, { addressingOf }] = await Promise.all([open(), ...sealing()]);
  const context = { client, keyPins, signal: options.signal };
  const route = await sealRequest(referral, request, client, checked => addressingOf(checked, context));
  const { data, response } = await sender.sendSealed(route, route.sealed, options);
  const { value: receipt } = (await referral.rules()).readReceipt(data);
  if (receipt) return { data: receipt, response };
  throw new StekError('invalid_response', 'It was taken, but its receipt is not whole.', response);
}
