import { answerHeaders } from './headers.ts';

/** Why a request was refused: the stable word for programs. */
export type ProblemCode =
  'unknown_tenant' | 'not_found' | 'gone' | 'method_not_allowed' | 'invalid_query' | 'draining' | 'internal_error';

/** One part of the request that cannot be used. */
export interface ProblemIssue {
  /** The name of the query parameter, or an RFC 6901 pointer into the body. */
  pointer: string;
  code: string;
  /** A sentence that says what to send instead. */
  message: string;
}

const TITLES: Record<ProblemCode, { status: number; title: string }> = {
  unknown_tenant: { status: 404, title: 'There is no such municipality here' },
  not_found: { status: 404, title: 'There is nothing at this address' },
  gone: { status: 410, title: 'This was taken away' },
  method_not_allowed: { status: 405, title: 'This address does not do that' },
  invalid_query: { status: 400, title: 'Part of the address cannot be used' },
  draining: { status: 503, title: 'This server is stopping' },
  internal_error: { status: 500, title: 'Something went wrong here' },
};

/** A refusal on its way to the client: thrown anywhere below a route, written as RFC 9457 problem+json by the app. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly issues: readonly ProblemIssue[];
  readonly headers: Record<string, string>;

  constructor(
    code: ProblemCode,
    detail: string,
    more: { issues?: ProblemIssue[]; headers?: Record<string, string> } = {},
  ) {
    super(detail);
    this.code = code;
    this.issues = more.issues ?? [];
    this.headers = more.headers ?? {};
  }

  toResponse(requestId: string): Response {
    const { status, title } = TITLES[this.code];
    const body = {
      type: `urn:stek:problem:${this.code}`,
      title,
      status,
      detail: this.message,
      code: this.code,
      ...(this.issues.length > 0 && { errors: this.issues }),
      requestId,
    };
    return new Response(JSON.stringify(body), {
      status,
      headers: {
        ...answerHeaders(requestId),
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
