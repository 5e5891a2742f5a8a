import { isReferralLate, referralDue } from '../../domain/referral-news.ts';
import { isTriedEnough, type ReferralStep } from '../../domain/referral.ts';
import type { HandOver, ReferralAttempt, ReferralRecord } from '../../schema/referral-record.ts';
import type { ConsentLabel, ReferralEnvelope, ReferralState } from '../../schema/referral.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import { Problem } from '../http/problem.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import type { ReferralTable } from './referral-tables.ts';

/** In rows of every kind of thing, and in words. */
export const REFERRAL = 'referral';

/** How it went with a card: what nobody searches by, and what goes at once when it is withdrawn. */
export interface ReferralDocument extends Pick<ReferralRecord, 'arrived' | 'returned' | 'outcome'> {
  /** The day on which it came to each step that the person sees. */
  days: Partial<Record<ReferralStep, LocalDate>>;
  handedOver?: HandOver | undefined;
  /** From this day on the person is asked whether they arrived. */
  askFrom?: LocalDate | undefined;
}

/** A card as it is kept. Whom it is about is sealed in its envelope. */
export interface StoredReferral extends ReferralDocument {
  id: string;
  ref: string;
  state: ReferralState;
  version: number;
  recipientId: string;
  placeId?: string | undefined;
  /** Days on the municipality's clock. */
  receivedOn: LocalDate;
  openBy: LocalDate;
  callBy: LocalDate;
  /** The day on which time ends it when nothing is heard. */
  endsOn?: LocalDate | undefined;
  /** Causes of which somebody was told already. */
  told: readonly string[];
  consent: ConsentLabel;
  /** Absent once it is wiped. */
  envelope?: ReferralEnvelope | undefined;
  wipeOn: LocalDate;
}

/** A card as it is kept, of its row. */
export function referralOfRow(row: ReferralTable): StoredReferral {
  const { id, ref, state, version, place_id, ends_on, envelope } = row;
  return {
    ...(JSON.parse(row.document) as ReferralDocument),
    ...{ id, ref, state, version, recipientId: row.recipient_id },
    ...(place_id !== null && { placeId: place_id }),
    ...{ receivedOn: row.received_on, openBy: row.open_by, callBy: row.call_by, wipeOn: row.wipe_on },
    ...(ends_on !== null && { endsOn: ends_on }),
    ...{ told: JSON.parse(row.told) as string[], consent: JSON.parse(row.consent) as ConsentLabel },
    ...(envelope !== null && { envelope: JSON.parse(envelope) as ReferralEnvelope }),
  };
}

/** A card, whatever its state and whoever may see it. @returns `undefined` for an id that nothing has */
export async function readReferral({ db, tenant }: TenantRead, id: string): Promise<StoredReferral | undefined> {
  const query = db.selectFrom('referrals').selectAll().where('tenant', '=', tenant.id).where('id', '=', id);
  const row = await query.executeTakeFirst();
  return row && referralOfRow(row);
}

/** The cards of these contact persons, or of all. */
export async function readReferrals(
  { db, tenant }: TenantRead,
  recipients?: readonly string[],
): Promise<StoredReferral[]> {
  const all = db.selectFrom('referrals').selectAll().where('tenant', '=', tenant.id);
  const query = recipients === undefined ? all : all.where('recipient_id', 'in', recipients);
  return (await query.execute()).map(referralOfRow);
}

/** The same for an id that nothing has as for one that somebody may not see. */
export const noSuchReferral = (): Problem => new Problem('not_found', 'There is no card with this id.');

/** Writes a card over itself, or as a new one. */
export async function storeReferral({ db, tenant }: TenantWrite, referral: StoredReferral): Promise<void> {
  const { id, ref, state, version, recipientId, placeId, receivedOn, openBy, callBy, endsOn, ...rest } = referral;
  const { told, consent, envelope, wipeOn, ...document } = rest;
  const row = {
    ...{ ref, state, version, recipient_id: recipientId, place_id: placeId ?? null, received_on: receivedOn },
    ...{ open_by: openBy, call_by: callBy, ends_on: endsOn ?? null, wipe_on: wipeOn },
    ...{ told: JSON.stringify(told), consent: JSON.stringify(consent), document: JSON.stringify(document) },
    envelope: envelope === undefined ? null : JSON.stringify(envelope),
  };
  await db
    .insertInto('referrals')
    .values({ tenant: tenant.id, id, ...row })
    .onConflict(conflict => conflict.columns(['tenant', 'id']).doUpdateSet(row))
    .execute();
}

/** Attempts to reach the person, the oldest first, by the id of their card. */
export async function readAttempts(
  { db, tenant }: TenantRead,
  ids?: readonly string[],
): Promise<Map<string, ReferralAttempt[]>> {
  const all = db.selectFrom('referral_attempts').selectAll().where('tenant', '=', tenant.id);
  const query = ids === undefined ? all : all.where('referral_id', 'in', ids);
  const attempts = new Map<string, ReferralAttempt[]>();
  for (const { referral_id, day, part } of await query.orderBy('position').execute())
    attempts.set(referral_id, [...(attempts.get(referral_id) ?? []), { on: day, part }]);
  return attempts;
}

/** Who asks, beside the card. */
export interface Beholder {
  /** On the municipality's clock. */
  today: LocalDate;
  /** Whether they stand in for its contact person. */
  isDeputy?: boolean;
}

/** A card as who works here sees it in a list: nothing of the person. */
export function referralRecordOf(
  referral: StoredReferral,
  attempts: readonly ReferralAttempt[],
  { today, isDeputy = false }: Beholder,
): ReferralRecord {
  const { id, ref, state, version, recipientId, placeId, receivedOn, openBy, callBy, consent, envelope } = referral;
  const { handedOver, arrived, returned, outcome, wipeOn } = referral;
  const dueOn = referralDue(referral);
  return {
    ...{ id, ref, state, version, recipientId },
    ...(placeId !== undefined && { placeId }),
    ...{ receivedOn, openBy, callBy },
    ...(dueOn !== undefined && { dueOn }),
    ...{ isLate: isReferralLate(referral, today), isDeputy, consent },
    kids: envelope?.recipients.map(({ header }) => header.kid) ?? [],
    attempts: [...attempts],
    mayGiveUp: state === 'received' && isTriedEnough(attempts),
    ...(handedOver && { handedOver }),
    ...(arrived !== undefined && { arrived }),
    ...(returned && { returned }),
    ...(outcome && { outcome }),
    wipeOn,
  };
}

/** The same of one card, with its attempts. */
export async function recordFor(read: TenantRead, referral: StoredReferral, today: LocalDate): Promise<ReferralRecord> {
  const attempts = await readAttempts(read, [referral.id]);
  return referralRecordOf(referral, attempts.get(referral.id) ?? [], { today });
}
