/** What a language calls the days and months of the Gregorian calendar. */
export interface Names {
  /** Monday first. */
  weekdays: readonly string[];
  /** As the heading of a month: `грудень`. */
  months: readonly string[];
  /** As in a date, where the language has another form there: `1 грудня`. */
  monthsInDate?: readonly string[];
}
