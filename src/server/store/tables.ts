import type { Generated } from 'kysely';
import type { NoticeCause, NoticeFailure, NoticeState } from '../../schema/notice.ts';
import type { SignUpState } from '../../schema/sign-up.ts';

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
  /** Sign-ups ever made; the last number given out. */
  sign_ups_made: Generated<number>;
  /** Origins of the sites whose pages may write, as a JSON list. */
  origins: Generated<string>;
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

/** One sign-up for one date. The code of its holder is here only as an HMAC, whose key is not in the database. */
export interface SignUpTable {
  tenant: string;
  id: string;
  /** Short name for a phone call. */
  ref: string;
  occurrence_id: string;
  activity_id: string;
  /** The order in which people came: grows with every sign-up of the tenant. */
  line: number;
  first_name: string;
  /** Phone (E.164) or e-mail address. */
  contact: string;
  /** HMAC of the contact, so that one contact has one live sign-up per date. */
  contact_mac: string;
  party: number;
  /** JSON list. */
  needs: string;
  note: string | null;
  lang: string | null;
  state: SignUpState;
  version: number;
  code_mac: string;
  /** Until when a seat is held that is offered or unconfirmed, UTC. */
  held_until: string | null;
  /** What it becomes again when the programme brings its date back; only while the programme has taken that date away. */
  resume_state: SignUpState | null;
  /** Start and end of the date, UTC. */
  starts_at: string;
  ends_at: string;
  created_at: string;
  /** When the row is wiped, UTC. */
  purge_at: string;
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

/** News that somebody who gave a contact has to hear. The contact itself stays in the row of the thing, and goes with it. */
export interface NoticeTable {
  id: string;
  tenant: string;
  /** What it is about, `sign-up`, and which one. */
  kind: string;
  entity_id: string;
  cause: NoticeCause;
  /** JSON: the moments it names. Never a name, a contact or a text of the person. */
  data: string;
  state: NoticeState;
  created_at: string;
  /** When it may be sent, UTC. */
  next_at: string;
  attempts: Generated<number>;
  /** Until when one server is sending it, UTC. A time that is over: it was sent, or it was not, and nobody knows. */
  leased_until: string | null;
  told_at: string | null;
  /** Why the last attempt failed. */
  failure: NoticeFailure | null;
}

/** The answer to a second sign-up with a contact that is signed up already: looks like a sign-up from outside, and is none. */
export interface DecoyTable {
  tenant: string;
  id: string;
  ref: string;
  occurrence_id: string;
  /** Its number among the tenant's sign-ups. */
  line: number;
  party: number;
  state: SignUpState;
  code_mac: string;
  /** The sign-up of the known contact. */
  sign_up_id: string;
  /** Start of the date, UTC. */
  starts_at: string;
  /** Until when its seat seems to be held, UTC, as that of a sign-up that is unconfirmed. */
  held_until: string | null;
  /** Until when it counts in what visitors see of seats and places in line, UTC; `null` when it no longer does. */
  shown_until: string | null;
  /** When the row is wiped, UTC. */
  purge_at: string;
}

/** What was mailed to a contact so that they can confirm their seat. A mail that had to be sent twice has two of them. */
export interface ConfirmTokenTable {
  tenant: string;
  token_mac: string;
  sign_up_id: string;
}

/** What a sign-up has in common with others from the same network: a keyed hash that is another one every day. */
export interface SignUpOriginTable {
  tenant: string;
  sign_up_id: string;
  burst: string;
  expires_at: string;
}

/** One edition of a month's flyer. */
export interface FlyerTable {
  tenant: string;
  id: string;
  place_id: string;
  /** `YYYY-MM`. */
  month: string;
  edition: number;
  status: string;
  version: number;
  /** The record as JSON. */
  document: string;
  updated_at: string;
}

/** What happened to something, in order; rows are added, never changed. */
export interface TransitionTable {
  id: string;
  tenant: string;
  entity_id: string;
  from_state: string | null;
  to_state: string;
  at: string;
  mover: string;
  /** The API key that did it. */
  actor_id: string | null;
  reason: string | null;
}

/** Who was passed over when a seat fell free, because their party did not fit. */
export interface SkipTable {
  id: string;
  tenant: string;
  occurrence_id: string;
  sign_up_id: string;
  party: number;
  free: number;
  at: string;
}

/** How many took part in a date, kept when the names are wiped. */
export interface AttendanceTable {
  tenant: string;
  occurrence_id: string;
  state: string;
  sign_ups: number;
  persons: number;
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

/** How often a group of callers did something in one stretch of time. The group is a hash that means nothing a day later. */
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

export interface MigrationTable {
  number: number;
  name: string;
  applied_at: string;
}

export interface Tables {
  tenants: TenantTable;
  places: PlaceTable;
  services: ServiceTable;
  activities: ActivityTable;
  sign_ups: SignUpTable;
  seat_changes: SeatChangeTable;
  former_occurrences: FormerOccurrenceTable;
  notices: NoticeTable;
  decoys: DecoyTable;
  confirm_tokens: ConfirmTokenTable;
  sign_up_origins: SignUpOriginTable;
  flyers: FlyerTable;
  transitions: TransitionTable;
  skips: SkipTable;
  attendance: AttendanceTable;
  idempotency: IdempotencyTable;
  spent_proofs: SpentProofTable;
  rate_counters: RateCounterTable;
  api_keys: ApiKeyTable;
  leases: LeaseTable;
  key_fingerprints: KeyFingerprintTable;
  migrations: MigrationTable;
}
