import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openDatabase } from '../../src/server/store/open-database.ts';
import { ended, startServer, stek } from '../support/cli.ts';
import { eventually } from '../support/eventually.ts';
import { MailBox } from '../support/mail-box.ts';
import { SENDER } from '../support/notice-desk.ts';
import { OWNER, SignalNews } from '../support/signal-news.ts';
import { TOWN } from '../support/sign-up-desk.ts';
import { verified, WebhookReceiver } from '../support/webhook-receiver.ts';

describe('Telling who works here', () => {
  let data = '';
  let ref = '';
  let box: MailBox;
  let receiver: WebhookReceiver;
  before(async () => {
    data = mkdtempSync(join(tmpdir(), 'stek-staff-notices-'));
    [box, receiver] = [await MailBox.open(), await WebhookReceiver.open()];
    const open = async (clock = () => new Date()) => Object.assign(await openDatabase({ data }), { clock });
    const news = await SignalNews.open(open, { now: Date.now() }, { owner: OWNER, webhook: receiver.url });
    ({ ref } = await news.desk.sent());
    await news.desk.store.close();
    assert.equal((await stek(['keys', 'adopt', '--yes', '--data', data])).code, 0);
  });
  after(async () => {
    await Promise.all([box.stop(), receiver.stop()]);
    rmSync(data, { recursive: true, force: true });
  });
  const notices = (...args: string[]) => stek(['notices', ...args, '--tenant', TOWN.id, '--data', data]);
  const serve = (env: Record<string, string>) =>
    startServer(['--data', data, '--public-url', 'http://stek.example'], env);
  const mail = () => ({ STEK_SMTP_URL: `smtp://127.0.0.1:${box.port}`, STEK_MAIL_FROM: SENDER });

  it('shows what waits, and the secret of the program', async () => {
    const { stdout, stderr } = await notices('list');
    assert.match(
      stdout,
      new RegExp(
        `^[0-9a-f-]{36}  tell the owner, ${OWNER}  ${ref}  something new arrived  since \\d{4}-\\d\\d-\\d\\d$`,
        'm',
      ),
    );
    assert.match(stdout, new RegExp(`  call the program  ${ref}  something new arrived  `));
    assert.equal(
      stderr,
      '1 person to be told: 0 by mail, 1 to call, 1 to a program (stek notices list --tenant proefdorp)\n',
    );
    const secret = await notices('webhook');
    assert.deepEqual([secret.code, /^whsec_[A-Za-z0-9+/]{43}=\n$/.test(secret.stdout)], [0, true]);
    const elsewhere = await stek(['notices', 'webhook', '--tenant', 'nowhere', '--data', data]);
    assert.deepEqual([elsewhere.code, /no municipality “nowhere”/.test(elsewhere.stderr)], [2, true]);
  });

  it('calls no program at a private address, unless that is allowed', async () => {
    const { child } = await serve({});
    await eventually(async () =>
      assert.match((await notices('list')).stdout, /look at the program .*\(address refused\)/),
    );
    child.kill('SIGINT');
    assert.equal(await ended(child), 0);
    assert.equal(receiver.received.length, 0);
    const store = await openDatabase({ data });
    await store.db
      .updateTable('notices')
      .set({ state: 'queued', failure: null })
      .where('recipient', '=', 'webhook')
      .execute();
    await store.db.deleteFrom('leases').execute();
    await store.close();
  });

  it('by a call and a mail, killed between sending and noting it, happens at most once more, under the same name', async () => {
    const secret = (await notices('webhook')).stdout.trim();
    const killed = await serve({ STEK_WEBHOOK_PRIVATE: 'yes' });
    receiver.answer = async () => {
      killed.child.kill('SIGKILL');
    };
    await ended(killed.child);
    receiver.answer = response => void response.writeHead(204).end();
    assert.equal(receiver.received.length, 1);
    // As it is five minutes later: the lease of the one that died is over, and so is its turn of the jobs.
    const store = await openDatabase({ data });
    const at = new Date().toISOString();
    const { numUpdatedRows } = await store.db
      .updateTable('notices')
      .set({ leased_until: at })
      .where('leased_until', 'is not', null)
      .executeTakeFirst();
    assert.equal(numUpdatedRows, 1n);
    await store.db.deleteFrom('leases').execute();
    await store.close();
    const { child } = await serve({ STEK_WEBHOOK_PRIVATE: 'yes', ...mail() });
    await eventually(async () => assert.equal((await notices('list')).stdout, 'Everybody knows.\n'));
    child.kill('SIGINT');
    assert.equal(await ended(child), 0);
    assert.deepEqual(
      box.mails.map(({ recipients }) => recipients),
      [[OWNER]],
    );
    assert.equal(receiver.received.length, 2);
    const [first, second] = receiver.received.map(message => ({
      id: message.headers['webhook-id'],
      said: verified(message, secret, Date.now()),
    }));
    assert.deepEqual(first, second);
    assert.equal((first!.said as { data: { ref: string } }).data.ref, ref);
  });
});
