import type { Context, Handler, Hono } from 'hono';
import { answerHeaders } from '../http/headers.ts';
import { internalError, Problem, problemOf } from '../http/problem.ts';
import { nextRequestId } from '../http/request-id.ts';
import type { ServerKeys } from '../keys/server-keys.ts';
import type { Store } from '../store/store.ts';
import { readApiKey, type ApiKey } from '../access/api-keys.ts';
import { CodeTries } from '../access/code-tries.ts';
import { Demand } from '../access/demand.ts';
import { allowedOrigin } from '../access/origins.ts';
import { ProofOfWork, type ProofWork } from '../access/proof-of-work.ts';
import { networkPrefixOf, RateLimiter } from '../access/rate-limiter.ts';
import { idempotencyKeyOf } from '../submissions/idempotency-key.ts';
import { Idempotency, type Outcome } from '../submissions/idempotency.ts';
import type { SubmissionKind } from '../submissions/submission-kind.ts';

export interface WriteOptions {
  store: Store;
  keys: ServerKeys;
  /** What can be sent. */
  kinds: readonly SubmissionKind[];
  publicUrl?: string | undefined;
  /** Work of a proof. */
  work?: ProofWork | undefined;
  /** Lets time pass, milliseconds, before an answer about a code. @default real time */
  wait?: ((milliseconds: number) => Promise<void>) | undefined;
  /** The address a request came from, as far as it can be trusted. */
  addressOf: (context: Context) => string | undefined;
  onError: (error: unknown, requestId: string) => void;
}

/** What a route that writes, or that is not for everyone, works with. */
export interface WriteRequest {
  request: Request;
  tenant: string;
  /** What its address has in common with its neighbours', as {@link networkPrefixOf} says. */
  networkPrefix: string;
  query: URLSearchParams;
  param(name: string): string;
  /** The name of the submission. @throws {Problem} when there is none */
  idempotencyKey(): string;
  /** The worker whose key came with the request. @throws {Problem} */
  worker(): Promise<ApiKey>;
  /** The editor whose key came with the request. @throws {Problem} */
  editor(): Promise<ApiKey>;
  /** Whether a key was sent, right or wrong. */
  hasKey: boolean;
}

export interface WriteAnswer {
  status: number;
  body: string;
  headers?: Record<string, string>;
}

export type WriteRoute = (request: WriteRequest, server: WriteServer) => Promise<WriteAnswer>;

const PREFLIGHT_HEADERS =
  'Accept, Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Request-Id, Stek-Proof';

/** What all routes that write share. */
export class WriteServer {
  readonly store: Store;
  readonly keys: ServerKeys;
  readonly kinds: readonly SubmissionKind[];
  readonly idempotency: Idempotency;
  readonly rateLimiter: RateLimiter;
  readonly proofs: ProofOfWork;
  readonly demand: Demand;
  readonly codes: CodeTries;
  readonly #options: WriteOptions;

  constructor(options: WriteOptions) {
    this.#options = options;
    this.store = options.store;
    this.keys = options.keys;
    this.kinds = options.kinds;
    this.idempotency = new Idempotency(options.store, options.keys);
    this.rateLimiter = new RateLimiter(options.store, options.keys);
    this.demand = new Demand(this.rateLimiter);
    this.codes = new CodeTries(this.rateLimiter, options.wait);
    this.proofs = new ProofOfWork(options.keys, options.store.clock, options.work);
  }

