import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createStekClient } from '../../src/sdk/client.ts';
import { staticFiles, type StaticFiles } from '../../src/sdk/static-files.ts';
import { answeredPoll, programmePoll, programmeResults } from '../support/programme-poll.ts';
import { QuickClock } from '../support/quick-clock.ts';
import { ScriptedServer, json, type Script } from '../support/scripted-server.ts';
import { centre, soup } from '../support/soup.ts';

const ID = programmePoll.id;
const results = { [ID]: programmeResults };

/** A site with files; what is not there is 404. The clock stands on 22 November 2026. */
const siteWith = async (files: Record<string, Script>, named: StaticFiles) => {
  const server = await ScriptedServer.start((request, response) =>
    (files[request.url!] ?? json({}, {}, 404))(request, response),
  );
  const at = (names: StaticFiles['polls']) => [names ?? []].flat().map(name => server.origin + name);
  const clock = new QuickClock();
  const transport = staticFiles({ activities: at(named.activities), polls: at(named.polls) }, { clock });
  return { server, clock, stek: createStekClient({ transport }) };
};

const onePoll = (body: unknown) => siteWith({ '/poll.json': json(body) }, { polls: '/poll.json' });

describe('Polls from a file', () => {
  it('are one poll, as the server gives it', async () => {
    const { server, stek } = await onePoll(programmePoll);
    await using _ = server;
    assert.deepEqual((await stek.polls.list()).items, [programmePoll]);
    assert.deepEqual(await stek.polls.get(ID), programmePoll);
    await assert.rejects(stek.polls.get('none'), { code: 'not_found' });
    assert.equal(server.requests.length, 1);
  });

  it('are the list of a server, saved as it came', async () => {
    const { server, stek } = await onePoll({ items: [programmePoll] });
    await using _ = server;
    assert.deepEqual((await stek.polls.list()).items, [programmePoll]);
  });

  it('are several, with the results that everybody may see', async () => {
    const live = { ...programmePoll, id: 'm4n5p6q7', showResults: 'live' };
    const closed = { ...programmePoll, id: 'c4n5p6q7', state: 'closed' };
    const polls = [programmePoll, live, closed];
    const of = (pollId: string) => ({ ...programmeResults, pollId });
    const { server, stek } = await onePoll({ polls, results: { ...results, [live.id]: of(live.id) } });
    await using _ = server;
    const hidden = await stek.polls.results(ID).result();
    assert.deepEqual([hidden.error?.code, hidden.error?.problem?.code], ['forbidden', 'results_hidden']);
    assert.deepEqual(await stek.polls.results(live.id), of(live.id));
    await assert.rejects(stek.polls.results(closed.id), { code: 'not_found' });
    await assert.rejects(stek.polls.results('toString'), { code: 'not_found' });
  });

  it('close when their time is over: from then on everybody sees the results', async () => {
    const { server, clock, stek } = await onePoll({ polls: [programmePoll], results });
    await using _ = server;
    clock.pass(Date.parse(programmePoll.closesAt) - clock.now() - 1);
    assert.equal((await stek.polls.get(ID)).state, 'open');
    clock.pass(1);
    assert.equal((await stek.polls.get(ID)).state, 'closed');
    assert.deepEqual(await stek.polls.results(ID), programmeResults);
    assert.deepEqual((await stek.polls.list({ state: 'open' })).items, []);
  });

  it('never show a draft, and an archived one to who asks for it', async () => {
    const draft = { ...programmePoll, id: 'd4n5p6q7', state: 'draft' };
    const archived = { ...answeredPoll, id: 'a4n5p6q7', state: 'archived' };
    const { server, stek } = await onePoll({ polls: [draft, archived, answeredPoll], results });
    await using _ = server;
    const idsOf = async (query?: Parameters<typeof stek.polls.list>[0]) =>
      (await stek.polls.list(query)).items.map(({ id }) => id);
    assert.deepEqual(await idsOf(), [ID]);
    assert.deepEqual(await idsOf({ state: ['archived', 'draft'] }), [archived.id]);
    assert.equal((await stek.polls.get(archived.id)).state, 'archived');
    await assert.rejects(stek.polls.get(draft.id), { code: 'not_found' });
    await assert.rejects(stek.polls.results(draft.id), { code: 'not_found' });
  });

  it('are those of one place, by its id or by the name that the programme gives it, and those of all places', async () => {
    const { placeId: _, ...everywhere } = { ...programmePoll, id: 'b4n5p6q7' };
    const elsewhere = { ...programmePoll, id: 'e4n5p6q7', placeId: 'elders' };
    const files = {
      '/poll.json': json({ polls: [{ ...programmePoll, placeId: centre.id }, everywhere, elsewhere] }),
      '/stek.json': json({ activities: [soup], places: [centre] }),
    };
    const { server, stek } = await siteWith(files, { activities: '/stek.json', polls: '/poll.json' });
    await using __ = server;
    for (const place of [centre.id, centre.slug!])
      assert.deepEqual(
        (await stek.polls.list({ place })).items.map(({ id }) => id),
        [ID, everywhere.id],
        place,
      );
    assert.deepEqual([stek.capabilities.read, stek.capabilities.polls, stek.capabilities.vote], [true, true, false]);
    assert.equal((await stek.places.get(centre.id)).name, centre.name);
  });

  it('of two files are together, one that is broken taking nothing away', async () => {
    const files = {
      '/a.json': json({ polls: [answeredPoll], results }),
      '/b.json': json({
        polls: [
          { ...programmePoll, title: { nl: 'Anders' } },
          { ...programmePoll, id: 'b4n5p6q7' },
        ],
      }),
    };
    const { server, stek } = await siteWith(files, { polls: ['/a.json', '/b.json', '/c.json?key=secret'] });
    await using _ = server;
    const { items, warnings } = await stek.polls.list();
    assert.deepEqual(
      items.map(({ id, title }) => [id, title.nl]),
      [
        [ID, answeredPoll.title.nl],
        ['b4n5p6q7', programmePoll.title.nl],
      ],
    );
    assert.deepEqual(
      warnings.map(({ code, path }) => [code, path]),
      [['file_failed', `${server.origin}/c.json`]],
    );
    assert.deepEqual(await stek.polls.results(ID), programmeResults);
  });

  it('stay, marked as old, when the site gives something else, and come back', async () => {
    const { server, clock, stek } = await onePoll(programmePoll);
    await using _ = server;
    await stek.polls.get(ID);
    server.script = (__, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Log in');
    clock.pass(600_000);
    const old = await stek.polls.get(ID).withResponse();
    assert.deepEqual([old.data, old.response.stale], [programmePoll, true]);
    server.script = json({ ...programmePoll, version: 4 });
    clock.pass(31_000);
    assert.equal((await stek.polls.get(ID)).version, 4);
  });

  const wrong: Record<string, [body: string, words: RegExp]> = {
    'a web page': ['<!doctype html><p>Log in', /web page/],
    'half of its JSON': ['{"polls":[', /not JSON/],
    nothing: ['', /not JSON/],
    'a calendar': ['BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', /not JSON/],
    'JSON of something else': ['{"activities":[]}', /neither a poll/],
    null: ['null', /neither a poll/],
    'a list of nothing': ['[]', /neither a poll/],
    'polls that are no list': ['{"polls":{"0":1}}', /neither a poll/],
  };
  for (const [what, [body, words]] of Object.entries(wrong)) {
    it(`that is ${what} is refused, in words for who made the page`, async () => {
      const fetch = async () => new Response(body, { headers: { 'content-type': 'application/json' } });
      const told: [string, string][] = [];
      const onFailure = (url: string, { message }: Error) => void told.push([url, message]);
      const transport = staticFiles({ polls: 'https://stad.example/poll.json' }, { fetch, onFailure });
      const { error } = await createStekClient({ transport, retry: 0 }).polls.list().result();
      assert.equal(error?.code, 'invalid_response');
      assert.equal(told.length, 1);
      assert.equal(told[0]![0], 'https://stad.example/poll.json');
      assert.match(told[0]![1], words);
    });
  }

  it('are read whatever type the site gives its files', async () => {
    for (const type of ['text/plain', 'application/octet-stream', 'text/html']) {
      const fetch = async () => new Response(JSON.stringify(programmePoll), { headers: { 'content-type': type } });
      const transport = staticFiles({ polls: 'https://stad.example/poll.json' }, { fetch });
      assert.equal((await createStekClient({ transport }).polls.list()).items.length, 1, type);
    }
  });

  it('leave out what is no poll, with a warning', async () => {
    const { server, stek } = await onePoll({ polls: [null, 5, { id: 'x' }, programmePoll, []], results: 'none' });
    await using _ = server;
    const { items, warnings } = await stek.polls.list();
    assert.deepEqual(items, [programmePoll]);
    assert.equal(warnings.filter(({ code }) => code === 'item_skipped').length, 4);
  });

  it('can be read only, and only they where no programme is named', async () => {
    const { server, stek } = await onePoll(programmePoll);
    await using _ = server;
    const vote = await stek.polls.vote(ID, { answers: {}, channel: 'web' }).result();
    assert.equal(vote.error?.code, 'unsupported');
    const { read, signUp, polls, vote: canVote } = stek.capabilities;
    assert.deepEqual([read, signUp, polls, canVote], [false, false, true, false]);
    await assert.rejects(Promise.resolve(stek.activities.list()), { code: 'unsupported' });
  });

  it('are not in a file with a programme', async () => {
    const { server, stek } = await siteWith(
      { '/stek.json': json({ activities: [soup], places: [centre] }) },
      { activities: '/stek.json' },
    );
    await using _ = server;
    assert.equal(stek.capabilities.polls, false);
    await assert.rejects(stek.polls.get(ID), { code: 'unsupported' });
  });
});
