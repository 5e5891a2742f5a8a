import type { Context, Handler } from 'hono';
import * as z from 'zod/mini';
import type { Permission } from '../access/roles.ts';
import { answerHeaders } from '../http/headers.ts';
import { internalError, Problem, problemOf } from '../http/problem.ts';
import { readQuery } from '../http/query.ts';
import { nextRequestId } from '../http/request-id.ts';
import type { ServerKeys } from '../keys/server-keys.ts';
import type { Store } from '../store/store.ts';
import { authorize, type ApiKey } from '../access/api-keys.ts';
import { CodeTries } from '../access/code-tries.ts';
import { Demand } from '../access/demand.ts';
import { allowedOrigin } from '../access/origins.ts';
import { ProofOfWork, type ProofWork } from '../access/proof-of-work.ts';
import { networkPrefixOf, RateLimiter } from '../access/rate-limiter.ts';
import { RefusedOrigins, type LogLine } from '../access/refused-origins.ts';
import { contentTypeOf, parseJson, readText } from '../http/request-body.ts';
import { idempotencyKeyOf } from '../submissions/idempotency-key.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { Idempotency, type Outcome, type Submission } from '../submissions/idempotency.ts';
import type { AnyKind } from '../submissions/submission-kind.ts';
import type { Access, PrivateDefinition, Shape } from './define-route.ts';
import { isPagePath, refuse } from './refusal.ts';

export interface PrivateOptions {
  store: Store;
  keys: ServerKeys;
  /** What can be sent. */
  kinds: readonly AnyKind[];
  publicUrl?: string | undefined;
  /** Work of a proof. */
  work?: ProofWork | undefined;
  /** The address a request came from, as far as it can be trusted. */
  addressOf: (context: Context) => string | undefined;
  onError: (error: unknown, requestId: string) => void;
  /** Gets a line for whoever runs the server. */
  onNotice: LogLine;
}

/** What a route that writes, or that is not for everyone, works with. */
export interface PrivateRequest {
  request: Request;
  tenant: string;
  /** What its address has in common with its neighbours', as {@link networkPrefixOf} says. */
  networkPrefix: string;
  /** The parameters that the route names, as they came. */
  query: URLSearchParams;
  param(name: string): string;
  /** The name of the submission. @throws {Problem} when there is none */
  idempotencyKey(): string;
  /** Whose key came with the request, when it is good for this. @throws {Problem} `unauthorized`, `forbidden` */
  authorize(permission: Permission): Promise<ApiKey>;
  /** What was sent, of one of the types that the route names. @throws {Problem} `unsupported_type`, `too_large`, `invalid_body` */
  text(): Promise<string>;
  /** The same as JSON. @throws {Problem} also when it is none */
  json(): Promise<unknown>;
  /** Whether a key was sent, right or wrong. */
  hasKey: boolean;
}

export interface PrivateAnswer {
  status: number;
  body: string;
  headers?: Record<string, string>;
}

/** @param query what the route's schema read of the address */
export type PrivateHandler<Query = unknown> = (
  request: PrivateRequest,
  server: PrivateRoutes,
  query: Query,
) => Promise<PrivateAnswer>;

/** What all routes share that write or that are not for everyone. */
export class PrivateRoutes {
  readonly store: Store;
  readonly keys: ServerKeys;
  readonly kinds: readonly AnyKind[];
  readonly idempotency: Idempotency;
  readonly rateLimiter: RateLimiter;
  readonly proofs: ProofOfWork;
  readonly demand: Demand;
  readonly codes: CodeTries;
  readonly #options: PrivateOptions;
  readonly #refusedOrigins: RefusedOrigins;

