import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createDemo, type Demo } from '../../src/demo/create-demo.ts';
import { createStekClient, type StekClient } from '../../src/sdk/client.ts';
import { staticFiles } from '../../src/sdk/static-files.ts';
import type { Transport } from '../../src/sdk/transport.ts';

describe('The flyer of a month', () => {
  let demo: Demo;
  let client: StekClient;
  before(async () => {
    demo = await createDemo({ clock: () => new Date('2026-11-20T09:00:00Z') });
    client = createStekClient({ transport: demo.baseUrl, fetch: demo.fetch });
  });
  after(() => demo.close());

  it('has a short address that fits under a QR code', async () => {
    const flyer = await client.flyers.get({ place: 'zillebeke', month: '2026-12' });
    assert.equal(flyer.month, '2026-12');
    const { url = '' } = flyer.qr ?? {};
    assert.ok(url && url.length <= 40, url);
  });

  it('is refused for a place that is not there', async () => {
    const { ok, error } = await client.flyers.get({ place: 'nergens', month: '2026-12' }).result();
    assert.equal(ok, false);
    assert.equal(error?.code, 'not_found');
  });

  it('is not a matter of files', async t => {
    const empty = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n';
    t.mock.method(globalThis, 'fetch', () => Promise.resolve(new Response(empty)));
    const files = createStekClient({ transport: staticFiles({ activities: 'https://stad.example/agenda.ics' }) });
    const { error } = await files.flyers.get({ place: 'zillebeke', month: '2026-12' }).result();
    assert.equal(error?.code, 'unsupported');
    assert.equal((await files.municipality().result()).error?.code, 'unsupported');
  });

  const answering = (data: unknown): StekClient => {
    const read: Transport['read'] = () =>
      Promise.resolve({ data, status: 200, asOf: '2026-11-20T09:00:00Z', stale: false });
    const { capabilities } = client;
    return createStekClient({ transport: { capabilities, read, calendarUrl: () => undefined } });
  };
  const live = {
    placeId: 'p',
    month: '2026-12',
    status: 'live',
    qr: { url: 'https://stek.example/f/a' },
    variants: [],
  };

  it('is never an address that a link may not have', async () => {
    const query = { place: 'p', month: '2026-12' };
    const damaged = answering({ ...live, publisher: 'De Stek', qr: { url: 'javascript:alert(1)' } });
    const { data, response } = await damaged.flyers.get(query).withResponse();
    assert.deepEqual([data.qr, data.publisher], [undefined, 'De Stek']);
    assert.deepEqual(
      response.warnings.map(({ path }) => path),
      ['/qr/url'],
    );
  });

  for (const [name, wrong] of Object.entries({ printed: { edition: 1 }, hours: [{}], contact: {}, qr: 5 })) {
    it(`loses only what is wrong with it (${name})`, async () => {
      const query = { place: 'p', month: '2026-12' };
      const data = { ...live, status: 'published', publisher: 'De Stek', [name]: wrong };
      const flyer = await answering(data).flyers.get(query);
      assert.equal(flyer.publisher, 'De Stek');
      assert.deepEqual(flyer[name as 'hours'] ?? [], []);
    });
  }

  it('brings what was printed', async () => {
    const date = {
      id: 'a_20261201',
      activityId: 'a',
      start: '2026-12-01T08:00:00Z',
      end: '2026-12-01T10:00:00Z',
      status: 'scheduled',
      title: { nl: 'Soep' },
    };
    const printed = { edition: 2, publishedAt: '2026-11-20T09:00:00Z', occurrences: [date] };
    const flyer = await answering({ ...live, status: 'published', printed }).flyers.get({
      place: 'p',
      month: '2026-12',
    });
    assert.deepEqual(flyer.printed, printed);
  });
});
