/**
 * What one language needs to say a rule. Weekdays count from Monday 0, months from January 0; `nths` are 1 to 5, and -1 for the last;
 * `interval` is 1 to 6: every week, every 2 weeks. A day of the month is 1 to 31, or -1 for the last.
 */
export interface RecurrencePhrases {
  and(items: readonly string[]): string;
  /** Stands between a rule and what limits it. */
  comma: string;
  /** `elke dag`, `elke 2 dagen`. */
  daily(interval: number): string;
  /** `elke dinsdag en vrijdag`, `elke 2 weken op maandag`. */
  weekly(interval: number, weekdays: readonly number[]): string;
  /** `elke eerste en derde donderdag van de maand`, `elke 2 maanden op de tweede dinsdag`. */
  monthlyOnWeekday(interval: number, nths: readonly number[], weekday: number): string;
  /** `elke maand op dag 12`, `elke 2 maanden op de laatste dag`. */
  monthlyOnDays(interval: number, days: readonly number[]): string;
  /** `elk jaar op 1 december`. */
  yearly(day: number, month: number): string;
  /** `tot en met 30 juni 2027`. */
  until(day: number, month: number, year: string): string;
  notInSchoolHolidays: string;
  /** `dinsdag 1, 8 en 15 december`: what stands in a list, so without a comma behind the weekday. */
  days(weekday: number, days: readonly number[], month: number): string;
  /** `de volgende keren:`, before so many dates. */
  next(count: number): string;
}

/** Joins items as most languages do: `a, b en c`. */
export const listWith =
  (word: string, comma = ', ') =>
  (items: readonly string[]): string => {
    const last = items.at(-1) ?? '';
    return items.length < 2 ? last : `${items.slice(0, -1).join(comma)} ${word} ${last}`;
  };

/** The words at these places of a list: `[1, 4]` of the weekdays. */
export const wordsAt = (words: readonly string[], places: readonly number[]): string[] =>
  places.map(place => words[place] ?? '');

/** Ordinals with the last one in front, so that -1 finds it: `['last', '', 'first', …]`. */
export const ordinalsAt = (ordinals: readonly string[], nths: readonly number[]): string[] =>
  nths.map(nth => ordinals[nth + 1] ?? '');
