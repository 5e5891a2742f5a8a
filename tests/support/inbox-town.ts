import { publishKey } from '../../src/server/referrals/sealing-keys.ts';
import { writeForTenant } from '../../src/server/store/tenant-write.ts';
import { makeKeyFile, unlockKey, type KeyFile } from '../../src/sdk/open.ts';
import type { PublicKey } from '../../src/sdk/seal.ts';
import type { Contact, ReferralDesk } from './referral-desk.ts';

/** With what the key files of a test are locked. */
export const PASSPHRASE = 'korenbloem fiets regen';

/** Gives a contact person a key that lies in a file, and has the next cards sealed to it. @param access whether the file has the access key too */
export async function keyFileOf(desk: ReferralDesk, contact: Contact, access = true): Promise<KeyFile> {
  const file = await makeKeyFile(PASSPHRASE, access ? { access: desk.staff[contact].key } : {});
  const nbf = Math.floor(desk.clock.now / 1000);
  const { id } = desk.people[contact];
  await writeForTenant(desk.store, desk.tenant, write =>
    publishKey(write, { owner: id, publicKey: file.publicKey as never, nbf, days: 365 }),
  );
  const { key } = await unlockKey(file, PASSPHRASE);
  const publicKey = { ...file.publicKey, kid: file.kid } as PublicKey;
  Object.assign(desk.people[contact], { key: { publicKey, privateKey: key } });
  return file;
}
