/** How much of a feed is read. Beyond a limit reading stops or the part is cut, with a warning; what was read is shown. */
export interface IcsLimits {
  /** Bytes of the file (characters, when it is given as text). */
  bytes: number;
  /** Physical lines. */
  lines: number;
  /** Characters of one unfolded line; the rest of it is cut. */
  lineLength: number;
  /** Events and time zones. */
  components: number;
  /** Properties of one event; further ones are left out. */
  properties: number;
  /** Working time in milliseconds, the last resort on a slow machine; waiting for the network does not count. */
  milliseconds: number;
}

/** Far above any real programme, and low enough that no file can hang or fill a phone. */
export const ICS_LIMITS: Readonly<IcsLimits> = {
  bytes: 10_000_000,
  lines: 400_000,
  lineLength: 50_000,
  components: 5_000,
  properties: 2_000,
  milliseconds: 1_200,
};
