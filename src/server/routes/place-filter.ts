import type { Place } from '../../schema/place.ts';
import { badQuery } from '../http/problem.ts';

/** The place that `?place=` names by slug or id; `undefined` when the question is about all places. @throws {Problem} */
export function findPlace(wanted: string | undefined, places: readonly Place[]): Place | undefined {
  if (wanted === undefined || wanted === '') return undefined;
  const place = places.find(({ id, slug }) => slug === wanted || id === wanted);
  if (place) return place;
  const known = places.slice(0, 20).map(({ id, slug }) => slug ?? id);
  throw badQuery(
    'place',
    'unknown_place',
    `There is no place “${wanted.slice(0, 60)}” here. There are: ${known.join(', ')}.`,
  );
}
