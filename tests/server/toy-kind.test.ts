import assert from 'node:assert/strict';
import { it } from 'node:test';
import { seal, type PublicKey } from '../../src/sdk/seal.ts';
import { jobsOf, runJobs } from '../../src/server/jobs/jobs.ts';
import { signUpKind } from '../../src/server/sign-ups/sign-up-kind.ts';
import { onBothEngines } from '../support/engines.ts';
import { actionNames, BEFORE, SignUpDesk, TOWN } from '../support/sign-up-desk.ts';
import { questionKind } from '../support/toy-kind.ts';
import { QUESTION } from '../support/toy-question.ts';
import { createQuestions } from '../support/toy-tables.ts';

const KINDS = [signUpKind, questionKind];
const DAY = 86_400_000;

onBothEngines('A kind of about a page', openEmpty => {
  const open = async (kinds = KINDS) => {
    const clock = { now: BEFORE.getTime() };
    const store = await openEmpty(() => new Date(clock.now));
    await createQuestions(store.db);
    const desk = await SignUpDesk.open(store, [], undefined, kinds);
    const { body } = await desk.ask('jwks.json');
    const sealed = async (question: string) => ({
      sealed: await seal({ question }, { recipients: body['keys'] as PublicKey[], tenant: TOWN.id, ...QUESTION }),
    });
    const send = async (body: object, key: string = crypto.randomUUID(), more: Record<string, string> = {}) =>
      desk.post('questions', JSON.stringify(body), {
        ...{
          'content-type': 'application/jose+json',
          'idempotency-key': key,
          'stek-proof': await desk.proof(),
          ...more,
        },
      });
    const follow = (code: unknown, action = '', data?: object) =>
      desk.post(`follow-up${action && `/${action}`}`, { code, ...(data && { data }) });
    const move = (id: unknown, request: object) =>
      desk.post(`questions/${String(id)}/transitions`, request, desk.asWorker);
    return { clock, desk, sealed, send, follow, move };
  };

  it('goes the whole way: sealed, taken once, a code for each of two holders, question and answer, closed, wiped', async () => {
    const { clock, desk, sealed, send, follow, move } = await open();
    const versions = () => desk.store.db.selectFrom('tenants').select(['data_version', 'seats_version']).execute();
    const before = await versions();
    const body = await sealed('Is er een lift?');
    const first = await send(body, 'question-1');
    assert.equal(first.status, 201);
    const { code, helperCode, ...receipt } = first.body;
    assert.deepEqual(receipt, { ref: 'VR-26-0001', state: 'asked' });
    assert.notEqual(code, helperCode);
    const again = await send(body, 'question-1');
    assert.deepEqual([again.body, again.headers.get('idempotency-replayed')], [first.body, 'true']);
    const [question, ...others] = (await desk.ask('inbox/questions', { headers: desk.asWorker })).body['items'] as {
      id: string;
    }[];
    assert.equal(others.length, 0, 'taken once');

    const asked = await move(question!.id, { to: 'asked_back', version: 1, data: { text: 'Op welke dag?' } });
    assert.equal(asked.status, 200);
    const shown = (await follow(code)).body;
    assert.deepEqual(shown['actions'], [{ name: 'answer', label: 'Antwoord', input: 'text' }, { name: 'drop' }]);
    assert.deepEqual(actionNames((await follow(helperCode)).body), [], 'who helps looks on');
    const refused = await follow(helperCode, 'answer', { text: 'Dinsdag' });
    assert.deepEqual([refused.status, refused.body['code']], [409, 'invalid_transition']);
    const answered = (await follow(code, 'answer', { text: 'Dinsdag.' })).body;
    assert.deepEqual(
      [answered['kind'], answered['state'], answered['label']],
      ['question', 'asked', 'We lezen je vraag.'],
    );
    assert.deepEqual(
      (answered['messages'] as { from: string; text: string }[]).map(({ from, text }) => `${from}: ${text}`),
      ['holder: Is er een lift?', 'staff: Op welke dag?', 'holder: Dinsdag.'],
    );
    assert.equal((await move(question!.id, { to: 'closed', version: 3 })).status, 200);
    const rows = await desk.store.db
      .selectFrom('transitions')
      .selectAll()
      .orderBy('at')
      .orderBy('from_state')
      .execute();
    assert.deepEqual(rows.map(({ kind, to_state, actor_role }) => `${kind} ${to_state} ${actor_role}`).sort(), [
      'question asked holder',
      'question asked_back worker',
      'question closed worker',
    ]);

    clock.now += 30 * DAY;
    await runJobs(desk.store, 'test', jobsOf(KINDS));
    assert.equal(before.length, 1);
    assert.deepEqual(await versions(), before, 'nobody reads the programme anew for it');
    for (const gone of [code, helperCode]) assert.equal((await follow(gone)).body['code'], 'code_unknown');
    for (const table of ['questions', 'transitions', 'follow_up_codes'] as const)
      assert.deepEqual(await desk.store.db.selectFrom(table).selectAll().execute(), [], table);
  });

  it('is shown and answered on the page without JavaScript as well', async () => {
    const { desk, sealed, send, move } = await open();
    const { code } = (await send(await sealed('Waar?'))).body;
    const press = async (more: Record<string, string>) => {
      const page = await desk.app.request(`http://stek.test/p/${TOWN.id}/code`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: String(new URLSearchParams({ code: String(code), ...more })),
      });
      return { status: page.status, html: await page.text() };
    };
    const shown = await press({ action: 'show' });
    assert.match(shown.html, /We lezen je vraag\..*<strong>Jij<\/strong>.*Waar\?.*VR-26-0001/s);
    assert.doesNotMatch(shown.html, /<textarea|inschrijving af/);
    const { items } = (await desk.ask('inbox/questions', { headers: desk.asWorker })).body as {
      items: { id: string }[];
    };
    await move(items[0]!.id, { to: 'asked_back', version: 1, data: { text: 'Bij ons?' } });
    assert.match(
      (await press({ action: 'show' })).html,
      /<textarea .*<button name="action" value="answer">Verstuur mijn antwoord</s,
    );
    const answered = await press({ action: 'answer', text: 'Ja, bij jullie.' });
    assert.match(answered.html, /We lezen je vraag\..*Ja, bij jullie\./s);
    assert.equal((await press({ action: 'answer', text: 'Nog iets' })).status, 409, 'nobody asked back');
  });

  it('moves no version of the programme: one that would is a fault of ours, and nothing of it is kept', async () => {
    const loud: typeof questionKind = {
      ...questionKind,
      accept: async (write, ...more) => {
        write.markSeatsChanged('course_20261201T1400');
        return questionKind.accept(write, ...more);
      },
    };
    const { desk, sealed, send } = await open([loud]);
    assert.equal((await send(await sealed('Waar?'))).status, 500);
    assert.match(String(desk.errors.pop()), /“question” says that it changes nothing of the programme/);
    assert.deepEqual(await desk.store.db.selectFrom('questions').selectAll().execute(), []);
  });

  it('is refused for what every kind is refused for', async () => {
    const { desk, sealed, send } = await open();
    const inClear = { 'content-type': 'application/json' };
    const number = await send({ question: 'Mijn nummer is 85.07.30-033.28' }, undefined, inClear);
    assert.deepEqual(
      [number.status, number.body['errors']],
      [
        422,
        [
          {
            pointer: '/question',
            code: 'national_number',
            message: 'This holds a national register number. Leave it out: nobody here needs it.',
          },
        ],
      ],
    );
    const more = await send({ question: 'Waar?', who: 'An' }, undefined, inClear);
    assert.deepEqual((more.body['errors'] as { pointer: string }[])[0]?.pointer, '/who');
    const unproven = await desk.post('questions', { question: 'Waar?' });
    assert.equal(unproven.body['code'], 'proof_missing');
    const elsewhere = await seal(
      { question: 'Waar?' },
      {
        recipients: (await desk.ask('jwks.json')).body['keys'] as PublicKey[],
        tenant: TOWN.id,
        kind: 'sign-up',
        schemaVersion: 2,
      },
    );
    assert.equal((await send({ sealed: elsewhere })).status, 422, 'sealed as another kind');
    assert.equal((await send(await sealed('Waar?'))).body['ref'], 'VR-26-0001', 'what is refused takes no number');
    assert.equal((await desk.ask('export/questions.csv', { headers: desk.asWorker })).status, 404, 'it is no table');
  });

  it('says what its holder asks for wrongly', async () => {
    const { desk, sealed, send, follow, move } = await open();
    const { body } = await send(await sealed('Waar?'));
    const [{ id } = { id: '' }] = (await desk.ask('inbox/questions', { headers: desk.asWorker })).body['items'] as {
      id: string;
    }[];
    const said = async (action: string, data?: object) => {
      const { status, body: problem } = await follow(body['code'], action, data);
      const [issue] = (problem['errors'] as { pointer: string; code: string }[] | undefined) ?? [];
      return [status, problem['code'], ...(issue ? [issue.pointer] : [])];
    };
    assert.deepEqual(await said('answer', { text: 'Hier' }), [409, 'invalid_transition'], 'nobody asked back');
    await move(id, { to: 'asked_back', version: 1, data: { text: 'Wat?' } });
    assert.deepEqual(await said('withdraw'), [404, 'not_found'], 'what another kind does');
    assert.deepEqual(await said('constructor'), [404, 'not_found']);
    assert.deepEqual(await said('answer'), [422, 'invalid', '/data/text']);
    assert.deepEqual(await said('answer', { text: '85.07.30-033.28' }), [422, 'invalid', '/data/text']);
    assert.deepEqual(await said('drop', { text: 'Laat maar' }), [422, 'invalid', '/data/text']);
    assert.deepEqual(await follow('4012300000000010', 'nothing').then(({ status, body: b }) => [status, b['code']]), [
      404,
      'code_unknown',
    ]);
    assert.equal((await follow(body['code'], 'drop')).body['state'], 'closed');
  });
});
