/**
 * What of a schedule could not be followed. Codes and values only: the sentences are in `explain.ts`, which a page loads when
 * there is something to say.
 */
export interface ScheduleDiagnostic {
  /**
   * `invalid_start` · `invalid_end` · `invalid_date` (RDATE, EXDATE) · `unknown_time_zone` · `invalid_rrule` (not a rule) ·
   * `unsupported_rrule` (a rule that cannot be followed or never gives a date) · `budget_exceeded` (stopped early).
   */
  code: string;
  /** Which sentence of `explain.ts` tells it. */
  about: string;
  /** What is named in that sentence. */
  values: readonly (string | number)[];
}

/** A diagnostic, ready to be put into words. */
export const diagnostic = (code: string, about: string, ...values: (string | number)[]): ScheduleDiagnostic => ({
  code,
  about,
  values,
});
