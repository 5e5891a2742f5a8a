import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createStekClient } from '../../src/sdk/client.ts';
import { staticFiles } from '../../src/sdk/static-files.ts';
import { benchSignal, busSignal } from '../support/published-signals.ts';
import { programmePoll } from '../support/programme-poll.ts';
import { QuickClock } from '../support/quick-clock.ts';
import { ScriptedServer, json, type Script } from '../support/scripted-server.ts';

/** A site with files; what is not there is 404. */
const siteWith = async (files: Record<string, Script>, ...names: string[]) => {
  const server = await ScriptedServer.start((request, response) =>
    (files[request.url!] ?? json({}, {}, 404))(request, response),
  );
  const clock = new QuickClock();
  const transport = staticFiles({ signals: names.map(name => server.origin + name) }, { clock });
  return { server, clock, stek: createStekClient({ transport }) };
};

describe('Answered signals from a file', () => {
  it('are the list of a server, saved as it came, the newest first', async () => {
    const { server, stek } = await siteWith({ '/a.json': json({ items: [benchSignal, busSignal] }) }, '/a.json');
    await using _ = server;
    assert.deepEqual((await stek.signals.published()).items, [busSignal, benchSignal]);
    assert.deepEqual([stek.capabilities.signals, stek.capabilities.passOn], [true, false]);
    await assert.rejects(stek.signals.form(), { code: 'unsupported' });
    await assert.rejects(Promise.resolve(stek.activities.list()), { code: 'unsupported' });
  });

  it('of two files are together, one that is broken taking nothing away', async () => {
    const other = { ...busSignal, title: { nl: 'Anders' } };
    const { server, stek } = await siteWith(
      { '/a.json': json({ items: [busSignal] }), '/b.json': json({ items: [other, benchSignal] }) },
      '/a.json',
      '/b.json',
      '/c.json?key=secret',
    );
    await using _ = server;
    const { data, response } = await stek.signals.published().withResponse();
    assert.deepEqual(data.items, [busSignal, benchSignal]);
    assert.deepEqual(
      response.warnings.map(({ code, path }) => [code, path]),
      [['file_failed', `${server.origin}/c.json`]],
    );
  });

  it('stay, marked as old, when the site gives something else, and come back', async () => {
    const { server, clock, stek } = await siteWith({ '/a.json': json({ items: [busSignal] }) }, '/a.json');
    await using _ = server;
    await stek.signals.published();
    server.script = (__, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Log in');
    clock.pass(600_000);
    const old = await stek.signals.published().withResponse();
    assert.deepEqual([old.data.items, old.response.stale], [[busSignal], true]);
    server.script = json({ items: [benchSignal] });
    clock.pass(31_000);
    assert.deepEqual((await stek.signals.published()).items, [benchSignal]);
  });

  const wrong: Record<string, [body: string, words: RegExp]> = {
    'a web page': ['<!doctype html><p>Log in', /web page came in place of answered signals/],
    'half of its JSON': ['{"items":[', /not JSON/],
    nothing: ['', /not JSON/],
    'JSON of something else': [JSON.stringify(programmePoll), /no list called "items"/],
    'a list that is none': ['{"items":{"0":1}}', /no list called "items"/],
    null: ['null', /no list called "items"/],
  };
  for (const [what, [body, words]] of Object.entries(wrong)) {
    it(`that is ${what} is refused, in words for who made the page`, async () => {
      const fetch = async () => new Response(body, { headers: { 'content-type': 'application/json' } });
      const told: [string, string][] = [];
      const onFailure = (url: string, { message }: Error) => void told.push([url, message]);
      const transport = staticFiles({ signals: 'https://stad.example/signals.json' }, { fetch, onFailure });
      const { error } = await createStekClient({ transport, retry: 0 }).signals.published().result();
      assert.equal(error?.code, 'invalid_response');
      assert.equal(told.length, 1);
      assert.equal(told[0]![0], 'https://stad.example/signals.json');
      assert.match(told[0]![1], words);
    });
  }

  it('are not in files with something else', async () => {
    const stek = createStekClient({ transport: staticFiles({ polls: 'https://stad.example/poll.json' }) });
    assert.equal(stek.capabilities.signals, false);
    await assert.rejects(stek.signals.published(), { code: 'unsupported' });
  });
});
