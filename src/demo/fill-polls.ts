import { HOUR } from '../domain/duration.ts';
import { municipalDay } from '../domain/municipal-clock.ts';
import { LATE_BALLOTS } from '../domain/poll.ts';
import type { PollRecord } from '../schema/poll-record.ts';
import { addIdea, moveIdea } from '../server/polls/ideas.ts';
import { closedInTime, movePoll } from '../server/polls/move-poll.ts';
import { enterCount } from '../server/polls/paper-counts.ts';
import { saveReply } from '../server/polls/poll-reply.ts';
import { findPoll, storePoll } from '../server/polls/poll-store.ts';
import { remakeResults } from '../server/polls/results.ts';
import { ideasIn } from '../server/polls/said.ts';
import { forgetMarks } from '../server/polls/secrecy.ts';
import type { Store } from '../server/store/store.ts';
import { TenantWrite, writeForTenant } from '../server/store/tenant-write.ts';
import { ballotOf, drawFrom, sheetsOf, type Draw } from './ballots.ts';
import { DEMO_TENANT } from './municipality.ts';
import { demoPolls, type DemoIdea, type DemoPoll } from './polls.ts';
import { pollWords } from './poll-words/poll-words.ts';

const EDITOR = { role: 'editor' } as const;
const WORKER = { role: 'worker' } as const;

/** Asks the demo's polls that are not there yet: each goes the way that polls of a municipality go, at the moments they would. */
export async function fillPolls(store: Store): Promise<void> {
  await writeForTenant(store, DEMO_TENANT.id, async write => {
    for (const poll of demoPolls(write.now)) {
      if (await findPoll(write, poll.id)) continue;
      await ask(write, poll);
      write.markChanged();
    }
  });
}

/** The same write, done at an earlier moment. */
const at = (write: TenantWrite, moment: number): TenantWrite =>
  new TenantWrite(write.db, write.tenant, new Date(Math.min(moment, write.now.getTime())));

async function ask(write: TenantWrite, poll: DemoPoll): Promise<void> {
  const { id, draft, state, opened } = poll;
  await storePoll(write, { ...draft, id, state: 'draft', version: 1 });
  if (state === 'draft') return;
  const opening = Date.parse(`${opened}T08:00:00Z`);
  const open = await movePoll(at(write, opening), id, { to: 'open', version: 1 }, EDITOR);
  await answer(at(write, opening + 5 * HOUR), open, poll);
  if (state === 'cancelled') {
    const cancelReason = pollWords('coffeeReason');
    await movePoll(write, id, { to: 'cancelled', version: open.version, cancelReason }, EDITOR);
  } else if (state === 'open') {
    if (draft.showResults === 'live') await remakeResults(write, open);
  } else {
    await finish(write, open, poll);
  }
}

/** Ballots, sheets of paper and ideas, all on the first afternoon. */
async function answer(write: TenantWrite, poll: PollRecord, { ballots, sheets, ideas }: DemoPoll): Promise<void> {
  const draw = drawFrom(poll.id);
  for (const [channel, n] of Object.entries(ballots))
    await castBallots(write, poll, channel as 'web' | 'kiosk', n, draw);
  if (sheets > 0) {
    const answers = sheetsOf(poll.questions, sheets, draw);
    await enterCount(write, poll.id, { n: sheets, day: municipalDay(write.now.getTime()), answers }, WORKER);
  }
  const questionId = poll.questions.find(({ type }) => type === 'idea')?.id;
  for (const { text } of questionId === undefined ? [] : ideas)
    await addIdea(write, poll.id, { questionId: questionId!, text }, WORKER);
}

async function castBallots(write: TenantWrite, poll: PollRecord, channel: 'web' | 'kiosk', n: number, draw: Draw) {
  const day = municipalDay(write.now.getTime());
  const rows = Array.from({ length: n }, () => ({
    ...{ tenant: write.tenant.id, poll_id: poll.id, id: crypto.randomUUID(), day, channel, is_late: 0, is_quick: 0 },
    answers: JSON.stringify(ballotOf(poll.questions, draw)),
  }));
  await write.db.insertInto('ballots').values(rows).execute();
}

/** Closes it, reads the ideas, counts for the last time and says what is done with it, as far as it came. */
async function finish(
  write: TenantWrite,
  open: PollRecord,
  { id, draft, state, ideas, reply }: DemoPoll,
): Promise<void> {
  const closing = Date.parse(draft.closesAt);
  const closed = await closedInTime(at(write, closing + HOUR), open);
  await moderate(at(write, closing + 2 * HOUR), id, ideas);
  const last = at(write, closing + LATE_BALLOTS + HOUR);
  await remakeResults(last, closed);
  await forgetMarks(last, id);
  if (!reply) return;
  const { version } = await saveReply(last, id, reply, { seen: closed.version, actor: EDITOR });
  const answered = await movePoll(last, id, { to: 'answered', version }, EDITOR);
  if (state === 'archived') await movePoll(write, id, { to: 'archived', version: answered.version }, EDITOR);
}

async function moderate(write: TenantWrite, pollId: string, ideas: readonly DemoIdea[]): Promise<void> {
  for (const { id, text, version } of await ideasIn(write, pollId)) {
    const to = ideas.find(idea => idea.text === text)?.state ?? 'new';
    if (to === 'new') continue;
    const given = to === 'hidden' ? { reason: 'Het gaat over iemand.' } : {};
    await moveIdea(write, { pollId, id }, { to, version, given, data: given }, WORKER);
  }
}
