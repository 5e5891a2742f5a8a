import type { Instant } from '../schema/scalar.ts';
import type { ParseWarning } from '../schema/warning.ts';
import { asStekError, type StekError } from './errors.ts';

/** Options of one call, always the last argument. */
export interface CallOptions {
  /** Stops the call; it then rejects with code `aborted`. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Milliseconds one attempt may take, its body included.
   *
   * @default 10_000
   */
  readonly timeout?: number | undefined;
  /**
   * How often to try again after a broken connection or a 408, 425, 429, 500, 502, 503 or 504.
   *
   * @default 2
   */
  readonly retry?: number | undefined;
}

/** What is known of the answer beside its data. */
export interface ResponseInfo {
  /** HTTP status; 200 also for an answer from memory. */
  readonly status: number;
  /** The server's name for this exchange, to quote when asking for help. */
  readonly requestId: string | undefined;
  /** When the source last confirmed the data, UTC. */
  readonly asOf: Instant;
  /** Whether the data comes from memory because the source did not answer. */
  readonly stale: boolean;
  /** What the server's own clock said (`Date`, RFC 9110): milliseconds since 1970. `undefined` where it cannot be read. */
  readonly date?: number | undefined;
  /** What could not be used as it stood. */
  readonly warnings: readonly ParseWarning[];
}

/** Data and what is known of the answer. */
export interface WithResponse<T> {
  readonly data: T;
  readonly response: ResponseInfo;
}

/** The outcome of a call as a value, for code that prefers not to catch. */
export type CallResult<T> =
  | { readonly ok: true; readonly data: T; readonly error?: undefined }
  | { readonly ok: false; readonly data?: undefined; readonly error: StekError };

/**
 * A call under way: await it for the data, or ask for more. It starts at once.
 *
 * @example
 * ```ts
 * const activity = await stek.activities.get(id);                        // throws a StekError
 * const { ok, data, error } = await stek.activities.get(id).result();    // never throws
 * const { response } = await stek.activities.get(id).withResponse();     // status, stale, warnings
 * ```
 */
export interface Call<T> extends Promise<T> {
  /** The outcome as a value; never rejects. */
  result(): Promise<CallResult<T>>;
  /** The data with what is known of the answer. */
  withResponse(): Promise<WithResponse<T>>;
}

/** The call of work that has been started. */
export function callOf<T>(answer: Promise<WithResponse<T>>): Call<T> {
  const known = answer.catch((error: unknown) => {
    throw asStekError(error);
  });
  const data = known.then(found => found.data);
  return Object.assign(data, {
    result: () =>
      data.then<CallResult<T>, CallResult<T>>(
        found => ({ ok: true, data: found }),
        (error: StekError) => ({ ok: false, error }),
      ),
    // By way of `data`, so that its rejection counts as handled for a caller who only asks for this.
    withResponse: () => data.then(() => known),
  });
}
