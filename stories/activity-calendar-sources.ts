import { createDemo, type Demo } from '../src/demo/create-demo.ts';
import { createStekClient, type StekClient } from '../src/sdk/client.ts';
import type { ProgrammeAnswer, ProgrammeQuery } from '../src/sdk/resources/activities.ts';

/** What is the matter with the source of a story. */
export type Trouble = 'none' | 'loading' | 'offline' | 'server' | 'feed' | 'partial' | 'stale' | 'empty';

let demo: Promise<Demo> | undefined;

/** The demo municipality behind its real server, in this page; how the answer of the server reaches the element is the story's. */
export async function sourceWith(trouble: Trouble): Promise<StekClient> {
  const { baseUrl, fetch } = await (demo ??= createDemo());
  const client = createStekClient({ transport: baseUrl, fetch });
  const programme = async (query: ProgrammeQuery): Promise<ProgrammeAnswer> => {
    if (trouble === 'loading') return new Promise(() => {});
    const code = { offline: 'network', server: 'server_error', feed: 'invalid_response' }[trouble as 'offline'];
    if (code) throw Object.assign(new Error('A story without an answer'), { code });
    return inTrouble(await client.activities.programme(query), trouble);
  };
  const activities = Object.assign(Object.create(client.activities) as object, { programme });
  return { ...client, activities } as StekClient;
}

function inTrouble(answer: ProgrammeAnswer, trouble: Trouble): ProgrammeAnswer {
  if (trouble === 'empty') return { ...answer, occurrences: [] };
  if (trouble === 'stale') return { ...answer, stale: true, asOf: '2026-11-20T10:00:00Z' };
  if (trouble === 'partial') {
    return { ...answer, warnings: [{ path: '/items/3', code: 'invalid_value', detail: 'One item has no title.' }] };
  }
  return answer;
}
