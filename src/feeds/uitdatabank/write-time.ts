import { MUNICIPAL_ZONE } from '../../domain/municipal-clock.ts';
import { formatLocal } from '../../domain/recurrence/local-time.ts';
import { zoneNamed } from '../../domain/recurrence/zone.ts';

/** `2027-01-05T00:00:00+01:00` of seconds on the clock of Belgium. */
export function withOffset(localSeconds: number): string {
  const zone = zoneNamed(MUNICIPAL_ZONE)!;
  const hours = zone.offsetAt(zone.toInstant(localSeconds)) / 3600;
  return `${formatLocal(localSeconds).padEnd(19, ':00')}+0${hours}:00`;
}
