import { municipalDay } from '../../domain/municipal-clock.ts';
import type { Activity } from '../../schema/activity.ts';
import type { PollRecord } from '../../schema/poll-record.ts';
import type { PollDecision, PollOption, PollReply } from '../../schema/poll.ts';
import { writePollReply } from '../../schema/write-poll.ts';
import { Problem } from '../../server/http/problem.ts';
import { placeNamed } from '../../server/programme/place-named.ts';
import { saveReply } from '../../server/polls/poll-reply.ts';
import { knownPoll } from '../../server/polls/poll-store.ts';
import { changeProgramme } from '../../server/programme/upsert.ts';
import type { TenantWrite } from '../../server/store/tenant-write.ts';
import { readWritten } from '../../server/submissions/read-request.ts';
import { printOut } from '../print.ts';
import { UsageError } from '../usage-error.ts';
import { tellHowFar } from './answer-poll.ts';
import type { Hours } from './hours.ts';
import { EDITOR, type PollDesk } from './poll-desk.ts';

/**
 * `stek poll plan ID OPTION`: what an option would become goes into the programme, and into the answer as a yes. Both are kept, or neither.
 */
export async function plan(
  desk: PollDesk,
  id: string,
  named: string,
  { why, ...when }: Hours & { why: string | undefined },
): Promise<number> {
  const { saved, activity, written } = await desk.write(async write => {
    const poll = await knownPoll(write, id);
    const { question, option } = optionNamed(poll, named);
    const before = poll.reply?.decisions.find(one => isAbout(one, question, option.id));
    if (before?.activityId !== undefined) throw plannedAlready(before.activityId);
    const reason = why === undefined ? before?.why : { ...before?.why, nl: why };
    if (!reason) throw new UsageError('Add --why with a sentence for everybody: why you do this.');
    const planned = await activityOf(write, poll, option, when);
    await changeProgramme(write, { activities: [planned] });
    const decided = { questionId: question, optionId: option.id, verdict: 'yes', why: reason };
    const answer = withDecision(poll.reply, { ...decided, activityId: planned.id });
    const reply = readWritten(writePollReply(answer), 'answer');
    const kept = await saveReply(write, id, reply, { seen: poll.version, actor: EDITOR });
    return { saved: kept, activity: planned, written: reply };
  });
  printOut(`${activity.id}  ${activity.schedule.start} to ${activity.schedule.end}  ${activity.title['nl']}\n`);
  tellHowFar(desk, saved, written);
  return 0;
}

const plannedAlready = (activityId: string) =>
  new UsageError(`This option is planned already: activity ${activityId}. Nothing was changed.`);

const isAbout = (decision: PollDecision, questionId: string, optionId: string) =>
  decision.questionId === questionId && decision.optionId === optionId;

/** The option that is meant by `option` or `question/option`. @throws {UsageError} with those that there are */
function optionNamed({ questions }: PollRecord, named: string): { question: string; option: PollOption } {
  const all = questions.flatMap(({ id: question, options }) => options.map(option => ({ question, option })));
  const found = all.filter(({ question, option }) => [option.id, `${question}/${option.id}`].includes(named));
  if (found.length === 1) return found[0]!;
  const names = (found.length > 1 ? found : all).map(({ question, option }) => `${question}/${option.id}`);
  throw new UsageError(
    names.length === 0
      ? 'This poll has no options. Plan the activity in your calendar, and name its id in the answer.'
      : `Name one of its options: ${names.join(', ')}.`,
  );
}

async function activityOf(
  write: TenantWrite,
  poll: PollRecord,
  { label, activityDraft, pictogram }: PollOption,
  { date, from, until, place }: Hours,
): Promise<Activity> {
  if (date < municipalDay(write.now.getTime())) throw new UsageError('--date is over: plan a day that is to come.');
  const { id: placeId, issues } = await placeNamed(write, place ?? poll.placeId);
  if (issues.length > 0) throw new Problem('invalid', 'The activity cannot be planned:', { issues });
  const pictograms = activityDraft?.pictograms ?? (pictogram === undefined ? undefined : [pictogram]);
  return {
    id: crypto.randomUUID(),
    ...(placeId !== undefined && { placeId }),
    status: 'published',
    title: activityDraft?.title ?? label,
    ...(activityDraft?.easyText && { easyText: activityDraft.easyText }),
    ...(pictograms && { pictograms }),
    schedule: { start: `${date}T${from}`, end: `${date}T${until}`, tz: write.tenant.tz },
    version: 0,
  };
}

const withDecision = (reply: PollReply | undefined, decision: PollDecision): PollReply => ({
  ...reply,
  decisions: [
    ...(reply?.decisions ?? []).filter(one => !isAbout(one, decision.questionId, decision.optionId)),
    decision,
  ],
  ideas: reply?.ideas ?? [],
});
