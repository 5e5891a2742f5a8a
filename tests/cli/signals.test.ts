import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { addDays } from '../../src/domain/calendar-day.ts';
import { municipalDay } from '../../src/domain/municipal-clock.ts';
import type { PublishedSignals } from '../../src/schema/published-signal.ts';
import type { SignalBundle, SignalRecord } from '../../src/schema/signal-record.ts';
import type { SignalSettings } from '../../src/schema/signal-settings.ts';
import { Problem } from '../../src/server/http/problem.ts';
import { ServerKeys } from '../../src/server/keys/server-keys.ts';
import { moveSignal } from '../../src/server/signals/move-signal.ts';
import { signalKind } from '../../src/server/signals/signal-kind.ts';
import { readSignals } from '../../src/server/signals/signal-store.ts';
import { openDatabase } from '../../src/server/store/open-database.ts';
import { writeForTenant } from '../../src/server/store/tenant-write.ts';
import { takerOf } from '../../src/server/submissions/receive.ts';
import { ended, startServer, stek, type Finished } from '../support/cli.ts';
import { Pdf, printingMissing } from '../support/pdf.ts';
import { aSignal } from '../support/signal-desk.ts';
import { courseOf } from '../support/sign-up-desk.ts';

const today = municipalDay(Date.now());

