import { DatabaseFailure } from '../store/database-failure.ts';

/**
 * Writes what went wrong inside to the standard error, never anything a visitor sent. Trouble of the database is one line: where in the
 * code it was met says nothing about it.
 * @param where the id of the request, or the name of what was going on
 */
export const logError = (error: unknown, where: string): void =>
  error instanceof DatabaseFailure
    ? console.error(`${where} ${error.code}: ${error.message}`)
    : console.error(where, error);
