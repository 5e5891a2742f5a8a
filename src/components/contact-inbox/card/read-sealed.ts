import { isOffline, lookForInternet } from '../../../foundation/internet.ts';
import type { ReferralDetails } from '../../../schema/referral-record.ts';
import type { StekClient } from '../../../sdk/client.ts';
import type { StekError } from '../../../sdk/errors.ts';
import type { CardKey } from '../key-ring.ts';
import type { CardContent } from './card-context.ts';
import type { CardTrouble } from './card-trouble.ts';

/** What came of fetching and opening a card. */
export interface ReadSealed {
  details?: ReferralDetails;
  card?: CardContent;
  trouble?: CardTrouble;
  /** Whether it was new, and the person now sees that it was read. */
  isReceivedNow?: boolean;
}

/** Opens what is sealed. Fetched with the first card. */
const opener = () => import('../../../sdk/open.ts');

/** Fetches a card, opens it here, and only then says that it was received: one that does not open still waits for somebody. */
export async function readSealed(staff: StekClient, id: string, keys: readonly CardKey[]): Promise<ReadSealed> {
  const came = await staff.referrals.get(id).result();
  if (!came.ok) return { trouble: await troubleIn(came.error) };
  const details = came.data;
  if (!details.envelope) return { details, trouble: 'gone' };
  try {
    const card = await openedCard(details, keys, staff.tenant ?? '');
    return { card, ...(await received(staff, details)) };
  } catch (error) {
    return { details, trouble: troubleOfOpening(error, details, keys) };
  }
}

async function openedCard(
  { envelope, recipientId }: ReferralDetails,
  keys: readonly CardKey[],
  tenant: string,
): Promise<CardContent> {
  const { openReferral } = await opener();
  return (await openReferral(envelope, keys, { tenant, recipientId })).request.card;
}

/** The promise to open it in time is kept. When that cannot be said now, it is said the next time. */
async function received(staff: StekClient, details: ReferralDetails): Promise<ReadSealed> {
  if (details.state !== 'sent') return { details };
  const { id, version } = details;
  const moved = await staff.referrals.transition(id, { to: 'received', version }).result();
  return moved.ok ? { details: { ...details, ...moved.data }, isReceivedNow: true } : { details };
}

async function troubleIn(error: StekError): Promise<CardTrouble> {
  const { code } = error;
  if (code === 'not_found' || code === 'gone') return 'gone';
  if (code === 'unauthorized' || code === 'forbidden') return 'access';
  await lookForInternet(error);
  return isOffline(error) ? 'offline' : 'server';
}

function troubleOfOpening(error: unknown, { envelope }: ReferralDetails, keys: readonly CardKey[]): CardTrouble {
  const { code } = error as { code?: string };
  if (code === 'label_mismatch') return 'mismatch';
  const isForUs = envelope?.recipients.some(({ header }) => keys.some(({ kid }) => kid === header.kid));
  return code === 'cannot_open' ? (isForUs ? 'altered' : 'noKey') : 'offline';
}
