import { Activity } from '../schema/activity.ts';
import { Occurrence } from '../schema/occurrence.ts';
import { Place } from '../schema/place.ts';
import { readItem, readList } from '../schema/read.ts';
import { Service } from '../schema/service.ts';
import type { Read } from '../schema/warning.ts';
import type { WithResponse } from './call.ts';
import { invalidAnswer, responseInfo } from './response-info.ts';
import type { TransportAnswer } from './transport.ts';
import type { Items, Kind } from './canonical-guard.ts';

/*
 * Reading by the schemas: what is wrong is left out with a warning, what is missing gets its default. Loaded with the first
 * answer that is not exactly what our own server writes.
 */

/** The schema of one item. */
export type ItemSchema<T> = Parameters<typeof readItem<T>>[0];

export { readList };

/** By collection. */
export const SCHEMAS: { [K in Kind]: ItemSchema<Items[K]> } = {
  occurrences: Occurrence,
  activities: Activity,
  places: Place,
  services: Service,
};

/** Reads a list of a collection; `path` is where it stands in the answer. */
export const parseList = <K extends Kind>(kind: K, items: unknown, path: readonly string[]): Read<Items[K][]> =>
  readList<Items[K]>(SCHEMAS[kind], items, path);

/**
 * The one item that an answer holds, by its schema.
 * @param retryable whether asking again with the same words can help
 */
export const itemOf = <T>(schema: ItemSchema<T>, answer: TransportAnswer, retryable?: boolean): WithResponse<T> =>
  oneOf(data => readItem(schema, data), answer, retryable);

/** The same, by whatever reads it. */
export function oneOf<T>(
  read: (data: unknown) => Read<T | undefined>,
  answer: TransportAnswer,
  retryable?: boolean,
): WithResponse<T> {
  const { value, warnings } = read(answer.data);
  if (value === undefined) throw invalidAnswer(answer, 'The answer is not whole.', warnings, retryable);
  return { data: value, response: responseInfo(answer, warnings) };
}
