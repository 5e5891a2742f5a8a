import { ideaStates } from '../../domain/idea.ts';
import type { IdeaRecord, IdeaRequest, IdeaState, IdeaTransitionData } from '../../schema/poll-record.ts';
import { writeIdeaData } from '../../schema/write-poll.ts';
import { badQuery, Problem } from '../http/problem.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { invalid, readWritten, refuseNationalNumbers } from '../submissions/read-request.ts';
import type { Actor } from '../submissions/submission-kind.ts';
import {
  checkTransition,
  readTransition,
  recordTransition,
  type WantedTransition,
} from '../submissions/transitions.ts';
import { askedPoll, knownPoll } from './poll-store.ts';
import { areHidden, othersChanged, resultsHidden } from './results.ts';
import { ideasIn } from './said.ts';

/** In rows of every kind of thing. */
export const IDEA = 'poll-idea';

/** Reads which ideas are wanted. @throws {Problem} `invalid_query` */
export function readIdeaState(state: string | undefined): IdeaState | undefined {
  if (state === undefined || ideaStates.isState(state)) return state as IdeaState | undefined;
  throw badQuery('state', 'invalid_state', `Write “state” as one of: ${ideaStates.states.join(', ')}.`);
}

/**
 * The ideas of a poll, for who looks them through. Nobody does while results are hidden: ideas are results, and who saw them come in one by
 * one could tell whose they are.
 * @throws {Problem} `not_found`, `results_hidden`
 */
export async function listIdeas(read: TenantRead, pollId: string, state?: IdeaState): Promise<IdeaRecord[]> {
  const poll = await knownPoll(read, pollId);
  if (areHidden(poll, read.now)) throw resultsHidden();
  const ideas = await ideasIn(read, pollId);
  return ideas.filter(idea => state === undefined || idea.state === state);
}

/** Takes up an idea that stood on paper. @throws {Problem} `not_found`, `poll_closed`, `invalid` */
export async function addIdea(
  write: TenantWrite,
  pollId: string,
  { questionId, text }: IdeaRequest,
  actor: Actor,
): Promise<IdeaRecord> {
  const poll = await askedPoll(write, pollId);
  const ofIdeas = poll.questions.filter(({ type }) => type === 'idea').map(({ id }) => id);
  if (!ofIdeas.includes(questionId)) {
    const message = `Name a question that asks for ideas: ${ofIdeas.join(', ') || 'this poll has none'}.`;
    throw invalid([{ pointer: '/questionId', code: 'unknown_question', message }], 'idea');
  }
  const idea: IdeaRecord = { id: crypto.randomUUID(), questionId, text, state: 'new', version: 1 };
  await write.db
    .insertInto('poll_ideas')
    .values({ tenant: write.tenant.id, poll_id: poll.id, id: idea.id, ...rowOf(idea) })
    .execute();
  await recordTransition(write, { kind: IDEA, entityId: idea.id, to: 'new', actor });
  await othersChanged(write, poll);
  return idea;
}

/** Which idea, of which poll. */
export interface IdeaKey {
  pollId: string;
  id: string;
}

/** What a worker wants of an idea. */
export type WantedIdeaTransition = WantedTransition<IdeaState> & { given: IdeaTransitionData };

/** What has to come with a state, and what that is. */
const GIVEN: Partial<Record<IdeaState, { field: keyof IdeaTransitionData; message: string }>> = {
  merged: { field: 'into', message: 'Send the id of the idea that says the same.' },
  hidden: { field: 'reason', message: 'Say why nobody sees it, for colleagues.' },
};

/** Reads what a worker wants of an idea. @throws {Problem} `invalid` */
export function readIdeaTransition(body: unknown): WantedIdeaTransition {
  const checkData = (to: string) => (GIVEN[to as IdeaState] ? undefined : 'Only “merged” and “hidden” come with data.');
  const wanted = readTransition(body, { to: ideaStates.states, checkData });
  const given = readWritten(writeIdeaData(wanted.data ?? {}), 'transition', '/data');
  refuseNationalNumbers({ '/note': wanted.note });
  const needed = GIVEN[wanted.to];
  const issues = (['into', 'reason'] as const).flatMap(field => {
    const pointer = `/data/${field}`;
    if (field === needed?.field)
      return given[field] === undefined ? [{ pointer, code: 'missing', message: needed.message }] : [];
    const message = `This does not come with “${wanted.to}”.`;
    return given[field] === undefined ? [] : [{ pointer, code: 'not_here', message }];
  });
  if (issues.length > 0) throw invalid(issues, 'transition');
  return { ...wanted, given };
}

/**
 * Takes an idea to another state.
 * @throws {Problem} `not_found`, `poll_closed`, `results_hidden`, `version_mismatch`, `invalid_transition`, `invalid`
 */
export async function moveIdea(
  write: TenantWrite,
  { pollId, id }: IdeaKey,
  wanted: WantedIdeaTransition,
  actor: Actor,
): Promise<IdeaRecord> {
  const poll = await askedPoll(write, pollId);
  if (areHidden(poll, write.now)) throw resultsHidden();
  const ideas = await ideasIn(write, pollId);
  const found = ideas.find(idea => idea.id === id);
  if (!found) throw new Problem('not_found', 'This poll has no idea with this id.');
  const from = found.state as IdeaState;
  const to = checkTransition('idea', ideaStates, { state: from, version: found.version }, wanted, actor);
  const { into, reason } = wanted.given;
  if (into !== undefined) refuseMerge(ideas, found, into);
  const { questionId, text, version } = found;
  const moved: IdeaRecord = {
    ...{ id, questionId, text, state: to, version: version + 1 },
    ...(into !== undefined && { mergedInto: into }),
    ...(reason !== undefined && { reason }),
  };
  await write.db
    .updateTable('poll_ideas')
    .set(rowOf(moved))
    .where('tenant', '=', write.tenant.id)
    .where('poll_id', '=', poll.id)
    .where('id', '=', id)
    .execute();
  await recordTransition(write, { kind: IDEA, entityId: id, from, to, actor, note: wanted.note, data: wanted.data });
  await othersChanged(write, poll);
  return moved;
}

/** An idea goes up in another one of the same question, and never in itself by a detour. @throws {Problem} `invalid` */
function refuseMerge(ideas: readonly IdeaRecord[], { id, questionId }: IdeaRecord, into: string): void {
  const byId = new Map(ideas.map(idea => [idea.id, idea]));
  const target = byId.get(into);
  const refuse = (code: string, message: string) => invalid([{ pointer: '/data/into', code, message }], 'transition');
  if (target?.questionId !== questionId)
    throw refuse('unknown_idea', 'There is no idea with this id among those for the same question.');
  if (target.state !== 'shown' && target.state !== 'new')
    throw refuse('not_shown', `That idea is “${target.state}”: name one that is shown, or that will be.`);
  if (into === id) throw refuse('itself', 'An idea cannot be merged into itself.');
}

const rowOf = ({ questionId, text, state, reason, mergedInto, version }: IdeaRecord) => ({
  question_id: questionId,
  text,
  state: state as IdeaState,
  reason: reason ?? null,
  merged_into: mergedInto ?? null,
  version,
});
