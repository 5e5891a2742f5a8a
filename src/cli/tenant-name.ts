import { UsageError } from './usage-error.ts';

/** The short name of a municipality as the address has it. @throws {UsageError} */
export function readTenantName(name: string | undefined, help: string): string {
  if (name !== undefined && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) return name;
  throw new UsageError(
    'Add --tenant with the short name of the municipality: small letters, digits and hyphens.',
    help,
  );
}

/** There is no municipality of this name, said with what to do about it. */
export const unknownTenant = (name: string): UsageError =>
  new UsageError(`There is no municipality “${name}” here yet. Bring in its programme first: stek import.`);
