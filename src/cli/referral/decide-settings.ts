import { writeReferralSettings } from '../../schema/write-referral-settings.ts';
import { readReferralSettings, saveReferralSettings } from '../../server/referrals/referral-settings.ts';
import { readWritten } from '../../server/submissions/read-request.ts';
import { printAside, printOut } from '../print.ts';
import { readJson } from '../tenant-desk.ts';
import type { ReferralDesk } from './referral-desk.ts';

/** `stek referral settings [FILE]`: what is decided about cards; with a file, it is decided anew. */
export async function settings(desk: ReferralDesk, file: string | undefined): Promise<number> {
  if (file === undefined) {
    const { version, ...decided } = await desk.read(readReferralSettings);
    printOut(`${JSON.stringify(decided, null, 2)}\n`);
    printAside(
      `${version === 0 ? 'Nobody decided anything yet: this is what is usual.' : `Decided ${version} times.`} ` +
        `Change it with: ${desk.next('settings')} > settings.json, and then: ${desk.next('settings', 'settings.json')}\n`,
    );
    return 0;
  }
  const wanted = readWritten(writeReferralSettings(await readJson(file)), 'list of settings');
  const saved = await desk.write(async write =>
    saveReferralSettings(write, wanted, (await readReferralSettings(write)).version),
  );
  printOut(
    `It holds from the next card on: opened within ${saved.openWorkingDays} working days, called within ${saved.callWorkingDays}, ${saved.keepDays} days kept after its end.\n`,
  );
  return 0;
}
