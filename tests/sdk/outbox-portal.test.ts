import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createStekClient } from '../../src/sdk/client.ts';
import { createOutbox, type Outbox } from '../../src/sdk/outbox/index.ts';
import { signUp } from '../../src/sdk/submissions/kinds/sign-up.ts';
import { eventually } from '../support/eventually.ts';
import { LOOKALIKES, PORTAL_ANSWERS } from '../support/portal.ts';
import { ScriptedServer, problem, type Script } from '../support/scripted-server.ts';
import { signUpNumber } from '../support/sign-up-request.ts';
import { SignUpService } from '../support/sign-up-service.ts';

/** A server with something in front of it that answers what is sent, until it opens. */
class GuardedServer implements AsyncDisposable {
  readonly service = new SignUpService();
  readonly client;
  readonly outbox: Outbox;
  guard: Script | undefined;
  readonly #server: ScriptedServer;

  private constructor(server: ScriptedServer) {
    this.#server = server;
    this.client = createStekClient({ transport: server.base });
    this.outbox = createOutbox(this.client);
  }

  static async start(): Promise<GuardedServer> {
    const server = await ScriptedServer.start();
    const guarded = new GuardedServer(server);
    server.script = (request, response) => {
      if (guarded.guard && request.method === 'POST') return guarded.guard(request, response);
      void guarded.service.handle(request, response).then(done => done || response.writeHead(404).end());
    };
    await guarded.outbox.prepare(signUp);
    return guarded;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.outbox.close();
    await this.#server[Symbol.asyncDispose]();
  }
}

describe('What waits to be sent', () => {
  for (const [name, answer] of Object.entries({ ...PORTAL_ANSWERS, ...LOOKALIKES })) {
    it(`is kept and sent once when something in between answers: ${name}`, async () => {
      await using guarded = await GuardedServer.start();
      const { outbox, service } = guarded;
      guarded.guard = answer;
      const queued = await outbox.submit(signUp, signUpNumber(1));
      assert.equal(queued.state, 'queued');
      await outbox.flush();
      const waiting = await outbox.list();
      assert.deepEqual(
        waiting.map(({ state, failure }) => [state, failure]),
        [['queued', undefined]],
      );
      guarded.guard = undefined;
      await outbox.flush();
      const [entry] = await outbox.list();
      assert.deepEqual([entry?.state, entry?.receipt?.code?.length, service.rows.size], ['sent', 16, 1]);
    });
  }

  const refusals = [
    [409, 'full'],
    [409, 'duplicate'],
    [409, 'closed'],
    [410, 'past'],
    [410, 'gone'],
    [413, 'too_large'],
    [422, 'invalid'],
  ] as const;
  for (const [status, code] of refusals) {
    it(`ends when our own server refuses it, can be read, sent again and put away: ${code}`, async () => {
      await using guarded = await GuardedServer.start();
      const { outbox, service } = guarded;
      guarded.guard = PORTAL_ANSWERS['503'];
      const { id } = await outbox.submit(signUp, signUpNumber(1));
      await outbox.submit(signUp, signUpNumber(2));
      guarded.guard = problem(status, code);
      await outbox.flush();
      const failed = await outbox.list();
      assert.deepEqual(
        failed.map(({ state, failure, retryable }) => [state, failure?.reason, retryable]),
        [
          ['failed', code, true],
          ['failed', code, true],
        ],
      );
      guarded.guard = undefined;
      await outbox.flush();
      assert.equal(service.posts, 0, 'not by itself');
      await outbox.retry(id);
      const [again, other] = await outbox.list();
      assert.deepEqual([again?.state, service.rows.size], ['sent', 1]);
      assert.notEqual([...service.rows.keys()][0], `"${id}"`, 'the server would give the same answer to the same name');
      await outbox.remove(other!.id);
      assert.deepEqual(
        (await outbox.list()).map(entry => entry.id),
        [id],
      );
    });
  }

  it('does not hold up the others for ever when one of them is blocked by a firewall', async () => {
    await using guarded = await GuardedServer.start();
    const { outbox, service } = guarded;
    guarded.guard = PORTAL_ANSWERS['403'];
    const { id } = await outbox.submit(signUp, signUpNumber(0));
    for (let number = 1; number < 4; number++) await outbox.submit(signUp, signUpNumber(number));
    const blocked = `"${id}"`;
    guarded.guard = (request, response) => {
      if (request.headers['idempotency-key'] === blocked) return PORTAL_ANSWERS['403']!(request, response);
      void service.handle(request, response);
    };
    await outbox.flush();
    assert.equal(service.rows.size, 0, 'the first in the line is the one that is blocked');
    await eventually(async () => {
      const states = (await outbox.list()).map(({ state }) => state);
      assert.deepEqual(states, ['queued', 'sent', 'sent', 'sent']);
    });
    assert.equal(service.rows.size, 3);
  });
});
