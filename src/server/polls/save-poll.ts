import { pollIssues } from '../../domain/poll-issues.ts';
import type { PollRecord } from '../../schema/poll-record.ts';
import type { PollDraft } from '../../schema/poll.ts';
import { Problem } from '../http/problem.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { invalid, withFullStop } from '../submissions/read-request.ts';
import type { Actor } from '../submissions/submission-kind.ts';
import { recordTransition, versionMismatch } from '../submissions/transitions.ts';
import { closedInTime } from './move-poll.ts';
import { placeNamed } from '../programme/place-named.ts';
import { knownPoll, newPollId, POLL, storePoll } from './poll-store.ts';
import { differences, isWording } from './poll-wording.ts';

/** Takes up a poll that an editor wrote, as a draft. @throws {Problem} `invalid` */
export async function createPoll(write: TenantWrite, draft: PollDraft, actor: Actor): Promise<PollRecord> {
  const checked = await checkedDraft(write, draft);
  const record: PollRecord = { ...checked, id: await newPollId(write), state: 'draft', version: 1 };
  await storePoll(write, record);
  await recordTransition(write, { kind: POLL, entityId: record.id, to: 'draft', actor });
  return record;
}

/**
 * Writes a poll over itself. Of an open one only the wording can be other than before, and it is written down what changed; what is closed
 * stays as it was asked.
 * @param seen version that the editor saw
 * @throws {Problem} `not_found`, `version_mismatch`, `invalid`, `poll_frozen` with an issue for each part that cannot change
 */
export async function savePoll(
  write: TenantWrite,
  id: string,
  draft: PollDraft,
  { seen, actor }: { seen: number; actor: Actor },
): Promise<PollRecord> {
  const found = await closedInTime(write, await knownPoll(write, id));
  if (found.version !== seen) throw versionMismatch(POLL, found.version);
  const { state } = found;
  if (state !== 'draft' && state !== 'open')
    throw new Problem('poll_frozen', `This poll is “${state}”: it stays as it was asked.`);
  const checked = await checkedDraft(write, draft, found.placeId);
  const changed = state === 'open' ? changedWording(found, checked) : [];
  const saved = { ...ownOf(found), ...checked, version: found.version + 1 };
  await storePoll(write, saved);
  if (state === 'open')
    await recordTransition(write, { kind: POLL, entityId: id, from: state, to: state, actor, data: { changed } });
  return saved;
}

/**
 * What an editor wrote, with its place by id.
 * @param before the place it had: one that has gone since is no reason to leave a word as it is
 * @throws {Problem} `invalid`
 */
async function checkedDraft(write: TenantWrite, draft: PollDraft, before?: string): Promise<PollDraft> {
  const { placeId, ...rest } = draft;
  const isSame = placeId !== undefined && placeId === before;
  const place = isSame ? { id: placeId, issues: [] } : await placeNamed(write, placeId);
  const issues = [...pollIssues(draft), ...place.issues];
  if (issues.length > 0) throw invalid(issues.map(withFullStop), POLL);
  return { ...rest, ...(place.id !== undefined && { placeId: place.id }) };
}

/** What of a poll no editor writes. */
const ownOf = ({ id, state, openedAt, closedAt, reply }: PollRecord) => ({
  id,
  state,
  ...(openedAt !== undefined && { openedAt }),
  ...(closedAt !== undefined && { closedAt }),
  ...(reply && { reply }),
});

/** The parts that are put otherwise. @throws {Problem} `poll_frozen` */
function changedWording(found: PollRecord, draft: PollDraft): string[] {
  const { id: _id, state: _state, version: _version, openedAt: _opened, closedAt: _closed, ...before } = found;
  const changed = differences(before, draft);
  const frozen = changed.filter(pointer => !isWording(pointer));
  if (frozen.length === 0) return changed;
  const message = 'This stays as it is while people answer.';
  throw new Problem(
    'poll_frozen',
    'People are answering this poll. Its words can be made better, and nothing else: “errors” says what has to stay.',
    { issues: frozen.map(pointer => ({ pointer, code: 'frozen', message })) },
  );
}
