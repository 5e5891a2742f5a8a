import { Activity } from '../schema/activity.ts';
import { Occurrence } from '../schema/occurrence.ts';
import { Place } from '../schema/place.ts';
import { LocalDate } from '../schema/scalar.ts';
import { readList } from '../schema/read.ts';
import type { CallOptions, WithResponse } from './call.ts';
import { StekError } from './errors.ts';
import { responseInfo, warningsIn, type RawPage, type Reader } from './reader.ts';
import type { ProgrammeAnswer, ProgrammeQuery } from './resources/activities.ts';

/** Reads all pages of a window and puts them together; what two pages both tell is there once. */
export async function readProgramme(
  reader: Reader,
  query: ProgrammeQuery,
  options?: CallOptions,
): Promise<WithResponse<ProgrammeAnswer>> {
  checkWindow(query);
  const pages: RawPage[] = [];
  for await (const page of reader.pages('occurrences', { ...query }, options)) pages.push(page);
  const warnings = pages.flatMap(page => warningsIn(page.body));
  const collect = <T extends { id: string }>(schema: Parameters<typeof readList<T>>[0], key: string): T[] => {
    const found = new Map<string, T>();
    for (const { body } of pages) {
      const read = readList(schema, body[key], [key]);
      warnings.push(...read.warnings);
      for (const item of read.value) found.set(item.id, item);
    }
    return [...found.values()];
  };
  const occurrences = collect(Occurrence, 'items');
  const activities = collect(Activity, 'activities');
  const places = collect(Place, 'places');
  // As old as its oldest page.
  const answers = pages.map(({ answer }) => answer);
  const oldest = answers.reduce((a, b) => (b.asOf < a.asOf ? b : a));
  const { asOf } = oldest;
  const stale = answers.some(answer => answer.stale);
  const data = { occurrences, activities, places, warnings, asOf, stale };
  return { data, response: responseInfo({ ...oldest, stale }, warnings) };
}

/** Throws on a window that no source can answer. */
export function checkWindow({ from, to }: ProgrammeQuery): void {
  if ([from, to].every(day => LocalDate.safeParse(day).success) && from < to) return;
  throw new StekError('invalid_request', 'Give `from` and a later `to` as YYYY-MM-DD.');
}
