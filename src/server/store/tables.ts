import type { Generated } from 'kysely';
import type { FollowUpCodeTable } from '../submissions/follow-up-codes.ts';
import type { NumberTable } from '../submissions/numbers.ts';
import type { NoticeCause, NoticeFailure, NoticeRecipient, NoticeState } from '../../schema/notice.ts';

/*
 * One row per thing, the thing itself as a JSON document beside the columns that are searched. Texts and integers only, so that
 * both engines hold the same bytes.
 */

/** One municipality or organisation that runs a Stek. */
export interface TenantTable {
  id: string;
  name: string;
  /** IANA zone in which its days begin. */
  tz: string;
  /** Grows by one with every change of its programme, in the transaction that changes it. */
  data_version: Generated<number>;
  /** Grows by one with every change of seats alone, in the transaction that changes them. */
  seats_version: Generated<number>;
  /** Origins of the sites whose pages may write, as a JSON list. */
  origins: Generated<string>;
  /** How it presents itself, as JSON. */
  profile: Generated<string>;
  /** Elements on sites that it named, as a JSON list. */
  embeds: Generated<string>;
}

/** The logo of a tenant. */
export interface TenantLogoTable {
  tenant: string;
  /** Media type. */
  type: string;
  /** Base64. */
  content: string;
}

/** What every kind of document row has. */
export interface DocumentTable {
  tenant: string;
  id: string;
  document: string;
  /** Grows by one with every change of this row. */
  version: number;
  /** UTC, ISO 8601. */
  updated_at: string;
  /** When it was taken away, UTC; the row stays so that its address can say so. */
  removed_at: string | null;
}

export interface PlaceTable extends DocumentTable {
  slug: string | null;
  name: string;
}

export interface ServiceTable extends DocumentTable {
  name: string;
}

export interface ActivityTable extends DocumentTable {
  place_id: string | null;
  status: string;
  /** The feed it came from, so that the next import of that feed knows what has gone. */
  source: string | null;
}

/** When the seats of a date last changed, by the tenant's `seats_version` from then on. */
export interface SeatChangeTable {
  tenant: string;
  occurrence_id: string;
  version: number;
}

/** An id that a date had before the programme gave it another start, and where it leads now. */
export interface FormerOccurrenceTable {
  tenant: string;
  former_id: string;
  occurrence_id: string;
  activity_id: string;
  at: string;
}

/** News that somebody has to hear. How to reach a person stays in the row of the thing, and goes with it. */
export interface NoticeTable {
  id: string;
  tenant: string;
  /** What it is about, `sign-up`, and which one. */
  kind: string;
  entity_id: string;
  recipient: Generated<NoticeRecipient>;
  /** Short name of what it is about, of what is for who works here: it is told too when that is wiped. */
  ref: string | null;
  cause: NoticeCause;
  /** JSON: the moments it names. Never a name, a contact or a text of the person. */
  data: string;
  state: NoticeState;
  /** UTC; of what is for who works here only the day, at 00:00. */
  created_at: string;
  /** When it may be sent, UTC; long ago for what goes to who works here: when that is tried again is in no row. */
  next_at: string;
  attempts: Generated<number>;
  /** Until when one server is sending it, UTC. A time that is over: it was sent, or it was not, and nobody knows. */
  leased_until: string | null;
  told_at: string | null;
  /** Why the last attempt failed. */
  failure: NoticeFailure | null;
}

/** What happened to something, in order; rows are added, never changed. */
export interface TransitionTable {
  id: string;
  tenant: string;
  /** What it happened to, such as `sign-up`, and which one. */
  kind: string;
  entity_id: string;
  /** `null` when it was made. */
  from_state: string | null;
  to_state: string;
  at: string;
  actor_role: string;
  /** The API key that did it. */
  actor_id: string | null;
  /** Why, as a word of ours. */
  reason: string | null;
  /** Why, in the words of somebody who works here. */
  note: string | null;
  /** What went with it, as JSON. */
  data: string | null;
}

/** What was answered under an idempotency key; the answer is encrypted with a key made of the one the client holds. */
export interface IdempotencyTable {
  tenant: string;
  key_mac: string;
  /** HMAC of what was asked. */
  fingerprint: string;
  status: number;
  body: string;
  expires_at: string;
}

/** Proofs of work that were used. */
export interface SpentProofTable {
  id: string;
  expires_at: string;
}

/** How often a network did something in one window of time. The group is a hash that means nothing a day later. */
export interface RateCounterTable {
  bucket: string;
  count: number;
  expires_at: string;
}

export interface ApiKeyTable {
  id: string;
  tenant: string;
  role: string;
  /** What it is for, in the words of who made it. */
  label: string;
  /** SHA-256 of its secret. */
  hash: string;
  created_at: string;
  expires_at: string | null;
  revoked_at: string | null;
  /** Day of its last use. */
  last_used_on: string | null;
}

/** Which server does a job now, so that several do not do it at once. */
export interface LeaseTable {
  job: string;
  holder: string;
  until: string;
}

/** Which keys belong to this database. */
export interface KeyFingerprintTable {
  /** `secret`, or the RFC 7638 thumbprint of a sealing key. */
  name: string;
  /** HMAC of a constant under the secret; of a sealing key the thumbprint again, which is public. */
  fingerprint: string;
  /** Until when something sealed to it may arrive, UTC. */
  expires_at: string | null;
}

/** That rows of a table were wiped or written anew, and the files of the database may still have what was there before. */
export interface UnsettledTable {
  /** Random. */
  id: string;
  /** Of the table. */
  name: string;
}

export interface MigrationTable {
  number: number;
  name: string;
  applied_at: string;
}

/**
 * The tables of the mechanism. What only one kind of thing has is added beside that kind (`…-tables.ts`), so that nothing here names one.
 */
export interface Tables {
  tenants: TenantTable;
  tenant_logos: TenantLogoTable;
  places: PlaceTable;
  services: ServiceTable;
  activities: ActivityTable;
  seat_changes: SeatChangeTable;
  former_occurrences: FormerOccurrenceTable;
  numbers: NumberTable;
  follow_up_codes: FollowUpCodeTable;
  notices: NoticeTable;
  transitions: TransitionTable;
  idempotency: IdempotencyTable;
  spent_proofs: SpentProofTable;
  rate_counters: RateCounterTable;
  api_keys: ApiKeyTable;
  leases: LeaseTable;
  key_fingerprints: KeyFingerprintTable;
  unsettled_tables: UnsettledTable;
  migrations: MigrationTable;
}
