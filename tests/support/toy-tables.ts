import { sql, type Kysely } from 'kysely';
import type { Tables } from '../../src/server/store/tables.ts';

export type QuestionState = 'asked' | 'asked_back' | 'closed';
/** A row of the toy kind. `messages` is JSON. */
export type QuestionRow = Record<'tenant' | 'id' | 'ref' | 'messages' | 'purge_at', string> & {
  state: QuestionState;
  version: number;
};
declare module '../../src/server/store/tables.ts' {
  interface Tables {
    questions: QuestionRow;
  }
}

/** The step of the database that a kind brings along. */
export const createQuestions = (db: Kysely<Tables>): Promise<unknown> =>
  sql`create table questions (tenant text, id text, ref text, state text, version integer, messages text,
    purge_at text, primary key (tenant, id))`.execute(db);
