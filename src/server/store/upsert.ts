import type { Activity } from '../../schema/activity.ts';
import type { Place } from '../../schema/place.ts';
import type { Service } from '../../schema/service.ts';
import { followProgramme } from '../sign-ups/follow-programme.ts';
import type { Store, Tenant } from './store.ts';
import { TenantWrite, writeForTenant } from './tenant-write.ts';

/** What to write; what is left out stays as it is. */
export interface Changes {
  activities?: readonly Activity[];
  places?: readonly Place[];
  services?: readonly Service[];
}

export interface UpsertOptions {
  /** Name of the feed the activities come from. */
  source?: string;
  /** Take away the activities that came from `source` earlier and are not among these. */
  prune?: boolean;
}

/** What a write did, by id. */
export interface ChangeReport {
  added: string[];
  changed: string[];
  unchanged: string[];
  removed: string[];
}

type Kind = 'activities' | 'places' | 'services';
type Item = Activity | Place | Service;

/**
 * Writes by id in one transaction: new things are added, differing ones replaced and given the next version, equal ones left
 * alone. Writing the same again changes nothing, not even the data version. Sign-ups follow: those of a cancelled date are cancelled.
 * @throws {CapacityError} when a date would have fewer seats than are taken; nothing is written then
 */
export async function upsert(
  store: Store,
  tenant: Tenant,
  changes: Changes,
  options: UpsertOptions = {},
): Promise<ChangeReport> {
  return store.write(async db => {
    // Locks the tenant's row first, so that writers of one tenant take turns.
    await db
      .insertInto('tenants')
      .values(tenant)
      .onConflict(conflict => conflict.column('id').doUpdateSet({ id: tenant.id }))
      .execute();
    const write = new Write(new TenantWrite(db, tenant, store.clock()), options.source ?? null);
    for (const place of changes.places ?? []) await write.item('places', place);
    for (const service of changes.services ?? []) await write.item('services', service);
    for (const activity of changes.activities ?? []) await write.item('activities', activity);
    if (options.prune) await write.prune(new Set(changes.activities?.map(({ id }) => id)));
    await write.finish();
    return write.report;
  });
}

/** Takes activities away; their addresses answer 410 from then on. */
export async function removeActivities(store: Store, tenant: string, ids: readonly string[]): Promise<void> {
  await writeForTenant(store, tenant, async tenantWrite => {
    const write = new Write(tenantWrite, null);
    for (const id of ids) await write.remove(id);
  });
}

/** One write in progress. */
class Write {
  readonly report: ChangeReport = { added: [], changed: [], unchanged: [], removed: [] };
  readonly #write: TenantWrite;
  readonly #db: TenantWrite['db'];
  readonly #tenant: string;
  readonly #now: string;
  readonly #source: string | null;

  constructor(write: TenantWrite, source: string | null) {
    this.#write = write;
    this.#db = write.db;
    this.#tenant = write.tenant.id;
    this.#now = write.now.toISOString();
    this.#source = source;
  }

  async item(kind: Kind, item: Item): Promise<void> {
    const before = await this.#db
      .selectFrom(kind)
      .select(['document', 'version', 'removed_at'])
      .where('tenant', '=', this.#tenant)
      .where('id', '=', item.id)
      .executeTakeFirst();
    if (before && before.removed_at === null && sameContent(JSON.parse(before.document) as Item, item)) {
      this.report.unchanged.push(item.id);
      return;
    }
    // A feed counts its own changes (SEQUENCE); ours may be ahead, and never goes back.
    const version = Math.max((before?.version ?? 0) + 1, 'version' in item ? item.version : 0);
    const document = JSON.stringify(kind === 'activities' ? { ...item, version, updatedAt: this.#now } : item);
    const row = { document, version, updated_at: this.#now, removed_at: null, ...columns(kind, item, this.#source) };
    await this.#db
      .insertInto(kind)
      .values({ tenant: this.#tenant, id: item.id, ...row } as never)
      .onConflict(conflict => conflict.columns(['tenant', 'id']).doUpdateSet(row as never))
      .execute();
    this.#write.touch();
    if (before && kind === 'activities') await followProgramme(this.#write, item.id, item as Activity);
    (before ? this.report.changed : this.report.added).push(item.id);
  }

  async prune(kept: ReadonlySet<string>): Promise<void> {
    const rows = await this.#db
      .selectFrom('activities')
      .select('id')
      .where('tenant', '=', this.#tenant)
      .where('source', '=', this.#source)
      .where('removed_at', 'is', null)
      .execute();
    for (const { id } of rows) if (!kept.has(id)) await this.remove(id);
  }

  async remove(id: string): Promise<void> {
    const { numUpdatedRows } = await this.#db
      .updateTable('activities')
      .set(update => ({ removed_at: this.#now, updated_at: this.#now, version: update('version', '+', 1) }))
      .where('tenant', '=', this.#tenant)
      .where('id', '=', id)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    this.#write.touch();
    await followProgramme(this.#write, id, undefined);
    this.report.removed.push(id);
  }

  finish(): Promise<void> {
    return this.#write.finish();
  }
}

function columns(kind: Kind, item: Item, source: string | null): Record<string, string | null> {
  if (kind === 'activities') {
    const { placeId, status } = item as Activity;
    return { place_id: placeId ?? null, status, source };
  }
  const { name } = item as Place | Service;
  return kind === 'places' ? { name, slug: (item as Place).slug ?? null } : { name };
}

/** Whether two items say the same, whatever version they carry and however their keys are ordered. */
const sameContent = (a: Item, b: Item): boolean =>
  canonical({ ...a, version: 0, updatedAt: '' }) === canonical({ ...b, version: 0, updatedAt: '' });

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
