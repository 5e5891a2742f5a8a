import { badQuery } from '../http/problem.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { Actor, SubmissionKind } from './submission-kind.ts';

/**
 * What was sent of one kind, for those who work on it.
 * @param query of the address, which the kind reads; `state` keeps those that are in one state
 * @param by who asks
 * @throws {Problem} `invalid_query`
 */
export async function inboxOf(
  { states, list }: Pick<SubmissionKind, 'states' | 'list'>,
  read: TenantRead,
  query: URLSearchParams,
  by: Actor,
): Promise<object[]> {
  const state = query.get('state');
  if (state !== null && !states.isState(state))
    throw badQuery('state', 'invalid_value', `Write one of: ${states.states.join(', ')}.`);
  const items = await list(read, query, by);
  return state === null ? items : items.filter(item => 'state' in item && item.state === state);
}
