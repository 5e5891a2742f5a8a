import { addDays } from '../../domain/calendar-day.ts';
import { municipalDay } from '../../domain/municipal-clock.ts';
import { isReferralLate, referralDue } from '../../domain/referral-news.ts';
import { isReferralDone } from '../../domain/referral.ts';
import type { ReferralRecord } from '../../schema/referral-record.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { Actor } from '../submissions/submission-kind.ts';
import { standsInFor } from './recipients.ts';
import { askingRecipient, seesAll } from './referral-sight.ts';
import { readAttempts, readReferrals, referralRecordOf, type StoredReferral } from './referral-store.ts';

/**
 * The cards that somebody may see, without what is sealed: what is promised first comes first, what is over last. Who stands in for
 * somebody sees of their cards those that are late.
 */
export async function listReferrals(read: TenantRead, by: Actor): Promise<ReferralRecord[]> {
  const today = municipalDay(read.now.getTime());
  const seen = (await seenBy(read, by, today)).filter(({ referral }) => isNews(referral, today));
  const attempts = await readAttempts(read);
  return seen
    .sort(byUrgency)
    .map(({ referral, isDeputy }) => referralRecordOf(referral, attempts.get(referral.id) ?? [], { today, isDeputy }));
}

/** Days in which a list says that a card was withdrawn: who was going to call has to meet it. */
const WITHDRAWN_DAYS = 7;

/** Whether there is something to know of it: of a withdrawn card that it is gone, for a while. */
const isNews = ({ state, days }: StoredReferral, today: string): boolean =>
  state !== 'withdrawn' || days.done === undefined || today < addDays(days.done, WITHDRAWN_DAYS);

interface Seen {
  referral: StoredReferral;
  isDeputy: boolean;
}

async function seenBy(read: TenantRead, by: Actor, today: string): Promise<Seen[]> {
  if (seesAll(by)) return (await readReferrals(read)).map(referral => ({ referral, isDeputy: false }));
  const own = await askingRecipient(read, by);
  if (own === undefined) return [];
  const others = await standsInFor(read, own);
  return (await readReferrals(read, [own, ...others]))
    .map(referral => ({ referral, isDeputy: referral.recipientId !== own }))
    .filter(({ referral, isDeputy }) => !isDeputy || isReferralLate(referral, today));
}

const byUrgency = ({ referral: one }: Seen, { referral: other }: Seen): number =>
  placeOf(one) < placeOf(other) ? -1 : 1;

const placeOf = (referral: StoredReferral): string =>
  `${Number(isReferralDone(referral.state))} ${referralDue(referral) ?? '9'} ${referral.ref}`;
