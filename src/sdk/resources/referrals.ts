import type { ReferralForm } from '../../schema/referral-recipient.ts';
import type { ReferralAttempt, ReferralDetails, ReferralRecord } from '../../schema/referral-record.ts';
import type { ReferralReceipt, ReferralRequest, ReferralState } from '../../schema/referral.ts';
import type { Call, CallOptions } from '../call.ts';
import { notComplete } from '../errors.ts';
import type { Reader } from '../reader.ts';
import type { SealingContext } from '../submissions/kind.ts';
import type { OpenSender } from '../submissions/open-sender.ts';
import { loadedLater } from './later.ts';
import type { WriteOptions } from './write-options.ts';

/** How a card is sealed and sent. */
export interface ReferralOptions extends CallOptions {
  /**
   * Thumbprints (RFC 7638) of the only keys that may be sealed to: those of the contact persons and of the safe, the next ones too where they are
   * known. Without them whoever takes the server over can put keys of their own in the place.
   *
   * @default any key of the source
   */
  readonly keyPins?: readonly string[] | undefined;
}

/** Which cards somebody who works here asks for. */
export interface ReferralQuery {
  /** Only those in this state. @default all */
  readonly state?: ReferralState | undefined;
}

/** Where a contact person takes a card. */
export interface ReferralTransition {
  readonly to: ReferralState;
  /** The `version` that was seen; when it changed since, the call rejects with code `conflict`. */
  readonly version: number;
  /** Why, for colleagues; at most 500 characters, and nothing of the person. */
  readonly note?: string | undefined;
  /** What the new state needs: `HandOver` for `handed_over`, `{ reason }` for `returned`, `{ outcome }` for `closed`. */
  readonly data?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Referral cards: sealed on the device for one contact person, and never sent in any other way. A page over plain http (`insecure_context`),
 * and a key that is not good or not pinned (`key_untrusted`; `issues` says whose), send nothing: offer the card on paper then. A move that is
 * not allowed now rejects with `conflict` and `problem.code` `invalid_transition`.
 */
export interface Referrals {
  /** Gets ready while a card is filled in: what checks and addresses it, and what `stek.submissions.prepare` does. */
  prepare(options?: CallOptions): Call<void>;
  /** Who can get a card, with their keys and the one of the safe, and within how many days they open it and call. */
  recipients(options?: CallOptions): Call<ReferralForm>;
  /**
   * Checks, seals and sends a card. Both codes in the receipt are shown once: the server keeps no copy. A card that is handed in twice is there
   * twice, as nobody can read that they are the same; on a device that may be without internet hand `referral` to an outbox, which keeps it
   * sealed and sends it once.
   *
   * @example
   * ```ts
   * const { recipients } = await stek.referrals.recipients();
   * const { personCode, promise } = await stek.referrals.create({ recipientId: recipients[0].id, card }, { keyPins });
   * ```
   */
  create(request: ReferralRequest, options?: ReferralOptions): Call<ReferralReceipt>;
  /** For who works here, with an `apiKey`: cards as far as the server knows them, which is nothing of the person. Never in a public page. */
  list(query?: ReferralQuery, options?: CallOptions): Call<readonly ReferralRecord[]>;
  /** For the contact person, with an `apiKey`: one card, sealed; `@stek/embed/sdk/open` opens it. The server writes down who asked. */
  get(id: string, options?: CallOptions): Call<ReferralDetails>;
  /** For the contact person, with an `apiKey`: takes a card to another state. */
  transition(id: string, transition: ReferralTransition, options?: WriteOptions): Call<ReferralRecord>;
  /** For the contact person, with an `apiKey`: writes down that they tried to reach the person. */
  attempt(id: string, attempt: ReferralAttempt, options?: WriteOptions): Call<ReferralRecord>;
}

const CALLS = ['prepare', 'recipients', 'create', 'list', 'get', 'transition', 'attempt'] as const;

/** Nothing is loaded before the first call. @param client whose referrals they are: keys are asked for through it */
export const referralsOf = (reader: Reader, sender: OpenSender, client: () => SealingContext['client']): Referrals =>
  loadedLater(CALLS, () =>
    import('./referral-calls.ts').then(part => part.referralCalls(reader, sender, client()), notComplete),
  );
