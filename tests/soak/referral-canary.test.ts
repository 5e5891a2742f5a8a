import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { jobsOf, runJobs } from '../../src/server/jobs/jobs.ts';
import { ServerKeys } from '../../src/server/keys/server-keys.ts';
import { KINDS } from '../../src/server/kinds.ts';
import { mailWay } from '../../src/server/notices/mail-way.ts';
import { sendNotices } from '../../src/server/notices/send-notices.ts';
import { webhookWay } from '../../src/server/notices/webhook-way.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openPostgres } from '../../src/server/store/postgres.ts';
import { openStore, type Store } from '../../src/server/store/store.ts';
import { CanaryBrowser, keptBy } from '../support/canary-browser.ts';
import { stek } from '../support/cli.ts';
import { eventually } from '../support/eventually.ts';
import { MailBox } from '../support/mail-box.ts';
import { mailerTo } from '../support/notice-desk.ts';
import { inTime } from '../support/outbox-browser.ts';
import { postgresMissing, startPostgres } from '../support/postgres.ts';
import {
  markedAnswers,
  markedFiles,
  marksInText,
  marksOf,
  ReferralCanary,
  textsIn,
} from '../support/referral-canary.ts';
import { mark, type CanaryPlace } from '../support/signal-canary.ts';
import { WebhookReceiver } from '../support/webhook-receiver.ts';

const DAY = 86_400_000;
const ALL = 200;
/** Through the card itself, the last ones; half of them without a connection at first. */
const BY_CARD = 4;
const BY_SDK = ALL - BY_CARD;
/** So many of the first are withdrawn. */
const WITHDRAWN = 6;
/** A piece of what is sealed that stands nowhere else. */
const PIECE = 48;

/** A database, and where its files lie. */
interface Ground {
  place: CanaryPlace;
  /** Of the database only. */
  files: string;
  /** All that its engine writes. */
  folders: readonly string[];
  open: (clock?: () => Date) => Promise<Store>;
}

