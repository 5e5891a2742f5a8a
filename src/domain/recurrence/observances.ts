import type { Observance } from '../../schema/schedule.ts';
import { offsetIn } from './transitions.ts';
import { parseLocal } from './local-time.ts';

/** Reads UTC offsets out of the STANDARD and DAYLIGHT parts of a VTIMEZONE: `(epochSeconds) => seconds east of UTC`. */
export function observanceOffsets(observances: readonly Observance[]): (epochSeconds: number) => number {
  const onsets = observances.flatMap(({ start, offsetFrom, offsetTo }) => {
    const local = parseLocal(start);
    return local === undefined ? [] : [{ at: local - offsetFrom, offsetFrom, offsetTo }];
  });
  onsets.sort((a, b) => a.at - b.at);
  const times = [-Infinity, ...onsets.map(onset => onset.at)];
  const offsets = [onsets[0]?.offsetFrom ?? 0, ...onsets.map(onset => onset.offsetTo)];
  return at => offsetIn(times, offsets, at);
}
