/** What of a schedule could not be followed, and what was done instead. Becomes a `ParseWarning` once its place is known. */
export interface Problem {
  /**
   * `invalid_start` · `invalid_end` · `invalid_date` (RDATE, EXDATE) · `unknown_time_zone` · `invalid_rrule` (not a rule) ·
   * `unsupported_rrule` (a rule that cannot be followed or never gives a date) · `budget_exceeded` (stopped early).
   */
  code: string;
  /** One sentence or two for a webmaster. */
  detail: string;
}
