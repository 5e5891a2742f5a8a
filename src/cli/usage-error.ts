import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The command was called in a way it cannot do: the message says what to write. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** How the command is used. */
  readonly help: string | undefined;

  constructor(message: string, help?: string) {
    super(message);
    this.help = help;
  }
}

/**
 * A thumbprint of a key, or another name made by chance (base64url): one of 64 begins with a dash. No option of ours is that long with one
 * dash, nor has a capital.
 */
const RANDOM_NAME = /^-(?:[A-Za-z0-9_][\w-]{18,}|-(?=[\w-]*[A-Z])[\w-]{18,})$/;
/** Stands for such a name while options are told from names. No argument of a command line has it. */
const STAND_IN = '\0';

/** Reads the arguments of a command. @throws {UsageError} with the command's help */
export function readArguments<T extends ParseArgsConfig>(config: T, help: string): ReturnType<typeof parseArgs<T>> {
  const given = config.args ?? process.argv.slice(2);
  const args = given.map((text, index) => (RANDOM_NAME.test(text) ? STAND_IN + index : text));
  const asGiven = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(asGiven);
    return typeof value === 'string' && value.startsWith(STAND_IN) ? given[Number(value.slice(1))] : value;
  };
  try {
    const read = parseArgs({ ...config, args });
    const values = Object.fromEntries(Object.entries(read.values).map(([name, value]) => [name, asGiven(value)]));
    return { ...read, values, positionals: asGiven(read.positionals) } as ReturnType<typeof parseArgs<T>>;
  } catch (error) {
    throw new UsageError(
      error instanceof Error
        ? error.message.replaceAll(/\0(\d+)/g, (_, index) => given[Number(index)]!)
        : String(error),
      help,
    );
  }
}
