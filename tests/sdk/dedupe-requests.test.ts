import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, it } from 'node:test';
import { createStekClient } from '../../src/sdk/client.ts';
import { systemClock, type Clock } from '../../src/sdk/clock.ts';
import { StekError } from '../../src/sdk/errors.ts';
import { http } from '../../src/sdk/http.ts';
import { eventually } from '../support/eventually.ts';
import { ScriptedServer, json, type Script } from '../support/scripted-server.ts';
import { december, programmeBody } from '../support/soup.ts';

const slow =
  (milliseconds: number, script: Script): Script =>
  (request, response) =>
    void pause(milliseconds).then(() => script(request, response));

/** One attempt that ends long after `eventually` has given up, in milliseconds: what ends before it was stopped. */
const PATIENT = { timeout: 80_000, retry: 0 };

/** A server that answers when it is told to, and knows how many clients hung up. */
async function holding() {
  const answers: (() => void)[] = [];
  const known = { hungUp: 0, answer: () => answers.forEach(send => send()) };
  const server = await ScriptedServer.start((request, response) => {
    response.on('close', () => (known.hungUp += response.writableFinished ? 0 : 1));
    answers.push(() => json(programmeBody())(request, response));
  });
  return { server, known };
}

describe('Equal reads at the same time', () => {
  it('are one request for five elements on a page', async () => {
    await using server = await ScriptedServer.start(slow(20, json(programmeBody())));
    const stek = createStekClient({ transport: server.base });
    const answers = await Promise.all(Array.from({ length: 5 }, () => stek.activities.programme(december)));
    assert.equal(server.requests.length, 1);
    assert.deepEqual(
      answers.map(({ occurrences }) => occurrences.length),
      [2, 2, 2, 2, 2],
    );
    assert.notEqual(answers[0]!.occurrences[0], answers[1]!.occurrences[0], 'each has a copy of its own');
  });

  it('are two requests when they differ, or one after the other', async () => {
    await using server = await ScriptedServer.start(json(programmeBody()));
    const stek = createStekClient({ transport: server.base });
    await Promise.all([stek.activities.programme(december), stek.activities.programme({ ...december, place: 'x' })]);
    await stek.activities.programme(december);
    assert.equal(server.requests.length, 3);
  });

  it('are two requests in two languages: each visitor hears the words of the server in their own', async () => {
    const refusal = { endUserMessage: { nl: 'Deze plaats is er niet meer.', fr: 'Ce lieu n’existe plus.' } };
    await using server = await ScriptedServer.start(json(refusal, { 'content-type': 'application/problem+json' }, 404));
    const transport = http(server.base);
    const errors = await Promise.all(
      ['nl-BE', 'fr-BE'].map(locale => createStekClient({ transport, locale }).places.get('x').result()),
    );
    assert.deepEqual(
      errors.map(({ error }) => error?.problem?.endUserMessage),
      Object.values(refusal.endUserMessage),
    );
    assert.equal(server.requests.length, 2);
  });

  it('go on for the others when one of them is stopped', async () => {
    const { server, known } = await holding();
    await using _ = server;
    const stek = createStekClient({ transport: server.base });
    const stopped = new AbortController();
    const mine = stek.activities.programme(december, { signal: stopped.signal }).result();
    const theirs = stek.activities.programme(december).result();
    // Only when the request is out there is work that the one who leaves could end for the others.
    await eventually(() => assert.equal(server.requests.length, 1));
    stopped.abort();
    assert.equal((await mine).error?.code, 'aborted');
    known.answer();
    assert.equal((await theirs).data?.occurrences.length, 2);
    assert.equal(server.requests.length, 1);
  });

  it('end when the last of them has left', async () => {
    const { server, known } = await holding();
    await using _ = server;
    const stek = createStekClient({ transport: server.base, ...PATIENT });
    const visitors = [new AbortController(), new AbortController(), new AbortController()];
    const calls = visitors.map(({ signal }) => stek.activities.programme(december, { signal }).result());
    await eventually(() => assert.equal(server.requests.length, 1));
    for (const visitor of visitors) visitor.abort();
    for (const call of calls) assert.equal((await call).error?.code, 'aborted');
    await eventually(() => assert.equal(known.hungUp, 1));
    assert.equal(server.requests.length, 1);
  });

  it('fail together, and the next read asks anew', async () => {
    await using server = await ScriptedServer.start(slow(10, json({}, {}, 404)));
    const stek = createStekClient({ transport: server.base });
    const [one, two] = await Promise.all([stek.places.get('x').result(), stek.places.get('x').result()]);
    assert.deepEqual([one.error?.code, two.error?.code, server.requests.length], ['not_found', 'not_found', 1]);
    await stek.places.get('x').result();
    assert.equal(server.requests.length, 2);
  });
});

describe('A call that is stopped', () => {
  it('rejects at once with code `aborted`, and its connection is closed', async () => {
    const { server, known } = await holding();
    await using _ = server;
    const stek = createStekClient({ transport: server.base, ...PATIENT });
    const reason = new Error('The visitor went on.');
    const stopped = new AbortController();
    const call = stek.activities.programme(december, { signal: stopped.signal }).result();
    await eventually(() => assert.equal(server.requests.length, 1));
    stopped.abort(reason);
    const { error } = await call;
    assert.deepEqual([error?.code, error?.retryable, error?.cause], ['aborted', false, reason]);
    await eventually(() => assert.equal(known.hungUp, 1));
  });

  it('never asks when it was stopped before it began', async () => {
    await using server = await ScriptedServer.start(json(programmeBody()));
    const stek = createStekClient({ transport: server.base });
    const { error } = await stek.activities.programme(december, { signal: AbortSignal.abort() }).result();
    assert.equal(error?.code, 'aborted');
    assert.equal(server.requests.length, 0);
  });

  it('does not wait out a pause between attempts', async () => {
    await using server = await ScriptedServer.start(json({}, { 'retry-after': '30' }, 503));
    const pauses = { begun: [] as number[], over: 0 };
    const clock: Clock = {
      now: systemClock.now,
      sleep: async (milliseconds, signal) => {
        pauses.begun.push(milliseconds);
        await systemClock.sleep(milliseconds, signal);
        pauses.over++;
      },
    };
    const stek = createStekClient({ transport: http(server.base, { clock }) });
    const stopped = new AbortController();
    const call = stek.activities.programme(december, { signal: stopped.signal }).result();
    await eventually(() => assert.deepEqual(pauses.begun, [30_000]));
    stopped.abort();
    assert.equal((await call).error?.code, 'aborted');
    await eventually(() => assert.equal(pauses.over, 1));
    await fetch(`${server.origin}/later`);
    assert.deepEqual(server.requests.slice(1), ['GET /later'], 'it does not ask again');
  });

  it('stops between the pages of a loop', async () => {
    await using server = await ScriptedServer.start((request, response) => {
      const at = Number(new URL(request.url!, 'http://local').searchParams.get('cursor') ?? 0);
      json({ ...programmeBody(), next: `${at + 1}` })(request, response);
    });
    const stopped = new AbortController();
    const { activities } = createStekClient({ transport: server.base });
    await assert.rejects(
      async () => {
        for await (const { id } of activities.occurrences(december, { signal: stopped.signal })) {
          if (id && server.requests.length === 3) stopped.abort();
        }
      },
      (error: unknown) => StekError.is(error) && error.code === 'aborted',
    );
    assert.equal(server.requests.length, 3);
  });
});
