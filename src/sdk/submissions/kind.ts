import type { Acceptance, Receipt } from '../../schema/submission.ts';
import type { Read } from '../../schema/warning.ts';
import { asRecord } from '../as-record.ts';
import type { StekClient } from '../client.ts';
import type { PublicKey } from './sealed-content.ts';

/** How a server calls one kind of submission, and where it takes it. */
export interface SubmissionRoute {
  /** Such as `sign-up`. */
  readonly kind: string;
  /** Its address at the server: `sign-ups`, or with what it is sent to before it (see {@link addressOf}). */
  readonly path: string;
  /** Version of the words inside. */
  readonly schemaVersion: number;
  /** Whether a code comes back, with which one can ask after it. What has none leaves no trace on the device once it has arrived. @default true */
  readonly hasCode?: boolean | undefined;
}

/** What comes back for something, at least. */
export type AnyAnswer = Receipt | Acceptance;

/** What a kind of submission checks before something is sent and after it was taken. Loaded when it is needed: schemas are large. */
export interface KindRules<Request, R extends AnyAnswer> {
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
export interface ClientKind<Request, R extends AnyAnswer = Receipt> extends SubmissionRoute {
  /** The last step of its address, such as `sign-ups`: small letters, digits and hyphens. */
  readonly path: string;
  /** What it is sent to: what those are called in addresses, and the field of the request that has the id of one. @default nothing */
  readonly within?: { readonly path: string; readonly field: string } | undefined;
  /** The checks of this kind. */
  rules(): Promise<KindRules<Request, R>>;
  /** What the device may show of a request while it waits: ids, no personal data. */
  about(request: Request): object;
  /** Who can open what was sealed: the server, with the keys it publishes, or those that this gives. */
  readonly recipients: 'server' | ((request: Request, context: SealingContext) => Promise<Addressing>);
  /**
   * So long the device keeps what could not be sent, in milliseconds; then it is wiped, unsent, and the person is told. Shorter than the week
   * that the outbox keeps everything: what is told in confidence should not lie about.
   */
  readonly keepFor?: number | undefined;
}

/** What a kind has at hand to find out to whom something is sealed. */
export interface SealingContext {
  readonly client: StekClient;
  /** Thumbprints (RFC 7638) of the only keys that the page trusts; any key of the source when left out. */
  readonly keyPins?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** To whom something is sealed, and what stands on its outside. */
export interface Addressing {
  /** Each of them alone can open it. */
  readonly keys: readonly PublicKey[];
  /** A word more to which it is bound, such as the id of its recipient: `<tenant>|<kind>|<version>|<this>`. */
  readonly boundTo?: string | undefined;
  /** What the server may read of it: stands in the protected header as `stek`. */
  readonly label?: object | undefined;
}

/**
 * Where something of a kind goes: `sign-ups`, or `{within.path}/{id}/{path}`.
 * @param request as it was checked, so that the id in it is one
 */
export const addressOf = ({ path, within }: Pick<ClientKind<never>, 'path' | 'within'>, request: object): string =>
  within ? `${within.path}/${encodeURIComponent(String(asRecord(request)?.[within.field]))}/${path}` : path;
