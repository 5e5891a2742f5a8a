import { HEARS_OF_LATE, isReferralNewsMoot, type LateNews } from '../../domain/referral-news.ts';
import type { StaffCause } from '../../schema/notice.ts';
import type { ReferralState } from '../../schema/referral.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import type { NoticeKind, NoticeSubject } from '../notices/notice-kind.ts';
import { queueStaffNotice } from '../notices/queue-staff-notice.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import type { Actor } from '../submissions/submission-kind.ts';
import { readReferralSettings } from './referral-settings.ts';
import { REFERRAL, type StoredReferral } from './referral-store.ts';

/** What is told of a card: to its contact person and who stands in for them, each by the mail they gave. Its person hears nothing by mail. */
export const referralNotices: NoticeKind = {
  subjects,
  desk: async read => (await readReferralSettings(read)).desk,
};

async function subjects({ db, tenant }: TenantRead, ids: readonly string[]): Promise<NoticeSubject[]> {
  const rows = await db
    .selectFrom('referrals')
    .select(['id', 'ref', 'state', 'recipient_id'])
    .where('tenant', '=', tenant.id)
    .where('id', 'in', ids)
    .execute();
  const people = await db
    .selectFrom('referral_recipients')
    .select(['id', 'mail', 'deputy_id'])
    .where('tenant', '=', tenant.id)
    .execute();
  const mailOf = (id: string | null) => people.find(one => one.id === id)?.mail ?? undefined;
  return rows.map(({ id, ref, state, recipient_id }) => {
    const deputyId = people.find(one => one.id === recipient_id)?.deputy_id ?? null;
    return {
      ...{ id, ref, contact: '', lang: null, isOnHold: false, isConfidential: true },
      desk: { owner: mailOf(recipient_id), deputy: mailOf(deputyId) },
      isMoot: news => isReferralNewsMoot(news, state),
    };
  });
}

/** What its contact person hears of what the holder of a code did, by the state it leads to. */
const HOLDER_NEWS: Partial<Record<ReferralState, StaffCause>> = { contacted: 'not_arrived', withdrawn: 'withdrawn' };

/** What of a card stands in a notice. */
type Named = Pick<StoredReferral, 'id' | 'ref'>;

/** Has its contact person told that a card came. */
export const tellOfArrival = (write: TenantWrite, referral: Named): Promise<void> =>
  tell(write, referral, 'arrived', 'owner');

/** Has its contact person told of what the holder of a code did. */
export async function tellOfStep(
  write: TenantWrite,
  referral: Named & { state: ReferralState },
  by: Actor,
): Promise<void> {
  const cause = by.role === 'holder' ? HOLDER_NEWS[referral.state] : undefined;
  if (cause) await tell(write, referral, cause, 'owner');
}

/** Has those told who have to hear that a promise was not kept. */
export async function tellOfLate(write: TenantWrite, referral: Named, { cause, day }: LateNews): Promise<void> {
  for (const to of HEARS_OF_LATE[cause]) await tell(write, referral, cause, to, day);
}

const tell = (
  write: TenantWrite,
  { id: entityId, ref }: Named,
  cause: StaffCause,
  to: 'owner' | 'deputy',
  day?: LocalDate,
): Promise<void> =>
  queueStaffNotice(write, { kind: REFERRAL, entityId, ref, cause, to, ...(day !== undefined && { data: { day } }) });
