import assert from 'node:assert/strict';
import { it } from 'node:test';
import { seal, type PublicKey } from '../../../src/sdk/seal.ts';
import { createApiKey } from '../../../src/server/access/api-keys.ts';
import type { KeyRole } from '../../../src/server/access/roles.ts';
import { upsert } from '../../../src/server/programme/upsert.ts';
import { signUpKind } from '../../../src/server/sign-ups/sign-up-kind.ts';
import type { SubmissionKind } from '../../../src/server/submissions/submission-kind.ts';
import { onBothEngines, type OpenEmpty } from '../../support/engines.ts';
import {
  aPerson,
  BEFORE,
  courseOf,
  dateOfCourse,
  SignUpDesk,
  TOWN,
  type Answered,
} from '../../support/sign-up-desk.ts';
import { questionKind } from '../../support/toy-kind.ts';
import { QUESTION } from '../../support/toy-question.ts';
import { createQuestions } from '../../support/toy-tables.ts';

const COURSES = [
  courseOf('course', { mode: 'required', capacity: 2, partyMax: 2 }),
  courseOf('closed', { mode: 'none' }),
];
const DATE = dateOfCourse('course');
const WORDS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '..%2Fshow', '%00', '%2e%2e%2f', 'act%0Aion'];

/** A desk that takes sign-ups, questions and questions that everybody who works here may see. @param change makes another kind of the questions */
async function openDesk(openEmpty: OpenEmpty, change: Partial<SubmissionKind> = {}) {
  const store = await openEmpty(() => BEFORE);
  await createQuestions(store.db);
  const kinds = [
    signUpKind,
    { ...questionKind, ...change },
    { ...questionKind, kind: 'open-question', path: 'open-questions' },
  ] as SubmissionKind[];
  const desk = await SignUpDesk.open(store, COURSES, undefined, kinds);
  const keyOf = async (role: KeyRole) => {
    const { key } = await createApiKey(store, { tenant: TOWN.id, role, label: 'test' });
    return { authorization: `Bearer ${key}` };
  };
  const ask = async (question = 'Waar?', headers: Record<string, string> = {}) =>
    desk.post('questions', { question }, { 'stek-proof': await desk.proof(), ...headers });
  const idOf = async ({ body }: Answered) => {
    const rows = await store.db.selectFrom('questions').selectAll().where('ref', '=', String(body['ref'])).execute();
    return rows[0]!.id;
  };
  const move = (id: string, request: object, headers: Record<string, string> = desk.asWorker) =>
    desk.post(`questions/${id}/transitions`, request, headers);
  return { store, desk, keyOf, ask, idOf, move };
}

const said = ({ status, body }: Answered) => [status, body['code']];
const askedBack = (version = 1) => ({ to: 'asked_back', version, data: { text: 'Wanneer?' } });

