import type { Kysely, Transaction } from 'kysely';
import type { SeatCount } from '../../domain/seats.ts';
import { holdsSeat } from '../../domain/sign-up.ts';
import type { Activity } from '../../schema/activity.ts';
import type { FlyerRecord } from '../../schema/flyer.ts';
import type { Place } from '../../schema/place.ts';
import type { Service } from '../../schema/service.ts';
import { readFormerIds } from './former-occurrences.ts';
import type { Snapshot } from './store.ts';
import type { Tables } from './tables.ts';

type Kind = 'activities' | 'places' | 'services';

/** A row as it was read: the same mark, the same content. */
interface Marked<T> {
  mark: string;
  item: T;
}

/** What a snapshot was made of, by kind and id. */
type Parts = Record<Kind, ReadonlyMap<string, Marked<unknown>>>;

/** Documents read and parsed at a time: a few milliseconds of work, then others have their turn. */
const CHUNK = 250;

/** Reads all of a tenant's data, and of a large programme only what changed since it last did. */
export class SnapshotReader {
  readonly #db: Kysely<Tables>;
  readonly #engine: 'sqlite' | 'postgres';
  readonly #parts = new WeakMap<Snapshot, Parts>();

  constructor(db: Kysely<Tables>, engine: 'sqlite' | 'postgres') {
    this.#db = db;
    this.#engine = engine;
  }

  /** @param known an earlier snapshot of the same tenant */
  async read(tenant: string, known: Snapshot | undefined): Promise<Snapshot | undefined> {
    let transaction = this.#db.transaction().setAccessMode('read only');
    if (this.#engine === 'postgres') transaction = transaction.setIsolationLevel('repeatable read');
    return transaction.execute(db => this.#readAll(db, tenant, known && this.#parts.get(known)));
  }

  async #readAll(db: Transaction<Tables>, tenantId: string, known: Parts | undefined): Promise<Snapshot | undefined> {
    const tenant = await db.selectFrom('tenants').selectAll().where('id', '=', tenantId).executeTakeFirst();
    if (!tenant) return undefined;
    const activities = await readItems<Activity>(db, tenantId, 'activities', known);
    const places = await readItems<Place>(db, tenantId, 'places', known);
    const services = await readItems<Service>(db, tenantId, 'services', known);
    const seats = await seatsOf(db, tenantId);
    const snapshot: Snapshot = {
      tenant: { id: tenant.id, name: tenant.name, tz: tenant.tz },
      dataVersion: tenant.data_version,
      activities: activities.items,
      places: places.items,
      services: services.items,
      removed: activities.removed,
      seats,
      formerIds: await readFormerIds(db, tenantId),
      flyers: await publishedFlyers(db, tenantId),
    };
    this.#parts.set(snapshot, { activities: activities.parts, places: places.parts, services: services.parts });
    return snapshot;
  }
}

interface Items<T> {
  /** In the order of their ids. Ordered here and not by the database: engines and their collations differ, and pages are cut by it. */
  items: T[];
  removed: Set<string>;
  parts: Map<string, Marked<T>>;
}

async function readItems<T>(
  db: Transaction<Tables>,
  tenant: string,
  kind: Kind,
  known: Parts | undefined,
): Promise<Items<T>> {
  const heads = await db
    .selectFrom(kind)
    .select(['id', 'version', 'updated_at', 'removed_at'])
    .where('tenant', '=', tenant)
    .execute();
  const present = heads.filter(({ removed_at }) => removed_at === null).sort((a, b) => (a.id < b.id ? -1 : 1));
  const parts = new Map<string, Marked<T>>();
  const changed: { id: string; mark: string }[] = [];
  for (const { id, version, updated_at } of present) {
    const mark = `${version} ${updated_at}`;
    const before = known?.[kind].get(id) as Marked<T> | undefined;
    if (before?.mark === mark) parts.set(id, before);
    else changed.push({ id, mark });
  }
  for (let from = 0; from < changed.length; from += CHUNK) {
    const chunk = new Map(changed.slice(from, from + CHUNK).map(({ id, mark }) => [id, mark]));
    const rows = await documentsOf(db, tenant, kind, [...chunk.keys()]);
    for (const { id, document } of rows) parts.set(id, { mark: chunk.get(id)!, item: JSON.parse(document) as T });
  }
  return {
    items: present.map(({ id }) => parts.get(id)!.item),
    removed: new Set(heads.filter(({ removed_at }) => removed_at !== null).map(({ id }) => id)),
    parts,
  };
}

const documentsOf = (db: Transaction<Tables>, tenant: string, kind: Kind, ids: string[]) =>
  db.selectFrom(kind).select(['id', 'document']).where('tenant', '=', tenant).where('id', 'in', ids).execute();

async function publishedFlyers(db: Transaction<Tables>, tenant: string): Promise<FlyerRecord[]> {
  const query = db.selectFrom('flyers').select('document').where('tenant', '=', tenant);
  const rows = await query.where('status', '=', 'published').execute();
  return rows.map(({ document }) => JSON.parse(document) as FlyerRecord);
}

/** Seats given away and people in line, by date. */
async function seatsOf(db: Transaction<Tables>, tenant: string): Promise<Map<string, SeatCount>> {
  const rows = await db
    .selectFrom('sign_ups')
    .select(({ fn }) => ['occurrence_id', 'state', fn.sum('party').as('seats'), fn.countAll().as('count')])
    .where('tenant', '=', tenant)
    .groupBy(['occurrence_id', 'state'])
    .execute();
  const seats = new Map<string, SeatCount>();
  for (const { occurrence_id, state, ...row } of rows) {
    const count = seats.get(occurrence_id) ?? { taken: 0, waiting: 0 };
    if (holdsSeat(state)) count.taken += Number(row.seats);
    if (state === 'waiting') count.waiting += Number(row.count);
    seats.set(occurrence_id, count);
  }
  await addDecoys(db, tenant, seats);
  return seats;
}

/** Decoys look like sign-ups here too: seats that stay as they were would give them away. No sign-up is refused for one. */
async function addDecoys(db: Transaction<Tables>, tenant: string, seats: Map<string, SeatCount>): Promise<void> {
  const rows = await db
    .selectFrom('decoys')
    .select(['occurrence_id', 'state', 'party'])
    .where('tenant', '=', tenant)
    .where('shown_until', 'is not', null)
    .execute();
  for (const { occurrence_id, state, party } of rows) {
    const count = seats.get(occurrence_id) ?? { taken: 0, waiting: 0 };
    if (state === 'waiting') count.waiting++;
    else count.taken += party;
    seats.set(occurrence_id, count);
  }
}
