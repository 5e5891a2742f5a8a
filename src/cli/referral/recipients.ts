import { DAY } from '../../domain/duration.ts';
import { isDay } from '../../domain/calendar-day.ts';
import { municipalDay } from '../../domain/municipal-clock.ts';
import { makeKeyFile } from '../../sdk/open.ts';
import {
  addRecipient,
  makeRecipientKey,
  readRecipients,
  retireRecipient,
  saveRecipient,
  type Recipient,
} from '../../server/referrals/recipients.ts';
import { keysOf, KEY_DAYS, publishKey } from '../../server/referrals/sealing-keys.ts';
import type { RecipientEntry } from '../../schema/referral-recipient.ts';
import { keepKeyFile, refuseExisting, warningFor } from '../keys/key-files.ts';
import { askNewPassphrase } from '../keys/key-passphrase.ts';
import { keyLine, SAFE } from '../keys/publish-key.ts';
import { accessFor } from '../keys/rotate-key.ts';
import { printAside, printOut } from '../print.ts';
import { UsageError } from '../usage-error.ts';
import { readFields, type TypedFields } from './recipient-fields.ts';
import { recipientNamed } from './recipient-named.ts';
import type { ReferralDesk } from './referral-desk.ts';

/** What is typed beside the fields of somebody new. */
export interface NewRecipient extends TypedFields {
  'key-file'?: string | undefined;
  'passphrase-file'?: string | undefined;
}

/** `stek referral recipients add`: somebody new; with --key-file their key and their access, in one go. */
export async function add(desk: ReferralDesk, typed: NewRecipient): Promise<number> {
  const { 'key-file': file, 'passphrase-file': passphraseFile } = typed;
  if (file === undefined) {
    const id = await desk.write(async write => addRecipient(write, await readFields(write, typed)));
    printOut(`${id}\n`);
    printAside(`Nobody can send them a card yet: make their key with stek keys new FILE, and publish it.\n`);
    return 0;
  }
  await refuseExisting(file);
  await desk.read(read => readFields(read, typed));
  const passphrase = await askNewPassphrase({ file: passphraseFile });
  const { id, key } = await desk.write(async write => {
    const owner = await addRecipient(write, await readFields(write, typed));
    const nbf = Math.floor(write.now.getTime() / 1000);
    const access = await accessFor(write, owner, nbf + (KEY_DAYS * DAY) / 1000);
    const made = await makeKeyFile(passphrase, { access });
    const published = await publishKey(write, { owner, publicKey: made.publicKey, nbf });
    await keepKeyFile(file, made);
    return { id: owner, key: published };
  });
  printOut(`${id}\n${keyLine(key)}\n`);
  printAside(
    `${warningFor(file)}The file opens their cards, and lets them see that there are any: give it to them, and to nobody else.\n`,
  );
  printAside(`Pages that name their keys need this one: key-pin="${key.kid}"\n`);
  return 0;
}

/** `stek referral recipients set NAME`: what is typed of them is other from now on. */
export async function set(desk: ReferralDesk, name: string, typed: TypedFields): Promise<number> {
  const { firstName } = await desk.write(async write => {
    const before = await recipientNamed(write, name);
    const entry = await readFields(write, typed, entryOf(before));
    await saveRecipient(write, before.id, entry);
    return entry;
  });
  printOut(`${firstName} is changed.\n`);
  return 0;
}

/** `stek referral recipients leave NAME FROM UNTIL`: while they are away who stands in for them gets new cards. */
export async function leave(desk: ReferralDesk, name: string, from: string, until: string): Promise<number> {
  const isNone = from === 'none';
  if (!isNone && !(isDay(from) && isDay(until)))
    throw new UsageError('Write the first and the last day, such as 2027-07-12 2027-07-30, or: none.');
  const { firstName, deputyId, days } = await desk.write(async write => {
    const before = await recipientNamed(write, name);
    const today = municipalDay(write.now.getTime());
    const kept = before.leave.filter(one => one.until >= today);
    const own = { ...entryOf(before), leave: isNone ? [] : [...kept, { from, until }] };
    const entry = await readFields(write, {}, own);
    await saveRecipient(write, before.id, entry);
    return { ...entry, days: entry.leave };
  });
  printOut(`${firstName} is away: ${days.map(one => `${one.from} to ${one.until}`).join(', ') || 'never'}.\n`);
  if (deputyId === undefined && !isNone)
    printAside(
      `Nobody stands in for them, so nobody gets cards for them then: ${desk.next('recipients', 'set', name, '--deputy NAME')}\n`,
    );
  return 0;
}