onBothEngines('Words that mean something to the language a server is written in', openEmpty => {
  it('are no action, no kind, no id and no state', async () => {
    const { store, desk, ask, move } = await openDesk(openEmpty);
    const { code } = (await ask()).body;
    for (const word of WORDS) {
      assert.deepEqual(said(await desk.post(`follow-up/${word}`, { code })), [404, 'not_found'], word);
      assert.deepEqual(said(await desk.post(word, { code }, desk.asWorker)), [404, 'not_found'], word);
      for (const path of [`inbox/${word}`, `export/${word}.csv`])
        assert.deepEqual(said(await desk.ask(path, { headers: desk.asWorker })), [404, 'not_found'], path);
      assert.deepEqual(said(await move(word, askedBack())), [404, 'not_found'], word);
      assert.deepEqual(said(await move('some', { ...askedBack(), to: word })), [422, 'invalid'], word);
    }
    assert.equal((await store.db.selectFrom('transitions').selectAll().execute()).length, 0, 'nothing happened');
    assert.deepEqual(desk.errors, []);
  });

  it('are no kind that something is sealed for', async () => {
    const { desk, ask } = await openDesk(openEmpty);
    await ask();
    const recipients = (await desk.ask('jwks.json')).body['keys'] as PublicKey[];
    for (const kind of ['../question', 'question|1', '__proto__', 'constructor', 'sign-up', 'Question', ''])
      for (const schemaVersion of [1, 2]) {
        const sealed = await seal({ question: 'Waar?' }, { recipients, tenant: TOWN.id, kind, schemaVersion });
        const headers = { ...desk.asWorker, 'content-type': 'application/jose+json' };
        const { status, body } = await desk.post('questions', JSON.stringify({ sealed }), headers);
        assert.deepEqual([status, (body['errors'] as { code: string }[])[0]?.code], [422, 'unreadable'], kind);
      }
  });

  it('in what goes with a transition change nothing but that', async () => {
    const { store, ask, idOf, move } = await openDesk(openEmpty);
    const id = await idOf(await ask());
    const body = `{"to":"asked_back","version":1,"data":{"text":"Wanneer?","__proto__":{"isKing":true},"constructor":{"prototype":{"isKing":true}}}}`;
    const { status } = await move(id, body as unknown as object);
    assert.equal(status, 200);
    assert.equal('isKing' in {}, false);
    const sent = { to: 'closed', version: 2, ['__proto__']: { version: 9 } };
    assert.equal((await move(id, sent)).status, 422, 'a field of that name is none');
    const [question] = await store.db.selectFrom('questions').select('state').execute();
    assert.equal(question?.state, 'asked_back');
  });

  it('are no name of a parameter of an earlier release', async () => {
    const { desk } = await openDesk(openEmpty);
    const { status, headers } = await desk.ask('signups?constructor=1&__proto__=2&occurrence=a&toString=3');
    assert.equal(status, 308);
    assert.equal(
      headers.get('location'),
      `/v1/${TOWN.id}/inbox/sign-ups?constructor=1&__proto__=2&occurrenceId=a&toString=3`,
    );
  });

  it('are no language', async () => {
    const { desk } = await openDesk(openEmpty);
    const { body } = await desk.signUp(aPerson(DATE));
    for (const [languages, lang] of [
      ['toString, valueOf;q=0.9', 'nl'],
      ['valueOf, fr;q=0.1', 'fr'],
      ['*', 'nl'],
      ['en;q=0, fr;q=0.001', 'fr'],
      ['en;q=-1, de;q=x, ar', 'ar'],
      ['en;q=Infinity, fr;q=1e9', 'en'],
      [`${'xx,'.repeat(9)}tr,fr`, 'tr'],
      [`${'xx,'.repeat(2000)}fr`, 'nl'],
      ['nl-u', 'nl'],
      ['en\tGB;;;q', 'nl'],
    ] as const) {
      const headers = { 'accept-language': languages };
      const shown = await desk.post('follow-up', { code: body['code'] }, headers);
      assert.deepEqual([shown.status, shown.headers.get('content-language')], [200, lang], languages.slice(0, 40));
      const page = await desk.app.request(`http://stek.test/p/${TOWN.id}/code?lang=${encodeURIComponent(languages)}`);
      assert.equal(page.status, 200, languages.slice(0, 40));
    }
    assert.deepEqual(desk.errors, []);
  });
});

