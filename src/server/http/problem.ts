import { DatabaseFailure } from '../store/database-failure.ts';
import { answerHeaders } from './headers.ts';

/** Why a request was refused: the stable word for programs. */
export type ProblemCode = keyof typeof TITLES;

/** One part of the request that cannot be used. */
export interface ProblemIssue {
  /** The name of the query parameter, or an RFC 6901 pointer into the body. */
  pointer: string;
  code: string;
  /** A sentence that says what to send instead. */
  message: string;
}

const TITLES = {
  unknown_tenant: { status: 404, title: 'There is no such municipality here' },
  not_found: { status: 404, title: 'There is nothing at this address' },
  gone: { status: 410, title: 'This was taken away' },
  method_not_allowed: { status: 405, title: 'This address does not do that' },
  invalid_query: { status: 400, title: 'Part of the address cannot be used' },
  invalid_body: { status: 400, title: 'What was sent cannot be read' },
  idempotency_key_missing: { status: 400, title: 'The submission has no name' },
  unauthorized: { status: 401, title: 'This needs a key' },
  forbidden: { status: 403, title: 'This key is not for that' },
  origin_refused: { status: 403, title: 'This site may not write here' },
  proof_missing: { status: 403, title: 'A proof of work is missing' },
  proof_invalid: { status: 403, title: 'The proof of work is not right' },
  proof_too_easy: { status: 403, title: 'More work is asked now' },
  proof_spent: { status: 403, title: 'The proof of work was used already' },
  code_unknown: { status: 404, title: 'Nothing has this code' },
  full: { status: 409, title: 'All seats are taken' },
  duplicate: { status: 409, title: 'Already signed up' },
  already_voted: { status: 409, title: 'This mark or code was used already' },
  poll_closed: { status: 410, title: 'Nobody can take part any more' },
  poll_frozen: { status: 409, title: 'An open poll keeps its questions' },
  reply_missing: { status: 409, title: 'There is no whole answer yet' },
  results_hidden: { status: 403, title: 'Nobody sees results before it closes' },
  in_bundle: { status: 409, title: 'It goes with its bundle' },
  not_publishable: { status: 409, title: 'Not everybody may read this' },
  second_person_needed: { status: 409, title: 'Somebody else has to agree' },
  closed: { status: 409, title: 'No sign-ups now' },
  invalid_transition: { status: 409, title: 'It cannot go to that state' },
  public_url_missing: { status: 409, title: 'This server does not know its own address' },
  unchecked_translation: { status: 409, title: 'A translation has not been checked' },
  idempotency_running: { status: 409, title: 'The same submission is still running' },
  past: { status: 410, title: 'It has begun already' },
  version_mismatch: { status: 412, title: 'It was changed meanwhile' },
  too_large: { status: 413, title: 'This is too much at once' },
  unsupported_type: { status: 415, title: 'Not in this form' },
  invalid: { status: 422, title: 'Something is missing or wrong' },
  idempotency_mismatch: { status: 422, title: 'One name for two submissions' },
  version_missing: { status: 428, title: 'Say which version you saw' },
  too_many_requests: { status: 429, title: 'Too often' },
  draining: { status: 503, title: 'This server is stopping' },
  database_unavailable: { status: 503, title: 'The database does not answer' },
  database_busy: { status: 503, title: 'Too much is being written at once' },
  database_full: { status: 503, title: 'There is no space left' },
  database_read_only: { status: 503, title: 'Nothing can be written now' },
  internal_error: { status: 500, title: 'Something went wrong here' },
} as const satisfies Record<string, { status: number; title: string }>;

/** All of them. */
export const PROBLEM_CODES = Object.keys(TITLES) as readonly ProblemCode[];

/** Whether a word is one of them. */
export const isProblemCode = (word: string): word is ProblemCode => Object.hasOwn(TITLES, word);

/** The HTTP status that a problem is answered with. */
export const statusOf = (code: ProblemCode): number => TITLES[code].status;

/** What a problem is, in a few words. */
export const titleOf = (code: ProblemCode): string => TITLES[code].title;

interface ProblemDetails {
  issues?: ProblemIssue[];
  headers?: Record<string, string>;
  extensions?: Record<string, unknown>;
}

/** A refusal on its way to the client: thrown anywhere below a route, written as RFC 9457 problem+json by the app. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly issues: readonly ProblemIssue[];
  readonly headers: Record<string, string>;
  /** Extension members of the body (RFC 9457, 3.2), such as `allowed`. */
  readonly extensions: Record<string, unknown>;

  constructor(code: ProblemCode, detail: string, { issues = [], headers = {}, extensions = {} }: ProblemDetails = {}) {
    super(detail);
    this.code = code;
    this.issues = issues;
    this.headers = headers;
    this.extensions = extensions;
  }

  get status(): number {
    return TITLES[this.code].status;
  }

  toBody(requestId: string): object {
    const { status, title } = TITLES[this.code];
    return {
      type: `urn:stek:problem:${this.code}`,
      title,
      status,
      detail: this.message,
      code: this.code,
      ...(this.issues.length > 0 && { errors: this.issues }),
      ...this.extensions,
      requestId,
    };
  }

  /** @param base headers that every answer of the route has @default those of reads */
  toResponse(requestId: string, base: Record<string, string> = answerHeaders(requestId)): Response {
    return new Response(JSON.stringify(this.toBody(requestId)), {
      status: this.status,
      headers: {
        ...base,
        'content-type': 'application/problem+json; charset=utf-8',
        'cache-control': 'no-store',
        ...this.headers,
      },
    });
  }
}

/** A query parameter that cannot be used. */
export const badQuery = (parameter: string, code: string, message: string): Problem =>
  new Problem('invalid_query', message, { issues: [{ pointer: parameter, code, message }] });

/** A refusal that was foreseen, or trouble of the database, as it is answered; `undefined` for a fault of ours. */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (!(error instanceof DatabaseFailure)) return undefined;
  return new Problem(error.code, error.detail, { headers: { 'retry-after': String(error.retryAfter) } });
}

/** What is answered to a fault of ours: nothing of it, but a word to find it by in the log. */
export const internalError = (requestId: string): Problem =>
  new Problem('internal_error', `Try again. If it stays, send us this word: ${requestId}.`);
