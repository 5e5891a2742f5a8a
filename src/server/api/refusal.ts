import type { Context } from 'hono';
import type { Problem } from '../http/problem.ts';
import { problemPage } from '../pages/problem-page.ts';
import type { Store } from '../store/store.ts';
import { TENANT_COLUMNS, tenantOf, type Tenant } from '../store/tenant.ts';

/** Whether an address is one of a page for people. */
export const isPagePath = (path: string): boolean => /^\/[pfq](\/|$)/.test(path);

/**
 * The one place where a request is refused, whatever the route, the method or the fault. A page for people is refused with a page, also
 * to who reads anything at all; a program that asks for JSON, or for nothing, gets that.
 */
export function refuse(
  problem: Problem,
  { req }: Context,
  requestId: string,
  { base, store }: RefusalOptions = {},
): Response | Promise<Response> {
  const forPeople = isPagePath(req.path) && !/^$|json/i.test(req.header('accept') ?? '');
  if (!forPeople) return problem.toResponse(requestId, base);
  return tenantAt(req.path, problem, store).then(tenant => problemPage(problem, req.url, requestId, tenant));
}

/** What a refusal is made with beside the problem. */
interface RefusalOptions {
  /** Headers that every answer of the route has. @default those of reads */
  base?: Record<string, string> | undefined;
  /** Where the municipality is found whose page it would have been. @default the page is nobody's */
  store?: Pick<Store, 'reader'> | undefined;
}

/** Whose page it would have been. A server in trouble is asked nothing more. */
async function tenantAt(
  path: string,
  { status }: Problem,
  store: RefusalOptions['store'],
): Promise<Tenant | undefined> {
  const id = /^\/[pq]\/([a-z0-9-]{1,80})(?:\/|$)/.exec(path)?.[1];
  if (id === undefined || status >= 500 || !store) return undefined;
  const query = store.reader.selectFrom('tenants').select(TENANT_COLUMNS).where('id', '=', id);
  const row = await query.executeTakeFirst().catch(() => undefined);
  return row && tenantOf(row);
}
