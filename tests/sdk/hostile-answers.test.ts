import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createStekClient } from '../../src/sdk/client.ts';
import { StekError } from '../../src/sdk/errors.ts';
import { http } from '../../src/sdk/http.ts';
import { mutated, seeded } from '../support/mutation.ts';
import { ScriptedServer } from '../support/scripted-server.ts';
import { centre, december, programmeBody, soup, soupOn } from '../support/soup.ts';

const raw = (body: string | Buffer, type = 'application/json') =>
  ScriptedServer.start((_, response) => response.writeHead(200, { 'content-type': type }).end(body));

/** Reads a programme from a server that gives this body, by a `fetch` without a network: thousands of times in a second. */
const programmeFrom = (body: string) => {
  const fetch = async () => new Response(body, { headers: { 'content-type': 'application/json' } });
  return createStekClient({ transport: http('https://stek.example.be/v1/ieper', { fetch }) })
    .activities.programme(december)
    .result();
};

describe('Answers that are not what they should be', () => {
  for (const type of ['text/html', 'text/plain', 'text/calendar', 'application/jsonx', 'image/png', '']) {
    it(`are refused with 200 and content type "${type}"`, async () => {
      await using server = await raw(JSON.stringify(programmeBody()), type);
      const { error } = await createStekClient({ transport: server.base }).activities.programme(december).result();
      assert.deepEqual([error?.code, error?.status, server.requests.length], ['invalid_response', 200, 1]);
    });
  }

  for (const type of [
    'application/json',
    'application/json; charset=utf-8',
    'application/ld+json',
    'Application/JSON',
  ]) {
    it(`are read with content type "${type}"`, async () => {
      await using server = await raw(JSON.stringify(programmeBody()), type);
      assert.equal(
        (await createStekClient({ transport: server.base }).activities.programme(december)).occurrences.length,
        2,
      );
    });
  }

  for (const body of [
    '',
    '{',
    'null',
    '[]',
    '5',
    '"x"',
    '{}',
    '{"items":{}}',
    '{"items":null}',
    '{"items":[',
    '\u0000',
  ]) {
    it(`are refused as ${JSON.stringify(body)}`, async () => {
      assert.equal((await programmeFrom(body)).error?.code, 'invalid_response');
    });
  }

  it('are refused beyond the limit of bytes', async () => {
    await using server = await ScriptedServer.start((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const flood = () => {
        while (!response.destroyed && response.write(' '.repeat(65_536)));
        response.once('drain', flood);
      };
      flood();
    });
    const stek = createStekClient({ transport: http(server.base, { maxBytes: 1_000_000 }) });
    const { error } = await stek.activities.get('soup').result();
    assert.equal(error?.code, 'invalid_response');
  });

  it('nested 10,000 to 1,000,000 deep never escape as a RangeError', async () => {
    for (const depth of [10_000, 100_000, 1_000_000]) {
      for (const [open, close] of [
        ['[', ']'],
        ['{"a":', '}'],
      ]) {
        const deep = `${open!.repeat(depth)}1${close!.repeat(depth)}`;
        for (const body of [
          deep,
          `{"items":${deep}}`,
          `{"items":[{"id":"x","title":${deep}}]}`,
          `{"items":[],"warnings":${deep},"next":${deep}}`,
          `{"items":[],"warnings":[{"code":"x","path":${deep}}]}`,
        ]) {
          const { ok, error } = await programmeFrom(body);
          assert.ok(ok || error?.code === 'invalid_response', `${depth} ${body.slice(0, 20)} ${error?.code}`);
        }
      }
    }
  });

  it('keep what is good of them, and say what was left out', async () => {
    const body = {
      ...programmeBody(),
      items: [soupOn('2026-12-01'), { id: 5 }, null, { ...soupOn('2026-12-08'), seats: 5 }],
      extra: true,
    };
    const { data } = await programmeFrom(JSON.stringify(body));
    assert.deepEqual(data?.occurrences, [soupOn('2026-12-01'), soupOn('2026-12-08')]);
    assert.deepEqual([...new Set(data?.warnings.map(({ path }) => path.split('/')[2]))], ['1', '2', '3']);
    assert.ok(data?.warnings.some(({ path, code }) => path === '/items/3/seats' && code === 'invalid_value'));
  });

  it('keep words that a newer server knows and we do not', async () => {
    const body = { ...programmeBody(), items: [{ ...soupOn('2026-12-01'), status: 'hybrid', newField: {} }] };
    const { data } = await programmeFrom(JSON.stringify(body));
    assert.deepEqual([data?.occurrences[0]?.status, data?.warnings], ['hybrid', []]);
  });

  it('pass on the warnings of the server, and drop those without a code', async () => {
    const good = { path: '/activities/3', code: 'unsupported_rrule', detail: 'Left out.' };
    const { data } = await programmeFrom(
      JSON.stringify({ ...programmeBody(), warnings: [good, 5, null, { detail: 'x' }] }),
    );
    assert.deepEqual(data?.warnings, [good]);
  });

  it('changed in 1,000 ways give data with warnings, or `invalid_response`', async () => {
    const random = seeded(20261122);
    const outcomes = { data: 0, invalid: 0 };
    for (let n = 0; n < 1000; n++) {
      const body = mutated(programmeBody(), random);
      const { ok, data, error } = await programmeFrom(JSON.stringify(body));
      if (ok) outcomes.data++;
      else outcomes.invalid++;
      assert.ok(ok ? Array.isArray(data.occurrences) : error.code === 'invalid_response', JSON.stringify(body));
    }
    assert.ok(outcomes.data > 500 && outcomes.invalid > 5, JSON.stringify(outcomes));
  });

  it('changed in 1,000 ways are read or refused as one activity and one place too', async () => {
    const random = seeded(7);
    let body: unknown;
    const fetch = async () => json2(body);
    const stek = createStekClient({ transport: http('https://stek.example.be/v1/ieper', { fetch }) });
    for (let n = 0; n < 1000; n++) {
      body = mutated(n % 2 ? structuredClone(soup) : structuredClone(centre), random);
      const { error } = await (n % 2 ? stek.activities : stek.places).get(`id-${n}`).result();
      assert.ok(!error || (StekError.is(error) && error.code === 'invalid_response'));
    }
  });
});

const json2 = (body: unknown) =>
  new Response(JSON.stringify(body ?? null), { headers: { 'content-type': 'application/json' } });
