import { lastDayOf } from '../../domain/poll.ts';
import type { PollRecord } from '../../schema/poll-record.ts';
import type { PollState } from '../../schema/poll.ts';
import { writePoll } from '../../schema/write-poll.ts';
import { movePoll, readPollTransition } from '../../server/polls/move-poll.ts';
import { knownPoll } from '../../server/polls/poll-store.ts';
import { createPoll, savePoll } from '../../server/polls/save-poll.ts';
import { readWritten } from '../../server/submissions/read-request.ts';
import { printAside, printOut } from '../print.ts';
import { readJson } from '../tenant-desk.ts';
import { EDITOR, type PollDesk } from './poll-desk.ts';

/** `stek poll create FILE` */
export async function create(desk: PollDesk, file: string): Promise<number> {
  const draft = readWritten(writePoll(await readJson(file)), 'poll');
  const { id } = await desk.write(write => createPoll(write, draft, EDITOR));
  printOut(`${id}\n`);
  printAside(`It is a draft: nobody sees it yet. Open it with: ${desk.next('open', id)}\n`);
  return 0;
}

/** `stek poll edit ID FILE` */
export async function edit(desk: PollDesk, id: string, file: string): Promise<number> {
  const draft = readWritten(writePoll(await readJson(file)), 'poll');
  const { state } = await desk.write(async write => {
    const { version } = await knownPoll(write, id);
    return savePoll(write, id, draft, { seen: version, actor: EDITOR });
  });
  printOut(`${id} is changed. It is ${state}.\n`);
  return 0;
}

/** `stek poll open ID`, and every other way on that needs no more than the poll. */
export async function move(desk: PollDesk, id: string, to: PollState, reason?: string): Promise<number> {
  const data = reason === undefined ? {} : { data: { reason: { nl: reason } } };
  const moved = await desk.write(async write => {
    const { version } = await knownPoll(write, id);
    return movePoll(write, id, readPollTransition({ to, version, ...data }), EDITOR);
  });
  printOut(`${id} is ${to}.\n`);
  printAside(AFTERWARDS[to]?.(moved, desk) ?? '');
  return 0;
}

/** What it means, and what to type next. */
const AFTERWARDS: Partial<Record<PollState, (poll: PollRecord, desk: PollDesk) => string>> = {
  open: (poll, desk) =>
    `People can take part until ${lastDayOf(poll)}; then it closes by itself. They get an answer by ${poll.answerDue}.\n` +
    waysOf(poll, desk),
  closed: (poll, desk) =>
    `You promised an answer by ${poll.answerDue}. What people said: ${desk.next('results', poll.id)}\n` +
    'What was cast before, on a tablet without internet, is taken for 72 hours more.\n',
  answered: (poll, desk) => `Everybody can read your answer. When it is all done: ${desk.next('archive', poll.id)}\n`,
  archived: () => 'The ballots are deleted. What came of it, and your answer, stay.\n',
  cancelled: () => 'Everybody can read why. What people said is deleted.\n',
};

/** How people take part: where, and what to make for it. */
function waysOf({ id, channels }: PollRecord, desk: PollDesk): string {
  const isOnSite = channels.includes('web') || channels.includes('code');
  const ways = [
    ...(isOnSite ? [`on your site with <stek-participation-poll>, or at https://…/p/${desk.tenant}/polls/${id}`] : []),
    ...(channels.includes('paper') ? [desk.next('paper', id, '--public-url https://…')] : []),
    ...(channels.includes('code') ? [desk.next('codes', id, '--count 50 --out cards.pdf --public-url https://…')] : []),
    ...(channels.includes('kiosk') ? [desk.next('kiosk', id, '--date … --from … --until …')] : []),
  ];
  return ways.map(way => `  ${way}\n`).join('');
}
