import type { LocalDate } from '../../schema/scalar.ts';
import type { SignalBundle } from '../../schema/signal-record.ts';
import { bundleStates } from '../../domain/signal.ts';
import { Problem } from '../http/problem.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { ID } from '../submissions/read-request.ts';
import type { SignalBundleTable } from './signal-tables.ts';

/** In rows of every kind of thing. */
export const SIGNAL_BUNDLE = 'signal-bundle';
/** Letters before the number of a bundle. */
export const BUNDLE_PREFIX = 'BU';

/** What a row holds as JSON; the rest has columns, and which signals are in it stands with each of them. */
type BundleDocument = Omit<SignalBundle, 'id' | 'ref' | 'state' | 'version' | 'kind' | 'signals' | 'publishedOn'>;

/** One of the signals in a bundle, as far as its bundle needs to know it. */
interface Member {
  bundle_id: string | null;
  ref: string;
  answer_by: LocalDate;
}

/** A bundle. @returns `undefined` for an id that none has */
export async function findBundle(read: TenantRead, id: string): Promise<SignalBundle | undefined> {
  if (!ID.test(id)) return undefined;
  const { db, tenant } = read;
  const query = db.selectFrom('signal_bundles').selectAll().where('tenant', '=', tenant.id);
  const row = await query.where('id', '=', id).executeTakeFirst();
  return row && bundleOf(row, await membersOf(read, [id]));
}

/** The same. @throws {Problem} `not_found` */
export async function knownBundle(read: TenantRead, id: string): Promise<SignalBundle> {
  const found = await findBundle(read, id);
  if (found) return found;
  throw new Problem('not_found', 'There is no bundle with this id here.');
}

/** All bundles: first those that are not answered, the one whose signals were promised an answer first before the others; then the newest. */
export async function listBundles(read: TenantRead): Promise<SignalBundle[]> {
  const { db, tenant } = read;
  const rows = await db.selectFrom('signal_bundles').selectAll().where('tenant', '=', tenant.id).execute();
  const members = byBundle(await membersOf(read));
  const ranked = rows.map(row => {
    const own = members.get(row.id) ?? [];
    const due = isBundleDone(row.state) ? LAST : (own.map(({ answer_by }) => answer_by).sort()[0] ?? LAST);
    return { due, bundle: bundleOf(row, own) };
  });
  ranked.sort((one, other) => compare(one.due, other.due) || compare(other.bundle.ref, one.bundle.ref));
  return ranked.map(({ bundle }) => bundle);
}

/** Comes after every day. */
const LAST = '~';

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Those that were published, the newest first. */
export async function listPublished(read: TenantRead): Promise<SignalBundle[]> {
  const { db, tenant } = read;
  const rows = await db
    .selectFrom('signal_bundles')
    .selectAll()
    .where('tenant', '=', tenant.id)
    .where('state', '=', 'published')
    .orderBy('published_on', 'desc')
    .orderBy('ref', 'desc')
    .execute();
  const ids = rows.map(({ id }) => id);
  const members = byBundle(await membersOf(read, ids));
  return rows.map(row => bundleOf(row, members.get(row.id) ?? []));
}

/** Whether nothing more is promised to anybody in it. */
export const isBundleDone = (state: SignalBundle['state']): boolean =>
  bundleStates.isState(state) && !bundleStates.allowed(state, 'worker').includes('answered');

/** @param ids of bundles @default all of them */
async function membersOf({ db, tenant }: TenantRead, ids?: readonly string[]): Promise<Member[]> {
  if (ids?.length === 0) return [];
  const all = db.selectFrom('signals').select(['bundle_id', 'ref', 'answer_by']).where('tenant', '=', tenant.id);
  return (ids ? all.where('bundle_id', 'in', ids) : all.where('bundle_id', 'is not', null)).execute();
}

function byBundle(members: readonly Member[]): Map<string | null, Member[]> {
  const sorted = new Map<string | null, Member[]>();
  for (const member of members) sorted.set(member.bundle_id, [...(sorted.get(member.bundle_id) ?? []), member]);
  return sorted;
}

function bundleOf({ id, ref, state, version, kind, published_on, document }: SignalBundleTable, members: Member[]) {
  const bundle: SignalBundle = {
    ...{ id, ref, state, version, kind },
    ...(JSON.parse(document) as BundleDocument),
    signals: members.map(member => member.ref).sort(),
    ...(published_on !== null && { publishedOn: published_on }),
  };
  return bundle;
}

/** Writes a bundle over itself, or as a new one. Which signals are in it is no part of it. */
export async function storeBundle(write: TenantWrite, bundle: SignalBundle): Promise<void> {
  const { id, ref, state, version, kind, signals: _, publishedOn = null, ...document } = bundle;
  const row = {
    ...{ ref, state, version, kind, published_on: publishedOn },
    document: JSON.stringify(document satisfies BundleDocument),
  } as Omit<SignalBundleTable, 'tenant' | 'id'>;
  await write.db
    .insertInto('signal_bundles')
    .values({ tenant: write.tenant.id, id, ...row })
    .onConflict(conflict => conflict.columns(['tenant', 'id']).doUpdateSet(row))
    .execute();
}