  constructor(options: PrivateOptions) {
    this.#options = options;
    this.#refusedOrigins = new RefusedOrigins(options.onNotice, () => options.store.clock().getTime());
    this.store = options.store;
    this.keys = options.keys;
    this.kinds = options.kinds;
    this.idempotency = new Idempotency(options.store, options.keys);
    this.rateLimiter = new RateLimiter(options.store, options.keys);
    this.demand = new Demand(this.rateLimiter);
    this.codes = new CodeTries(this.rateLimiter);
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

  /** The same for what only this visitor gets and nobody keeps: where the server was not told, the host that they wrote. */
  originFor({ url }: Request): string {
    return this.#options.publicUrl ?? new URL(url).origin;
  }

  /**
   * What answers a route. Other sites may call it when the tenant allows their origin; never all of them. The others may read that they
   * are refused, and nothing else: a page that is told nothing takes it for a broken connection. Scripts of other sites have no business
   * with a page of our own, and its forms are taken whatever their origin: there is no cookie that could be abused, the code in the form
   * is all there is.
   */
  handler(route: PrivateDefinition<string, Shape>): Handler {
    const { access, query: schema = z.object({}), handler } = route;
    const parameters = Object.keys(schema._zod.def.shape);
    const isPage = isPagePath(route.path);
    return async context => {
      const requestId = nextRequestId();
      // Until it is admitted: whoever is not may read why.
      let headers = headersFor(requestId, isPage ? undefined : '*');
      try {
        const { tenant, origin } = await this.#admit(context, isPage);
        headers = headersFor(requestId, origin);
        const request = this.#request(context, tenant, parameters, route);
        if (isPermission(access)) await request.authorize(access);
        const answer = await handler(request, this, readQuery(schema, parameters, request.query));
        return new Response(answer.body, { status: answer.status, headers: { ...headers, ...answer.headers } });
      } catch (error) {
        if (!(error instanceof Problem)) this.#options.onError(error, requestId);
        const problem = problemOf(error) ?? internalError(requestId);
        return refuse(problem, context, requestId, { base: headers, store: this.store });
      }
    };
  }

  /**
   * What answers the question before a request of another site.
   * @param base `allow` and what goes with it
   * @param isOpen whether there is something at this address that every site may read
   */
  preflight(base: Record<string, string>, isOpen = false): Handler {
    return async context => {
      const requestId = nextRequestId();
      const isRead = isOpen && /^(GET|HEAD)$/.test(context.req.header('access-control-request-method') ?? '');
      // A site that may not send is told so in the answer to its request, which a browser only makes once this lets it.
      const admitted = this.#admit(context, false).catch(() => ({ origin: '*' }));
      const { origin } = isRead ? { origin: '*' } : await admitted;
      return new Response(null, { status: 204, headers: { ...headersFor(requestId, origin), ...base } });
    };
  }

  /** What answers a method that does nothing at an address of these routes. */
  noMethod(problem: Problem): Handler {
    return context => {
      const requestId = nextRequestId();
      return refuse(problem, context, requestId, { base: headersFor(requestId, undefined), store: this.store });
    };
  }

  /** The tenant, and the origin that may read the answer. @throws {Problem} for no tenant, or a page that may not write */
  async #admit(context: Context, isPage: boolean): Promise<{ tenant: string; origin: string | undefined }> {
    const id = context.req.param('tenant') ?? '';
    const row = /^[a-z0-9-]+$/.test(id)
      ? await this.store.reader.selectFrom('tenants').select('origins').where('id', '=', id).executeTakeFirst()
      : undefined;
    if (!row) throw new Problem('unknown_tenant', 'Check the part after /v1/ in the address.');
    const asking = isPage ? undefined : context.req.header('origin');
    const own = this.originFor(context.req.raw);
    const origin = allowedOrigin(asking, own, JSON.parse(row.origins) as string[]);
    if (asking !== undefined && origin === undefined) {
      if (context.req.method !== 'OPTIONS') this.#refusedOrigins.note(asking, id);
      throw new Problem('origin_refused', 'This municipality has not allowed this site to send. See: stek origins.');
    }
    return { tenant: id, origin };
  }

  #request(
    context: Context,
    tenant: string,
    parameters: readonly string[],
    { body = {}, largest }: Pick<PrivateDefinition<string, Shape>, 'body' | 'largest'>,
  ): PrivateRequest {
    const request = context.req.raw;
    const authorization = context.req.header('authorization');
    const { searchParams } = new URL(request.url);
    const owners = new Map<Permission, Promise<ApiKey>>();
    const text = async () => {
      contentTypeOf(request, Object.keys(body));
      return readText(request, largest);
    };
    return {
      request,
      tenant,
      networkPrefix: networkPrefixOf(this.#options.addressOf(context)),
      query: new URLSearchParams(
        parameters.flatMap((name): [string, string][] =>
          searchParams.has(name) ? [[name, searchParams.get(name)!]] : [],
        ),
      ),
      param: name => context.req.param(name) ?? '',
      idempotencyKey: () => idempotencyKeyOf(request),
      authorize: permission => {
        const owner = owners.get(permission) ?? authorize(this.store, authorization, tenant, permission);
        owners.set(permission, owner);
        return owner;
      },
      text,
      json: async () => parseJson(await text()),
      hasKey: authorization !== undefined,
    };
  }
}

const isPermission = (access: Access): access is Permission => access !== 'public' && access !== 'holder';

/** Does a write once under the name that was given to it, and sends what came of it. @param status when it was done */
export async function sendOnce(
  { idempotency }: PrivateRoutes,
  submission: Submission,
  effect: (write: TenantWrite) => Promise<object | Problem>,
  status = 200,
): Promise<PrivateAnswer> {
  const outcome = await idempotency.do(submission, async write => outcomeOf(await effect(write), status));
  return sendOutcome(outcome!);
}

/** An outcome as it is sent, also the second time. */
export function sendOutcome({ status, body, isReplay }: Outcome): PrivateAnswer {
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

/** A value as it is sent. */
export const sendJson = (value: unknown, status = 200): PrivateAnswer => ({
  status,
  body: JSON.stringify(value),
  headers: { 'content-type': 'application/json; charset=utf-8' },
});

function headersFor(requestId: string, origin: string | undefined): Record<string, string> {
  const { 'access-control-allow-origin': _all, ...headers } = answerHeaders(requestId);
  return {
    ...headers,
    'cache-control': 'no-store',
    vary: 'Origin',
    ...(origin !== undefined && { 'access-control-allow-origin': origin }),
  };
}
