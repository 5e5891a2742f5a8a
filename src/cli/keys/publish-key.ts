import { isDay } from '../../domain/calendar-day.ts';
import { municipalDay } from '../../domain/municipal-clock.ts';
import { originalMoment } from '../../domain/original-start.ts';
import { zoneNamed } from '../../domain/recurrence/zone.ts';
import type { SealingKey } from '../../schema/referral-recipient.ts';
import {
  DAYS_AHEAD,
  keysOf,
  KEY_DAYS,
  publishKey,
  startOfNext,
  withdrawKey,
  type KeyOwner,
} from '../../server/referrals/sealing-keys.ts';
import { readRecipients } from '../../server/referrals/recipients.ts';
import type { TenantRead } from '../../server/store/tenant-read.ts';
import { printAside, printOut } from '../print.ts';
import { recipientNamed } from '../referral/recipient-named.ts';
import type { TenantDesk } from '../tenant-desk.ts';
import { UsageError } from '../usage-error.ts';
import { publicKeyAt } from './key-files.ts';

/** Whose key it is, and when it may be sealed to, as it was typed. */
export interface WantedKey {
  recipient?: string | undefined;
  escrow: boolean;
  from?: string | undefined;
  days?: string | undefined;
}

/** `stek keys publish FILE`: from its first day on cards are sealed to it. */
export async function publish(desk: TenantDesk, file: string, wanted: WantedKey): Promise<number> {
  const { publicKey } = await publicKeyAt(file);
  const days = readDays(wanted.days);
  const { key, owner, name } = await desk.write(async write => {
    const whose = await ownerOf(write, wanted);
    const nbf = wanted.from === undefined ? await usualStart(write, whose.owner) : startOn(wanted.from, write);
    return { ...whose, key: await publishKey(write, { owner: whose.owner, publicKey, nbf, days }) };
  });
  printOut(`${keyLine(key)}  ${name}\n`);
  if (owner === null)
    printAside('Every card is sealed to this key too. Its file lies in the safe, and on no computer.\n');
  printAside(`Pages that name their keys need it as well: key-pin="${key.kid}"\n`);
  printAside(
    `The next one is due on ${dayOf(key.exp - DAYS_AHEAD * 86_400)}, or earlier: see docs/referral-keys.md.\n`,
  );
  return 0;
}

/** `stek keys withdraw KID`: nothing that is sealed to it is taken any more. */
export async function withdraw(desk: TenantDesk, kid: string): Promise<number> {
  await desk.write(write => withdrawKey(write, kid));
  printOut(`${kid} was called back. Cards that are sealed to it are refused from now on.\n`);
  printAside(
    'What came before can still be opened with it. Whose key it was cannot get cards until there is another one.\n',
  );
  return 0;
}

/** `stek keys published`: all keys that cards can be sealed to, now or later. */
export async function published(desk: TenantDesk): Promise<number> {
  const { keys, names } = await desk.read(async read => ({
    keys: await keysOf(read.db, read.tenant.id),
    names: new Map((await readRecipients(read)).map(({ id, firstName }) => [id, firstName])),
  }));
  for (const { owner, key } of keys)
    printOut(`${keyLine(key)}  ${owner === null ? SAFE : (names.get(owner) ?? owner)}\n`);
  if (keys.length === 0) printOut('There are none: nobody can get a card.\n');
  return 0;
}

export const SAFE = 'the key in the safe';

/** A key with its days, on a line. */
export const keyLine = ({ kid, nbf, exp }: Pick<SealingKey, 'kid' | 'nbf' | 'exp'>): string =>
  `${kid}  from ${dayOf(nbf)} until ${dayOf(exp)}`;

export const dayOf = (seconds: number): string => municipalDay(seconds * 1000);

/** @throws {UsageError} */
export function readDays(typed: string | undefined): number {
  const days = Number(typed ?? KEY_DAYS);
  if (Number.isInteger(days) && days >= 31 && days <= 400) return days;
  throw new UsageError('--days is a number of days from 31 to 400.');
}

/** 30 days before the end of the last key there is; now where there is none. Seconds since 1970. */
async function usualStart({ db, tenant, now }: TenantRead, owner: KeyOwner): Promise<number> {
  const own = (await keysOf(db, tenant.id)).filter(key => key.owner === owner);
  return startOfNext(
    own.map(({ key }) => key),
    now,
  );
}

/** Seconds since 1970 at which a day begins on the municipality's clock. @throws {UsageError} */
function startOn(day: string, { tenant }: TenantRead): number {
  if (!isDay(day)) throw new UsageError('--from is a day, such as 2027-01-12.');
  return originalMoment(`${day}T00:00`, zoneNamed(tenant.tz) ?? zoneNamed('UTC')!)! / 1000;
}

/** @throws {UsageError} */
async function ownerOf(read: TenantRead, { recipient, escrow }: WantedKey): Promise<{ owner: KeyOwner; name: string }> {
  if ((recipient !== undefined) === escrow)
    throw new UsageError('Say whose key it is: --recipient NAME, or --escrow for the one that lies in the safe.');
  if (recipient === undefined) return { owner: null, name: SAFE };
  const { id, firstName, isActive } = await recipientNamed(read, recipient);
  if (!isActive) throw new UsageError(`${firstName} gets no new cards any more.`);
  return { owner: id, name: firstName };
}
