import { sql, type QueryResult, type Transaction } from 'kysely';
import type { SeatCount } from '../../domain/seats.ts';
import type { Activity } from '../../schema/activity.ts';
import type { Place } from '../../schema/place.ts';
import type { Service } from '../../schema/service.ts';
import { CountedSeats, type SeatSource } from './counted-seats.ts';
import { readFormerIds } from './former-occurrences.ts';
import type { Snapshot, SnapshotPart } from './snapshot.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';
import { tenantOf } from './tenant.ts';

/** What a tenant shows: its programme, and beside it the seats, both as of one moment. */
export interface Reading {
  readonly snapshot: Snapshot;
  readonly seats: CountedSeats;
}

/** What other parts of the server know to read. */
export interface SnapshotSources {
  seats: SeatSource;
  parts: readonly SnapshotPart<unknown>[];
  /** Makes of a stored activity what is shown of it, with what the parts know. @default it is shown as it is stored */
  shown?: (parts: Snapshot['parts']) => (activity: Activity) => Activity;
}

type Kind = 'activities' | 'places' | 'services';

/** A row as it was read: the same mark, the same content. */
interface Marked<T> {
  mark: string;
  item: T;
}

/** What a snapshot was made of, by kind and id. */
type Rows = Record<Kind, ReadonlyMap<string, Marked<unknown>>>;

/** A date whose seats changed, with the versions of its tenant. */
interface SeatChange {
  data: number;
  seats: number;
  id: string | null;
  /** Text in PostgreSQL, which adds up to numbers larger than JavaScript's. */
  taken: number | string;
  waiting: number | string;
}

/** Documents read and parsed at a time: a few milliseconds of work, then others have their turn. */
const CHUNK = 250;

/** Changed dates that are counted one by one; where more changed, all are counted in one go. */
const FEW_DATES = 300;

/** Reads what a tenant shows, and of that only what changed since it last did. */
export class SnapshotReader {
  readonly #store: Store;
  readonly #sources: SnapshotSources;
  readonly #rows = new WeakMap<Snapshot, Rows>();

  constructor(store: Store, sources: SnapshotSources) {
    this.#store = store;
    this.#sources = sources;
  }

  /**
   * @param known an earlier reading of the same tenant: what has not changed since is taken from it
   * @returns `undefined` when there is no such tenant
   */
  async read(tenant: string, known?: Reading): Promise<Reading | undefined> {
    const renewed = known && (await this.#withNewSeats(tenant, known));
    if (renewed) return renewed;
    return this.#store.read(async db => {
      const row = await db.selectFrom('tenants').selectAll().where('id', '=', tenant).executeTakeFirst();
      if (!row) return undefined;
      const { id, data_version: dataVersion, seats_version: seatsVersion } = row;
      const snapshot =
        known?.snapshot.dataVersion === dataVersion
          ? known.snapshot
          : await this.#snapshot(db, tenantOf(row), dataVersion, known && this.#rows.get(known.snapshot));
      // A change of the programme can give dates other ids, and their seats with them.
      return { snapshot, seats: CountedSeats.all(seatsVersion, await this.#sources.seats.count(db, id)) };
    });
  }

  /**
   * The same programme with the seats of the dates that changed: one statement, which sees one moment without a transaction around it.
   * @returns `undefined` when that will not do: another programme, a great many changes, or a version older than the one known, because
   * somebody brought an earlier state of the database back
   */
  async #withNewSeats(tenant: string, { snapshot, seats }: Reading): Promise<Reading | undefined> {
    const { rows } = await this.#seatChanges(tenant, seats.version);
    const [first] = rows;
    if (first?.data !== snapshot.dataVersion || first.seats < seats.version || rows.length > FEW_DATES)
      return undefined;
    if (first.seats === seats.version) return { snapshot, seats };
    const counts = new Map<string, SeatCount>();
    for (const { id, taken, waiting } of rows)
      if (id !== null) counts.set(id, { taken: Number(taken), waiting: Number(waiting) });
    return { snapshot, seats: seats.renewed(first.seats, [...counts.keys()], counts) };
  }

  /** The versions of a tenant with each date that changed since one; a single row without a date when none did. */
  #seatChanges(tenant: string, since: number): Promise<QueryResult<SeatChange>> {
    const { taken, waiting } = this.#sources.seats.changed;
    return sql<SeatChange>`
      select tenants.data_version as data, tenants.seats_version as seats, seat_changes.occurrence_id as id,
        ${taken} as taken, ${waiting} as waiting
      from tenants left join seat_changes on seat_changes.tenant = tenants.id and seat_changes.version > ${since}
      where tenants.id = ${tenant} limit ${sql.lit(FEW_DATES + 1)}`.execute(this.#store.reader);
  }

  async #snapshot(
    db: Transaction<Tables>,
    tenant: Snapshot['tenant'],
    dataVersion: number,
    known: Rows | undefined,
  ): Promise<Snapshot> {
    const activities = await readItems<Activity>(db, tenant.id, 'activities', known);
    const places = await readItems<Place>(db, tenant.id, 'places', known);
    const services = await readItems<Service>(db, tenant.id, 'services', known);
    const parts = new Map<SnapshotPart<unknown>, unknown>();
    for (const part of this.#sources.parts) parts.set(part, await part.read(db, tenant.id));
    const { shown } = this.#sources;
    const snapshot: Snapshot = {
      tenant,
      dataVersion,
      activities: shown ? activities.items.map(shown(parts)) : activities.items,
      places: places.items,
      services: services.items,
      removed: activities.removed,
      formerIds: await readFormerIds(db, tenant.id),
      parts,
    };
    this.#rows.set(snapshot, { activities: activities.rows, places: places.rows, services: services.rows });
    return snapshot;
  }
}

interface Items<T> {
  /** In the order of their ids. Ordered here and not by the database: engines and their collations differ, and pages are cut by it. */
  items: T[];
  removed: Set<string>;
  rows: Map<string, Marked<T>>;
}

async function readItems<T>(
  db: Transaction<Tables>,
  tenant: string,
  kind: Kind,
  known: Rows | undefined,
): Promise<Items<T>> {
  const heads = await db
    .selectFrom(kind)
    .select(['id', 'version', 'updated_at', 'removed_at'])
    .where('tenant', '=', tenant)
    .execute();
  const present = heads.filter(({ removed_at }) => removed_at === null).sort((a, b) => (a.id < b.id ? -1 : 1));
  const rows = new Map<string, Marked<T>>();
  const changed: { id: string; mark: string }[] = [];
  for (const { id, version, updated_at } of present) {
    const mark = `${version} ${updated_at}`;
    const before = known?.[kind].get(id) as Marked<T> | undefined;
    if (before?.mark === mark) rows.set(id, before);
    else changed.push({ id, mark });
  }
  for (let from = 0; from < changed.length; from += CHUNK) {
    const chunk = new Map(changed.slice(from, from + CHUNK).map(({ id, mark }) => [id, mark]));
    const documents = await documentsOf(db, tenant, kind, [...chunk.keys()]);
    for (const { id, document } of documents) rows.set(id, { mark: chunk.get(id)!, item: JSON.parse(document) as T });
  }
  return {
    items: present.map(({ id }) => rows.get(id)!.item),
    removed: new Set(heads.filter(({ removed_at }) => removed_at !== null).map(({ id }) => id)),
    rows,
  };
}

const documentsOf = (db: Transaction<Tables>, tenant: string, kind: Kind, ids: string[]) =>
  db.selectFrom(kind).select(['id', 'document']).where('tenant', '=', tenant).where('id', 'in', ids).execute();
