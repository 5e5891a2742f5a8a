import { formatLocal } from '../../domain/recurrence/local-time.ts';
import { zoneNamed } from '../../domain/recurrence/zone.ts';
import { TZ } from './dated-schedule.ts';

/** `2027-01-05T00:00:00+01:00` of seconds on the clock of Belgium. */
export function withOffset(localSeconds: number): string {
  const zone = zoneNamed(TZ)!;
  const hours = zone.offsetAt(zone.toInstant(localSeconds)) / 3600;
  return `${formatLocal(localSeconds).padEnd(19, ':00')}+0${hours}:00`;
}
