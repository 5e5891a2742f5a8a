import type { Receipt } from '../../schema/submission.ts';
import type { Read } from '../../schema/warning.ts';
import type { PublicKey } from './sealed-content.ts';

/** How a server calls one kind of submission, and where it takes it. */
export interface SubmissionRoute {
  /** Such as `sign-up`. */
  readonly kind: string;
  /** The last step of its address, such as `sign-ups`: small letters, digits and hyphens. */
  readonly path: string;
  /** Version of the words inside. */
  readonly schemaVersion: number;
}

/** What a kind of submission checks before something is sent and after it was taken. Loaded when it is needed: schemas are large. */
export interface KindRules<Request, R extends Receipt> {
  /**
   * The request as it may be sent: clean and complete.
   *
   * @throws StekError `invalid_request` with one issue per wrong part
   */
  check(request: Request): Request;
  /** The receipt in an answer; what is wrong in it is left out with a warning. */
  readReceipt(answer: unknown): Read<R | undefined>;
}

/**
 * One kind of thing that a person can send: all that the SDK and its outbox have to know of it.
 *
 * @example
 * ```ts
 * import { signUp } from '@stek/embed/sdk';
 * await outbox.submit(signUp, request);
 * ```
 */
export interface ClientKind<Request, R extends Receipt = Receipt> extends SubmissionRoute {
  /** The checks of this kind. */
  rules(): Promise<KindRules<Request, R>>;
  /** What the device may show of a request while it waits: ids, no personal data. */
  about(request: Request): object;
  /** Who can open what was sealed: the server, with the keys it publishes, or those that this gives. */
  readonly recipients: 'server' | ((request: Request) => Promise<readonly PublicKey[]>);
}
