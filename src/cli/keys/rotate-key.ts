import { addDays } from '../../domain/calendar-day.ts';
import { DAY } from '../../domain/duration.ts';
import { makeKeyFile } from '../../sdk/open.ts';
import { makeRecipientKey, recipientById } from '../../server/referrals/recipients.ts';
import { readReferralSettings } from '../../server/referrals/referral-settings.ts';
import { DAYS_AFTER, keysOf, publishKey, startOfNext, type OwnedKey } from '../../server/referrals/sealing-keys.ts';
import type { SealingKey } from '../../schema/referral-recipient.ts';
import type { TenantWrite } from '../../server/store/tenant-write.ts';
import { printAside, printOut } from '../print.ts';
import type { TenantDesk } from '../tenant-desk.ts';
import { UsageError } from '../usage-error.ts';
import { keepKeyFile, keyFileAt, refuseExisting, unlockAt, warningFor } from './key-files.ts';
import { askPassphrase, type PassphraseSource } from './key-passphrase.ts';
import { dayOf, keyLine, readDays } from './publish-key.ts';

/** What a rotation needs beside the two files. */
export interface Rotation extends PassphraseSource {
  days?: string | undefined;
}

/**
 * `stek keys rotate OLD NEW`: makes the key after OLD, with the same passphrase, and publishes it so that it begins 30 days before OLD
 * ends. Both are needed until what was sealed to OLD is gone.
 */
export async function rotate(desk: TenantDesk, oldFile: string, newFile: string, options: Rotation): Promise<number> {
  const days = readDays(options.days);
  await refuseExisting(newFile);
  const { kid } = await keyFileAt(oldFile);
  const { key: old, owner } = await desk.read(async ({ db, tenant }) =>
    ownKey(await keysOf(db, tenant.id), kid, oldFile),
  );
  const passphrase = await askPassphrase(options, oldFile);
  await unlockAt(oldFile, passphrase);
  const { next, longestDays } = await desk.write(async write => {
    const { tenant, db, now } = write;
    const keys = (await keysOf(db, tenant.id)).filter(key => key.owner === owner).map(({ key }) => key);
    const nbf = startOfNext(keys, now);
    const access = owner === null ? undefined : await accessFor(write, owner, nbf + days * (DAY / 1000));
    const made = await makeKeyFile(passphrase, access === undefined ? {} : { access });
    const published = await publishKey(write, { owner, publicKey: made.publicKey, nbf, days });
    // Last: what cannot be kept is not published either.
    await keepKeyFile(newFile, made);
    return { next: published, longestDays: (await readReferralSettings(write)).longestDays };
  });
  printOut(`${keyLine(next)}\n`);
  printAside(warningFor(newFile) + whatNow({ oldFile, newFile, old, next, longestDays }));
  return 0;
}

/** @throws {UsageError} */
function ownKey(keys: readonly OwnedKey[], kid: string, file: string): OwnedKey {
  const found = keys.find(({ key }) => key.kid === kid);
  if (found) return found;
  throw new UsageError(
    `${file} is not published here, or was called back. Publish it, or make another: stek keys new FILE`,
  );
}

/** An API key for the file of a contact person. It ends some time after the key beside it. @param exp seconds since 1970 */
export async function accessFor(write: TenantWrite, owner: string, exp: number): Promise<string> {
  const recipient = await recipientById(write, owner);
  if (!recipient) throw new UsageError('There is no such contact person any more.');
  const { key } = await makeRecipientKey(write, recipient, new Date((exp + ACCESS_AFTER) * 1000));
  return key;
}

/** Seconds in which who opens cards can still use a file whose key is over: until they have the next one. */
const ACCESS_AFTER = (60 * DAY) / 1000;

interface Rotated {
  oldFile: string;
  newFile: string;
  old: SealingKey;
  next: SealingKey;
  longestDays: number;
}

const whatNow = ({ oldFile, newFile, old, next, longestDays }: Rotated): string =>
  `Until ${dayOf(old.exp)} pages may use either key; a card for ${oldFile} can come until ${lastArrival(old)}.
Open cards with both files until then and longer: delete ${oldFile}, and every copy of it, on ${addDays(lastArrival(old), longestDays + 1)}.
No card that it opens is left by then, and without it none in an old backup can be opened either.
Pages that name their keys need this one before ${dayOf(next.nbf)}: key-pin="${old.kid} ${next.kid}"
From now on ${newFile} is the one to be rotated.
`;

const lastArrival = ({ exp }: SealingKey): string => addDays(dayOf(exp), DAYS_AFTER);
