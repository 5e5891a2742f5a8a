import type { IdeaRecord, IdeaState } from '../../schema/poll-record.ts';
import { writeIdea } from '../../schema/write-poll.ts';
import { addIdea, listIdeas, moveIdea, readIdeaTransition } from '../../server/polls/ideas.ts';
import { readWritten } from '../../server/submissions/read-request.ts';
import { printAside, printOut } from '../print.ts';
import { UsageError } from '../usage-error.ts';
import { WORKER, type PollDesk } from './poll-desk.ts';

/** What is done with ideas, as it is typed, and the state they come to. */
const DONE: Record<string, IdeaState> = { show: 'shown', hide: 'hidden', merge: 'merged', renew: 'new' };

/** What comes with it. */
export interface IdeaOptions {
  reason?: string | undefined;
  into?: string | undefined;
  question?: string | undefined;
}

/** `stek poll ideas ID [show|hide|merge|renew IDEA…]`, or `add TEXT`. */
export async function ideas(
  desk: PollDesk,
  id: string,
  [verb, ...words]: readonly string[],
  options: IdeaOptions,
): Promise<number> {
  if (verb === undefined) return list(desk, id);
  if (verb === 'add') return add(desk, id, words.join(' '), options.question);
  const to = Object.hasOwn(DONE, verb) ? DONE[verb] : undefined;
  if (!to || words.length === 0)
    throw new UsageError(
      'Write one of: show IDEA…, hide IDEA… --reason TEXT, merge IDEA… --into IDEA, renew IDEA…, add TEXT --question Q.',
    );
  const moved = await desk.write(async write => {
    const all = await listIdeas(write, id);
    const into = options.into === undefined ? undefined : ideaNamed(all, options.into).id;
    const data = {
      ...(into !== undefined && { into }),
      ...(options.reason !== undefined && { reason: options.reason }),
    };
    const done: IdeaRecord[] = [];
    for (const idea of words.map(word => ideaNamed(all, word))) {
      const wanted = readIdeaTransition({
        to,
        version: idea.version,
        ...(to === 'shown' || to === 'new' ? {} : { data }),
      });
      done.push(await moveIdea(write, { pollId: id, id: idea.id }, wanted, WORKER));
    }
    return done;
  });
  printOut(`${moved.length} ${moved.length === 1 ? 'idea is' : 'ideas are'} ${to}.\n`);
  return 0;
}

async function list(desk: PollDesk, id: string): Promise<number> {
  const found = await desk.read(read => listIdeas(read, id));
  for (const idea of found)
    printOut(`${shortOf(idea.id, found)}  ${stateOf(idea, found)}  ${idea.questionId}  “${idea.text}”\n`);
  const waiting = found.filter(({ state }) => state === 'new').length;
  if (found.length === 0) printOut('There are no ideas.\n');
  if (waiting > 0)
    printAside(
      `Nobody sees the new ones (${waiting}) before you looked at them. Leave out names and what hurts: ${desk.next('ideas', id, 'show IDEA…')}\n`,
    );
  return 0;
}

async function add(desk: PollDesk, id: string, text: string, question: string | undefined): Promise<number> {
  const added = await desk.write(async write => {
    const questionId = question ?? '';
    if (questionId === '') throw new UsageError('Add --question with the name of the question that it answers.');
    return addIdea(write, id, readWritten(writeIdea({ questionId, text }), 'idea'), WORKER);
  });
  printOut(`${added.id}\n`);
  return 0;
}

/** The idea whose id begins so. @throws {UsageError} when none does, or several do */
function ideaNamed(all: readonly IdeaRecord[], start: string): IdeaRecord {
  const found = all.filter(({ id }) => id.startsWith(start));
  if (found.length === 1) return found[0]!;
  throw new UsageError(
    found.length === 0
      ? `No idea of this poll begins with “${start}”.`
      : `Several ideas begin with “${start}”: write more of it.`,
  );
}

/** The first characters of an id, as many as tell it from the others. */
function shortOf(id: string, all: readonly IdeaRecord[]): string {
  let length = 8;
  while (length < id.length && all.filter(other => other.id.startsWith(id.slice(0, length))).length > 1) length++;
  return id.slice(0, length);
}

const stateOf = ({ state, reason, mergedInto }: IdeaRecord, all: readonly IdeaRecord[]): string =>
  state === 'hidden' && reason !== undefined
    ? `hidden (${reason})`
    : state === 'merged' && mergedInto !== undefined
      ? `merged into ${shortOf(mergedInto, all)}`
      : state;
