import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore } from '../../src/server/store/store.ts';
import { onBothEngines } from '../support/engines.ts';
import { ANSWER, aSignal, SignalDesk } from '../support/signal-desk.ts';

const APART = [
  'signal_messages',
  'signal_contacts',
  'signal_openings',
  'transitions',
  'follow_up_codes',
  'notices',
] as const;

/** Rows of each table that are left. */
const countsOf = async ({ store }: SignalDesk): Promise<Record<string, number>> =>
  Object.fromEntries(
    await Promise.all(
      [...APART, 'signals' as const].map(
        async table => [table, (await store.db.selectFrom(table).selectAll().execute()).length] as const,
      ),
    ),
  );

const NOTHING = Object.fromEntries(APART.map(table => [table, 0]));

onBothEngines('The words of a signal', openEmpty => {
  it('are wiped 90 days after the answer, with all that was said; what it came down to stays', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const contact = { firstName: 'An', reach: { email: 'an@mail.example' } };
    const { id, code } = await desk.sent(aSignal({ contact, lang: 'nl', personKnows: 'yes', mayQuote: true }));
    await desk.walk(id, 'received', 'question_open');
    await desk.follow(code, 'reply', 'Lijn 5.');
    await desk.walk(id, 'interpreted', 'translated', 'in_action');
    await desk.opened(id);
    await desk.pass(10);
    await desk.walk(id, 'answered');
    await desk.pass(89);
    assert.equal((await desk.follow(code)).status, 200);
    assert.match((await desk.opened(id)).text!, /geen bus/);
    await desk.pass(1);
    assert.equal((await desk.follow(code)).body['code'], 'code_unknown');
    assert.deepEqual(await countsOf(desk), { ...NOTHING, signals: 1 });
    const { allowed, messages, openings, ...details } = await desk.opened(id);
    assert.deepEqual([allowed, messages, openings], [[], [], []]);
    assert.deepEqual(details, {
      ...{ id, ref: 'SI-26-0001', state: 'answered', version: details.version, late: false, isWiped: true },
      ...{ receivedOn: '2026-11-30', openBy: '2026-12-07', answerBy: '2026-12-21', about: 'service', kind: 'service' },
      ...{ themes: ['mobility'], onBehalf: 'self', senderRole: 'visitor', channel: 'web', approaches: [] },
      ...{ summary: 'Geen bus na zes uur.', actions: [], mayQuote: false },
    });
    await desk.opened(id);
    assert.deepEqual(await countsOf(desk), { ...NOTHING, signals: 1 }, 'nothing is written down about it any more');
    assert.deepEqual((await desk.move(id, 'interpreted')).body['allowed'], []);
  });

  it('are wiped a year after they came where nobody answered, and not called late for ever', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const { id } = await desk.sent();
    await desk.walk(id, 'received');
    await desk.pass(364);
    const before = await desk.record(id);
    assert.deepEqual([before.isWiped, before.late], [false, true]);
    await desk.pass(1);
    const after365 = await desk.record(id);
    assert.deepEqual([after365.isWiped, after365.late, after365.state], [true, false, 'received']);
    assert.deepEqual((await desk.move(id, 'interpreted')).body['allowed'], []);
    assert.deepEqual(await countsOf(desk), { ...NOTHING, signals: 1 });
  });

  it('stay until there was time for another answer when it was reopened late', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const { id, code } = await desk.sent();
    await desk.pass(350);
    await desk.walk(id, 'received', 'interpreted', 'answered');
    await desk.pass(30);
    assert.equal((await desk.follow(code, 'reopen', 'Dit klopt niet.')).status, 200);
    await desk.pass(100);
    assert.equal((await desk.record(id)).isWiped, false);
    await desk.walk(id, 'answered');
    await desk.pass(90);
    assert.equal((await desk.record(id)).isWiped, true);
  });

  it('stay a year after they came when it was reopened early, as long as nobody answered again', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const { id, code } = await desk.sent();
    await desk.walk(id, 'received', 'interpreted', 'answered');
    assert.equal((await desk.follow(code, 'reopen', 'Dit klopt niet.')).status, 200);
    await desk.pass(364);
    assert.equal((await desk.record(id)).isWiped, false);
    await desk.pass(1);
    assert.equal((await desk.record(id)).isWiped, true);
  });

  it('do not come back with an answer to its bundle: who wiped words cannot read is told nothing', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const { id } = await desk.sent();
    await desk.walk(id, 'received', 'interpreted');
    const words = { title: { nl: 'Bus' }, summary: { nl: 'Geen bus na zes uur.' } };
    const made = await desk.post('signal-bundles', { kind: 'service', signalIds: [id], ...words }, 'worker');
    assert.equal(made.status, 201, JSON.stringify(made.body));
    await desk.pass(365);
    const data = { answer: ANSWER };
    const path = `signal-bundles/${String(made.body['id'])}/transitions`;
    assert.equal((await desk.post(path, { to: 'answered', version: 1, data }, 'worker')).status, 200);
    assert.equal((await desk.record(id)).state, 'interpreted');
    assert.deepEqual((await desk.opened(id)).messages, []);
  });

  it('are gone at once when its holder takes them back, and the rest with the next purge', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const contact = { reach: { phone: '+32470123456' } };
    const { id, code } = await desk.sent(aSignal({ contact, placeId: 'dorp' }));
    await desk.walk(id, 'received', 'question_open');
    await desk.follow(code, 'reply', 'Lijn 5.');
    await desk.walk(id, 'interpreted', 'in_action');
    const withdrawn = await desk.follow(code, 'withdraw');
    assert.deepEqual(
      [withdrawn.status, withdrawn.body['label'], withdrawn.body['messages'], withdrawn.body['steps']],
      [200, 'Je bericht is gewist.', [], []],
    );
    const row = await desk.store.db.selectFrom('signals').selectAll().executeTakeFirstOrThrow();
    assert.deepEqual([row.text, row.bundle_id], [null, null]);
    assert.doesNotMatch(row.document, /mobility|dorp|Team|bus/);
    const { signal_messages, signal_contacts, signal_openings } = await countsOf(desk);
    assert.deepEqual([signal_messages, signal_contacts, signal_openings], [0, 0, 0]);
    assert.equal((await desk.follow(code, 'withdraw')).status, 200, 'again changes nothing');
    await desk.pass(1 / 24);
    assert.deepEqual(await countsOf(desk), { ...NOTHING, signals: 0 });
    assert.equal((await desk.follow(code)).body['code'], 'code_unknown');
  });

  it('are gone at once as well when two people discard it', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const { id } = await desk.sent();
    await desk.walk(id, 'discard_proposed');
    await desk.move(id, 'discarded', undefined, 'second');
    assert.equal((await desk.store.db.selectFrom('signals').selectAll().executeTakeFirstOrThrow()).text, null);
    await desk.pass(1 / 24);
    assert.deepEqual(await countsOf(desk), { ...NOTHING, signals: 0 });
  });
});

