import type { PublishedSignals } from '../../schema/published-signal.ts';
import type {
  BundleState,
  SignalBundle,
  SignalBundleRequest,
  SignalDetails,
  SignalRecord,
} from '../../schema/signal-record.ts';
import type { SignalFormSettings } from '../../schema/signal-settings.ts';
import type { SignalReceipt, SignalRequest, SignalState } from '../../schema/signal.ts';
import type { Call, CallOptions } from '../call.ts';
import { notComplete } from '../errors.ts';
import type { Reader } from '../reader.ts';
import type { OpenSender } from '../submissions/open-sender.ts';
import { loadedLater } from './later.ts';
import type { WriteOptions } from './write-options.ts';

/** Which signals somebody who works here asks for. */
export interface SignalQuery {
  /** Only those in this state. @default all */
  readonly state?: SignalState | undefined;
}

/** Where somebody who works here takes a signal, or a bundle of them. */
export interface SignalTransition<State extends string = SignalState> {
  readonly to: State;
  /** The `version` that was seen; when it changed since, the call rejects with code `conflict`. */
  readonly version: number;
  /** Why, for colleagues; at most 500 characters, never shown to who sent it. */
  readonly note?: string | undefined;
  /** What the new state needs, such as `{ question: { nl: '…' } }` for `question_open` and `{ answer: { nl: '…' } }` for `answered`. */
  readonly data?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * What people notice and pass on, and what was done with it. Refusals are a `StekError`; what cannot be right is refused before it is sent,
 * with code `invalid_request` and `issues`. A move that is not allowed now rejects with `conflict` and `problem.code` `invalid_transition`.
 */
export interface Signals {
  /** Gets ready while someone fills in a form: the checks of a signal, and what `stek.submissions.prepare` does. */
  prepare(options?: CallOptions): Call<void>;
  /**
   * Passes something on, anonymously unless `contact` is there. The code in the receipt is shown once: the server keeps no copy. Nothing of
   * it stays on the device; on one that may be without internet hand `signal` to an outbox.
   *
   * @example
   * ```ts
   * const { code, promise } = await stek.signals.create({ about: 'policy', text: 'Poetshulp is te duur.' });
   * ```
   */
  create(request: SignalRequest, options?: WriteOptions): Call<SignalReceipt>;
  /** What a form needs to know of the municipality: whom to call when it cannot wait, themes, where a quick exit leads. */
  form(options?: CallOptions): Call<SignalFormSettings>;
  /** What several people passed on, and what was done with it; the newest first. Nobody in it can be recognised. */
  published(options?: CallOptions): Call<PublishedSignals>;
  /** For who works here, with an `apiKey`: what came in, without its words. Never in a public page. */
  list(query?: SignalQuery, options?: CallOptions): Call<readonly SignalRecord[]>;
  /** For who works here, with an `apiKey`: one signal with its words. The server writes down who opened it. */
  get(id: string, options?: CallOptions): Call<SignalDetails>;
  /** For who works here, with an `apiKey`: takes a signal to another state. */
  transition(id: string, transition: SignalTransition, options?: WriteOptions): Call<SignalRecord>;
  /** For who works here, with an `apiKey`: the list as CSV (semicolons, Dutch heads, as Excel reads it here). */
  csv(query?: SignalQuery, options?: CallOptions): Call<string>;
  /** For who works here, with an `apiKey`: signals that are answered as one; those that wait longest first. */
  bundles(options?: CallOptions): Call<readonly SignalBundle[]>;
  /** For who works here, with an `apiKey`: brings signals together that say the same. */
  bundle(request: SignalBundleRequest, options?: WriteOptions): Call<SignalBundle>;
  /** For who works here, with an `apiKey`: takes a bundle to another state, and every signal that is open in it along. */
  transitionBundle(id: string, transition: SignalTransition<BundleState>, options?: WriteOptions): Call<SignalBundle>;
}

const CALLS = [
  'prepare',
  'create',
  'form',
  'published',
  'list',
  'get',
  'transition',
  'csv',
  'bundles',
  'bundle',
  'transitionBundle',
] as const;

/** Nothing is loaded before the first call. */
export const signalsOf = (reader: Reader, sender: OpenSender): Signals =>
  loadedLater(CALLS, () => import('./signal-calls.ts').then(part => part.signalCalls(reader, sender), notComplete));
