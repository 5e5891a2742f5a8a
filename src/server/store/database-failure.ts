/** Why the database cannot do its work now, as it stands in the answer to a client. */
export type DatabaseFailureCode = 'database_unavailable' | 'database_busy' | 'database_full' | 'database_read_only';

/** What is going on, and in how many seconds asking again makes sense. */
const FAILURES = {
  database_unavailable: { what: 'The database does not answer', retryAfter: 1 },
  database_busy: { what: 'The database is busy with other writers', retryAfter: 1 },
  database_full: { what: 'There is no space left for the database', retryAfter: 30 },
  database_read_only: { what: 'The database cannot be written to', retryAfter: 5 },
} as const satisfies Record<DatabaseFailureCode, { what: string; retryAfter: number }>;

/**
 * The database cannot do its work now, through no fault of what was asked. Whether a write that ended so was kept is not always
 * known: asked again under its idempotency key it is done once. The message is one line, for the log.
 */
export class DatabaseFailure extends Error {
  override readonly name = 'DatabaseFailure';
  readonly code: DatabaseFailureCode;
  /** Whether two transactions met: this one was taken back and can be done again from its start. */
  readonly isConflict: boolean;

  /** @param cause what the database or its connection said */
  constructor(code: DatabaseFailureCode, cause: unknown, isConflict = false) {
    super(`${FAILURES[code].what} (${wordsOf(cause)}).`, { cause });
    this.code = code;
    this.isConflict = isConflict;
  }

  /** A sentence for clients: nothing of what the database said. */
  get detail(): string {
    return `${FAILURES[this.code].what}. Ask again in a moment.`;
  }

  /** Seconds after which to ask again. */
  get retryAfter(): number {
    return FAILURES[this.code].retryAfter;
  }
}

/** What an error says, in one line. An `AggregateError` of a connection (one error per address) has words in its parts only. */
function wordsOf(cause: unknown): string {
  if (cause instanceof AggregateError && cause.message === '') return cause.errors.map(wordsOf).join('; ');
  const { message, code } = cause as { message?: unknown; code?: unknown };
  const said = String(message ?? cause).replaceAll(/\s+/g, ' ');
  return typeof code === 'string' && !said.includes(code) && code !== 'ERR_SQLITE_ERROR' ? `${said}, ${code}` : said;
}
