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

/** A place of the programme by its id or slug; nothing where nobody named one, or one that is no more. */
export async function readPlace({ db, tenant }: TenantRead, named: string | undefined): Promise<Place | undefined> {
  if (!named) return undefined;
  const query = db.selectFrom('places').select(['id', 'slug', 'document']).where('tenant', '=', tenant.id);
  const places = await query.where('removed_at', 'is', null).orderBy('id').execute();
  const found = places.find(({ id }) => id === named) ?? places.find(({ slug }) => slug === named);
  return found && (JSON.parse(found.document) as Place);
}
