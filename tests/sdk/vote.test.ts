import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { createStekClient } from '../../src/sdk/client.ts';
import { http } from '../../src/sdk/http.ts';
import type { Ballot } from '../../src/sdk/resources/polls.ts';
import { programmePoll } from '../support/programme-poll.ts';
import { QuickClock } from '../support/quick-clock.ts';
import { ScriptedServer, inTurn, json, problem, type Script } from '../support/scripted-server.ts';

const ID = programmePoll.id;
const answers: Ballot['answers'] = {
  wat: { choice: 'koffie' },
  wanneer: { choices: ['avond', 'ochtend'] },
  eerst: { ranking: ['koken', 'zingen'] },
  welkom: { smiley: 4 },
  idee: { ideas: ['Meer licht aan de deur'] },
};
const ballot: Ballot = { answers, channel: 'kiosk', castAt: '2026-12-01T14:00:00Z', quick: true };

/** A tablet, which proves by its key and not by work. */
const tablet = (server: ScriptedServer) =>
  createStekClient({ transport: http(server.base, { apiKey: 'stek_kiosk_1_x', clock: new QuickClock() }) }).polls;

const taken = json({ accepted: true }, {}, 201);

describe('Voting', () => {
  it('sends what was said to the poll, in clear and with the key of the tablet, and gets no more back than that it counts', async () => {
    const bodies: string[] = [];
    await using server = await ScriptedServer.start((request, response) => {
      void text(request).then(body => {
        bodies.push(body);
        taken(request, response);
      });
    });
    assert.deepEqual(await tablet(server).vote(ID, ballot), { accepted: true });
    assert.deepEqual(server.requests, [`POST /v1/ieper/polls/${ID}/ballots`]);
    assert.equal(server.headers[0]!.authorization, 'Bearer stek_kiosk_1_x');
    assert.deepEqual(
      bodies.map(body => JSON.parse(body) as unknown),
      [{ ...ballot, pollId: ID }],
    );
  });

  for (const [fault, script] of Object.entries<Script>({
    'a broken connection': (request: IncomingMessage) => void request.socket.destroy(),
    'a server that is full': json({}, { 'retry-after': '3' }, 503),
    'a page of a portal': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Wifi'),
    'an answer without its word': json({}, {}, 201),
  })) {
    it(`is tried again after ${fault}, under the same name: it counts once`, async () => {
      await using server = await ScriptedServer.start(inTurn(script, taken));
      const idempotencyKey = crypto.randomUUID();
      const vote = () => tablet(server).vote(ID, ballot, { idempotencyKey }).result();
      const first = await vote();
      const outcome = first.ok || !first.error.retryable ? first : await vote();
      assert.deepEqual(outcome.data, { accepted: true });
      assert.deepEqual(
        server.headers.map(headers => headers['idempotency-key']),
        [`"${idempotencyKey}"`, `"${idempotencyKey}"`],
      );
    });
  }

  it('gives each call a name of its own', async () => {
    await using server = await ScriptedServer.start(taken);
    for (let time = 0; time < 3; time++) await tablet(server).vote(ID, ballot);
    assert.equal(new Set(server.headers.map(headers => headers['idempotency-key'])).size, 3);
  });

  for (const [status, word, code] of [
    [409, 'already_voted', 'conflict'],
    [410, 'poll_closed', 'gone'],
    [404, 'code_unknown', 'not_found'],
    [403, 'forbidden', 'forbidden'],
  ] as const) {
    it(`says ${word}, and does not try again`, async () => {
      await using server = await ScriptedServer.start(problem(status, word));
      const { error } = await tablet(server).vote(ID, ballot).result();
      assert.deepEqual([error?.code, error?.problem?.code, error?.retryable], [code, word, false]);
      assert.equal(server.requests.length, 1);
    });
  }

  const wrong: Record<string, [id: string, ballot: object, pointer: string]> = {
    'no id of a poll': ['../../x', ballot, '/pollId'],
    'the channel of paper': [ID, { ...ballot, channel: 'paper' }, '/channel'],
    'an answer of two kinds': [ID, { ...ballot, answers: { wat: { choice: 'a', smiley: 1 } } }, '/answers/wat'],
    'an answer of no kind': [ID, { ...ballot, answers: { wat: {} } }, '/answers/wat'],
    'null for an answer': [ID, { ...ballot, answers: { wat: null } }, '/answers/wat'],
    'a face that there is not': [ID, { ...ballot, answers: { welkom: { smiley: 6 } } }, '/answers/welkom/smiley'],
    'four ideas': [ID, { ...ballot, answers: { idee: { ideas: ['a', 'b', 'c', 'd'] } } }, '/answers/idee'],
    'a very long idea': [ID, { ...ballot, answers: { idee: { ideas: ['x'.repeat(281)] } } }, '/answers/idee/ideas/0'],
    'a code that is none': [ID, { ...ballot, channel: 'code', code: '12 34' }, '/code'],
    'a mark that is none': [ID, { ...ballot, channel: 'web', mark: 'me' }, '/mark'],
    'a name': [ID, { ...ballot, firstName: 'An' }, '/firstName'],
    'no answers': [ID, { channel: 'web' }, '/answers'],
    'a national number': [
      ID,
      { ...ballot, answers: { idee: { ideas: ['Bel 85.07.30-033.28'] } } },
      '/answers/idee/ideas/0',
    ],
  };
  for (const [what, [id, sent, pointer]] of Object.entries(wrong)) {
    it(`refuses ${what} before anything is sent`, async () => {
      await using server = await ScriptedServer.start(taken);
      const { error } = await tablet(server)
        .vote(id, sent as Ballot)
        .result();
      assert.equal(error?.code, 'invalid_request');
      assert.deepEqual([...new Set(error.issues.map(issue => issue.pointer))], [pointer]);
      assert.deepEqual(server.requests, []);
    });
  }

  it('takes the poll that is named first, whatever the ballot says', async () => {
    await using server = await ScriptedServer.start(taken);
    await tablet(server).vote(ID, { ...ballot, pollId: 'm4n5p6q7' } as Ballot);
    assert.deepEqual(server.requests, [`POST /v1/ieper/polls/${ID}/ballots`]);
  });

  it('in which nothing was answered counts too', async () => {
    await using server = await ScriptedServer.start(taken);
    for (const empty of [{}, { wat: { none: true as const } }])
      assert.deepEqual(await tablet(server).vote(ID, { ...ballot, answers: empty }), { accepted: true });
  });
});
