import { phoneNumber } from '../../domain/phone-number.ts';
import type { RecipientEntry } from '../../schema/referral-recipient.ts';
import { writeRecipient } from '../../schema/write-recipient.ts';
import { placeNamed } from '../../server/programme/place-named.ts';
import type { TenantRead } from '../../server/store/tenant-read.ts';
import { invalid, readWritten, withFullStop } from '../../server/submissions/read-request.ts';
import { readJson } from '../tenant-desk.ts';
import { UsageError } from '../usage-error.ts';
import { recipientNamed } from './recipient-named.ts';

/** What is said of a contact person, as it was typed. */
export interface TypedFields {
  name?: string | undefined;
  phone?: string | undefined;
  mail?: string | undefined;
  photo?: string | undefined;
  /** Language tags with commas between them. */
  languages?: string | undefined;
  /** Ids or short names of places with commas between them. */
  places?: string | undefined;
  about?: string | undefined;
  deputy?: string | undefined;
  /** Such as `MO,TU 09:00-12:00`. */
  hours?: string[] | undefined;
  /** A file with any of these as JSON. */
  file?: string | undefined;
}

/**
 * A contact person with what was typed of them.
 * @param before what was known; `undefined` of somebody new
 * @throws {UsageError}
 */
export async function readFields(
  read: TenantRead,
  typed: TypedFields,
  before?: RecipientEntry,
): Promise<RecipientEntry> {
  const inFile = typed.file === undefined ? {} : ((await readJson(typed.file)) as object);
  const fields = {
    ...before,
    ...inFile,
    ...given({ firstName: typed.name, mail: typed.mail, photo: typed.photo }),
    ...given({ phone: typed.phone === undefined ? undefined : (phoneNumber(typed.phone) ?? typed.phone) }),
    ...given({ languages: listOf(typed.languages), hours: typed.hours?.map(readHours) }),
    ...given({ about: typed.about === undefined ? undefined : { ...before?.about, nl: typed.about } }),
    ...given({ placeIds: typed.places === undefined ? undefined : await placesOf(read, listOf(typed.places) ?? []) }),
    ...given({ deputyId: typed.deputy === undefined ? undefined : (await recipientNamed(read, typed.deputy)).id }),
  };
  if (!('firstName' in fields) || !('phone' in fields))
    throw new UsageError(
      'Say who it is: --name with their first name, and --phone with the number from which they call.',
    );
  return readWritten(writeRecipient(fields), 'contact person');
}

/** Without what was not given. */
const given = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const listOf = (typed: string | undefined): string[] | undefined =>
  typed
    ?.split(',')
    .map(word => word.trim())
    .filter(word => word !== '');

async function placesOf(read: TenantRead, names: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) {
    const { id, issues } = await placeNamed(read, name);
    if (issues.length > 0) throw invalid(issues.map(withFullStop), 'contact person');
    if (id !== undefined) ids.push(id);
  }
  return ids;
}

/** @throws {UsageError} */
function readHours(typed: string): { days: string[]; opens: string; closes: string } {
  const [, days = '', opens, closes] = /^\s*([A-Z,]+)\s+(\d\d:\d\d)-(\d\d:\d\d)\s*$/.exec(typed) ?? [];
  if (opens !== undefined && closes !== undefined) return { days: listOf(days) ?? [], opens, closes };
  throw new UsageError(`--hours are days and times, such as "MO,TU 09:00-12:00"; “${typed}” is not.`);
}