  /**
   * Scheme and host under which visitors reach this server, for what is kept or printed. The host that a request names is no such thing:
   * anyone can write it.
   * @throws {Problem} `public_url_missing` when the server was not told
   */
  publicUrl(): string {
    if (this.#options.publicUrl !== undefined) return this.#options.publicUrl;
    const detail = 'The address of this server goes on paper. Start it with that: stek serve --public-url https://…';
    throw new Problem('public_url_missing', detail);
  }

  /**
   * Adds a path. Other sites may call it when the tenant allows their origin; never all of them.
   * @param isPage a page of our own, that scripts of other sites have no business with. Its forms are taken whatever their origin:
   *   there is no cookie that could be abused, the code in the form is all there is.
   */
  add(
    app: Hono,
    routes: { GET?: WriteRoute; POST?: WriteRoute; PUT?: WriteRoute },
    path: string,
    isPage = false,
  ): void {
    if (routes.GET) app.get(path, this.#handler(routes.GET, isPage));
    if (routes.POST) app.post(path, this.#handler(routes.POST, isPage));
    if (routes.PUT) app.put(path, this.#handler(routes.PUT, isPage));
    const methods = [
      ...(routes.GET ? ['GET', 'HEAD'] : []),
      ...['POST', 'PUT'].filter(name => name in routes),
      'OPTIONS',
    ];
    app.options(path, this.#preflight(methods.join(', ')));
    const others = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter(other => !methods.includes(other));
    app.on(others, path, context => {
      const detail = `${context.req.method} does nothing here. Use one of: ${methods.join(', ')}.`;
      const refused = new Problem('method_not_allowed', detail, { headers: { allow: methods.join(', ') } });
      const requestId = nextRequestId();
      return refused.toResponse(requestId, headersFor(requestId, undefined));
    });
  }

  #handler(route: WriteRoute, isPage: boolean): Handler {
    return async context => {
      const requestId = nextRequestId();
      let headers = headersFor(requestId, undefined);
      try {
        const { tenant, origin } = await this.#admit(context, isPage);
        headers = headersFor(requestId, origin);
        const answer = await route(this.#request(context, tenant), this);
        return new Response(answer.body, { status: answer.status, headers: { ...headers, ...answer.headers } });
      } catch (error) {
        if (!(error instanceof Problem)) this.#options.onError(error, requestId);
        return (problemOf(error) ?? internalError(requestId)).toResponse(requestId, headers);
      }
    };
  }

  #preflight(methods: string): Handler {
    return async context => {
      const requestId = nextRequestId();
      const { origin } = await this.#admit(context, false).catch(() => ({ origin: undefined }));
      const headers = {
        ...headersFor(requestId, origin),
        allow: methods,
        'access-control-allow-methods': methods,
        'access-control-allow-headers': PREFLIGHT_HEADERS,
        'access-control-max-age': '7200',
      };
      return new Response(null, { status: 204, headers });
    };
  }

  /** The tenant, and the origin that may read the answer. @throws {Problem} for no tenant, or a page that may not write */
  async #admit(context: Context, isPage: boolean): Promise<{ tenant: string; origin: string | undefined }> {
    const id = context.req.param('tenant') ?? '';
    const row = /^[a-z0-9-]+$/.test(id)
      ? await this.store.db.selectFrom('tenants').select('origins').where('id', '=', id).executeTakeFirst()
      : undefined;
    if (!row) throw new Problem('unknown_tenant', 'Check the part after /v1/ in the address.');
    const asking = isPage ? undefined : context.req.header('origin');
    const own = this.#options.publicUrl ?? new URL(context.req.url).origin;
    const origin = allowedOrigin(asking, own, JSON.parse(row.origins) as string[]);
    if (asking !== undefined && origin === undefined)
      throw new Problem('origin_refused', 'This municipality has not allowed this site to send. See: stek origins.');
    return { tenant: id, origin };
  }

  #request(context: Context, tenant: string): WriteRequest {
    const request = context.req.raw;
    const authorization = context.req.header('authorization');
    const owner = (role: 'worker' | 'editor') => readApiKey(this.store, authorization, tenant, role);
    return {
      request,
      tenant,
      networkPrefix: networkPrefixOf(this.#options.addressOf(context)),
      query: new URL(request.url).searchParams,
      param: name => context.req.param(name) ?? '',
      idempotencyKey: () => idempotencyKeyOf(request),
      worker: () => owner('worker'),
      editor: () => owner('editor'),
      hasKey: authorization !== undefined,
    };
  }
}

/** An outcome as it is sent, also the second time. */
export function sendOutcome({ status, body, isReplay }: Outcome): WriteAnswer {
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  return {
    status,
    body,
    headers: { 'content-type': `${type}; charset=utf-8`, ...(isReplay && { 'idempotency-replayed': 'true' }) },
  };
}

/** What came of a write, from a value or a refusal that is to be kept. */
export const outcomeOf = (result: object | Problem, status: number): Outcome =>
  result instanceof Problem
    ? { status: result.status, body: JSON.stringify(result.toBody(nextRequestId())) }
    : { status, body: JSON.stringify(result) };

function headersFor(requestId: string, origin: string | undefined): Record<string, string> {
  const { 'access-control-allow-origin': _all, ...headers } = answerHeaders(requestId);
  return {
    ...headers,
    'cache-control': 'no-store',
    vary: 'Origin',
    ...(origin !== undefined && { 'access-control-allow-origin': origin }),
  };
}
