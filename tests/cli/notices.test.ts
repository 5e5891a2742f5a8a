import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openDatabase } from '../../src/server/store/open-database.ts';
import { postgresMissing, startPostgres } from '../support/postgres.ts';
import { ended, startServer, startStek, stek } from '../support/cli.ts';
import { eventually } from '../support/eventually.ts';
import { MailBox } from '../support/mail-box.ts';
import { mailOf, MINUTE, NoticeDesk, SENDER } from '../support/notice-desk.ts';
import { courseOf, TOWN } from '../support/sign-up-desk.ts';

const SCHEDULE = { start: '2099-12-01T14:00', end: '2099-12-01T16:00', tz: TOWN.tz };
const course = courseOf('course', { mode: 'required', capacity: 100 }, { schedule: SCHEDULE });
const MOVED = { from: '2099-12-01T13:00:00.000Z', to: '2099-12-01T14:30:00.000Z' };
const PUBLIC = ['--public-url', 'http://stek.example'];

interface Place {
  data?: string;
  databaseUrl?: string;
}

/** Signs so many people up, and moves their date an hour ago; every fourth of them gave a phone number. */
async function moveFor(place: Place, people: number): Promise<void> {
  const clock = { now: Date.now() - 60 * MINUTE };
  const store = await openDatabase(place);
  try {
    const desk = await NoticeDesk.open(Object.assign(store, { clock: () => new Date(clock.now) }), clock, course);
    for (let number = 1; number <= people; number++) {
      const contact =
        number % 4 === 0 ? { phone: `+3247${String(number).padStart(7, '0')}` } : { email: mailOf(number) };
      await desk.queue(await desk.person({ contact, occurrenceId: 'course_20991201T1400' }), 'moved', MOVED);
    }
  } finally {
    await store.close();
  }
}

const mailTo = ({ port }: MailBox): Record<string, string> => ({
  STEK_SMTP_URL: `smtp://127.0.0.1:${port}`,
  STEK_MAIL_FROM: SENDER,
});

