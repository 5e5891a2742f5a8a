import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createStekClient } from '../../src/sdk/client.ts';
import { http } from '../../src/sdk/http.ts';
import { newVoterMark } from '../../src/sdk/submissions/kinds/voter-mark.ts';
import { answeredPoll, programmePoll, programmeResults } from '../support/programme-poll.ts';
import { ScriptedServer, inTurn, json, problem, type Script } from '../support/scripted-server.ts';

const BASE = 'https://stek.example/v1/ieper';

/** A client whose server gives this body, whatever is asked. */
const answering = (body: unknown) => {
  const fetch = async () => new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
  return createStekClient({ transport: http(BASE, { fetch }), retry: 0 }).polls;
};

describe('Polls by way of the SDK', () => {
  it('are listed, for one place and in the states that are asked for', async () => {
    await using server = await ScriptedServer.start(json({ items: [programmePoll, answeredPoll] }));
    const { polls } = createStekClient({ transport: server.base });
    const { items, warnings, next } = await polls.list();
    assert.deepEqual([items, warnings, next], [[programmePoll, answeredPoll], [], undefined]);
    await polls.list({ place: 'zillebeke', state: 'open' });
    await polls.list({ state: ['closed', 'answered'], place: '' });
    assert.deepEqual(server.requests, [
      'GET /v1/ieper/polls',
      'GET /v1/ieper/polls?place=zillebeke&state=open',
      'GET /v1/ieper/polls?state=closed%2Canswered',
    ]);
  });

  it('are gone through one by one, over pages too', async () => {
    const pages = inTurn(json({ items: [programmePoll], next: 'a' }), json({ items: [answeredPoll] }));
    await using server = await ScriptedServer.start(pages);
    const seen: string[] = [];
    for await (const poll of createStekClient({ transport: server.base }).polls.list({ state: 'open' }))
      seen.push(poll.state);
    assert.deepEqual(seen, ['open', 'answered']);
    assert.equal(server.requests[1], 'GET /v1/ieper/polls?state=open&cursor=a');
  });

  it('are read by their id, each caller with a copy of their own', async () => {
    await using server = await ScriptedServer.start(json(programmePoll, { etag: '"7"' }));
    const { polls } = createStekClient({ transport: server.base });
    const [one, two] = await Promise.all([polls.get('k3f9x2ab'), polls.get('k3f9x2ab')]);
    assert.deepEqual(one, programmePoll);
    one.questions.pop();
    assert.equal(two.questions.length, 5);
    assert.equal((await polls.get('k3f9x2ab')).questions.length, 5);
    await polls.get('../../elders?x#y');
    assert.deepEqual(server.requests.at(-1), 'GET /v1/ieper/polls/..%2F..%2Felders%3Fx%23y');
  });

  it('show what was counted, and only what changed comes over', async () => {
    const script: Script = (request, response) =>
      request.headers['if-none-match'] === '"2"'
        ? void response.writeHead(304).end()
        : json(programmeResults, { etag: '"2"' })(request, response);
    await using server = await ScriptedServer.start(script);
    const { polls } = createStekClient({ transport: server.base });
    assert.deepEqual(await polls.results('k3f9x2ab'), programmeResults);
    assert.deepEqual(await polls.results('k3f9x2ab'), programmeResults);
    assert.equal(server.requests[1], 'GET /v1/ieper/polls/k3f9x2ab/results');
    assert.equal(server.headers[1]!['if-none-match'], '"2"');
  });

  it('say why there are no results: hidden, none yet, or no such poll', async () => {
    await using server = await ScriptedServer.start(problem(403, 'results_hidden'));
    const { polls } = createStekClient({ transport: server.base });
    const hidden = await polls.results('k3f9x2ab').result();
    assert.deepEqual([hidden.error?.code, hidden.error?.problem?.code], ['forbidden', 'results_hidden']);
    server.script = problem(404, 'not_found');
    assert.equal((await polls.results('k3f9x2ab').result()).error?.code, 'not_found');
    assert.equal(server.requests.length, 2, 'nobody asks twice');
  });

  it('hidden again are not shown from memory', async () => {
    await using server = await ScriptedServer.start(inTurn(json(programmeResults), problem(403, 'results_hidden')));
    const { polls } = createStekClient({ transport: server.base });
    await polls.results('k3f9x2ab');
    for (let time = 0; time < 2; time++)
      assert.equal((await polls.results('k3f9x2ab').result()).error?.code, 'forbidden');
  });

  it('with a question that cannot be used keep the others, and say so', async () => {
    const [choice, ...others] = programmePoll.questions;
    const odd = { ...choice, text: 'Wat?' };
    const { data, response } = await answering({ ...programmePoll, questions: [odd, ...others] })
      .get('k3f9x2ab')
      .withResponse();
    assert.deepEqual(
      data.questions.map(({ id }) => id),
      ['wanneer', 'eerst', 'welkom', 'idee'],
    );
    assert.deepEqual(
      response.warnings.map(({ path, code }) => [path, code]),
      [['/questions/0/text', 'invalid_value']],
    );
  });

  it('get what an older server leaves out, and keep words and members that a newer one knows', async () => {
    const { showResults: _, version: __, ...older } = programmePoll;
    const questions = [{ id: 'kaart', type: 'map', text: { nl: 'Waar?' }, zoom: 4 }];
    const poll = await answering({ ...older, state: 'paused', questions, mood: 'new' }).get('k3f9x2ab');
    assert.deepEqual([poll.showResults, poll.version, poll.state], ['after_close', 0, 'paused']);
    assert.deepEqual(poll.questions, [{ id: 'kaart', type: 'map', text: { nl: 'Waar?' }, options: [] }]);
  });

  it('that are none leave a list with a warning, and a single one is refused', async () => {
    const { items, warnings } = await answering({ items: [programmePoll, null, { id: 'x' }] }).list();
    assert.deepEqual(items, [programmePoll]);
    assert.deepEqual(
      warnings.filter(({ code }) => code === 'item_skipped').map(({ path }) => path),
      ['/items/1', '/items/2'],
    );
    assert.equal((await answering({ id: 'x' }).get('x').result()).error?.code, 'invalid_response');
    assert.equal((await answering([]).results('x').result()).error?.code, 'invalid_response');
  });

  it('are there, and can be voted in, where there is a server', () => {
    const { polls, vote } = createStekClient({ transport: BASE }).capabilities;
    assert.deepEqual([polls, vote], [true, true]);
  });
});

describe('The mark of a browser', () => {
  it('is 16 random bytes, in letters that an address may have', () => {
    const marks = Array.from({ length: 500 }, newVoterMark);
    assert.equal(new Set(marks).size, 500);
    assert.deepEqual(
      marks.filter(mark => !/^[\w-]{22}$/.test(mark)),
      [],
    );
    assert.deepEqual(
      marks.map(mark => Buffer.from(mark, 'base64url').length).filter(length => length !== 16),
      [],
    );
  });
});
