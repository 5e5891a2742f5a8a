import type { SignUpState } from '../../schema/sign-up.ts';

/* The tables that only sign-ups have. */

declare module '../store/tables.ts' {
  interface Tables {
    sign_ups: SignUpTable;
    decoys: DecoyTable;
    confirm_tokens: ConfirmTokenTable;
    sign_up_origins: SignUpOriginTable;
    skips: SkipTable;
    attendance: AttendanceTable;
  }
}

/** One sign-up for one date. */
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