describe('The files of a database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stek-signals-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('hold nothing any more of 200 signals that were wiped', async () => {
    const file = join(folder, 'stek.sqlite');
    const connect = () => openNodeSqlite(file);
    const desk = await SignalDesk.open(clock => openStore({ kind: 'sqlite', database: connect(), connect }, clock));
    const mark = (what: string, number: number) => `kanarie-${what}-${number}-x`;
    const inFiles = () => {
      const text = readdirSync(folder)
        .map(name => readFileSync(join(folder, name), 'latin1'))
        .join('');
      return new Set(text.match(/kanarie-\w+-\d+-x/g));
    };
    for (let number = 0; number < 200; number++) {
      const contact = { firstName: mark('name', number), reach: { email: `${mark('mail', number)}@mail.example` } };
      const request = aSignal({ text: `Woorden ${mark('text', number)}`, ...(number % 4 === 0 && { contact }) });
      const { status, body } = await desk.post('signals', request, 'worker');
      assert.equal(status, 201);
      if (number % 4 !== 0) continue;
      const code = String(body['code']);
      const { id } = (await desk.list('coordinator')).find(({ ref }) => ref === body['ref'])!;
      await desk.walk(id, 'received');
      await desk.move(id, 'question_open', { question: { nl: mark('question', number) } });
      await desk.follow(code, 'reply', mark('reply', number));
      await desk.walk(id, 'interpreted');
      await desk.move(id, 'translated', { target: mark('target', number), text: mark('passed', number) });
      await desk.move(id, 'answered', { answer: { nl: `${ANSWER.nl} ${mark('answer', number)}` } });
      if (number % 8 === 0) await desk.follow(code, 'reopen', mark('reopen', number));
    }
    assert.equal(inFiles().size, 200 + 50 * 7 + 25, 'they were there');
    await desk.pass(600);
    assert.deepEqual([...inFiles()], []);
    assert.equal((await desk.list('coordinator')).length, 200, 'what they came down to stays');
    await desk.store.close();
    assert.deepEqual([...inFiles()], []);
  });
});
