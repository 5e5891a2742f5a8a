import type * as z from 'zod/mini';
import type { StrictResult } from '../../schema/write.ts';
import { defineRoute, type Route } from '../api/define-route.ts';
import { readSeenVersion, sendRecord } from '../api/versioned-record.ts';
import { LARGEST_WRITING } from '../http/request-body.ts';
import { readForTenant, type TenantRead } from '../store/tenant-read.ts';
import { writeForTenant, type TenantWrite } from '../store/tenant-write.ts';
import { readWritten } from '../submissions/read-request.ts';
import type { Decided } from '../submissions/settings.ts';

/** What a municipality decides about one kind of thing, for its two routes. */
interface DecidedThing<Settings extends object> {
  /** Before `-settings` in the address: `signal`. */
  path: string;
  /** The same in the names of operations: `Signal`. */
  One: string;
  found: string;
  saved: string;
  schema: z.ZodMiniType;
  record: z.ZodMiniType;
  check(body: unknown): StrictResult<Settings>;
  read(read: TenantRead): Promise<Decided<Settings>>;
  save(write: TenantWrite, settings: Settings, seen: number): Promise<Decided<Settings>>;
}

/** Reading what a municipality decided, and deciding all of it anew. */
export function settingsRoutes<Settings extends object>(thing: DecidedThing<Settings>): readonly Route[] {
  const path = `/v1/{tenant}/${thing.path}-settings` as const;
  const content = { 'application/json': thing.record };
  const read = defineRoute({
    ...{ serving: 'private', method: 'GET', path, name: `get${thing.One}Settings`, summary: thing.found },
    access: 'submissions:read-confidential',
    answers: { 200: { description: 'Found.', content, headers: ['ETag'] } },
    handler: async ({ tenant }, { store }) => sendRecord((await readForTenant(store, tenant, thing.read))!),
  });
  const save = defineRoute({
    ...{ serving: 'private', method: 'PUT', path, name: `save${thing.One}Settings`, summary: thing.saved },
    access: 'keys:manage',
    headers: ['If-Match'],
    body: { 'application/json': thing.schema },
    largest: LARGEST_WRITING,
    answers: { 200: { description: 'Saved.', content, headers: ['ETag'] } },
    problems: ['invalid', 'version_mismatch', 'version_missing'],
    async handler(request, server) {
      const body = await request.json();
      const seen = readSeenVersion(request.request.headers);
      const settings = readWritten(thing.check(body), 'list of settings');
      const saved = await writeForTenant(server.store, request.tenant, write => thing.save(write, settings, seen));
      return sendRecord(saved!);
    },
  });
  return [read, save];
}
