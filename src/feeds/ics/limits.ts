/**
 * How much of a feed is read, counted in work and never in time: a feed gives the same dates on every machine. Beyond a limit
 * reading stops or the part is cut, with a warning; what was read is shown.
 */
export interface IcsLimits {
  /** Bytes of the file (characters, when it is given as text). */
  bytes: number;
  /** Physical lines. */
  lines: number;
  /** Characters of one unfolded line; the rest of it is cut. */
  lineLength: number;
  /** Events and time zones. Where there are more, those that are over make room for those that come. */
  components: number;
  /** Properties of one event; further ones are left out. */
  properties: number;
  /** Days and times looked at, in all, to work out changed dates and further rules. */
  steps: number;
}

/** Far above any real programme, and low enough that no file can fill a phone. */
export const ICS_LIMITS: Readonly<IcsLimits> = {
  bytes: 20_000_000,
  lines: 1_000_000,
  lineLength: 50_000,
  components: 5_000,
  properties: 2_000,
  steps: 10_000_000,
};
