import { sql, type Kysely } from 'kysely';
import { defineStates } from '../../src/domain/state-machine.ts';
import type { FollowUpView, Receipt } from '../../src/schema/submission.ts';
import type { Tables } from '../../src/server/store/tables.ts';
import type { TenantRead } from '../../src/server/store/tenant-read.ts';
import type { TenantWrite } from '../../src/server/store/tenant-write.ts';
import type { Actor, SubmissionKind } from '../../src/server/submissions/submission-kind.ts';
import { invalidTransition, recordTransition, versionMismatch } from '../../src/server/submissions/transitions.ts';
import { Problem } from '../../src/server/http/problem.ts';
import { QUESTION, QuestionRequest } from './toy-question.ts';

type Row = Record<'tenant' | 'id' | 'ref' | 'messages' | 'purge_at', string> & {
  state: State;
  version: number;
};
declare module '../../src/server/store/tables.ts' {
  interface Tables {
    questions: Row;
  }
}
type State = 'asked' | 'asked_back' | 'closed';
const states = defineStates<State>({
  asked: { asked_back: ['worker'], closed: ['worker'] },
  asked_back: { asked: ['holder'], closed: ['worker', 'holder'] },
  closed: {},
});

/** Its table: a kind brings its own. */
export const createQuestions = (db: Kysely<Tables>): Promise<unknown> =>
  sql`create table questions (tenant text, id text, ref text, state text, version integer, messages text,
    purge_at text, primary key (tenant, id))`.execute(db);
const find = ({ db, tenant }: TenantRead, id: string) =>
  db.selectFrom('questions').selectAll().where('tenant', '=', tenant.id).where('id', '=', id).executeTakeFirst();
const messagesOf = ({ messages }: Row) => JSON.parse(messages) as FollowUpView['messages'];
const recordOf = (row: Row) => ({ ...row, messages: messagesOf(row) });

async function take(write: TenantWrite, row: Row, to: State, actor: Actor, text: unknown) {
  const { db, tenant, now } = write;
  const said = { from: actor.role === 'holder' ? 'holder' : 'staff', at: now.toISOString(), text: String(text) };
  const messages = JSON.stringify([...messagesOf(row), ...(text === undefined ? [] : [said])]);
  const changed = { state: to, version: row.version + 1, messages };
  await db.updateTable('questions').set(changed).where('tenant', '=', tenant.id).where('id', '=', row.id).execute();
  await recordTransition(write, { kind: QUESTION.kind, entityId: row.id, from: row.state, to, actor });
  return { ...row, ...changed };
}

/** Somebody asks something, whoever helps them can look on; staff asks back, the holder answers, staff closes it. */
export const questionKind: SubmissionKind<QuestionRequest, Receipt & { helperCode: string }> = {
  ...QUESTION,
  ...{ request: QuestionRequest, refPrefix: 'VR', sealedFor: 'server', states, changesProgramme: false },
  holders: ['asker', 'helper'],
  freeTexts: ({ question }) => ({ '/question': question }),
  async accept({ db, tenant, now }, { question }, { id, code, codes, number }) {
    const { ref } = await number();
    const messages = JSON.stringify([{ from: 'holder', at: now.toISOString(), text: question }]);
    const purge_at = new Date(now.getTime() + 30 * 86_400_000).toISOString();
    const row = { tenant: tenant.id, id, ref, state: 'asked' as const, version: 1, messages, purge_at };
    await db.insertInto('questions').values(row).execute();
    return { ref, code, helperCode: codes['helper']!, state: 'asked' };
  },
  async view(read, id, holder) {
    const row = await find(read, id);
    const mayAnswer = row?.state === 'asked_back' && holder === 'asker';
    const actions = mayAnswer ? [{ name: 'answer', input: 'text' }, { name: 'drop' }] : [];
    const steps = ['asked', 'closed'].map(name => ({ name, state: row?.state === name ? 'current' : 'ahead' }));
    return row && { kind: QUESTION.kind, ref: row.ref, state: row.state, steps, messages: messagesOf(row), actions };
  },
  actions: { answer: { input: 'text' }, drop: {} },
  async act(write, id, action, { role, holder }, { text }) {
    const row = (await find(write, id))!;
    const to = action === 'answer' ? 'asked' : 'closed';
    const allowed = holder === 'asker' ? states.allowed(row.state, role) : [];
    if (!allowed.includes(to)) return invalidTransition('question', row.state, allowed);
    await take(write, row, to, { role }, text);
    return undefined;
  },
  words: async () => ({ lang: 'nl', words: { 'state.asked': 'We lezen je vraag.', 'action.answer': 'Antwoord' } }),
  checkData: (to, { text }) => (to === 'asked_back' && typeof text === 'string' ? undefined : 'Send a “text”.'),
  async move(write, id, { to, version, data }, by) {
    const row = await find(write, id);
    if (!row) throw new Problem('not_found', 'There is no question with this id.');
    if (row.version !== version) throw versionMismatch('question', row.version);
    const allowed = states.allowed(row.state, by.role);
    if (!states.isState(to) || !allowed.includes(to)) throw invalidTransition('question', row.state, allowed);
    return recordOf(await take(write, row, to, by, data?.['text']));
  },
  list: async ({ db, tenant }) =>
    (await db.selectFrom('questions').selectAll().where('tenant', '=', tenant.id).execute()).map(recordOf),
  async purge({ db, tenant }, now) {
    const due = db.deleteFrom('questions').where('tenant', '=', tenant.id).where('purge_at', '<=', now.toISOString());
    return (await due.returning('id').execute()).map(({ id }) => id);
  },
};
