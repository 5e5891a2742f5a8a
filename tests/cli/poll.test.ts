import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { addDays } from '../../src/domain/calendar-day.ts';
import { readPollCode } from '../../src/domain/poll-code.ts';
import { municipalDay, municipalTime } from '../../src/domain/municipal-clock.ts';
import type { Activity } from '../../src/schema/activity.ts';
import type { PollReply } from '../../src/schema/poll.ts';
import { openDatabase } from '../../src/server/store/open-database.ts';
import { ended, startServer, stek, type Finished } from '../support/cli.ts';
import { courseOf } from '../support/sign-up-desk.ts';

const today = municipalDay(Date.now());

let data = '';
const file = (name: string, content: unknown) => {
  const path = join(data, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
const poll = (...args: string[]) => stek(['poll', ...args, '--tenant', 'proefdorp', '--data', data]);
const done = async (...args: string[]): Promise<Finished> => {
  const finished = await poll(...args);
  assert.equal(finished.code, 0, `${args.join(' ')}: ${finished.stderr}`);
  return finished;
};
const refused = async (words: RegExp, ...args: string[]): Promise<void> => {
  const { code, stdout, stderr } = await poll(...args);
  assert.equal(code, 2, `${args.join(' ')}: ${stdout}`);
  assert.match(stderr, words, args.join(' '));
  assert.doesNotMatch(stderr, /\n\s+at /, 'no trace for people');
};
const created = async () =>
  (await done('create', file('poll.json', (await stek(['poll', 'example'])).stdout))).stdout.trim();
const feed = () =>
  file('feed.json', {
    activities: [courseOf('course', { mode: 'none' })],
    places: [{ id: 'gs9', slug: 'gs9', name: 'GS9' }],
  });
const imported = () => stek(['import', feed(), '--tenant', 'proefdorp', '--data', data]);

before(async () => {
  data = mkdtempSync(join(tmpdir(), 'stek-poll-'));
  const { code, stderr } = await imported();
  assert.equal(code, 0, stderr);
});
after(() => rmSync(data, { recursive: true, force: true }));

describe('stek poll', () => {
  it('takes an example from its first words to an answer that people find in the programme', async () => {
    const id = await created();
    assert.match(id, /^[a-hjkmnp-z2-9]{8}$/);
    assert.match((await done('list')).stdout, new RegExp(`^${id} {2}draft {2}Wat doen we na nieuwjaar\\?$`, 'm'));
    assert.match((await done('open', id)).stderr, new RegExp(`until ${addDays(today, 21)}`));
    const { stdout: entered, stderr } = await done('counts', id, file('count.json', { ...sheets, n: 21 }));
    assert.match(stderr, /21 sheets are entered/);
    await done('counts', id, file('count.json', { ...sheets, replaces: entered.trim() }));
    assert.match(
      (await done('counts', id)).stdout,
      /^\S+ {2}\S+ {2}21 sheets {2}corrected by \S+\n\S+ {2}\S+ {2}20 sheets\n$/,
    );
    await refused(/Nobody sees what people say before the poll closes/, 'results', id);
    await done('close', id);
    const { stdout: said } = await done('results', id);
    assert.match(said, /20 took part\. Answers are counted, not persons\./);
    assert.match(said, /  1\. Samen koken {2}12\n {2}2\. Wandelen {2}5\n {2}3\. Naaien {2}3\n/);
    assert.equal((JSON.parse((await done('results', id, '--json')).stdout) as { n: number }).n, 20);
    await refused(/yes, later, no or already[^]*stek poll reply/, 'answer', id);
    const planned = (await done('plan', id, 'koken', ...when, '--why', 'De meeste mensen kozen dit.')).stdout;
    const written = JSON.parse((await done('reply', id)).stdout) as PollReply;
    for (const decision of written.decisions.slice(1, 3))
      Object.assign(decision, { verdict: 'no', why: { nl: 'Minder mensen kozen dit.' } });
    // Of the other questions all lines are still empty, as they were printed.
    assert.equal(written.decisions.length, 11);
    assert.match((await done('reply', id, file('reply.json', written))).stderr, /Give it with: stek poll answer/);
    assert.equal((JSON.parse((await done('show', id)).stdout) as { reply: PollReply }).reply.decisions.length, 3);
    const half = written.decisions.map((decision, at) => (at === 5 ? { ...decision, verdict: 'no' } : decision));
    await refused(/\/decisions\/5\/why\/nl: This is empty/, 'reply', id, file('half.json', { decisions: half }));
    await done('answer', id);
    const [activity, page] = await asked(
      async url =>
        [
          (await activitiesAt(url)).find(({ id: one }) => planned.startsWith(one)),
          await (await fetch(`${url}/p/proefdorp?from=${addDays(today, 38)}`)).text(),
        ] as const,
    );
    assert.deepEqual(
      [activity?.title, activity?.placeId, activity?.schedule.start, activity?.chosenInPoll],
      [{ nl: 'Samen koken' }, 'gs9', `${addDays(today, 40)}T14:00`, id],
    );
    assert.match(page, /<h3>Samen koken<\/h3>[^]*<p>Door jullie gekozen<\/p>/);
    await done('archive', id);
    assert.match((await done('list')).stdout, new RegExp(`^${id} {2}archived`, 'm'));
  });

  it('shows ideas to nobody before they were looked through, and joins those that say the same', async () => {
    const id = await created();
    await done('open', id);
    const added: string[] = [];
    for (const text of ['Een moestuin', 'Groenten kweken', 'Jan doet nooit iets'])
      added.push((await done('ideas', id, 'add', text, '--question', 'idee')).stdout.trim());
    await refused(/before the poll closes/, 'ideas', id);
    await done('close', id);
    const [garden, vegetables, rude] = added.map(idea => idea.slice(0, 12));
    assert.match((await done('ideas', id)).stderr, /Nobody sees the new ones \(3\)/);
    await done('ideas', id, 'show', garden!);
    await done('ideas', id, 'merge', vegetables!, '--into', garden!);
    await refused(/Say why nobody sees it/, 'ideas', id, 'hide', rude!);
    await done('ideas', id, 'hide', rude!, '--reason', 'Er staat een naam in');
    const { stdout } = await done('results', id);
    assert.match(stdout, /“Een moestuin” {2}said 2 times\n$/);
    assert.match((await done('ideas', id)).stdout, /hidden \(Er staat een naam in\) {2}idee {2}“Jan doet nooit iets”/);
    await refused(/No idea of this poll begins with “zzz”/, 'ideas', id, 'show', 'zzz');
  });

  it('says what of a file cannot be taken, line by line, and takes nothing of it', async () => {
    const example = JSON.parse((await stek(['poll', 'example'])).stdout) as { questions: object[] };
    const before = (await done('list')).stdout;
    await refused(/\/closesAt: /, 'create', file('bad.json', { title: {} }));
    await refused(
      /\/closesAt: Write a moment in UTC, such as 2026-12-21T17:00:00Z\./,
      'create',
      file('bad.json', { ...example, closesAt: '21 december' }),
    );
    await refused(
      /\/questions\/0\/options: A question of the type “choice” has 2 to 12 options/,
      'create',
      file('bad.json', { ...example, questions: [{ ...example.questions[0], options: [] }] }),
    );
    await refused(/bad\.json is not JSON/, 'create', file('bad.json', '{'));
    await refused(/nowhere\.json cannot be read/, 'create', join(data, 'nowhere.json'));
    assert.equal((await done('list')).stdout, before);
  });

  it('lets the words of an open poll be made better, and nothing else', async () => {
    const id = await created();
    await done('open', id);
    const example = JSON.parse((await stek(['poll', 'example'])).stdout) as { title: object; closesAt: string };
    await done('edit', id, file('edit.json', { ...example, title: { nl: 'Wat doen we samen na nieuwjaar?' } }));
    assert.match((await done('show', id)).stdout, /Wat doen we samen na nieuwjaar\?/);
    await refused(
      /nothing else:\n {2}\/answerDue: /,
      'edit',
      id,
      file('edit.json', { ...example, answerDue: addDays(today, 36) }),
    );
    await refused(/Add --reason/, 'cancel', id);
    await done('cancel', id, '--reason', 'De zaal is dicht.');
    assert.match((await done('show', id)).stdout, /"nl": "De zaal is dicht\."/);
  });

  it('plans nothing twice, nothing that is over and nothing nowhere; when the answer is refused the programme stays as it was', async () => {
    const id = await created();
    await done('open', id);
    await refused(/Listen first/, 'plan', id, 'koken', ...when, '--why', 'Leuk.');
    await done('close', id);
    await refused(/Add --why/, 'plan', id, 'koken', ...when);
    await refused(/Name one of its options: samen\/koken, /, 'plan', id, 'zwemmen', ...when, '--why', 'Leuk.');
    await refused(/--date is over/, 'plan', id, 'koken', ...when, '--date', '2020-01-01', '--why', 'Leuk.');
    await refused(
      /no such place here\. There are: gs9/,
      'plan',
      id,
      'koken',
      ...when,
      '--place',
      'maan',
      '--why',
      'Leuk.',
    );
    await refused(/--until is a later time/, 'plan', id, 'koken', ...when, '--until', '13:00', '--why', 'Leuk.');
    const activities = async () => {
      const store = await openDatabase({ data });
      const rows = await store.db.selectFrom('activities').select('id').execute();
      await store.close();
      return rows.length;
    };
    const before = await activities();
    await refused(/more than the 300 characters/, 'plan', id, 'koken', ...when, '--why', 'Leuk. '.repeat(60));
    assert.equal(await activities(), before);
    await done('plan', id, 'samen/koken', ...when, '--why', 'Leuk.');
    await refused(/planned already/, 'plan', id, 'koken', ...when, '--why', 'Leuk.');
    assert.equal(await activities(), before + 1);
    assert.equal((await imported()).code, 0);
    assert.equal(await activities(), before + 1, 'the next import leaves it where it is');
  });

  it('gives a tablet a key for its hours, and what is cast there counts', async () => {
    const id = await created();
    await done('open', id);
    const hours = ['--date', municipalDay(Date.now()), '--from', '00:00', '--until', '23:59'];
    const { stdout: key, stderr } = await done('kiosk', id, ...hours, '--place', 'gs9');
    assert.match(key, /^stek_kiosk_[0-9a-f]{16}_[0-9a-f]{64}\n$/);
    assert.match(stderr, /from 00:00 to 23:59[^]*stek keys revoke [0-9a-f]{16} --data \S+\n/, 'in the same database');
    const given = new URLSearchParams(/#(stek-kiosk=\S+)/.exec(stderr)?.[1]);
    assert.equal(given.get('stek-kiosk'), key.trim());
    assert.deepEqual(
      ['from', 'until'].map(name => municipalTime(Date.parse(given.get(name) ?? ''))),
      [`${hours[1]}T00:00`, `${hours[1]}T23:59`],
      'on the clock of the municipality',
    );
    const status = await asked(async url => {
      const headers = {
        authorization: `Bearer ${key.trim()}`,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      };
      const body = JSON.stringify({ answers: { samen: { choice: 'koken' } }, channel: 'kiosk' });
      return (await fetch(`${url}/v1/proefdorp/polls/${id}/ballots`, { method: 'POST', headers, body })).status;
    });
    assert.equal(status, 201);
    await refused(/There is no such place here/, 'kiosk', id, ...hours, '--place', 'maan');
    await refused(/Add --from and --until/, 'kiosk', id, '--date', '2027-01-01');
    await done('close', id);
    assert.match((await done('results', id)).stdout, /1 took part[^]*1\. Samen koken {2}1\n/);
    await refused(/nobody takes part on a tablet any more/, 'kiosk', id, ...hours);
  });

  it('prints codes this once, on cards too, and only for a poll that takes them', async () => {
    const example = JSON.parse((await stek(['poll', 'example'])).stdout) as object;
    const cards = { ...example, channels: ['code', 'paper'], strength: 3 };
    const id = (await done('create', file('cards.json', cards))).stdout.trim();
    const { stdout } = await done('codes', id, '--count', '3');
    const codes = stdout.trim().split('\n').map(readPollCode);
    assert.equal(codes.filter(Boolean).length, 3);
    assert.equal(new Set(codes).size, 3);
    const out = join(data, 'cards.pdf');
    const { stdout: printed } = await done(
      'codes',
      id,
      '--count',
      '9',
      '--out',
      out,
      '--public-url',
      'https://stek.example.be',
    );
    assert.match(printed, /cards\.pdf: 9 cards on 2 pages\n$/);
    assert.equal(readFileSync(out, 'latin1').slice(0, 5), '%PDF-');
    assert.equal(statSync(out).mode & 0o777, 0o600, 'for who printed them only');
    await refused(/at most 500/, 'codes', id, '--count', '501');
    await refused(
      /is there already/,
      'codes',
      id,
      '--count',
      '9',
      '--out',
      out,
      '--public-url',
      'https://stek.example.be',
    );
    await refused(/--public-url/, 'codes', id, '--count', '3', '--out', out);
    await refused(/does not take part with a code/, 'codes', await created(), '--count', '3');
  });

  it('prints the sheet and the poster in the languages that are asked for', async () => {
    const id = await created();
    const out = join(data, 'papers');
    const address = ['--public-url', 'https://stek.example.be', '--out', out];
    await done('paper', id, ...address, '--lang', 'nl', '--lang', 'ar');
    assert.deepEqual(
      readdirSync(out).toSorted(),
      ['poster-ar', 'poster-nl', 'sheet-ar', 'sheet-nl'].map(name => `${id}-${name}.pdf`),
    );
    await refused(/--lang is all, or one of: /, 'paper', id, ...address, '--lang', 'xx');
    await refused(/a4 or a5/, 'paper', id, ...address, '--paper', 'a3');
  });

  it('names what can be typed for what cannot', async () => {
    await refused(/Write one of: example, create, edit/, 'dance');
    await refused(/Write one of: example/, 'constructor');
    await refused(/Write: stek poll open ID/, 'open');
    await refused(/no poll with this id here[^]*stek poll list --tenant proefdorp/, 'open', 'nowhere');
    await refused(/--public-url/, 'paper', 'k3f9x2ab');
    const { code, stderr } = await stek(['poll', 'list', '--tenant', 'nowhere', '--data', data]);
    assert.equal(code, 2);
    assert.match(stderr, /no municipality “nowhere”/);
  });
});

/** Twenty sheets, as they were counted. */
const sheets = {
  n: 20,
  day: today,
  answers: { samen: { options: { koken: 12, naaien: 3, wandelen: 5 } } },
};

const when = ['--date', addDays(today, 40), '--from', '14:00', '--until', '16:00', '--place', 'gs9'];

/** What the server tells everybody who asks. */
async function asked<T>(ask: (url: string) => Promise<T>): Promise<T> {
  const { child, url } = await startServer(['--data', data]);
  try {
    return await ask(url);
  } finally {
    child.kill();
    await ended(child);
  }
}

const activitiesAt = async (url: string): Promise<Activity[]> =>
  ((await (await fetch(`${url}/v1/proefdorp/activities`)).json()) as { items: Activity[] }).items;
