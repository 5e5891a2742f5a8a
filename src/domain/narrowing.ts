import type { Activity } from '../schema/activity.ts';
import { folded } from './folded.ts';

/** What a page narrows the programme to for good. Nothing said means: no narrowing. */
export interface Narrowing {
  /** Id of one activity. */
  activity?: string | undefined;
  /** Name of who organises it, or several with commas between. */
  organiser?: string | undefined;
  /** A category in the words of the source, or several with commas between. */
  category?: string | undefined;
}

/** Whether an activity is one that the page is about. */
export const isWithin = (activity: Activity, { activity: id, organiser, category }: Narrowing): boolean =>
  (!id || activity.id === id) &&
  (!organiser || isNamed(organiser, activity.organiser ? [activity.organiser] : [])) &&
  (!category || isNamed(category, activity.categories ?? []));

/**
 * Whether one of the names is in what somebody wrote, with commas between: capitals, accents and spaces do not matter. A name that has a
 * comma itself is found when it stands there whole.
 */
function isNamed(written: string, names: readonly string[]): boolean {
  const wanted = [written, ...written.split(',')].map(plain).filter(Boolean);
  return names.some(name => wanted.includes(plain(name)));
}

const plain = (name: string): string => folded(name).replaceAll(/\s+/g, ' ').trim();

/** Whether everybody may see an activity. */
export const isPublic = ({ status }: Activity): boolean => status !== 'draft' && status !== 'archived';

/** Whether an activity is at a place, always or on one of its dates. */
export const happensAt = ({ placeId, exceptions }: Activity, wanted: string): boolean =>
  placeId === wanted || (exceptions?.some(exception => exception.placeId === wanted) ?? false);
