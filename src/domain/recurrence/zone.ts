import type { Observance } from '../../schema/schedule.ts';
import { DAY_SECONDS } from './local-time.ts';
import { observanceOffsets } from './observances.ts';
import { intlOffsets } from './transitions.ts';

export { ianaName, zoneInWords } from './iana-name.ts';

/** A time zone: what the clock shows at a moment, and which moment a clock time is. */
export interface Zone {
  name: string;
  /** Seconds east of UTC at a moment (epoch ms). */
  offsetAt(epochMs: number): number;
  /**
   * The moment (epoch ms) of a wall-clock time (seconds since 1970-01-01T00:00 on the clock). As RFC 5545 3.3.5 says: a time that
   * comes twice means the first, a time that is skipped is read with the offset from before the gap.
   */
  toInstant(localSeconds: number): number;
  /** The wall-clock time (seconds since 1970-01-01T00:00 on the clock) at a moment (epoch ms). */
  toLocal(epochMs: number): number;
}

const named = new Map<string, Zone | undefined>();
const custom = new WeakMap<readonly Observance[], Zone>();

/**
 * The zone of an IANA name as `Intl` knows it, or of the observances of a VTIMEZONE, which then go before the name. `undefined`
 * for an unknown name; Windows names and other people's spellings go through `ianaName` first.
 */
export function zoneNamed(tzid: string, observances?: readonly Observance[]): Zone | undefined {
  if (observances?.length) {
    let zone = custom.get(observances);
    if (!zone) custom.set(observances, (zone = zoneOf(tzid, observanceOffsets(observances))));
    return zone;
  }
  if (!named.has(tzid)) {
    const offsets = intlOffsets(tzid);
    // A feed can name any number of zones that do not exist; only real ones are worth remembering.
    if (!offsets) return undefined;
    named.set(tzid, zoneOf(tzid, offsets));
  }
  return named.get(tzid);
}

function zoneOf(name: string, offsets: (epochSeconds: number) => number): Zone {
  const offsetAt = (epochMs: number) => offsets(Math.floor(epochMs / 1000));
  return {
    name,
    offsetAt,
    toLocal: epochMs => Math.floor(epochMs / 1000) + offsetAt(epochMs),
    toInstant: local => (local - offsetFor(offsets, local)) * 1000,
  };
}

/** The offset with which to read a clock time. No zone is more than a day from UTC or changes twice within two days. */
function offsetFor(offsets: (epochSeconds: number) => number, local: number): number {
  const before = offsets(local - DAY_SECONDS);
  const after = offsets(local + DAY_SECONDS);
  if (before === after || offsets(local - before) === before) return before;
  return offsets(local - after) === after ? after : before;
}