onBothEngines('What is not theirs', openEmpty => {
  it('is not shown by a code in another municipality, in the same words as a code that nothing has', async () => {
    const { store, desk } = await openDesk(openEmpty);
    await upsert(store, { ...TOWN, id: 'buurdorp' }, { activities: COURSES });
    const { body } = await desk.signUp(aPerson(DATE));
    const elsewhere = (code: unknown, action = '') =>
      desk.post(`../buurdorp/follow-up${action}`, { code }).then(({ status, body: { requestId: _, ...words } }) => ({
        status,
        words,
      }));
    for (const action of ['', '/withdraw', '/accept', '/dance'])
      assert.deepEqual(await elsewhere(body['code'], action), await elsewhere('4012300000000010', action), action);
    assert.equal((await elsewhere(body['code'])).status, 404);
    assert.equal((await desk.followUp(body['code'])).body['state'], 'confirmed');
  });

  it('is moved, listed and exported by no key but that of who works with it', async () => {
    const { store, desk, keyOf, ask, idOf, move } = await openDesk(openEmpty, {
      permissions: { read: 'submissions:read-confidential', move: 'submissions:move-confidential' },
    });
    const id = await idOf(await ask());
    const roles = ['worker', 'coordinator', 'editor', 'admin'] as const;
    const keys = Object.fromEntries(await Promise.all(roles.map(async role => [role, await keyOf(role)] as const)));
    const statuses = async (path: string) =>
      Promise.all(roles.map(async role => (await desk.ask(path, { headers: keys[role]! })).status));
    assert.deepEqual(await statuses('inbox/questions'), [403, 200, 403, 200]);
    assert.deepEqual(await statuses(`inbox/sign-ups?occurrenceId=${DATE}`), [200, 200, 403, 200]);
    assert.deepEqual(await statuses(`export/sign-ups.csv?occurrenceId=${DATE}`), [200, 200, 403, 200]);
    assert.equal((await move(id, askedBack(), keys['worker'])).status, 403);
    const name = { 'idempotency-key': 'moved-by-a-coordinator' };
    assert.equal((await move(id, askedBack(), { ...keys['coordinator'], ...name })).status, 200);
    const crossed = await desk.post(`open-questions/${id}/transitions`, askedBack(), { ...keys['worker'], ...name });
    assert.deepEqual(said(crossed), [422, 'idempotency_mismatch'], 'no answer that somebody got who may do more');
    await store.db.updateTable('api_keys').set({ role: 'kiosk' }).execute();
    assert.deepEqual(await statuses('inbox/questions'), [403, 403, 403, 403]);
    const sent = await desk.post('questions', { question: 'Waar?' }, keys['worker']);
    assert.deepEqual(said(sent), [403, 'forbidden'], 'the key of a kiosk stands for no proof');
  });

  it('is not opened for a key that is not right, also where something was answered under that name', async () => {
    const { desk } = await openDesk(openEmpty);
    const recipients = (await desk.ask('jwks.json')).body['keys'] as PublicKey[];
    const sealed = await seal({ question: 'Waar?' }, { recipients, tenant: TOWN.id, ...QUESTION });
    const headers = { 'content-type': 'application/jose+json', 'idempotency-key': 'a-known-name' };
    const body = JSON.stringify({ sealed });
    const first = await desk.post('questions', body, { ...headers, 'stek-proof': await desk.proof() });
    assert.equal(first.status, 201);
    const wrong = { ...headers, authorization: 'Bearer stek_worker_0000000000000000_none' };
    assert.deepEqual(said(await desk.post('questions', body, wrong)), [401, 'unauthorized']);
    const again = await desk.post('questions', body, headers);
    assert.deepEqual([again.body, again.headers.get('idempotency-replayed')], [first.body, 'true']);
  });

  it('is not answered under the name of something of another kind; in another municipality it is another name', async () => {
    const { store, desk, ask } = await openDesk(openEmpty);
    await upsert(store, { ...TOWN, id: 'buurdorp' }, { activities: COURSES });
    const name = { 'idempotency-key': 'one-name-for-all' };
    const first = await ask('Waar?', name);
    assert.equal(first.status, 201);
    assert.deepEqual(said(await desk.register(aPerson(DATE), name)), [422, 'idempotency_mismatch']);
    for (const [path, body] of [
      ['follow-up/drop', { code: first.body['code'] }],
      ['sign-ups/some/transitions', { to: 'cancelled', version: 1 }],
    ] as const)
      assert.deepEqual(said(await desk.post(path, body, { ...desk.asWorker, ...name })), [422, 'idempotency_mismatch']);
    const { key } = await createApiKey(store, { tenant: 'buurdorp', role: 'worker', label: 'test' });
    const there = await desk.post('../buurdorp/sign-ups', aPerson(DATE), { authorization: `Bearer ${key}`, ...name });
    assert.deepEqual([there.status, there.body['ref']], [201, 'IN-26-0001']);
  });
});

