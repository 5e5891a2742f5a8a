import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inspect } from 'node:util';
import { createStekClient } from '../../src/sdk/client.ts';
import { StekError } from '../../src/sdk/errors.ts';
import { ScriptedServer, json } from '../support/scripted-server.ts';
import { december } from '../support/soup.ts';

const problem = {
  type: 'https://example.be/problems/range',
  title: 'The window is\u202E too long',
  status: 400,
  detail: 'Ask for 400 days or fewer.',
  code: 'range_too_long',
  endUserMessage: { nl: 'Kies een kortere periode.', fr: 'Choisissez une période plus courte.' },
  errors: [{ pointer: '/to', code: 'too_late', message: 'This day is too far away.' }, 'nonsense'],
  secret: 'never kept',
};

const failing = (body: unknown, status = 400) =>
  ScriptedServer.start(json(body, { 'content-type': 'application/problem+json', 'request-id': 'req-7' }, status));

const errorFrom = async (server: ScriptedServer, locale?: string): Promise<StekError> =>
  (await createStekClient({ transport: server.base, locale }).activities.programme(december).result()).error!;

describe('Errors', () => {
  it('carry what a problem document says, cleaned', async () => {
    await using server = await failing(problem);
    const error = await errorFrom(server);
    assert.deepEqual(
      [error.code, error.status, error.requestId, error.retryable],
      ['invalid_request', 400, 'req-7', false],
    );
    assert.deepEqual(error.problem, {
      type: problem.type,
      title: 'The window is too long',
      detail: problem.detail,
      code: 'range_too_long',
      endUserMessage: 'Kies een kortere periode.',
    });
    assert.deepEqual(error.issues[0], problem.errors[0]);
    assert.deepEqual(error.issues[1], { pointer: '', code: '', message: '' });
  });

  it('carry the reason in their message, as far as the server gave one', async () => {
    await using server = await failing(problem);
    assert.equal((await errorFrom(server)).message, 'Ask for 400 days or fewer.');
    await using titled = await failing({ title: 'Too long' });
    assert.equal((await errorFrom(titled)).message, 'Too long');
    await using bare = await failing({ detail: '' });
    assert.equal((await errorFrom(bare)).message, 'The answer was 400.');
  });

  it('give the message for the visitor in the language of the client', async () => {
    await using server = await failing(problem);
    assert.equal((await errorFrom(server, 'fr-BE')).endUserMessage, 'Choisissez une période plus courte.');
    assert.equal((await errorFrom(server, 'en')).endUserMessage, 'Kies een kortere periode.');
    await using plain = await failing({ endUserMessage: 'Probeer later.' });
    assert.equal((await errorFrom(plain)).endUserMessage, 'Probeer later.');
  });

  it('can be logged without a word of what was sent or received', async () => {
    await using server = await failing(problem);
    const error = await errorFrom(server);
    assert.deepEqual(JSON.parse(JSON.stringify(error)), {
      name: 'StekError',
      code: 'invalid_request',
      message: 'The answer was 400.',
      status: 400,
      requestId: 'req-7',
      retryable: false,
      issues: [
        { pointer: '/to', code: 'too_late' },
        { pointer: '', code: '' },
      ],
    });
    assert.doesNotMatch(inspect(error), /never kept/);
  });

  it('have a code for each answer', async () => {
    const codes = {
      400: 'invalid_request',
      401: 'unauthorized',
      403: 'forbidden',
      404: 'not_found',
      409: 'conflict',
      410: 'gone',
      412: 'conflict',
      418: 'invalid_request',
      422: 'invalid_request',
      501: 'server_error',
      204: 'invalid_response',
      206: 'invalid_response',
    };
    for (const [status, code] of Object.entries(codes)) {
      await using server = await ScriptedServer.start((_, response) => response.writeHead(Number(status)).end());
      assert.equal((await errorFrom(server)).code, code, status);
    }
  });

  it('survive problem documents of any shape', async () => {
    const deep = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
    for (const body of [
      '',
      'null',
      '[]',
      '"text"',
      '{"errors":{},"title":5,"endUserMessage":[]}',
      '{"errors":[null,[],{"pointer":{}}]}',
      deep,
      `{"title":"${'x'.repeat(100_000)}"}`,
      '{"__proto__":{"code":"x"}}',
    ]) {
      await using server = await ScriptedServer.start((_, response) =>
        response.writeHead(400, { 'content-type': 'application/problem+json' }).end(body),
      );
      const error = await errorFrom(server);
      assert.equal(error.code, 'invalid_request');
      assert.ok((error.problem?.title?.length ?? 0) <= 2000);
      assert.ok(JSON.stringify(error).length < 1000);
    }
  });

  it('are known by their mark, not by their class', () => {
    assert.ok(StekError.is(new StekError('aborted', 'x')));
    for (const other of [
      null,
      undefined,
      'x',
      5,
      {},
      new Error('x'),
      { code: 'aborted', name: 'StekError' },
      Object.create(null),
    ]) {
      assert.equal(StekError.is(other), false);
    }
  });

  it('of a transport of your own come as `unexpected`, with their cause', async () => {
    const cause = new RangeError('mine');
    const transport = {
      capabilities: {
        read: true,
        services: false,
        signUp: false,
        polls: false,
        vote: false,
        signals: false,
        passOn: false,
        refer: false,
        subscribe: undefined,
      },
      read: () => Promise.reject(cause),
      calendarUrl: () => undefined,
    };
    const { error } = await createStekClient({ transport }).activities.get('x').result();
    assert.deepEqual([error?.code, error?.cause], ['unexpected', cause]);
  });
});
