import type { SignUpRecord } from '../../schema/sign-up-record.ts';
import type { SignUpReceipt, SignUpRequest, SignUpState } from '../../schema/sign-up.ts';
import { callOf, type Call, type CallOptions } from '../call.ts';
import { notComplete } from '../errors.ts';
import { signUp } from '../submissions/kinds/sign-up.ts';
import type { OpenSender } from '../submissions/open-sender.ts';
import type { WriteOptions } from './write-options.ts';

/** Which sign-ups a worker asks for. */
export interface SignUpQuery {
  /** Of which date. */
  readonly occurrenceId: string;
}

/** What a worker does with one sign-up. */
export interface SignUpTransition {
  readonly to: SignUpState;
  /** The `version` that the worker saw; when it changed since, the call rejects with code `conflict`. */
  readonly version: number;
  /** Why, for colleagues; at most 500 characters, never shown to who signed up. */
  readonly note?: string | undefined;
}

const records = () => import('../../schema/sign-up-record.ts').then(found => found.SignUpRecord, notComplete);

/**
 * Signing up for a date. Refusals are a `StekError` whose `problem.code` says why: `full`, `duplicate`, `past`, `closed`.
 * What cannot be right is refused before it is sent, with code `invalid_request` and `issues`.
 */
export class SignUps {
  readonly #sender: OpenSender;

  constructor(sender: OpenSender) {
    this.#sender = sender;
  }

  /** Gets ready while someone fills in a form: the checks of a sign-up, and what `stek.submissions.prepare` does. */
  prepare(options?: CallOptions): Call<void> {
    return callOf(this.#sender().then(sender => sender.prepare(options, signUp)));
  }

  /** Signs someone up. The code in the receipt is shown once: the server keeps no copy. */
  create(request: SignUpRequest, options?: WriteOptions): Call<SignUpReceipt> {
    return callOf(this.#sender().then(sender => sender.submit(signUp, request, options)));
  }

  /** For workers, with an `apiKey`: who signed up for a date. Never in a public page. */
  list(query: SignUpQuery, options?: CallOptions): Call<readonly SignUpRecord[]> {
    return callOf(this.#sender().then(async sender => sender.inbox(signUp, query, await records(), options)));
  }

  /** For workers, with an `apiKey`: the same as CSV (semicolons, Dutch heads, as Excel reads it here), to print for the door. */
  csv(query: SignUpQuery, options?: CallOptions): Call<string> {
    return callOf(this.#sender().then(sender => sender.csv(signUp, query, options)));
  }

  /** For workers, with an `apiKey`: takes a sign-up to another state. */
  transition(id: string, transition: SignUpTransition, options?: WriteOptions): Call<SignUpRecord> {
    return callOf(
      this.#sender().then(async sender => sender.transition(signUp, id, transition, await records(), options)),
    );
  }
}
