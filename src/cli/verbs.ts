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
