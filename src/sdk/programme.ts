import { LOCAL_DATE } from '../schema/patterns.ts';
import type { CallOptions, WithResponse } from './call.ts';
import type { Items, Kind } from './canonical-guard.ts';
import { StekError, notComplete } from './errors.ts';
import { pagesOf, warningsIn, type RawPage, type Reader } from './reader.ts';
import type { ProgrammeAnswer, ProgrammeQuery, UpcomingQuery } from './resources/activities.ts';
import { responseInfo } from './response-info.ts';

/** Reads all pages of a window and puts them together; what two pages both tell is there once. */
export async function readProgramme(
  reader: Reader,
  query: ProgrammeQuery,
  options?: CallOptions,
): Promise<WithResponse<ProgrammeAnswer>> {
  checkWindow(query);
  return answerOf(allPages(reader, query, options));
}

async function allPages(reader: Reader, query: ProgrammeQuery, options?: CallOptions): Promise<RawPage[]> {
  const pages: RawPage[] = [];
  for await (const page of pagesOf(reader, 'occurrences', { ...query }, options)) pages.push(page);
  return pages;
}

/** Reads the first dates that are still to come. */
export async function readUpcoming(
  reader: Reader,
  query: UpcomingQuery,
  options?: CallOptions,
): Promise<WithResponse<ProgrammeAnswer>> {
  const { from, limit, cancelled } = query;
  if (!LOCAL_DATE.test(from) || !(limit >= 1 && limit <= 100 && limit % 1 === 0)) {
    throw new StekError('invalid_request', 'Give `from` as YYYY-MM-DD and a `limit` from 1 to 100.');
  }
  const asked = { ...query, cancelled: cancelled ? 'true' : undefined };
  return answerOf(reader.page('upcoming', asked, options).then(page => [page]));
}

/** What checks a programme comes beside its pages: who sends something has no use for it. */
async function answerOf(asked: Promise<readonly RawPage[]>): Promise<WithResponse<ProgrammeAnswer>> {
  const checks = import('./checked-list.ts');
  // Where neither comes, the failure of the source says more.
  checks.catch(() => undefined);
  const pages = await asked;
  const { readAll } = await checks.catch(notComplete);
  const warnings = pages.flatMap(page => warningsIn(page.body));
  const collect = async <K extends Kind>(kind: K, key: string): Promise<Items[K][]> => {
    const found = new Map<string, Items[K]>();
    for (const { body } of pages) {
      const read = await readAll(kind, body[key], [key]);
      warnings.push(...read.warnings);
      for (const item of read.value) found.set(item.id, item);
    }
    return [...found.values()];
  };
  const occurrences = await collect('occurrences', 'items');
  const activities = await collect('activities', 'activities');
  const places = await collect('places', 'places');
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
  if ([from, to].every(day => typeof day === 'string' && LOCAL_DATE.test(day)) && from < to) return;
  throw new StekError('invalid_request', 'Give `from` and a later `to` as YYYY-MM-DD.');
}
