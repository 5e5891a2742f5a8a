import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import { ServerKeys } from '../../../src/server/keys/server-keys.ts';
import { postWebhook, signedHeaders, webhookSecret } from '../../../src/server/notices/webhook.ts';
import { verified, WebhookReceiver } from '../../support/webhook-receiver.ts';

const NOW = Date.parse('2026-11-30T12:00:00Z');
const BODY = '{"type":"question.arrived","timestamp":"2026-11-30T00:00:00.000Z","data":{"ref":"VR-26-0001"}}';
const HERE = { allowPrivate: true };

describe('A message to a program', () => {
  let receiver: WebhookReceiver;
  let secret: string;
  before(async () => {
    receiver = await WebhookReceiver.open();
    secret = await webhookSecret(await ServerKeys.random(NOW), 'proefdorp');
  });
  after(() => receiver.stop());
  beforeEach(() => {
    receiver.received.length = 0;
    receiver.answer = response => void response.writeHead(204).end();
  });
  const post = (url = receiver.url, options: object = HERE) =>
    postWebhook({ id: 'een', url, body: BODY }, secret, NOW, options);

  it('is signed as the example of the specification is', async () => {
    const message = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', body: '{"test": 2432232314}' };
    const headers = await signedHeaders('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', message, 1_614_265_330_999);
    assert.deepEqual(headers, {
      'webhook-id': message.id,
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('is taken by a program that checks its signature, and by none with another secret or of another hour', async () => {
    assert.deepEqual(await post(), { kind: 'taken' });
    const [message, ...more] = receiver.received;
    assert.deepEqual(more, []);
    assert.deepEqual(verified(message!, secret, NOW + 60_000), JSON.parse(BODY));
    assert.equal(message?.headers['webhook-id'], 'een');
    assert.equal(message?.headers['content-type'], 'application/json');
    const other = await webhookSecret(await ServerKeys.random(NOW), 'proefdorp');
    assert.throws(() => verified(message!, other, NOW), /no signature/);
    assert.throws(() => verified({ ...message!, body: BODY.replace('0001', '0002') }, secret, NOW), /no signature/);
    assert.throws(() => verified(message!, secret, NOW + 3_600_000), /sent at/);
  });

  it('has a secret of its municipality, the same each time', async () => {
    const keys = await ServerKeys.random(NOW);
    const [one, again, other] = await Promise.all(
      ['proefdorp', 'proefdorp', 'buurdorp'].map(tenant => webhookSecret(keys, tenant)),
    );
    assert.match(one!, /^whsec_[A-Za-z0-9+/]{43}=$/);
    assert.equal(one, again);
    assert.notEqual(one, other);
  });

  it('is tried again when the program says no, and never again when it says that it is gone', async () => {
    const failed = { kind: 'failed', failure: 'refused_for_now', isUncertain: false, isForAll: true };
    for (const status of [400, 401, 404, 429, 500, 503]) {
      receiver.answer = response => void response.writeHead(status).end();
      assert.deepEqual(await post(), failed, String(status));
    }
    receiver.answer = response => void response.writeHead(410).end();
    assert.deepEqual(await post(), { kind: 'refused', failure: 'address_refused' });
  });

  it('follows no redirect', async () => {
    receiver.answer = response => void response.writeHead(307, { location: `${receiver.url}/elsewhere` }).end();
    assert.equal((await post()).kind, 'failed');
    assert.equal(receiver.received.length, 1);
  });

  it('is taken however long the answer of the program is', async () => {
    receiver.answer = response => {
      response.writeHead(200);
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      };
      response.on('drain', more);
      more();
    };
    assert.deepEqual(await post(), { kind: 'taken' });
  });

  it('that breaks off after it was sent may have arrived; one that never left did not', async () => {
    receiver.answer = response => void response.destroy();
    const uncertain = { kind: 'failed', failure: 'no_answer', isUncertain: true, isForAll: true };
    assert.deepEqual(await post(), uncertain);
    receiver.answer = () => undefined;
    assert.deepEqual(await post(receiver.url, { ...HERE, timeout: 200 }), uncertain, 'it never answers');
    await receiver.stop();
    assert.deepEqual(await post(), { ...uncertain, isUncertain: false });
    await receiver.start();
    assert.deepEqual(await post(`https://127.0.0.1:${receiver.port}/`), { ...uncertain, isUncertain: false });
  });

  it('goes to no private address and not without TLS, but where that is allowed and to this machine', async () => {
    const refused = { kind: 'refused', failure: 'address_refused' };
    for (const url of [
      receiver.url,
      'https://127.0.0.1:1/',
      'https://[::1]:1/',
      'https://10.0.0.7/',
      'https://192.168.1.1/',
      'https://169.254.169.254/latest/meta-data',
      'https://localhost:1/',
      'http://example.org/',
      'https://an:geheim@example.org/',
      'ftp://example.org/',
      'geen adres',
    ])
      assert.deepEqual(await post(url, {}), refused, url);
    for (const url of ['http://10.0.0.7/', 'http://example.org/', 'http://127.example.org/'])
      assert.deepEqual(await post(url), refused, url);
    assert.equal(receiver.received.length, 0);
  });

  it('is not handed over to a line that speaks no TLS', async () => {
    const said: string[] = [];
    const plain: Server = createServer(socket => {
      socket.on('data', chunk => {
        said.push(chunk.toString('latin1'));
        socket.end();
      });
      socket.on('error', () => undefined);
    });
    await new Promise<void>(resolve => plain.listen(0, '127.0.0.1', resolve));
    const { port } = plain.address() as { port: number };
    const delivery = await post(`https://localhost:${port}/`);
    await new Promise(resolve => plain.close(resolve));
    assert.equal(delivery.kind, 'failed');
    assert.ok(said.length > 0 && said.every(text => !text.includes('VR-26-0001')), said.join());
  });
});
