/**
 * Something in the input that could not be used as it stood. Reading goes on: one bad item never empties a programme.
 */
export interface ParseWarning {
  /** Where it is: an RFC 6901 pointer (`/items/3/title`) or, for line-based feeds, `line 12` with the UID when known. */
  path: string;
  /** Stable word for programs, such as `invalid_value` or `unsupported_rrule`. */
  code: string;
  /** One sentence for a webmaster: what was found, what was done with it, what to change. */
  detail: string;
}

/** A value read tolerantly, beside everything that had to be left out or repaired. */
export interface Read<T> {
  value: T;
  warnings: ParseWarning[];
}