describe('Telling people', () => {
  let data = '';
  let box: MailBox;
  before(async () => {
    data = mkdtempSync(join(tmpdir(), 'stek-notices-'));
    await moveFor({ data }, 8);
    box = await MailBox.open();
  });
  after(async () => {
    await box.stop();
    rmSync(data, { recursive: true, force: true });
  });
  const notices = (args: string[], env = {}) => stek(['notices', ...args, '--data', data], env);
  const items = async () =>
    JSON.parse((await notices(['list', '--tenant', TOWN.id, '--json'])).stdout) as { id: string; state: string }[];

  it('shows who to call and what about; without a mail server that is everybody', async () => {
    const { stdout, stderr, code } = await notices(['list', '--tenant', TOWN.id]);
    assert.equal(code, 0);
    assert.equal(stdout.match(/^[0-9a-f-]{36} {2}call /gm)?.length, 8);
    assert.match(
      stdout,
      / {2}call \+32470000004 {2}IN-\d\d-0004 {2}moved from 2099-12-01 14:00 to 2099-12-01 15:30 {2}since /,
    );
    assert.equal(stderr, '8 people to be told: 0 by mail, 8 to call (stek notices list --tenant proefdorp)\n');
    const withMail = await notices(['list', '--tenant', TOWN.id], mailTo(box));
    assert.match(withMail.stderr, /^8 people to be told: 6 by mail, 2 to call/);
    assert.match(withMail.stdout, / {2}mail persoon1@example\.org {2}/);
  });

  it('says what is wrong before anything begins', async () => {
    const sending = await notices(['send', ...PUBLIC], { STEK_SMTP_URL: 'mail.example.be' });
    assert.deepEqual([sending.code, /STEK_SMTP_URL is an address/.test(sending.stderr)], [2, true]);
    const serving = await stek(['serve', '--port', '0', '--data', data], mailTo(box));
    assert.deepEqual([serving.code, /add --public-url/.test(serving.stderr)], [2, true]);
    for (const [args, words] of [
      [['lend'], /list, told ID…, send, webhook/],
      [['told'], /list, told ID…, send, webhook/],
      [['send', ...PUBLIC], /No mail is set up here/],
      [['list', '--tenant', 'nowhere'], /no municipality “nowhere”/],
    ] as const) {
      const { code, stderr } = await notices([...args]);
      assert.equal(code, 2, args.join(' '));
      assert.match(stderr, words);
    }
    assert.match((await stek(['serve', '--help'])).stdout, /STEK_SMTP_URL/);
  });

  it('by phone is marked, and nobody tells them again', async () => {
    const first = (await items()).find(({ state }) => state === 'to_call');
    const told = await notices(['told', first!.id, 'nothing']);
    assert.equal(told.code, 2, 'one of the two is unknown');
    assert.equal(told.stdout, `${first!.id} is told.\n`);
    assert.match(told.stderr, /no notice nothing/);
    assert.equal((await items()).length, 7);
  });

  it('by mail, killed between sending and noting it, happens at most once more, under the same name', async () => {
    const sender = startStek(['notices', 'send', ...PUBLIC, '--data', data], mailTo(box));
    box.answerMail = async () => {
      sender.kill('SIGKILL');
      await ended(sender);
      return undefined;
    };
    await ended(sender);
    assert.equal(box.mails.length, 1);
    const [killed] = box.mails;
    box.answerMail = () => undefined;
    const meanwhile = await notices(['send', ...PUBLIC], mailTo(box));
    assert.match(meanwhile.stdout, /^5 sent, 0 to be tried again, 0 to call, 0 no longer needed\.\n$/);
    assert.equal(box.for(killed!.recipients[0]!).length, 1, 'its lease runs');
    const store = await openDatabase({ data });
    await store.db
      .updateTable('notices')
      .set({ leased_until: new Date().toISOString() })
      .where('leased_until', 'is not', null)
      .execute();
    await store.close();
    assert.match((await notices(['send', ...PUBLIC], mailTo(box))).stdout, /^1 sent/);
    assert.match((await notices(['send', ...PUBLIC], mailTo(box))).stdout, /^0 sent/);
    const again = box.for(killed!.recipients[0]!);
    assert.deepEqual(
      again.map(({ headers }) => headers['message-id']),
      [1, 2].map(() => killed!.headers['message-id']),
    );
    assert.equal(box.mails.length, 7);
    assert.equal((await items()).length, 1, 'who is to be called');
  });

  it('is done by the server itself, once mail is set up', async () => {
    const own = mkdtempSync(join(tmpdir(), 'stek-serving-'));
    const before = box.mails.length;
    await moveFor({ data: own }, 3);
    assert.equal((await stek(['keys', 'adopt', '--yes', '--data', own])).code, 0);
    const { child } = await startServer(['--data', own, ...PUBLIC], mailTo(box));
    try {
      await eventually(() => assert.equal(box.mails.length, before + 3));
    } finally {
      child.kill('SIGINT');
      assert.equal(await ended(child), 0);
      rmSync(own, { recursive: true, force: true });
    }
  });
});

describe('Two servers on one PostgreSQL', { skip: postgresMissing() ?? false }, () => {
  it('send each mail once', async test => {
    const postgres = await startPostgres();
    const box = await MailBox.open();
    try {
      const databaseUrl = postgres.freshDatabase();
      await moveFor({ databaseUrl }, 64);
      const env = { ...mailTo(box), DATABASE_URL: databaseUrl };
      const senders = await Promise.all([1, 2].map(() => stek(['notices', 'send', ...PUBLIC], env)));
      const sent = senders.map(({ stdout }) => Number(/^(\d+) sent/.exec(stdout)?.[1]));
      test.diagnostic(`48 mails, ${box.mails.length} arrived, sent by each server: ${sent.join(' and ')}`);
      assert.equal(box.mails.length, 48);
      assert.equal(new Set(box.mails.map(({ recipients }) => recipients[0])).size, 48);
      assert.equal(
        sent.reduce((sum, count) => sum + count, 0),
        48,
      );
    } finally {
      await box.stop();
      postgres.stop();
    }
  });
});
