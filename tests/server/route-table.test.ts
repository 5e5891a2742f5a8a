import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { defineRoute, type Route } from '../../src/server/api/define-route.ts';
import { RouteTable } from '../../src/server/api/route-table.ts';
import { createApp } from '../../src/server/app.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore } from '../../src/server/store/store.ts';
import { ContractChecker } from '../support/contract-checker.ts';

const GOOD = {
  serving: 'plain',
  method: 'GET',
  path: '/weather/{town}',
  name: 'getWeather',
  summary: 'What the weather is like.',
  access: 'public',
  params: { town: 'Name of a town.' },
  answers: { 200: { description: 'Found.' } },
  handler: () => new Response('rain'),
} as const;

const PRIVATE = {
  ...GOOD,
  serving: 'private',
  handler: async () => ({ status: 200, body: 'rain' }),
} as const;

/** What is wrong with a description, as a program that is not compiled finds out. */
const mistakenly = (change: object): Route => defineRoute({ ...GOOD, ...change } as unknown as typeof GOOD);

const documentOf = async () => {
  const store = await openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') });
  const app = createApp({ store });
  const document = (await (await app.request('/openapi.json')).json()) as Record<string, unknown>;
  await store.close();
  return { app, document };
};

describe('A route', () => {
  it('is refused without a description, or with one of something else', () => {
    assert.ok(defineRoute(GOOD));
    for (const [change, says] of [
      [{ summary: undefined }, /sentence/],
      [{ summary: 'weather' }, /sentence/],
      [{ name: '' }, /name/],
      [{ params: {} }, /parts of its path.*town/],
      [{ params: { town: ' ' } }, /each part of its path/],
      [{ params: { town: 'A town.', street: 'A street.' } }, /parts of its path.*street/],
      [{ answers: {} }, /good answers/],
      [{ answers: { 404: { description: 'No.' } } }, /good answers/],
      [{ problems: ['unheard_of'] }, /unheard_of/],
      [{ access: 'everyone' }, /whom it is for/],
      [{ access: undefined }, /whom it is for/],
      [{ path: 'weather/{town}' }, /slash/],
    ] as const)
      assert.throws(() => mistakenly(change), { name: 'TypeError', message: says }, JSON.stringify(change));
  });

  it('does not compile without a description', () => {
    const { summary: _, ...silent } = GOOD;
    // @ts-expect-error a sentence is missing
    assert.throws(() => defineRoute(silent));
    const { params: __, ...bare } = GOOD;
    // @ts-expect-error a part of the path is not described
    assert.throws(() => defineRoute(bare));
    assert.ok(defineRoute(PRIVATE));
    // @ts-expect-error there is no such permission
    assert.throws(() => defineRoute({ ...PRIVATE, access: 'weather:read' }));
    // @ts-expect-error a table takes nothing that was not defined
    assert.throws(() => new RouteTable([GOOD]));
  });

  it('has a name and an address of its own', () => {
    const other = { ...GOOD, path: '/climate/{town}' } as const;
    assert.throws(() => new RouteTable([defineRoute(GOOD), defineRoute(other)]), /two routes getWeather/);
    const same = { ...GOOD, name: 'getRain' } as const;
    assert.throws(() => new RouteTable([defineRoute(GOOD), defineRoute(same)]), /two routes GET \/weather\/\{town\}/);
  });

  it('is read and printed by one schema of its query', () => {
    const query = z.object({ unit: z.optional(z.string().check(z.meta({ description: 'Unit.', examples: ['mm'] }))) });
    const [operation] = new ContractChecker(new RouteTable([defineRoute({ ...GOOD, query })]).document()).operations;
    assert.deepEqual(operation?.operation.parameters.at(-1), {
      name: 'unit',
      in: 'query',
      description: 'Unit.',
      schema: { type: 'string', examples: ['mm'] },
    });
  });
});

describe('What is mounted and what is printed', () => {
  it('are the same, and a route that somebody adds beside the table is found', async () => {
    const { app, document } = await documentOf();
    assert.deepEqual(new ContractChecker(document).strangers(app), []);
    const store = await openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') });
    const planted = createApp({ store });
    planted.get('/v1/:tenant/backdoor', () => new Response('open'));
    assert.deepEqual(new ContractChecker(document).strangers(planted), [
      '/v1/:tenant/backdoor is mounted and not described',
    ]);
    await store.close();
  });

  it('differ when a description is taken away, and that is found', async () => {
    const { app, document } = await documentOf();
    const paths = document['paths'] as Record<string, Record<string, { responses: Record<string, unknown> }>>;
    delete paths['/v1/{tenant}/proof'];
    assert.deepEqual(new ContractChecker(document).strangers(app), ['/v1/:tenant/proof is mounted and not described']);
  });

  it('are compared to the letter: no field, header, status or code but those described', async () => {
    const { document } = await documentOf();
    const faults = (
      status: number,
      body: object,
      headers: Record<string, string> = {},
      path = '/v1/ieper/places/x',
    ) => {
      const type = status < 400 ? 'application/json' : 'application/problem+json';
      const response = Response.json(body, { status, headers: { 'content-type': type, ...headers } });
      return new ContractChecker(document).faults('GET', path, response);
    };
    const place = { id: 'x', name: 'X' };
    assert.deepEqual(await faults(200, place), []);
    assert.deepEqual(await faults(200, { ...place, mood: 'good' }), ['getPlace 200: /mood is not in it']);
    assert.deepEqual(await faults(200, { id: 'x' }), ['getPlace 200: /name is missing']);
    assert.deepEqual(await faults(200, { id: 'x', name: 1 }), ['getPlace 200: /name is no string']);
    assert.deepEqual(await faults(200, place, { 'x-powered-by': 'us' }), [
      'getPlace 200: header x-powered-by is not in it',
    ]);
    assert.match((await faults(409, {}))[0] ?? '', /getPlace 409 is not in the contract/);
    assert.match((await faults(200, {}, {}, '/v1/ieper/secrets'))[0] ?? '', /is not in the contract/);
    const problem = { type: 't', title: 't', status: 404, detail: 'd', code: 'gone', requestId: 'r' };
    assert.deepEqual(await faults(404, problem), ['getPlace 404: gone is not among its codes']);
  });
});
