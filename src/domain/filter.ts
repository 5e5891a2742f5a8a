import type { Activity } from '../schema/activity.ts';
import type { Occurrence } from '../schema/occurrence.ts';
import type { Place } from '../schema/place.ts';
import type { LocalDate } from '../schema/scalar.ts';
import { addDays } from './calendar-day.ts';
import { wordsIn } from './folded.ts';
import { isFree } from './price.ts';
import { holdsWords } from './search.ts';

/** What a visitor narrows the programme to. An empty list and `false` mean: no narrowing. */
export interface Criteria {
  /** Any of these functions (ontmoeten, leren …). */
  functions: readonly string[];
  /** Any of these places, by id. */
  places: readonly string[];
  /** Any of these audiences; what is for everyone always fits. */
  audiences: readonly string[];
  /** Any of these who organise, by name. */
  organisers: readonly string[];
  /** Any of these categories, in the words of the source. */
  categories: readonly string[];
  /** All of these words, wherever they stand. */
  text: string;
  free: boolean;
  noSignUp: boolean;
  /** Today and the six days after it. */
  thisWeek: boolean;
}

export const noCriteria: Criteria = {
  functions: [],
  places: [],
  audiences: [],
  organisers: [],
  categories: [],
  text: '',
  free: false,
  noSignUp: false,
  thisWeek: false,
};

/** How many things are narrowed. */
export const countCriteria = (criteria: Criteria): number =>
  criteria.functions.length +
  criteria.places.length +
  criteria.audiences.length +
  criteria.organisers.length +
  criteria.categories.length +
  Number(isSearch(criteria)) +
  Number(criteria.free) +
  Number(criteria.noSignUp) +
  Number(criteria.thisWeek);

/** Whether something is looked for. */
export const isSearch = ({ text }: Criteria): boolean => wordsIn(text).length > 0;

/**
 * Whether one date of an activity fits. `today` is a day on the municipality's clock.
 * @param place of the date, for who looks for its name
 */
export function fits(
  occurrence: Occurrence,
  activity: Activity | undefined,
  criteria: Criteria,
  today: LocalDate,
  place?: Place,
): boolean {
  if (!activity) return false;
  const { functions, places, audiences, organisers, categories } = criteria;
  if (functions.length > 0 && !activity.functions?.some(name => functions.includes(name))) return false;
  if (places.length > 0 && !places.includes(occurrence.placeId ?? activity.placeId ?? '')) return false;
  if (audiences.length > 0 && !suits(activity, audiences)) return false;
  if (organisers.length > 0 && !organisers.includes(activity.organiser ?? '')) return false;
  if (categories.length > 0 && !activity.categories?.some(name => categories.includes(name))) return false;
  if (criteria.text && !holdsWords(wordsIn(criteria.text), { occurrence, activity, place })) return false;
  if (criteria.free && !isFree(activity.price)) return false;
  if (criteria.noSignUp && activity.signUp?.mode === 'required') return false;
  return !criteria.thisWeek || isInNextDays(occurrence.localStart, today);
}

/** The dates that fit, in the order given. */
export const filterOccurrences = (
  occurrences: readonly Occurrence[],
  activities: ReadonlyMap<string, Activity>,
  criteria: Criteria,
  today: LocalDate,
): Occurrence[] =>
  countCriteria(criteria) === 0
    ? [...occurrences]
    : occurrences.filter(occurrence => fits(occurrence, activities.get(occurrence.activityId), criteria, today));

/** No audience given means everyone. */
const suits = ({ audience }: Activity, wanted: readonly string[]): boolean =>
  !audience?.length || audience.includes('everyone') || audience.some(name => wanted.includes(name));

/** Not the week of the calendar: on a Sunday nothing would be left of that. */
const isInNextDays = (localStart: string, today: LocalDate): boolean =>
  localStart >= today && localStart < addDays(today, 7);
