import { DatabaseFailure } from '../store/database-failure.ts';

/**
 * Writes what went wrong inside to the standard error, never anything a visitor sent. Trouble of the database is one line: where in the
 * code it was met says nothing about it.
 * @param where the id of the request, or the name of what was going on
 */
export const logError = (error: unknown, where: string): void =>
  console.error(
    error instanceof DatabaseFailure ? `${where} ${error.code}: ${error.message}` : `${where} ${told(error)}`,
  );

/** What is said of what went wrong. Not what an error has beside its words: PostgreSQL puts the row into it that it would not take. */
function told(error: unknown): string {
  if (!(error instanceof Error)) return `Something was thrown that is no error: ${typeof error}`;
  const { name, message, stack = '', cause } = error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  // That some JSON cannot be read quotes it.
  const words = error instanceof SyntaxError ? '' : `: ${message}`;
  const places = stack.split('\n').filter(line => /^\s+at /.test(line));
  const others = error instanceof AggregateError ? error.errors : [];
  const further = [...(cause === undefined ? [] : [cause]), ...others].map(one => `  from ${told(one)}`);
  return [`${name}${code}${words}`, ...places, ...further].join('\n');
}
