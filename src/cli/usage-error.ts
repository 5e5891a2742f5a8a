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

/** Reads the arguments of a command. @throws {UsageError} with the command's help */
export function readArguments<T extends ParseArgsConfig>(config: T, help: string): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), help);
  }
}