describe('Two hundred referral cards with marked words', () => {
  const root = mkdtempSync(join(tmpdir(), 'stek-referral-canary-'));
  let browser: CanaryBrowser;
  let box: MailBox;
  let receiver: WebhookReceiver;
  before(async () => {
    [browser, box, receiver] = await Promise.all([CanaryBrowser.open(), MailBox.open(), WebhookReceiver.open()]);
  });
  beforeEach(() => {
    box.mails.length = 0;
    receiver.received.length = 0;
    browser.said.length = 0;
    browser.asked.length = 0;
  });
  after(async () => {
    await browser.close();
    await Promise.all([box.stop(), receiver.stop()]);
    rmSync(root, { recursive: true, force: true });
  });

  /** Two people at a screen, with the connection gone or not. */
  async function throughCard(canary: ReferralCanary, number: number, isOffline: boolean): Promise<void> {
    const card = await browser.card();
    await card.fillIn({ ...markedAnswers(number), recipient: canary.desk.people.lotte.id });
    if (isOffline) {
      await card.page.setOfflineMode(true);
      await card.send();
      await card.says(/De kaart is nog niet verstuurd\./);
      const kept = await keptBy(card.page);
      assert.match(kept['indexedDB']!, /ciphertext/, 'it waits on the device');
      assert.deepEqual(marksInText(JSON.stringify(kept)), []);
      await card.page.setOfflineMode(false);
    } else await card.send();
    await card.says(/De kaart is (aangekomen|verstuurd)\./);
    await inTime(async () => assert.equal((await canary.list()).length, number + 1));
    const kept = await keptBy(card.page);
    assert.equal(Object.keys(kept).length, 6);
    assert.deepEqual(marksInText(JSON.stringify(kept)), []);
    await card.page.close();
  }

  /** The same search where something leaks: it is found in each place. */
  async function leak(): Promise<void> {
    const { page } = await browser.card();
    const words = mark('leak', 1);
    const marks = [browser.said.length, browser.asked.length];
    await page.evaluate(async text => {
      localStorage.setItem('a', text);
      sessionStorage.setItem('a', text);
      document.cookie = `a=${text}`;
      history.replaceState(null, '', `?a=${text}`);
      await (await caches.open('a')).put('/a', new Response(text));
      await new Promise<void>(resolve => {
        const request = indexedDB.open('leak');
        request.onupgradeneeded = () => request.result.createObjectStore('a', { autoIncrement: true });
        request.onsuccess = () => {
          const put = request.result.transaction('a', 'readwrite');
          put.objectStore('a').add({ bytes: new TextEncoder().encode(text).buffer });
          put.oncomplete = () => (request.result.close(), resolve());
        };
      });
      console.log(text);
      await fetch(`/a?${text}`);
    }, words);
    for (const [place, text] of Object.entries(await keptBy(page))) assert.ok(marksInText(text).includes(words), place);
    assert.ok(marksInText(browser.said.slice(marks[0]).join('\n')).includes(words), 'console');
    const asked = browser.asked.slice(marks[1]);
    assert.ok(
      asked.some(one => new RegExp(`"referer":"[^"]*${words}`).test(one)),
      'referrer',
    );
    await browser.quit();
    assert.ok(
      markedFiles(browser.profile).some(one => one.endsWith(words)),
      'the folder of the browser',
    );
  }

  /** All of them, by every way. @returns what is sealed in each of those that the test sealed itself, with the codes */
  async function sendAll(
    canary: ReferralCanary,
    ground: Ground,
  ): Promise<Awaited<ReturnType<ReferralCanary['send']>>[]> {
    const sent: Awaited<ReturnType<ReferralCanary['send']>>[] = [];
    for (let number = 0; number < BY_SDK; number++) sent.push(await canary.send(number));
    for (let number = BY_SDK; number < ALL; number++) await throughCard(canary, number, number % 2 === 0);
    await canary.fail(ALL, async () => {
      const store = await ground.open();
      const { engine, db } = store;
      await (
        engine === 'sqlite'
          ? sql`create trigger planted before insert on referrals begin select raise(abort, 'planted'); end`
          : sql`alter table referrals add constraint planted check (false) not valid`
      ).execute(db);
      return async () => {
        await (
          engine === 'sqlite' ? sql`drop trigger planted` : sql`alter table referrals drop constraint planted`
        ).execute(db);
        await store.close();
      };
    });
    return sent;
  }

  /** Every card is opened, and has all its marks: they were there to be found. */
  async function openAll(canary: ReferralCanary): Promise<string[]> {
    const records = await canary.list();
    assert.equal(records.length, ALL);
    const found = new Set<string>();
    for (const { id } of records) for (const one of marksInText(await canary.opened(id))) found.add(one);
    const expected = Array.from({ length: ALL }, (_, number) => marksOf(number)).flat();
    assert.equal(expected.length, ALL * 10);
    assert.deepEqual(
      expected.filter(one => !found.has(one)),
      [],
      'all of it came through',
    );
    return records.map(({ id }) => id);
  }

  /** People take theirs back half way, with their code. */
  async function withdraw(
    canary: ReferralCanary,
    sent: Awaited<ReturnType<typeof sendAll>>,
    ground: Ground,
  ): Promise<void> {
    const pieces = sent.slice(0, WITHDRAWN).map(({ ciphertext }) => ciphertext.slice(100, 100 + PIECE));
    assert.deepEqual(textsIn(pieces, ground.files), pieces, 'it lies there until then');
    for (const { receipt } of sent.slice(0, WITHDRAWN)) {
      const { id, version } = (await canary.list()).find(({ ref }) => ref === receipt.ref)!;
      const moved = await canary.ask(`referrals/${id}/transitions`, 'lotte', { to: 'received', version });
      assert.equal(moved.status, 200, JSON.stringify(moved.body));
      const { status } = await canary.ask('follow-up/withdraw', undefined, { code: receipt.personCode });
      assert.equal(status, 200);
      const gone = await canary.ask(`referrals/${id}`, 'lotte');
      assert.equal(gone.body['envelope'], undefined, String(gone.status));
    }
  }

  /** What PostgreSQL does by itself when much was written: samples of what stands in each column, and all of it on the disk. */
  async function settled({ open }: Ground): Promise<void> {
    const store = await open();
    if (store.engine === 'postgres')
      for (const statement of [sql`analyze`, sql`checkpoint`]) await statement.execute(store.db);
    await store.close();
  }

  /** The server does what it does by itself. @returns what the clock says then */
  async function work({ open }: Ground, days: number): Promise<number> {
    const now = Date.now() + days * DAY;
    const store = await open(() => new Date(now));
    await eventually(async () => {
      await store.db.deleteFrom('leases').execute();
      await runJobs(store, 'test', jobsOf(KINDS));
      assert.deepEqual(await store.db.selectFrom('unsettled_tables').selectAll().execute(), []);
    });
    await store.close();
    return now;
  }

  /** Days later it mails and calls who has to be told. */
  async function tell(ground: Ground): Promise<void> {
    const now = (await work(ground, 12)) + DAY;
    const store = await ground.open(() => new Date(now));
    const keys = await ServerKeys.random(now);
    const way = mailWay(mailerTo(box), { origin: 'https://stek.example', address: 'je' });
    await sendNotices(store, KINDS, async () => keys, way);
    await sendNotices(store, KINDS, async () => keys, webhookWay(keys, { allowPrivate: true }));
    await store.close();
    await settled(ground);
  }

  function nothingOutside(canary: ReferralCanary): void {
    assert.ok(box.mails.length > 0 && receiver.received.length > 0, `${box.mails.length} ${receiver.received.length}`);
    const mailed = box.mails.map(({ raw, text }) => raw + text);
    const called = receiver.received.map(({ body, headers }) => body + JSON.stringify(headers));
    const places = { mailed, called, said: [canary.said], console: browser.said, asked: browser.asked };
    for (const [place, texts] of Object.entries(places)) assert.deepEqual(marksInText(texts.join('\n')), [], place);
    assert.ok(browser.asked.length > 20);
  }

  /** A mark that somebody writes in clear is found in the files: the search can fail. */
  async function writeMark({ open, folders }: Ground): Promise<void> {
    const store = await open();
    const name = mark('leak', 2);
    await store.db.updateTable('tenants').set({ name }).execute();
    if (store.engine === 'postgres') await sql`checkpoint`.execute(store.db);
    assert.ok(markedFiles(...folders).some(one => one.endsWith(name)));
    await store.close();
  }

  /** @param backUp makes a backup, and says in which folder it lies */
  async function whole(ground: Ground, backUp?: (name: string) => Promise<string>): Promise<void> {
    const canary = await ReferralCanary.start(ground.place, { webhook: receiver.url, origin: browser.origin });
    browser.api = canary.api;
    let pieces: string[];
    let kept: string[];
    try {
      const sent = await sendAll(canary, ground);
      pieces = sent.map(({ ciphertext }) => ciphertext.slice(100, 100 + PIECE));
      await openAll(canary);
      await settled(ground);
      assert.deepEqual(markedFiles(...ground.folders), []);
      if (backUp) assert.deepEqual(markedFiles(await backUp('before')), []);
      await withdraw(canary, sent, ground);
      await work(ground, 0);
      await settled(ground);
      kept = pieces.slice(WITHDRAWN);
      assert.equal(kept.length, BY_SDK - WITHDRAWN);
      assert.deepEqual(
        textsIn(pieces, ground.files),
        kept,
        'what is withdrawn is nowhere, on the same day and with the server at work',
      );
    } finally {
      await canary.stop();
    }
    await tell(ground);
    nothingOutside(canary);
    for (const folder of [ground.files, ...(backUp ? [await backUp('after')] : [])])
      assert.deepEqual(textsIn(pieces, folder), kept, 'and later');
    await browser.quit();
    assert.deepEqual(markedFiles(browser.profile, ...ground.folders), []);
    await writeMark(ground);
  }

  it(
    'are in none of the files of SQLite, a backup, the log, the mails, the calls and the browser; what is withdrawn is nowhere',
    { timeout: 900_000 },
    async () => {
      const data = join(root, 'data');
      const open = (clock?: () => Date) => {
        const connect = () => openNodeSqlite(join(data, 'stek.sqlite'));
        return openStore({ kind: 'sqlite', database: connect(), connect }, clock);
      };
      const backUp = async (name: string) => {
        const folder = join(root, name);
        const { code, stderr } = await stek(['backup', join(folder, 'stek.sqlite'), '--data', data]);
        assert.equal(code, 0, stderr);
        return folder;
      };
      await whole({ place: { data }, files: data, folders: [data], open }, backUp);
    },
  );

  it(
    'are in none of the files of PostgreSQL, its own log included; what is withdrawn is in none of the database',
    { skip: postgresMissing() ?? false, timeout: 900_000 },
    async t => {
      const postgres = await startPostgres();
      t.after(() => postgres.stop());
      const databaseUrl = postgres.freshDatabase();
      const open = (clock?: () => Date) => openStore({ kind: 'postgres', pool: openPostgres(databaseUrl) }, clock);
      const data = join(root, 'keys');
      const files = join(postgres.data, 'base');
      await whole({ place: { data, databaseUrl }, files, folders: [postgres.data, data], open });
    },
  );

  it('would be found where something leaks: in every place of the browser', async () => leak());
});
