import { Problem } from '../server/http/problem.ts';
import { openDatabase } from '../server/store/open-database.ts';
import { printAside } from './print.ts';
import { describeProblem, type DeskPlace, type TenantDesk } from './tenant-desk.ts';
import { readTenantName } from './tenant-name.ts';
import { UsageError } from './usage-error.ts';

/** One of the things that a command does, by the word that follows its name. */
export interface Verb<Desk, Values> {
  /** Words that must follow, as they are called in sentences. */
  needs: readonly string[];
  /** Whether more may follow. */
  hasMore?: true;
  run: (desk: Desk, words: readonly string[], values: Values) => Promise<number>;
}

/** A command that has several things to do. */
export interface Verbs<Desk, Values> {
  /** Such as `stek poll`. */
  command: string;
  help: string;
  verbs: Readonly<Record<string, Verb<Desk, Values>>>;
  /** Words that it knows beside those. */
  others?: readonly string[];
}

/** What is to be done. @throws {UsageError} for a word that it does not know, or too few or too many after it */
export function readVerb<Desk, Values>(
  { command, help, verbs, others = [] }: Verbs<Desk, Values>,
  verb: string,
  words: readonly string[],
): Verb<Desk, Values> {
  const known = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (!known) throw new UsageError(`Write one of: ${[...others, ...Object.keys(verbs)].join(', ')}.`, help);
  const isFit = words.length === known.needs.length || (known.hasMore && words.length > known.needs.length);
  if (isFit) return known;
  throw new UsageError(`Write: ${[command, verb, ...known.needs].join(' ')} --tenant T`, help);
}

/** What was typed of the municipality whose things it is about. */
interface TenantValues {
  tenant?: string | undefined;
  data: string;
}

/**
 * Does one of the things of a command for a municipality. What the server refuses is said in words, with what to type next.
 * @returns the exit code
 * @throws {UsageError} where no municipality is named
 */
export async function runVerb<Desk extends TenantDesk, Values extends TenantValues>(
  verb: Verb<Desk, Values>,
  { words, values, help }: { words: readonly string[]; values: Values; help: string },
  open: (place: DeskPlace) => Desk,
): Promise<number> {
  const { data } = values;
  const tenant = readTenantName(values.tenant, help);
  const store = await openDatabase({ databaseUrl: process.env['DATABASE_URL'], data });
  try {
    const desk = open({ store, tenant, data });
    return await verb.run(desk, words, values).catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error;
      printAside(describeProblem(error, desk.afterRefusal(error.code, words[0])));
      return 2;
    });
  } finally {
    await store.close();
  }
}