/** `stek referral recipients retire NAME`: no new cards; what was sent to them stays theirs. */
export async function retire(desk: ReferralDesk, name: string): Promise<number> {
  const { firstName, apiKeys } = await desk.write(async write => {
    const found = await recipientNamed(write, name);
    await retireRecipient(write, found.id);
    const bound = write.db.selectFrom('referral_desk_keys').select('key_id').where('tenant', '=', write.tenant.id);
    const rows = await bound.where('recipient_id', '=', found.id).execute();
    return { firstName: found.firstName, apiKeys: rows.map(({ key_id }) => key_id) };
  });
  printOut(`${firstName} gets no new cards. Cards that were sent before stay theirs, and only they can open them.\n`);
  printAside('Let them finish those first. Then delete their key file and its copies');
  printAside(
    apiKeys.length === 0
      ? '.\n'
      : `, and end their access:\n${apiKeys.map(id => `  stek keys revoke ${id}${desk.inData}\n`).join('')}`,
  );
  return 0;
}

/** `stek referral recipients access NAME`: an API key for somebody whose key file has none. */
export async function access(desk: ReferralDesk, name: string): Promise<number> {
  const key = await desk.write(async write => {
    const found = await recipientNamed(write, name);
    return (await makeRecipientKey(write, found, new Date(write.now.getTime() + 365 * DAY))).key;
  });
  printOut(`${key}\n`);
  printAside('This is the only time it is shown. It opens no card: for that they need their key file too.\n');
  return 0;
}

/** `stek referral recipients list`: who there is, and until when cards can be sealed to them. */
export async function list(desk: ReferralDesk, asJson: boolean): Promise<number> {
  const { all, keys, now } = await desk.read(async read => ({
    all: await readRecipients(read),
    keys: (await keysOf(read.db, read.tenant.id)).filter(({ key }) => key.exp > read.now.getTime() / 1000),
    now: read.now,
  }));
  const own = (owner: string | null) => keys.filter(key => key.owner === owner).map(({ key }) => key);
  if (asJson) {
    printOut(
      `${JSON.stringify(
        all.map(one => ({ ...one, keys: own(one.id) })),
        null,
        2,
      )}\n`,
    );
    return 0;
  }
  for (const one of all) {
    printOut(`${lineOf(one, all, municipalDay(now.getTime()))}\n`);
    for (const key of own(one.id)) printOut(`    ${keyLine(key)}\n`);
    if (one.isActive && own(one.id).length === 0) printOut('    no key: nobody can send them a card\n');
  }
  if (all.length === 0) printOut('There are none.\n');
  for (const key of own(null)) printOut(`${SAFE}\n    ${keyLine(key)}\n`);
  if (own(null).length === 0)
    printAside(
      'There is no key in the safe yet, and without it no card can be sent: stek keys publish FILE --escrow\n',
    );
  return 0;
}

function lineOf(
  { id, firstName, phone, mail, deputyId, leave: away, isActive }: Recipient,
  all: readonly Recipient[],
  today: string,
): string {
  const deputy = all.find(other => other.id === deputyId)?.firstName;
  const now = away.find(({ from, until }) => from <= today && today <= until);
  const parts = [
    ...[id.slice(0, 8), firstName, phone, mail ?? 'no mail: they are told of nothing'],
    ...(deputy === undefined ? ['nobody stands in'] : [`${deputy} stands in`]),
    ...(now ? [`AWAY until ${now.until}`] : []),
    ...(isActive ? [] : ['gets no new cards']),
  ];
  return parts.join('  ');
}

/** Without what is not written by anybody. */
const entryOf = ({ id: _, version: __, isActive: ___, ...entry }: Recipient): RecipientEntry => entry;
