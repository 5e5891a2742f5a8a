import { userInfo } from 'node:os';
import { UsageError } from './usage-error.ts';

/**
 * Under which name something is written down that who sits at the terminal does.
 * @param name as it was typed @default the name of the system's user
 * @param what is written down, for who is asked for their name
 * @throws {UsageError}
 */
export function nameOfWhoTypes(name: string | undefined, what: string): string {
  const read = (name ?? systemUser() ?? '').trim();
  if (/^[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,59}$/u.test(read)) return read;
  throw new UsageError(`Add --as with your name, or how your colleagues know you: ${what} is written down.`);
}

/** @returns `undefined` where the system has none, such as in some containers */
function systemUser(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    return undefined;
  }
}