let data = '';
const file = (name: string, content: unknown) => {
  const path = join(data, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
};
const run = (args: readonly string[], typed?: string) =>
  stek(['signals', ...args, '--tenant', 'proefdorp', '--data', data], {}, typed);
const done = async (...args: string[]): Promise<Finished> => {
  const finished = await run(['--as', 'An', ...args]);
  assert.equal(finished.code, 0, `${args.join(' ')}: ${finished.stderr}`);
  return finished;
};
const refused = async (words: RegExp, ...args: string[]): Promise<void> => {
  const { code, stdout, stderr } = await run(['--as', 'An', ...args]);
  assert.equal(code, 2, `${args.join(' ')}: ${stdout}`);
  assert.match(stderr, words, args.join(' '));
  assert.doesNotMatch(stderr, /\n\s+at /, 'no trace for people');
};
/** A sheet that is typed over, a line for each question. */
const sheet = (lines: { about?: string; words?: string; themes?: string; rest?: string[] } = {}) => {
  const { about = '3', words = 'Er rijdt geen bus meer na zes uur.', themes = '11', rest = ['1', '1'] } = lines;
  return [about, words, '', themes, ...rest, ''].join('\n');
};
const typedOver = async (
  typed = sheet(),
  ...more: string[]
): Promise<{ ref: string; code: string; stderr: string }> => {
  const { code: status, stdout, stderr } = await run(['--as', 'An', 'enter', ...more], typed);
  assert.equal(status, 0, stderr);
  const [, ref = '', code = ''] = /^(SI-\d\d-\d{4}) {2}(\d{4} \d{4} \d{4} \d{4})\n$/.exec(stdout) ?? [];
  return { ref, code, stderr };
};
/** One that is weighed, as something for many, without a command for each step. @returns its short name */
const weighed = async (): Promise<string> => {
  const store = await openDatabase({ databaseUrl: undefined, data });
  const typist = { keys: await ServerKeys.random(Date.now()), tenant: 'proefdorp', actor: { role: 'worker' } } as const;
  const take = await takerOf(signalKind, aSignal({ about: 'policy' }), typist);
  const ref = await writeForTenant(store, 'proefdorp', async write => {
    const taken = await take(write);
    assert.ok(!(taken instanceof Problem));
    const { id, version } = (await readSignals(write)).find(signal => signal.ref === taken.ref)!;
    const by = { role: 'coordinator', id: 'An' } as const;
    const opened = await moveSignal(write, id, { to: 'received', version }, by);
    const data = { kind: 'policy', summary: 'Na zes uur rijdt er geen bus.' };
    await moveSignal(write, id, { to: 'interpreted', version: opened.version, data }, by);
    return taken.ref;
  });
  await store.close();
  return ref!;
};
const records = async (): Promise<SignalRecord[]> =>
  JSON.parse((await done('list', '--json')).stdout) as SignalRecord[];
const record = async (ref: string) => (await records()).find(one => one.ref === ref)!;

before(async () => {
  data = mkdtempSync(join(tmpdir(), 'stek-signals-'));
  const feed = file('feed.json', {
    activities: [courseOf('course', { mode: 'none' })],
    places: [{ id: 'gs9', slug: 'de-gs9', name: 'GS9' }],
  });
  const { code, stderr } = await stek(['import', feed, '--tenant', 'proefdorp', '--data', data]);
  assert.equal(code, 0, stderr);
});
after(() => rmSync(data, { recursive: true, force: true }));

describe('stek signals', () => {
  it('takes what was typed over from paper to an answer that its sender reads with the code', async () => {
    const { ref, code, stderr } = await typedOver(sheet(), '--role', 'volunteer', '--reads', 'fr', '--place', 'de-gs9');
    assert.match(stderr, new RegExp(`An answer is promised by ${addDays(today, 21)}`));
    const { stdout: listed } = await done('list', '--state', 'communicated');
    assert.match(
      listed,
      new RegExp(`^${ref} {2}communicated {2}open it by \\S+ {2}came ${today} {2}said to be policy {2}mobility$`, 'm'),
    );
    assert.doesNotMatch(listed, /bus/, 'a list never has the words');
    const first = await done('show', ref.toLowerCase());
    assert.match(first.stdout, /Er rijdt geen bus meer na zes uur\.[^]*Nobody knows who sent it/);
    assert.match(
      first.stdout,
      /from a volunteer, by paper, about who sends it\n {2}themes: mobility\n {2}place: gs9\n {2}reads: fr/,
    );
    assert.doesNotMatch(first.stdout, /opened by/);
    assert.match(
      first.stderr,
      /it is “received” now, and its sender sees that\.\nWritten down: An opened it\.\nNext:\n/,
    );
    for (const state of ['question_open', 'interpreted', 'discard_proposed'])
      assert.match(first.stderr, new RegExp(`^ {2}stek signals move ${ref} ${state} --.*--data `, 'm'));
    const second = await done('show', ref);
    assert.match(second.stdout, /^opened by An {2}\d{4}-\d\d-\d\d \d\d:\d\d$/m);
    assert.doesNotMatch(second.stderr, /You are the first/);
    await done('move', ref, 'question_open', '--question', 'De quel arrêt parlez-vous ?', '--lang', 'fr');
    const asked = await follow(code);
    assert.match(JSON.stringify(asked), /De quel arrêt parlez-vous/);
    await done(
      'move',
      ref,
      'interpreted',
      '--kind',
      'service',
      '--summary',
      'Na zes uur rijdt er geen bus.',
      '--themes',
      'mobility,health',
      '--approaches',
      'signal',
      '--referred-to',
      'Vervoerregio',
    );
    assert.deepEqual((await record(ref)).themes, ['mobility', 'health']);
    await done('move', ref, 'translated', '--target', 'Vervoerregio', '--text', 'Na zes uur rijdt er geen bus.');
    await done(
      'move',
      ref,
      'in_action',
      '--action',
      'We vragen een late bus.',
      '--owner',
      'ploeg',
      '--due',
      addDays(today, 30),
    );
    const answer = file('answer.json', {
      answer: { nl: 'Vanaf maart rijdt er een bus tot negen uur.', fr: 'Un bus circulera en soirée.' },
    });
    assert.match((await done('move', ref, 'answered', '--file', answer)).stderr, /once within 30 days/);
    assert.match(JSON.stringify(await follow(code)), /Un bus circulera en soirée/);
    const { stdout } = await done('show', ref);
    for (const said of [
      'weighed as service',
      'referred to: Vervoerregio',
      'passed on to Vervoerregio',
      `(ploeg, by ${addDays(today, 30)})`,
      'answer: Vanaf maart',
    ])
      assert.ok(stdout.includes(said), `${said}\n${stdout}`);
  });

  it('says what is missing or wrong, and what to type', async () => {
    const ref = await weighed();
    await refused(/\/data\/answer: [^]*20 letters/, 'move', ref, 'answered', '--answer', 'Ja.');
    await refused(
      /\/data\/due: Write a day/,
      'move',
      ref,
      'in_action',
      '--action',
      'Iets',
      '--owner',
      'ploeg',
      '--due',
      'morgen',
    );
    await refused(/can go to: question_open, interpreted[^]*See: stek signals show/, 'move', ref, 'discarded');
    await refused(/There is no signal “SI-26-9999” here\.\nSee: stek signals list/, 'show', 'SI-26-9999');
    await refused(/There is no bundle “BU-26-9999” here\.\nSee: stek signals bundles/, 'show', 'BU-26-9999');
    await refused(/^Write one of: communicated, received/, 'list', '--state', 'late');
    await refused(/cannot be read/, 'move', ref, 'answered', '--file', join(data, 'nowhere.json'));
    await refused(/one JSON object/, 'move', ref, 'answered', '--file', file('list.json', []));
    await refused(/^Write one of: list, show/, 'dance');
    await refused(/^Write: stek signals move ID STATE --tenant T/, 'move', ref);
    await refused(/Add --kind service or policy, --title and --summary/, 'bundle', ref);
    await refused(/Add --as with your name/, 'list', '--as', '<b>');
    assert.equal((await record(ref)).state, 'interpreted');
  });

  it('discards what two people look at, and not what one does', async () => {
    const { ref } = await typedOver();
    await done('show', ref);
    await done('move', ref, 'discard_proposed', '--reason', 'Dit is reclame.');
    await refused(/two people look at it/, 'move', ref, 'discarded');
    await done('move', ref, 'discarded', '--as', 'Bea');
    assert.match((await done('show', ref)).stdout, /discarded[^]*Its words are wiped/);
  });

  it('bundles what says the same, answers it as one, and publishes it with the reason why it stands for few', async () => {
    const refs = [await weighed(), await weighed()];
    const words = [
      '--title',
      'Geen bus in de avond',
      '--summary',
      'Na zes uur rijdt er geen bus.',
      '--themes',
      'mobility',
    ];
    const bu = (await done('bundle', ...refs, '--kind', 'policy', ...words)).stdout.trim();
    assert.match(bu, /^BU-\d\d-\d{4}$/);
    assert.match(
      (await done('bundles')).stdout,
      new RegExp(`^${bu} {2}open {2}policy {2}2 signals {2}Geen bus in de avond$`, 'm'),
    );
    await refused(/is in BU-\d\d-\d{4} already/, 'bundle', refs[0]!, '--kind', 'policy', ...words);
    await refused(
      /Take its bundle there[^]*See: stek signals show/,
      'move',
      refs[0]!,
      'answered',
      '--answer',
      'Vanaf maart rijdt er een bus.',
    );
    await done(
      'move',
      bu,
      'in_action',
      '--action',
      'We vragen een bus.',
      '--owner',
      'ploeg',
      '--due',
      addDays(today, 9),
    );
    const later = await weighed();
    await done('move', later, 'interpreted', '--kind', 'policy', '--summary', 'Ook hier geen bus.', '--bundle', bu);
    assert.equal((await record(later)).state, 'in_action');
    const answered = await done('move', bu, 'answered', '--answer', 'Vanaf maart rijdt er een bus tot negen uur.');
    assert.match(answered.stdout, new RegExp(`^${bu} is answered, with what is open of the 3 signals in it\\.`));
    assert.deepEqual(
      (await records()).filter(({ ref }) => [...refs, later].includes(ref)).map(({ state }) => state),
      ['answered', 'answered', 'answered'],
    );
    await refused(/3 of the 5 signals[^]*See: stek signals publish \S+ --waiver/, 'publish', bu);
    await done('publish', bu, '--waiver', 'Het gaat over een halte die iedereen kent.');
    const shown = await done('show', bu);
    assert.match(shown.stdout, /published on[^]*although it stands for few: Het gaat over een halte/);
    assert.match(shown.stderr, new RegExp(`stek signals move ${bu} answered`));
    const { items } = (await asked('signals/published')) as PublishedSignals;
    assert.deepEqual(
      [items.length, items[0]?.title, items[0]?.reports],
      [1, { nl: 'Geen bus in de avond' }, undefined],
    );
    await done('move', bu, 'answered');
    const [bundle] = JSON.parse((await done('bundles', '--json')).stdout) as SignalBundle[];
    assert.deepEqual([bundle?.state, bundle?.publishedOn], ['answered', undefined]);
  });

  it('says when a signal leaves its bundle by being weighed anew', async () => {
    const ref = await weighed();
    const words = ['--kind', 'policy', '--title', 'Bus', '--summary', 'Geen bus in de avond.'];
    await done('bundle', ref, ...words);
    const moved = await done(
      'move',
      ref,
      'interpreted',
      '--kind',
      'client',
      '--summary',
      'Iemand (0470 12 34 56) komt niet buiten.',
    );
    assert.match(moved.stderr, /It left its bundle/);
    assert.match(moved.stderr, /The summary seems to hold a phone number\. It stays when the words are wiped/);
    await refused(/is about a person/, 'bundle', ref, ...words);
  });

  it('types over how to reach a sender who wants to be known, and about whom it is', async () => {
    const typed = sheet({ about: '1', themes: '', rest: ['2', '3', '2', 'Fien', '0470 12 34 56'] });
    const { ref } = await typedOver(typed, '--spoken');
    const { stdout } = await done('show', ref);
    assert.match(
      stdout,
      /its sender says: client\n {2}from a visitor, by spoken, about somebody else, who knows: unsure\n/,
    );
    assert.match(stdout, /Its sender wants to be reached: Fien, \+32470123456/);
  });

  it('keeps nothing of a sheet that is not whole, and says at which question', async () => {
    const before = (await records()).length;
    const cases: [typed: string, words: RegExp, more?: string[]][] = [
      [sheet({ words: 'kort' }), /Nothing was kept\. “2\. Wat wil je ons zeggen\?”: Type 10 to 2000 characters/],
      [sheet({ words: 'Mijn nummer is 85.07.30-033.28.' }), /“2\. .*: This holds a national register number/],
      [sheet({ about: '9' }), /“1\. Waarover gaat het\?”: Type a number from 1 to 4/],
      [sheet({ themes: '1,2,3,4' }), /“3\. .*: Type at most 3 numbers/],
      [sheet({ rest: ['1', '2', '', 'ergens'] }), /Type a phone number or an e-mail address/],
      ['3\nEr rijdt geen bus meer.\n', /“2\. Wat wil je ons zeggen\?”: there is no answer/],
      ['', /“1\. Waarover gaat het\?”: there is no answer/],
      [sheet(), /--role is one of: visitor, volunteer/, ['--role', 'mayor']],
      [sheet(), /--reads is a language tag/, ['--reads', 'Frans!']],
      [sheet(), /--place: There is no such place here\. There are: de-gs9/, ['--place', 'atlantis']],
    ];
    for (const [typed, words, more = []] of cases) {
      const { code, stdout, stderr } = await run(['--as', 'An', 'enter', ...more], typed);
      assert.deepEqual([code, stdout], [2, ''], stderr);
      assert.match(stderr, words);
    }
    assert.equal((await records()).length, before);
  });

  it(
    'prints the paper form in the languages that are asked for, with the questions in the order in which they are typed over',
    {
      skip: printingMissing(),
    },
    async () => {
      const out = join(data, 'papers');
      const wanted = ['paper', '--public-url', 'https://stek.example.be', '--out', out];
      const { stdout } = await done(...wanted, '--lang', 'nl,ar', '--place', 'de-gs9');
      assert.match(stdout, /signal-nl\.pdf: one side\n.*signal-ar\.pdf: 2 sides of one sheet\n$/s);
      assert.deepEqual(readdirSync(out).toSorted(), ['signal-ar.pdf', 'signal-nl.pdf']);
      const pdf = new Pdf(readFileSync(join(out, 'signal-nl.pdf')));
      const asked = /\b[1-6]\. [A-Z][^?.]+\?/g;
      const { stderr } = await typedOver(sheet({ rest: ['2', '1', '1'] }));
      const typed = [...stderr.matchAll(asked)].map(([question]) => question);
      assert.equal(typed.length, 6);
      const printed = [...pdf.allText.matchAll(asked)].map(([question]) => question);
      assert.deepEqual(printed, typed);
      pdf.close();
      await refused(/--lang is all, or one of: /, ...wanted, '--lang', 'xx');
      await refused(/There is no place “atlantis” here/, ...wanted, '--place', 'atlantis');
      await refused(/Add --public-url/, 'paper');
    },
  );

  it('prints what is decided about signals, and decides it anew', async () => {
    const decided = JSON.parse((await done('settings')).stdout) as SignalSettings;
    const themes = [{ id: 'bus', label: { nl: 'De bus' } }, ...decided.themes];
    await refused(/\/answerDays: /, 'settings', file('settings.json', { ...decided, answerDays: 400 }));
    const changed = { ...decided, themes, answerDays: 14 };
    assert.match((await done('settings', file('settings.json', changed))).stdout, /14 days to answer/);
    assert.deepEqual(JSON.parse((await done('settings')).stdout), changed);
    const { stderr } = await typedOver(sheet({ themes: '1' }));
    assert.match(stderr, /\n {3}1 De bus\n {3}2 Hulp en diensten\n/);
    assert.match(stderr, new RegExp(`promised by ${addDays(today, 14)}`));
  });
});

/** What anybody reads of the server, while it runs. */
async function asked(path: string, init?: RequestInit): Promise<unknown> {
  const { child, url } = await startServer(['--data', data]);
  try {
    return await (await fetch(`${url}/v1/proefdorp/${path}`, init)).json();
  } finally {
    child.kill('SIGTERM');
    await ended(child);
  }
}

const follow = (code: string): Promise<unknown> =>
  asked('follow-up', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), 'accept-language': 'fr' },
    body: JSON.stringify({ code }),
  });
