import { callOf, type Call, type CallOptions } from '../call.ts';
import type { AnyReceipt } from '../../schema/submission.ts';
import type { SubmissionRoute } from '../submissions/kind.ts';
import type { OpenSender } from '../submissions/open-sender.ts';
import type { PublicKey, SealedContent } from '../submissions/sealed-content.ts';
import type { WriteOptions } from './write-options.ts';

/** What all that a person can send has in common: proof of work, keys to seal to, sending what was sealed. */
export class Submissions {
  readonly #sender: OpenSender;

  constructor(sender: OpenSender) {
    this.#sender = sender;
  }

  /**
   * Gets ready while someone fills in a form: the proof of work that keeps robots away takes a second or so. Nobody sees it.
   * Used once; a new one is made when it is missing or older than nine minutes.
   */
  prepare(options?: CallOptions): Call<void> {
    return callOf(this.#sender().then(sender => sender.prepare(options)));
  }

  /** The keys that content for this source can be sealed to now. */
  sealingKeys(options?: CallOptions): Call<readonly PublicKey[]> {
    return callOf(this.#sender().then(sender => sender.sealingKeys(options)));
  }

  /** Sends what `seal` made, as the outbox keeps it: of any kind, also one that this version of the package does not know. */
  send(kind: SubmissionRoute, sealed: SealedContent, options?: WriteOptions): Call<AnyReceipt> {
    return callOf(this.#sender().then(sender => sender.sendSealed(kind, sealed, options)));
  }
}
