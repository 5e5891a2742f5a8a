import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createDemo, fillDemo, type Demo } from '../../src/demo/create-demo.ts';
import { DEMO_CODE } from '../../src/demo/demo-code.ts';
import { DEMO_PAGES } from '../../src/demo/page.ts';
import { demoBundles, demoSignals } from '../../src/demo/signals.ts';
import { createStekClient, type StekClient } from '../../src/sdk/client.ts';
import { http } from '../../src/sdk/http.ts';
import { PublishedSignal } from '../../src/schema/published-signal.ts';
import { SIGNAL_STATES, SignalRequest } from '../../src/schema/signal.ts';
import { DEMO_PHONE } from '../../src/demo/places.ts';
import { DEFAULT_SETTINGS } from '../../src/server/signals/default-settings.ts';
import { signalOfRow } from '../../src/server/signals/signal-store.ts';
import { mistakesIn } from '../support/easy-language.ts';
import { DEMO_NOW } from '../support/demo-app.ts';

const clock = () => DEMO_NOW;
const texts = [...demoSignals().map(({ request }) => request.text), ...demoBundles().flatMap(bundle => bundle.texts)];

describe('The signals of the demo, as they are written', () => {
  it('are signals that a server takes, about themes that there are', () => {
    const requests = demoSignals().map(({ request }) => SignalRequest.parse(request));
    assert.equal(requests.length, 13);
    const known = DEFAULT_SETTINGS.themes.map(({ id }) => id);
    const named = [...requests, ...demoBundles().map(({ request }) => request)].flatMap(({ themes = [] }) => themes);
    assert.ok(named.length > 10);
    assert.deepEqual(
      named.filter(id => !known.includes(id)),
      [],
    );
  });

  it('name nobody, and say nothing that leads to a person', () => {
    assert.ok(texts.length > 20);
    for (const text of texts) {
      assert.doesNotMatch(text, /\d|@/, text);
      // A capital within a sentence would be a name.
      assert.doesNotMatch(text.replace(/(^|[.?!:] )\p{Lu}/gu, ''), /\p{Lu}/u, text);
    }
  });

  it('are answered in easy words', () => {
    const answers = [...demoSignals(), ...demoBundles()].flatMap(({ steps }) =>
      steps.flatMap(({ data = {} }) => ['answer', 'question', 'action'].map(name => data[name] as { nl: string })),
    );
    const said = answers.filter(Boolean).map(({ nl }) => nl);
    assert.ok(said.length >= 10, String(said.length));
    for (const text of said) assert.deepEqual(mistakesIn(text, { profile: 'U' }), [], text);
  });
});

describe('The signals of the demo on its server', () => {
  let demo: Demo;
  let stek: StekClient;
  before(async () => {
    demo = await createDemo({ clock });
    stek = createStekClient({ transport: http(demo.baseUrl, { fetch: demo.fetch }) });
  });
  after(() => demo.close());

  const rows = async () => (await demo.store.db.selectFrom('signals').selectAll().execute()).map(signalOfRow);
  const tables = ['signals', 'signal_bundles', 'signal_messages', 'transitions', 'follow_up_codes'] as const;
  const counts = () =>
    Promise.all(tables.map(async table => (await demo.store.db.selectFrom(table).select('tenant').execute()).length));

  it('stand in each state, one of them with a promise that went by', async () => {
    const all = await rows();
    const states = new Set(all.map(({ state }) => state));
    assert.deepEqual(
      [...SIGNAL_STATES].filter(state => !states.has(state)),
      [],
    );
    const late = all.filter(({ state, answerBy }) => state === 'interpreted' && answerBy < '2026-11-30');
    assert.equal(late.length, 1);
  });

  it('that many passed on are there for everybody to read, with no number for those that are few', async () => {
    const { items } = await stek.signals.published();
    assert.deepEqual(
      items.map(({ title, reports, outcome }) => [title['nl'], reports, outcome]),
      [
        ['Een bank aan de kerk', undefined, 'not_taken_up'],
        ['Poetshulp is te duur', 5, 'answered'],
        ['Geen bus op zaterdag', 7, 'answered'],
      ],
    );
    for (const item of items) assert.ok(PublishedSignal.safeParse(item).success);
    const published = JSON.stringify(items);
    for (const text of texts) assert.ok(!published.includes(text), text);
  });

  it('can be said on the phone too: the form has the number', async () => {
    assert.equal((await stek.signals.form()).phone, DEMO_PHONE);
  });

  it('have a code for who was asked something, who can answer', async () => {
    const asked = await stek.followUp.show(DEMO_CODE.signalQuestion);
    assert.deepEqual([asked.kind, asked.state], ['signal', 'question_open']);
    assert.deepEqual(
      asked.actions.map(({ name }) => name),
      ['reply', 'withdraw'],
    );
    assert.match(asked.messages[0]!.text, /^Bij welke dienst wacht je\?/);
    const after = await stek.followUp.act(DEMO_CODE.signalQuestion, 'reply', { text: 'Bij de sociale dienst.' });
    assert.deepEqual([after.state, after.messages.length], ['received', 2]);
  });

  it('have a code for who can read the answer, with the days and no hour', async () => {
    const answered = await stek.followUp.show(DEMO_CODE.signalAnswered);
    assert.equal(answered.state, 'answered');
    assert.deepEqual(
      answered.steps.map(({ name, state, on }) => [name, state, on !== undefined]),
      [
        ['arrived', 'done', true],
        ['looking', 'done', true],
        ['acting', 'done', true],
        ['answer', 'current', true],
      ],
    );
    assert.doesNotMatch(JSON.stringify(answered), /T\d\d:\d\d/);
    assert.match(answered.messages.at(-1)!.text, /Kom op dinsdag langs/);
  });

  it('are passed on once, however often the demo is filled', async () => {
    const before = await counts();
    assert.ok(!before.includes(0), String(before));
    await fillDemo(demo.store, undefined, demo.keys);
    assert.deepEqual(await counts(), before);
  });
});

describe('The pages of the demo for signals', () => {
  it('are the form, the short one, and what was done; each leads on without JavaScript', () => {
    const pages = DEMO_PAGES.filter(({ tags }) => tags.some(tag => tag.startsWith('stek-signal')));
    assert.deepEqual(
      pages.map(({ path }) => path),
      ['/signaal', '/signaal-kort', '/wat-deden-we-ermee'],
    );
    for (const { embed } of pages) assert.match(embed, /<a href="\/p\/ieper\/signals?">/);
  });

  it('tell which codes can be tried', () => {
    const note = DEMO_PAGES.find(({ path }) => path === '/inschrijving')!.note.replaceAll(/\D/g, '');
    for (const code of Object.values(DEMO_CODE)) assert.ok(note.includes(code), code);
  });
});
