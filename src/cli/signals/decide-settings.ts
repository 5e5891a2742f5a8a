import { writeSignalSettings } from '../../schema/write-signal.ts';
import { readSignalSettings, saveSignalSettings } from '../../server/signals/signal-settings.ts';
import { readWritten } from '../../server/submissions/read-request.ts';
import { printAside, printOut } from '../print.ts';
import { readJson } from '../tenant-desk.ts';
import type { SignalDesk } from './signal-desk.ts';

/** `stek signals settings [FILE]`: what is decided about signals; with a file, it is decided anew. */
export async function settings(desk: SignalDesk, file: string | undefined): Promise<number> {
  if (file === undefined) {
    const { version, ...decided } = await desk.read(readSignalSettings);
    printOut(`${JSON.stringify(decided, null, 2)}\n`);
    printAside(
      `${version === 0 ? 'Nobody decided anything yet: this is what is usual.' : `Decided ${version} times.`} ` +
        `Change it with: ${desk.next('settings')} > settings.json, and then: ${desk.next('settings', 'settings.json')}\n`,
    );
    return 0;
  }
  const wanted = readWritten(writeSignalSettings(await readJson(file)), 'list of settings');
  const saved = await desk.write(async write =>
    saveSignalSettings(write, wanted, (await readSignalSettings(write)).version),
  );
  printOut(
    `It holds from the next signal on: ${saved.answerDays} days to answer, ${saved.keepDays} days kept after it.\n`,
  );
  return 0;
}
