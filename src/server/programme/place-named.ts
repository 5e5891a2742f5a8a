import type { Place } from '../../schema/place.ts';
import type { ProblemIssue } from '../http/problem.ts';
import type { TenantRead } from '../store/tenant-read.ts';

/** A place that was named, or why it cannot be used. */
interface NamedPlace {
  id?: string;
  issues: ProblemIssue[];
}

/** Places that a refusal names. */
const NAMED = 20;

/** The place that somebody names by id or slug; nothing where nobody named one. */
export async function placeNamed({ db, tenant }: TenantRead, named: string | undefined): Promise<NamedPlace> {
  if (named === undefined) return { issues: [] };
  const query = db.selectFrom('places').select(['id', 'slug']).where('tenant', '=', tenant.id);
  const places = await query.where('removed_at', 'is', null).orderBy('id').execute();
  const place = places.find(({ id, slug }) => id === named || slug === named);
  if (place) return { id: place.id, issues: [] };
  const known = places.slice(0, NAMED).map(({ id, slug }) => slug ?? id);
  const message = `There is no such place here. There are: ${known.join(', ') || 'none yet'}`;
  return { issues: [{ pointer: '/placeId', code: 'unknown_place', message }] };
}

/** The places of the programme, by id. */
export async function readPlaces({ db, tenant }: TenantRead): Promise<Place[]> {
  const query = db.selectFrom('places').select('document').where('tenant', '=', tenant.id);
  const rows = await query.where('removed_at', 'is', null).orderBy('id').execute();
  return rows.map(({ document }) => JSON.parse(document) as Place);
}

/** One of them by its id or slug; nothing where nobody named one, or one that is no more. */
export async function readPlace(read: TenantRead, named: string | undefined): Promise<Place | undefined> {
  if (!named) return undefined;
  const places = await readPlaces(read);
  return places.find(({ id }) => id === named) ?? places.find(({ slug }) => slug === named);
}
