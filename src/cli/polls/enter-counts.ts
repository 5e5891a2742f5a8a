import { writePaperCount } from '../../schema/write-poll.ts';
import { enterCount, listCounts } from '../../server/polls/paper-counts.ts';
import { readWritten } from '../../server/submissions/read-request.ts';
import { printAside, printOut } from '../print.ts';
import { readJson } from '../tenant-desk.ts';
import { WORKER, type PollDesk } from './poll-desk.ts';

/** `stek poll counts ID FILE`: what was counted on paper. Without a file, what was entered until now. */
export async function counts(desk: PollDesk, id: string, file: string | undefined): Promise<number> {
  if (file === undefined) return list(desk, id);
  const count = readWritten(writePaperCount(await readJson(file)), 'count');
  const entered = await desk.write(write => enterCount(write, id, count, WORKER));
  printOut(`${entered.id}\n`);
  printAside(
    `${entered.n} sheets are entered. Was it wrong? Enter it again with “"replaces": "${entered.id}"” in the file.\n`,
  );
  return 0;
}

async function list(desk: PollDesk, id: string): Promise<number> {
  const entered = await desk.read(read => listCounts(read, id));
  for (const { id: count, day, n, replacedBy } of entered)
    printOut(`${count}  ${day}  ${n} sheets${replacedBy === undefined ? '' : `  corrected by ${replacedBy}`}\n`);
  if (entered.length === 0) printOut('Nothing was counted on paper.\n');
  return 0;
}
