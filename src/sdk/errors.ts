import type { Problem, ProblemIssue } from './problem.ts';

const BRAND: unique symbol = Symbol.for('stek.error');

/**
 * What went wrong, for programs:
 *
 * - `aborted`: your `signal` stopped the call.
 * - `network`: no connection, or it broke. `timeout`: no complete answer in time.
 * - `invalid_response`: something answered, but not in the words of the contract (a captive portal, a proxy's page).
 * - `invalid_request`: the question was wrong. `unsupported`: this source cannot do that.
 * - `unauthorized`, `forbidden`, `not_found`, `gone`, `conflict`, `rate_limited`, `server_error`: the server said so.
 * - `insecure_context`: the page came over plain http, where a browser has no cryptography: offer a phone number or paper.
 * - `key_untrusted`: the source gave no key that may be sealed to. `outbox_full`: too much waits to be sent.
 * - `cannot_open`: this key or passphrase does not open it, or it was changed on its way. `label_mismatch`: what stands on the outside of
 *   something sealed is not what is inside.
 * - `unexpected`: a fault in this package or in a transport of your own; `cause` tells.
 */
export type StekErrorCode =
  | 'aborted'
  | 'network'
  | 'timeout'
  | 'invalid_response'
  | 'invalid_request'
  | 'unsupported'
  | 'unauthorized'
  | 'forbidden'
  | 'not_found'
  | 'gone'
  | 'conflict'
  | 'rate_limited'
  | 'server_error'
  | 'insecure_context'
  | 'key_untrusted'
  | 'outbox_full'
  | 'cannot_open'
  | 'label_mismatch'
  | 'unexpected';

/** What an error can carry beside its code. */
export interface StekErrorDetails {
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly retryable?: boolean | undefined;
  readonly retryAfter?: number | undefined;
  readonly problem?: Problem | undefined;
  readonly issues?: readonly ProblemIssue[] | undefined;
  readonly cause?: unknown;
}

/**
 * The one error of the SDK, from `@stek/embed/sdk`. Its `message` is the reason for developers, in English: what the server gave as such, else
 * what this package knows.
 *
 * @example
 * ```ts
 * try {
 *   await stek.activities.get(id);
 * } catch (error) {
 *   if (StekError.is(error) && error.code === 'not_found') console.info('It is gone.');
 *   else throw error;
 * }
 * ```
 */
export class StekError extends Error {
  override readonly name = 'StekError';
  readonly [BRAND] = true;
  /** What went wrong, for programs. */
  readonly code: StekErrorCode;
  /** HTTP status, when a server answered. */
  readonly status: number | undefined;
  /** The server's name for this exchange, to quote when asking for help. */
  readonly requestId: string | undefined;
  /** Whether the same call may succeed later. */
  readonly retryable: boolean;
  /** Milliseconds the server asked to wait. */
  readonly retryAfter: number | undefined;
  /** The server's own words (RFC 9457), cleaned. */
  readonly problem: Problem | undefined;
  /** What is wrong with which part (RFC 6901 pointers). */
  readonly issues: readonly ProblemIssue[];

  constructor(code: StekErrorCode, message: string, details: StekErrorDetails = {}) {
    super(message, details);
    this.code = code;
    ({
      status: this.status,
      requestId: this.requestId,
      retryable: this.retryable = false,
      retryAfter: this.retryAfter,
      problem: this.problem,
      issues: this.issues = [],
    } = details);
  }

  /**
   * A sentence the server wrote for the visitor, in the client's language where it has it; few servers do. `endUserMessage()` of
   * `@stek/embed/sdk/messages` has words for every error, in 16 languages.
   */
  get endUserMessage(): string | undefined {
    return this.problem?.endUserMessage;
  }

  /** Whether a value is a StekError, also one from another copy of this package or another frame. */
  static is(value: unknown): value is StekError {
    return (value as Partial<StekError> | null | undefined)?.[BRAND] === true;
  }

  /** Safe to log: nothing of what was sent, and nothing a server wrote in free text. */
  toJSON(): object {
    const { name, code, status, requestId, retryable } = this;
    const message = this.problem ? `The answer was ${status}.` : this.message;
    return {
      name,
      code,
      message,
      status,
      requestId,
      retryable,
      issues: this.issues.map(({ pointer, code }) => ({ pointer, code })),
    };
  }
}

/** The error of a call that its caller stopped. */
export const aborted = (signal?: AbortSignal): StekError =>
  new StekError('aborted', 'The call was stopped by its signal.', { cause: signal?.reason });

/** Any thrown value as a StekError. */
export const asStekError = (cause: unknown): StekError =>
  StekError.is(cause) ? cause : new StekError('unexpected', 'See `cause`.', { cause });

/** What a call rejects with when a part of this package that it needs could not be fetched. */
export function notComplete(cause: unknown): never {
  throw new StekError('network', 'The program is not complete.', { cause, retryable: true });
}
