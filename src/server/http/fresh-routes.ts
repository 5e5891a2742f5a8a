import type { Handler } from 'hono';
import { readForTenant, type TenantRead } from '../store/tenant-read.ts';
import type { Store } from '../store/store.ts';
import { send, type Answer } from './answer.ts';
import { TENANT_NAME, unknownTenant } from './cached-routes.ts';
import { nextRequestId } from './request-id.ts';

/** What a route makes its answer from, as of one moment. */
export interface FreshRequest {
  read: TenantRead;
  /** What stands behind the `?`. */
  query: URLSearchParams;
  /** A part of the path, percent-decoded; empty when the route has none of that name. */
  param(name: string): string;
}

/**
 * Turns reads into handlers that ask the database each time: for what changes without the programme, so that no kept answer would know.
 * Their entity tags are as good as those of answers that are kept.
 */
export class FreshRoutes {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  handler(answer: (request: FreshRequest) => Answer | Promise<Answer>): Handler {
    return async context => {
      const tenant = context.req.param('tenant') ?? '';
      const param = (name: string) => context.req.param(name) ?? '';
      const query = new URL(context.req.url).searchParams;
      const made = TENANT_NAME.test(tenant)
        ? await readForTenant(this.#store, tenant, async read => answer({ read, query, param }))
        : undefined;
      if (!made) throw unknownTenant(tenant);
      return send(made, context.req.header('if-none-match'), nextRequestId());
    };
  }
}
