import type { Activity } from '../../schema/activity.ts';
import type { Place } from '../../schema/place.ts';
import type { Service } from '../../schema/service.ts';
import { losesDates } from '../sign-ups/date-changes.ts';
import { keepSeats, noSignUpChanges, syncSignUps, type SignUpChanges } from '../sign-ups/sync-sign-ups.ts';
import type { Store } from '../store/store.ts';
import type { Tenant } from '../store/tenant.ts';
import { lockTenant, TenantWrite, writeForTenant } from '../store/tenant-write.ts';

/** What to write; what is left out stays as it is. */
export interface ProgrammeChanges {
  activities?: readonly Activity[];
  places?: readonly Place[];
  services?: readonly Service[];
}

export interface UpsertOptions {
  /** Name of the feed the activities come from. */
  source?: string;
  /** Take away the activities that came from `source` earlier and are not among these. */
  prune?: boolean;
  /**
   * Whether these are all there is, and as they are. When not, nothing is taken away, and an activity that is there already is left
   * as it is where the change would put off, move or lose one of its dates. @default true
   */
  complete?: boolean;
  /** Ids of activities that are taken as they come all the same. @default none */
  accept?: readonly string[];
  /** Only find out what would change: nothing is written. @default false */
  dryRun?: boolean;
}

/** What a write did, by id. */
export interface ChangeReport {
  added: string[];
  changed: string[];
  unchanged: string[];
  removed: string[];
  /** Activities left as they were, because they did not come from a whole reading and would have lost a date. */
  held: string[];
  /** Activities that came from another feed before, under the same id. */
  takenOver: string[];
  /** Places that came without their short name in addresses, because another place has it. */
  slugsTaken: string[];
  /** Dates for which fewer seats were offered than are taken: they keep their seats. */
  seatsKept: string[];
  signUps: SignUpChanges;
}

type Kind = 'activities' | 'places' | 'services';
type Item = Activity | Place | Service;

/**
 * Writes by id in one transaction: new things are added, differing ones replaced and given the next version, equal ones left
 * alone. Writing the same again changes nothing, not even the data version. People who are signed up move along with their dates.
 */
export async function upsert(
  store: Store,
  tenant: Tenant,
  changes: ProgrammeChanges,
  options: UpsertOptions = {},
): Promise<ChangeReport> {
  let report: ChangeReport | undefined;
  try {
    await store.write(async db => {
      // Locks the tenant first, so that its writers take turns.
      await lockTenant(store, db, tenant.id);
      await db
        .insertInto('tenants')
        .values({ id: tenant.id, name: tenant.name, tz: tenant.tz })
        .onConflict(conflict => conflict.column('id').doUpdateSet({ id: tenant.id }))
        .execute();
      const write = new TenantWrite(db, tenant, store.clock());
      report = await changeProgramme(write, changes, options);
      await write.finish();
      if (options.dryRun) throw new DryRun();
    });
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
  }
  return report!;
}

/** The same within a write that does something else as well: all of it is kept, or nothing. */
export const changeProgramme = (
  write: TenantWrite,
  changes: ProgrammeChanges,
  options: Omit<UpsertOptions, 'dryRun'> = {},
): Promise<ChangeReport> => new Write(write, options).all(changes);

/** Takes back what a dry run wrote: that way it says exactly what the real one would do. */
class DryRun extends Error {
  override readonly name = 'DryRun';
}

/** Takes activities away; their addresses answer 410 from then on. People who are signed up wait for a worker's decision. */
export async function removeActivities(store: Store, tenant: string, ids: readonly string[]): Promise<void> {
  await writeForTenant(store, tenant, async tenantWrite => {
    const write = new Write(tenantWrite, {});
    for (const id of ids) await write.remove(id);
  });
}

/** A report of nothing. */
export const noChanges = (): ChangeReport => ({
  added: [],
  changed: [],
  unchanged: [],
  removed: [],
  held: [],
  takenOver: [],
  slugsTaken: [],
  seatsKept: [],
  signUps: noSignUpChanges(),
});

/** One write in progress. */
class Write {
  readonly report = noChanges();
  readonly #write: TenantWrite;
  readonly #db: TenantWrite['db'];
  readonly #tenant: string;
  readonly #now: string;
  readonly #options: UpsertOptions;

  constructor(write: TenantWrite, options: UpsertOptions) {
    this.#write = write;
    this.#db = write.db;
    this.#tenant = write.tenant.id;
    this.#now = write.now.toISOString();
    this.#options = options;
  }

