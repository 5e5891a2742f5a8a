import type { SignUpRecord } from '../../schema/sign-up-record.ts';
import type { SignUpFollowUp, SignUpReceipt, SignUpRequest, SignUpState } from '../../schema/sign-up.ts';
import { callOf, type Call, type CallOptions, type WithResponse } from '../call.ts';
import { notComplete } from '../errors.ts';
import type { ReadSettings, Transport } from '../transport.ts';
import type { PublicKey, SealedContent } from '../writing/sealed-content.ts';
import type { Writer } from '../writing/writer.ts';

/** Options of a call that changes something. */
export interface WriteOptions extends CallOptions {
  /**
   * Names this one submission: the server does what comes twice under one name once. All attempts of a call share it.
   *
   * @default a new UUID per call
   */
  readonly idempotencyKey?: string | undefined;
}

/** What a worker does with one sign-up. */
export interface SignUpTransition {
  readonly to: SignUpState;
  /** The `version` that the worker saw; when it changed since, the call rejects with code `conflict`. */
  readonly version: number;
}

/**
 * Signing up for a date. Refusals are a `StekError` whose `problem.code` says why: `full`, `duplicate`, `past`, `closed`.
 * What cannot be right is refused before it is sent, with code `invalid_request` and `issues`.
 */
export interface SignUps {
  /**
   * Gets ready while someone fills in a form: the proof of work that keeps robots away takes a second or so. Nobody sees it.
   * Used once; a new one is made when it is missing or older than nine minutes.
   */
  prepare(options?: CallOptions): Call<void>;
  /** Signs someone up. The code in the receipt is shown once: the server keeps no copy. */
  create(request: SignUpRequest, options?: WriteOptions): Call<SignUpReceipt>;
  /** The same with content that `seal` made, as the outbox keeps it. */
  createSealed(sealed: SealedContent, options?: WriteOptions): Call<SignUpReceipt>;
  /** The keys that content for this source can be sealed to now. */
  sealingKeys(options?: CallOptions): Call<readonly PublicKey[]>;
  /** For workers, with an `apiKey`: who signed up for a date. Never in a public page. */
  list(query: { readonly occurrenceId: string }, options?: CallOptions): Call<readonly SignUpRecord[]>;
  /** For workers, with an `apiKey`: the same as CSV (semicolons, Dutch heads, as Excel reads it here), to print for the door. */
  csv(query: { readonly occurrenceId: string }, options?: CallOptions): Call<string>;
  /** For workers, with an `apiKey`: takes a sign-up to another state. */
  transition(id: string, transition: SignUpTransition, options?: WriteOptions): Call<SignUpRecord>;
}

/**
 * What became of something sent, for who holds its code. A code may be typed with spaces or in other digits; one that cannot
 * be right rejects with code `invalid_request` and is not sent. Where very many codes are tried from one network a server asks for a
 * proof of work, which is done by itself.
 */
export interface FollowUp {
  show(code: string, options?: CallOptions): Call<SignUpFollowUp>;
  /** Cancels. */
  withdraw(code: string, options?: WriteOptions): Call<SignUpFollowUp>;
  /** Takes the seat that is being held. */
  accept(code: string, options?: WriteOptions): Call<SignUpFollowUp>;
}

/** The calls that write. Their code is loaded with the first of them, so that who only reads does not download it. */
export function writingTo(transport: Transport, defaults: ReadSettings): { signUps: SignUps; followUp: FollowUp } {
  let writer: Promise<Writer> | undefined;
  const open = async () => (await import('../writing/writer.ts')).writerOf(transport, defaults);
  const work = async (verb: keyof Writer, input: unknown[]): Promise<WithResponse<unknown>> => {
    const found = await (writer ??= open()).catch((cause: unknown) => {
      writer = undefined;
      return notComplete(cause);
    });
    return Reflect.apply(found[verb] as (...input: unknown[]) => Promise<WithResponse<unknown>>, found, input);
  };
  const calls = (...verbs: (keyof Writer)[]): unknown =>
    Object.fromEntries(verbs.map(verb => [verb, (...input: unknown[]) => callOf(work(verb, input))]));
  return {
    signUps: calls('prepare', 'create', 'createSealed', 'sealingKeys', 'list', 'csv', 'transition') as SignUps,
    followUp: calls('show', 'withdraw', 'accept') as FollowUp,
  };
}
