import type { DayPart, ReferralState } from '../../schema/referral.ts';

/* The tables that only referral cards have. What the person said is sealed in `envelope`; nothing else here tells who they are. */

declare module '../store/tables.ts' {
  interface Tables {
    referral_recipients: ReferralRecipientTable;
    referral_desk_keys: ReferralDeskKeyTable;
    sealing_keys: SealingKeyTable;
    referrals: ReferralTable;
    referral_attempts: ReferralAttemptTable;
    referral_openings: ReferralOpeningTable;
  }
}

/** One contact person. */
export interface ReferralRecipientTable {
  tenant: string;
  /** Random. */
  id: string;
  version: number;
  /** 1 while they get cards, 0 for who no longer does: what was sent to them stays theirs. */
  is_active: number;
  /** Where they are told that there is something to do; never shown to the public. */
  mail: string | null;
  deputy_id: string | null;
  /** JSON of what everybody may know of them, without their keys. */
  document: string;
}

/** Whose API key it is. */
export interface ReferralDeskKeyTable {
  tenant: string;
  /** Of the API key. */
  key_id: string;
  recipient_id: string;
}

/** A public key to which cards are sealed. Its private part was never here. */
export interface SealingKeyTable {
  tenant: string;
  /** Thumbprint (RFC 7638). */
  kid: string;
  /** Whose it is; `null` for the one that lies in the safe. */
  recipient_id: string | null;
  /** JSON of `kty`, `crv`, `x` and `y`. */
  jwk: string;
  /** Seconds since 1970 from which, and until which, it may be sealed to. */
  nbf: number;
  exp: number;
  /** `YYYY-MM-DD` on which it was called back before its end: from then on nothing to it is taken. */
  withdrawn_on: string | null;
}

/** One card. */
export interface ReferralTable {
  tenant: string;
  /** Random. */
  id: string;
  ref: string;
  state: ReferralState;
  version: number;
  recipient_id: string;
  place_id: string | null;
  /** `YYYY-MM-DD` on the municipality's clock, as all days here. */
  received_on: string;
  open_by: string;
  call_by: string;
  /** The day on which time ends it when nothing is heard. */
  ends_on: string | null;
  /** JSON list of the causes of which somebody was told already: each is told once. */
  told: string;
  /** JSON of what was agreed to. */
  consent: string;
  /** JSON of the sealed card; `null` once it is wiped. */
  envelope: string | null;
  /** JSON of how it went: hand-over, reason, outcome, whether they arrived. */
  document: string;
  /** The day on which the whole row is wiped. */
  wipe_on: string;
}

/** One attempt to reach somebody. */
export interface ReferralAttemptTable {
  tenant: string;
  referral_id: string;
  /** From 1. */
  position: number;
  day: string;
  part: DayPart;
}

/** That somebody opened a card. */
export interface ReferralOpeningTable {
  tenant: string;
  id: string;
  referral_id: string;
  role: string;
  /** Of the API key. */
  actor_id: string;
  /** UTC. */
  at: string;
}