  async all({ places = [], services = [], activities = [] }: ProgrammeChanges): Promise<ChangeReport> {
    for (const place of places) await this.#item('places', await this.#withOwnSlug(place));
    for (const service of services) await this.#item('services', service);
    for (const activity of activities) await this.#activity(activity);
    if (this.#options.prune && this.#options.complete !== false)
      await this.#prune(new Set(activities.map(({ id }) => id)));
    return this.report;
  }

  async #activity(activity: Activity): Promise<void> {
    const row = await this.#knownActivity(activity.id);
    if (!row) return this.#put('activities', activity, row);
    const stored = JSON.parse(row.document) as Activity;
    const before = row.removed_at === null ? stored : undefined;
    if (before && sameContent(before, activity)) return void this.report.unchanged.push(activity.id);
    const days = { now: this.#write.now.getTime(), tz: this.#write.tenant.tz };
    if (before && this.#mustHold(activity) && losesDates(before, activity, days))
      return void this.report.held.push(activity.id);
    const { activity: after, tooFew } = await keepSeats(this.#write, stored, activity);
    this.report.seatsKept.push(...tooFew);
    if (before && sameContent(before, after)) return void this.report.unchanged.push(activity.id);
    if (before) this.#noteSource(activity.id, row.source);
    await this.#put('activities', after, row);
    await syncSignUps(this.#write, before, after, this.report.signUps);
  }

  /** Two feeds can name their places alike: one short name is one place, and the rest comes in. */
  async #withOwnSlug(place: Place): Promise<Place> {
    const { slug, ...rest } = place;
    if (slug === undefined) return place;
    const others = this.#db
      .selectFrom('places')
      .select('id')
      .where('tenant', '=', this.#tenant)
      .where('slug', '=', slug);
    if (!(await others.where('id', '!=', place.id).executeTakeFirst())) return place;
    this.report.slugsTaken.push(place.id);
    return rest;
  }

  #mustHold({ id }: Activity): boolean {
    const { complete = true, accept = [] } = this.#options;
    return !complete && !accept.includes(id);
  }

  async #item(kind: 'places' | 'services', item: Place | Service): Promise<void> {
    const row = await this.#known(kind, item.id);
    if (row && row.removed_at === null && sameContent(JSON.parse(row.document) as Item, item))
      this.report.unchanged.push(item.id);
    else await this.#put(kind, item, row);
  }

  #known(kind: 'places' | 'services', id: string): Promise<KnownRow | undefined> {
    return this.#db
      .selectFrom(kind)
      .select(['document', 'version', 'removed_at'])
      .where('tenant', '=', this.#tenant)
      .where('id', '=', id)
      .executeTakeFirst();
  }

  /** Two feeds with one UID change each other's dates at every import: that has to be said. */
  #noteSource(id: string, known: string | null): void {
    const { source } = this.#options;
    if (source !== undefined && known && known !== source) this.report.takenOver.push(id);
  }

  async #knownActivity(id: string): Promise<(KnownRow & { source: string | null }) | undefined> {
    return this.#db
      .selectFrom('activities')
      .select(['document', 'version', 'removed_at', 'source'])
      .where('tenant', '=', this.#tenant)
      .where('id', '=', id)
      .executeTakeFirst();
  }

  async #put(kind: Kind, item: Item, before: KnownRow | undefined): Promise<void> {
    // A feed counts its own changes (SEQUENCE); ours may be ahead, and never goes back.
    const version = Math.max((before?.version ?? 0) + 1, 'version' in item ? item.version : 0);
    const document = JSON.stringify(kind === 'activities' ? { ...item, version, updatedAt: this.#now } : item);
    const source = this.#options.source ?? null;
    const row = { document, version, updated_at: this.#now, removed_at: null, ...columns(kind, item, source) };
    await this.#db
      .insertInto(kind)
      .values({ tenant: this.#tenant, id: item.id, ...row } as never)
      .onConflict(conflict => conflict.columns(['tenant', 'id']).doUpdateSet(row as never))
      .execute();
    this.#write.markChanged();
    (before ? this.report.changed : this.report.added).push(item.id);
  }

  async #prune(kept: ReadonlySet<string>): Promise<void> {
    const rows = await this.#db
      .selectFrom('activities')
      .select('id')
      .where('tenant', '=', this.#tenant)
      .where('source', '=', this.#options.source ?? null)
      .where('removed_at', 'is', null)
      .execute();
    for (const { id } of rows) if (!kept.has(id)) await this.remove(id);
  }

  async remove(id: string): Promise<void> {
    const row = await this.#knownActivity(id);
    if (!row || row.removed_at !== null) return;
    await this.#db
      .updateTable('activities')
      .set({ removed_at: this.#now, updated_at: this.#now, version: row.version + 1 })
      .where('tenant', '=', this.#tenant)
      .where('id', '=', id)
      .execute();
    this.#write.markChanged();
    await syncSignUps(this.#write, JSON.parse(row.document) as Activity, undefined, this.report.signUps);
    this.report.removed.push(id);
  }
}

interface KnownRow {
  document: string;
  version: number;
  removed_at: string | null;
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
