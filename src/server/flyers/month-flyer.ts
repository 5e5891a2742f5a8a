import { flyerWindow } from '../../domain/flyer/flyer.ts';
import type { FlyerRecord, FlyerVariant, Month, MonthFlyer } from '../../schema/flyer.ts';
import type { Occurrence } from '../../schema/occurrence.ts';
import type { Place } from '../../schema/place.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import type { ParseWarning } from '../../schema/warning.ts';
import { snapshotDates } from '../store/snapshot-dates.ts';
import type { Snapshot } from '../store/store.ts';
import { shortCode } from './short-address.ts';

/** What stands in the calendar of a place in some days, in order of time. */
export function datesOf(
  snapshot: Pick<Snapshot, 'tenant' | 'activities' | 'seats' | 'formerIds'>,
  place: Place,
  days: { from: LocalDate; to: LocalDate },
  now: number,
): { occurrences: Occurrence[]; warnings: ParseWarning[] } {
  const laidOut = snapshotDates(snapshot, days, now);
  const here = new Set(snapshot.activities.filter(({ placeId }) => placeId === place.id).map(({ id }) => id));
  const occurrences = laidOut.occurrences.filter(
    ({ placeId, activityId }) => placeId === place.id || here.has(activityId),
  );
  return { occurrences, warnings: laidOut.warnings };
}

/** The flyer as everybody may see it: of the calendar as it is now, with what its printed edition adds. */
export function monthFlyer(snapshot: Snapshot, place: Place, month: Month, origin: string, now: number): MonthFlyer {
  const { occurrences } = datesOf(snapshot, place, flyerWindow(month), now);
  const activityIds = new Set(occurrences.map(({ activityId }) => activityId));
  const placeIds = new Set([place.id, ...occurrences.map(({ placeId }) => placeId)]);
  const edition = snapshot.flyers.find(flyer => flyer.placeId === place.id && flyer.month === month);
  const code = shortCode(origin, snapshot.tenant.id, place, month, snapshot.places);
  return {
    placeId: place.id,
    month,
    status: edition ? 'published' : 'live',
    ...(edition ? printedParts(edition) : { variants: [] }),
    ...(place.contactPerson && { contact: place.contactPerson }),
    publisher: edition?.publisher ?? publisherOf(snapshot.tenant.name, place),
    qr: edition?.qr ?? { url: `${origin}/f/${code}` },
    occurrences,
    activities: snapshot.activities.filter(({ id }) => activityIds.has(id)),
    places: snapshot.places.filter(({ id }) => placeIds.has(id)),
  };
}

/** A flyer says who answers for it (V.U.), also when no editor wrote so: the municipality's Stek, at the address of the place. */
const publisherOf = (name: string, { address }: Place): string =>
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
