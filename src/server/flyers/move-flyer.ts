import type { FlyerRecord, FlyerStatus } from '../../schema/flyer.ts';
import type { Activity } from '../../schema/activity.ts';
import type { Place } from '../../schema/place.ts';
import { printedEdition } from '../../domain/flyer/changes.ts';
import { flyerOf } from '../../domain/flyer/flyer.ts';
import { flyerStates } from '../../domain/flyer/flyer-states.ts';
import { Problem } from '../http/problem.ts';
import { readFormerIds } from '../store/former-occurrences.ts';
import { snapshotDates } from '../store/snapshot-dates.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import type { Actor } from '../submissions/submission-kind.ts';
import {
  invalidTransition,
  readTransition,
  recordTransition,
  type WantedTransition,
} from '../submissions/transitions.ts';
import { checkVersion, newestEdition, storeEdition, type FlyerKey } from './editions.ts';
import { daysOf } from './flyer-month.ts';
import { datesAt } from './month-flyer.ts';
import { shortCode } from './short-address.ts';

/** In rows of every kind of thing. */
const FLYER = 'flyer';

/** Reads what an editor wants of a flyer. @throws {Problem} `invalid` */
export const readFlyerTransition = (body: unknown): WantedTransition<FlyerStatus> =>
  readTransition(body, { to: flyerStates.states.filter(state => state !== 'draft') });

/**
 * Takes the newest edition of a flyer to another state. Publishing freezes it with what the calendar says now, and takes the
 * edition before it out of circulation.
 * @param origin scheme and host for its short address
 * @throws {Problem} `not_found`, `version_mismatch`, `invalid_transition` with `allowed`, `unchecked_translation` with `languages`
 */
export async function moveFlyer(
  write: TenantWrite,
  key: FlyerKey,
  { to, version, note }: WantedTransition<FlyerStatus>,
  { origin, actor }: { origin: () => string; actor: Actor },
): Promise<FlyerRecord> {
  const found = await newestEdition(write, key);
  if (!found) throw new Problem('not_found', 'There is no flyer of this place and month to work on yet.');
  checkVersion(found, version);
  const allowed = flyerStates.allowed(found.status as FlyerStatus, actor.role);
  if (!allowed.includes(to)) throw invalidTransition(FLYER, found.status, allowed);
  const moved = { ...found, status: to, version: found.version + 1 };
  if (to !== 'published') {
    await storeEdition(write, moved);
    await record(write, found, to, actor, note);
    return moved;
  }
  refuseUnchecked(found);
  await archiveOlder(write, found, actor);
  const published = await frozen(write, moved, origin());
  await storeEdition(write, published);
  await record(write, found, to, actor, note);
  return published;
}

/** @throws {Problem} `unchecked_translation` */
function refuseUnchecked({ variants }: FlyerRecord): void {
  const languages = variants
    .filter(({ origin, checkedBy }) => origin === 'machine' && checkedBy === undefined)
    .map(({ lang }) => lang);
  if (languages.length === 0) return;
  const detail = `A computer translated this flyer into: ${languages.join(', ')}. Let someone who speaks the language read it first, and write who in “checkedBy”. Or take that language out.`;
  throw new Problem('unchecked_translation', detail, { extensions: { languages } });
}

/** The record with what the calendar says now, so that later changes can be told. */
async function frozen(write: TenantWrite, record: FlyerRecord, origin: string): Promise<FlyerRecord> {
  const { activities, places } = await programmeOf(write);
  const place = places.find(({ id }) => id === record.placeId)!;
  const publishedAt = write.now.toISOString();
  const { tenant, now } = write;
  const formerIds = await readFormerIds(write.db, tenant.id);
  // Seats change long after something is printed: it says nothing of them.
  const nobody = () => undefined;
  const programme = { tenant, activities, formerIds };
  const dates = snapshotDates(programme, nobody, daysOf(record.month), now.getTime());
  const occurrences = datesAt(programme, place, dates.occurrences);
  const { month, items } = record;
  const flyer = flyerOf({ programme: { activities, places, occurrences }, month, placeId: place.id, items });
  const code = shortCode(origin, tenant.id, place, record.month, places);
  return {
    ...record,
    publishedAt,
    qr: { url: `${origin}/f/${code}` },
    ...(place.contactPerson && { contact: place.contactPerson }),
    printed: printedEdition(flyer, record.edition, publishedAt),
  };
}

async function programmeOf({ db, tenant }: TenantWrite): Promise<{ activities: Activity[]; places: Place[] }> {
  const read = async <T>(table: 'activities' | 'places'): Promise<T[]> => {
    const query = db.selectFrom(table).select('document').where('tenant', '=', tenant.id);
    const rows = await query.where('removed_at', 'is', null).orderBy('id').execute();
    return rows.map(({ document }) => JSON.parse(document) as T);
  };
  return { activities: await read<Activity>('activities'), places: await read<Place>('places') };
}

/** One edition is in circulation at a time. */
async function archiveOlder(write: TenantWrite, newest: FlyerRecord, actor: Actor): Promise<void> {
  const rows = await write.db
    .selectFrom('flyers')
    .select('document')
    .where('tenant', '=', write.tenant.id)
    .where('place_id', '=', newest.placeId)
    .where('month', '=', newest.month)
    .where('status', '=', 'published')
    .execute();
  for (const { document } of rows) {
    const older = JSON.parse(document) as FlyerRecord;
    await storeEdition(write, { ...older, status: 'archived' });
    await record(write, older, 'archived', actor);
  }
}

const record = (
  write: TenantWrite,
  { id, status }: FlyerRecord,
  to: FlyerStatus,
  actor: Actor,
  note?: string,
): Promise<void> => recordTransition(write, { kind: FLYER, entityId: id, from: status, to, actor, note });
