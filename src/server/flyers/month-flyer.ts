import type { FlyerRecord, FlyerVariant, Month, MonthFlyer } from '../../schema/flyer.ts';
import type { Occurrence } from '../../schema/occurrence.ts';
import type { Place } from '../../schema/place.ts';
import { partOf, type Snapshot } from '../store/snapshot.ts';
import type { Tenant } from '../store/tenant.ts';
import { publishedFlyers } from './published-flyers.ts';
import { shortCode } from './short-address.ts';

/** Of dates those that stand in the calendar of a place. */
export function datesAt(
  { activities }: Pick<Snapshot, 'activities'>,
  place: Place,
  dates: readonly Occurrence[],
): Occurrence[] {
  const here = new Set(activities.filter(({ placeId }) => placeId === place.id).map(({ id }) => id));
  return dates.filter(({ placeId, activityId }) => placeId === place.id || here.has(activityId));
}

/**
 * The flyer as everybody may see it: of the calendar as it is now, with what its printed edition adds.
 * @param dates those of the days that the flyer of this month shows, of all places
 */
export function monthFlyer(
  snapshot: Snapshot,
  dates: readonly Occurrence[],
  place: Place,
  month: Month,
  origin: string,
): MonthFlyer {
  const occurrences = datesAt(snapshot, place, dates);
  const activityIds = new Set(occurrences.map(({ activityId }) => activityId));
  const placeIds = new Set([place.id, ...occurrences.map(({ placeId }) => placeId)]);
  const edition = partOf(snapshot, publishedFlyers).find(flyer => flyer.placeId === place.id && flyer.month === month);
  const code = shortCode(origin, snapshot.tenant.id, place, month, snapshot.places);
  return {
    placeId: place.id,
    month,
    status: edition ? 'published' : 'live',
    ...(edition ? printedParts(edition) : { variants: [] }),
    ...(place.contactPerson && { contact: place.contactPerson }),
    publisher: edition?.publisher ?? publisherOf(snapshot.tenant, place),
    qr: edition?.qr ?? { url: `${origin}/f/${code}` },
    occurrences,
    activities: snapshot.activities.filter(({ id }) => activityIds.has(id)),
    places: snapshot.places.filter(({ id }) => placeIds.has(id)),
  };
}

/**
 * Paper says who answers for it (V.U.), also when no editor wrote so: whom the municipality named, else the municipality itself at the
 * address of the place.
 */
export const publisherOf = (
  { name, profile }: Pick<Tenant, 'name' | 'profile'>,
  { address }: Pick<Place, 'address'>,
): string =>
  profile?.publisher ??
  [name, ...(address ? [address.street, `${address.postalCode} ${address.locality}`] : [])].join(', ').slice(0, 160);

/** Who checked a translation is the editors' business; that somebody did is everybody's. */
function printedParts({ paper, items, variants, hours, extraLines, printed }: FlyerRecord) {
  return {
    ...(paper && { paper }),
    ...(items && { items }),
    variants: variants.map(publicVariant),
    ...(hours && { hours }),
    ...(extraLines && { extraLines }),
    ...(printed && { printed }),
  };
}

const publicVariant = ({ checkedBy, ...variant }: FlyerVariant): FlyerVariant => ({
  ...variant,
  ...(checkedBy !== undefined && { checked: true }),
});
