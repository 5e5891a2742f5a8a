import { readRecipients, type Recipient } from '../../server/referrals/recipients.ts';
import type { TenantRead } from '../../server/store/tenant-read.ts';
import { UsageError } from '../usage-error.ts';

/** The contact person of an id, the beginning of one, or a first name that only one of them has. @throws {UsageError} */
export async function recipientNamed(read: TenantRead, name: string): Promise<Recipient> {
  const all = await readRecipients(read);
  const called = all.filter(({ firstName }) => firstName.toLowerCase() === name.toLowerCase());
  const active = called.filter(({ isActive }) => isActive);
  const withId = all.filter(({ id }) => id === name || (name.length >= 4 && id.startsWith(name)));
  const found = [withId, active, called].find(({ length }) => length > 0) ?? [];
  if (found.length === 1) return found[0]!;
  const many = found.map(({ id, firstName }) => `${firstName} ${id.slice(0, 8)}`).join(', ');
  throw new UsageError(
    found.length > 1
      ? `There is more than one: ${many}. Write the first letters of the id.`
      : `There is no contact person “${name}” here. There are: ${all.map(({ firstName }) => firstName).join(', ') || 'none yet'}.`,
  );
}