onBothEngines('What goes wrong', openEmpty => {
  it('takes no number: those who come next are counted on without a gap', async () => {
    const { desk } = await openDesk(openEmpty);
    const refs: unknown[] = [];
    const sign = async (more: object, number: number, status: number) => {
      const answered = await desk.register(aPerson(DATE, number, more));
      assert.equal(answered.status, status, JSON.stringify(answered.body));
      if (status === 201) refs.push(answered.body['ref']);
    };
    await sign({}, 1, 201);
    await sign({}, 1, 409);
    await sign({ party: 3 }, 2, 422);
    await sign({ party: 2 }, 3, 409);
    await sign({ occurrenceId: dateOfCourse('closed') }, 4, 409);
    await sign({ occurrenceId: dateOfCourse('unheard') }, 5, 404);
    await sign({ note: '85.07.30-033.28' }, 6, 422);
    await sign({}, 7, 201);
    await sign({}, 8, 409);
    assert.deepEqual(refs, ['IN-26-0001', 'IN-26-0002']);
    const numbers = await desk.store.db.selectFrom('numbers').select(['kind', 'last']).execute();
    assert.deepEqual(
      numbers.map(({ kind, last }) => `${kind} ${last}`),
      ['sign-up 2'],
    );
  });

  it('inside a kind is told to nobody but the log, keeps nothing, and can be tried again with the same proof', async () => {
    const faults = new Set<string>();
    const broken = (name: string) => {
      if (faults.has(name)) throw new TypeError(`secret of ${name}`);
    };
    const { store, desk } = await openDesk(openEmpty, {
      accept: async (write, request, made) => {
        const receipt = await questionKind.accept(write, request as { question: string }, made);
        broken('accept');
        return receipt;
      },
      view: async (...all) => (broken('view'), questionKind.view(...all)),
      words: async (...all) => (broken('words'), questionKind.words!(...all)),
    });
    const headers = { 'stek-proof': await desk.proof(), 'idempotency-key': 'tried-again' };
    const send = () => desk.post('questions', { question: 'Waar?' }, headers);
    const isHidden = (answered: Answered) => {
      assert.deepEqual(said(answered), [500, 'internal_error']);
      assert.doesNotMatch(JSON.stringify(answered.body), /secret/);
    };
    faults.add('accept');
    isHidden(await send());
    for (const table of ['questions', 'follow_up_codes', 'numbers', 'idempotency', 'spent_proofs'] as const)
      assert.equal((await store.db.selectFrom(table).selectAll().execute()).length, 0, table);
    faults.clear();
    const taken = await send();
    assert.deepEqual([taken.status, taken.body['ref']], [201, 'VR-26-0001']);
    for (const name of ['view', 'words']) {
      faults.add(name);
      isHidden(await desk.post('follow-up', { code: taken.body['code'] }));
      faults.clear();
    }
    assert.equal((await desk.post('follow-up', { code: taken.body['code'] })).status, 200);
    assert.deepEqual(
      desk.errors.map(String),
      ['accept', 'view', 'words'].map(name => `TypeError: secret of ${name}`),
    );
  });
});

onBothEngines('Two tabs at once', openEmpty => {
  it('answer once, and the other one reads that it was done meanwhile', async () => {
    const { store, desk, ask, idOf, move } = await openDesk(openEmpty);
    const asked = await ask();
    await move(await idOf(asked), askedBack());
    const answer = (text: string, name: string = crypto.randomUUID()) =>
      desk.post('follow-up/answer', { code: asked.body['code'], data: { text } }, { 'idempotency-key': name });
    const both = await Promise.all([answer('Dinsdag'), answer('Woensdag')]);
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
    const [row] = await store.db.selectFrom('questions').select(['messages', 'version']).execute();
    assert.equal((JSON.parse(row!.messages) as unknown[]).length, 3);
    const late = await answer('Donderdag', 'the-same-name');
    assert.deepEqual(said(late), [409, 'invalid_transition']);
    const other = await answer('Vrijdag', 'the-same-name');
    assert.deepEqual(said(other), [422, 'idempotency_mismatch'], 'other words are another answer');
    const again = await answer('Donderdag', 'the-same-name');
    assert.equal(again.headers.get('idempotency-replayed'), 'true');
  });

  it('of two who work here move it once', async () => {
    const { ask, idOf, move, store } = await openDesk(openEmpty);
    const id = await idOf(await ask());
    const both = await Promise.all([move(id, askedBack()), move(id, { to: 'closed', version: 1 })]);
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 412]);
    assert.equal((await store.db.selectFrom('transitions').selectAll().execute()).length, 1);
  });
});
