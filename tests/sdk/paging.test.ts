import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createStekClient } from '../../src/sdk/client.ts';
import { http } from '../../src/sdk/http.ts';
import { ScriptedServer, json, type Script } from '../support/scripted-server.ts';
import { centre, december, soup, soupOn } from '../support/soup.ts';

const DAYS = ['2026-12-01', '2026-12-08', '2026-12-15'];

/** One date per page. The `Link` header would lead to another server: only the cursor in the body counts. */
const pages: Script = (request, response) => {
  const at = Number(new URL(request.url!, 'http://local').searchParams.get('cursor') ?? 0);
  const last = at === DAYS.length - 1;
  const body = {
    items: [soupOn(DAYS[at]!)],
    activities: [soup],
    places: [centre],
    ...(!last && { next: `${at + 1}` }),
  };
  json(body, { link: `<https://elsewhere.example/x?cursor=${at + 1}>; rel="next"` })(request, response);
};

describe('Lists of several pages', () => {
  it('are looped over to the end', async () => {
    await using server = await ScriptedServer.start(pages);
    const days: string[] = [];
    for await (const { localStart } of createStekClient({ transport: server.base }).activities.occurrences(december)) {
      days.push(localStart.slice(0, 10));
    }
    assert.deepEqual(days, DAYS);
    assert.equal(server.requests.length, 3, 'each page once, all from this server');
  });

  it('give their first page and the way on when awaited', async () => {
    await using server = await ScriptedServer.start(pages);
    const { activities } = createStekClient({ transport: server.base });
    const first = await activities.occurrences({ ...december, limit: 1 });
    assert.deepEqual([first.items.length, first.next, first.stale], [1, '1', false]);
    const last = await activities.occurrences({ ...december, cursor: '2' });
    assert.deepEqual([last.items[0]!.localStart, last.next], ['2026-12-15T11:30', undefined]);
    assert.match(server.requests[0]!, /limit=1/);
  });

  it('are put together into one programme, each activity and place once', async () => {
    await using server = await ScriptedServer.start(pages);
    const programme = await createStekClient({ transport: server.base }).activities.programme(december);
    assert.deepEqual(
      programme.occurrences.map(({ localStart }) => localStart.slice(0, 10)),
      DAYS,
    );
    assert.deepEqual([programme.activities.length, programme.places.length], [1, 1]);
  });

  it('end in an error when the server turns in circles', async () => {
    await using server = await ScriptedServer.start(json({ items: [soupOn('2026-12-01')], next: 'again' }));
    const { error } = await createStekClient({ transport: server.base }).activities.programme(december).result();
    assert.equal(error?.code, 'invalid_response');
    assert.equal(server.requests.length, 2);
  });

  it('end with `invalid_response` after a thousand, when a server always has one more', async () => {
    let asked = 0;
    // Stops by itself in the end, so that a client without a limit does not go on for ever.
    const fetch = async () =>
      new Response(JSON.stringify({ items: [], ...(++asked < 1100 && { next: String(asked) }) }), {
        headers: { 'content-type': 'application/json' },
      });
    const { places } = createStekClient({ transport: http('https://stek.example.be/v1/ieper', { fetch }) });
    await assert.rejects(
      async () => {
        for await (const { id } of places.list()) assert.fail(id);
      },
      { code: 'invalid_response' },
    );
    assert.equal(asked, 1001);
  });

  it('stop asking when the loop is left', async () => {
    await using server = await ScriptedServer.start(pages);
    for await (const { id } of createStekClient({ transport: server.base }).activities.occurrences(december))
      if (id) break;
    assert.equal(server.requests.length, 1);
  });

  it('reject once, in the loop, when the first or a later page fails', async () => {
    await using server = await ScriptedServer.start((request, response) =>
      request.url!.includes('cursor=1') ? json({}, {}, 410)(request, response) : pages(request, response),
    );
    const seen: string[] = [];
    await assert.rejects(
      async () => {
        const { activities } = createStekClient({ transport: server.base });
        for await (const { id } of activities.occurrences(december)) seen.push(id);
      },
      { code: 'gone' },
    );
    assert.equal(seen.length, 1);
    server.script = json({}, {}, 404);
    await assert.rejects(
      async () => {
        for await (const { id } of createStekClient({ transport: server.base }).activities.list()) assert.fail(id);
      },
      { code: 'not_found' },
    );
  });
});
