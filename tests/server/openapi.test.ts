import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ACTIVITY } from '../../src/demo/activity-ids.ts';
import { createDemo } from '../../src/demo/create-demo.ts';
import { createApp } from '../../src/server/app.ts';
import { createApiKey } from '../../src/server/writing/api-keys.ts';
import { queueNotice } from '../../src/server/notices/queue-notice.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore } from '../../src/server/store/store.ts';
import { writeForTenant } from '../../src/server/store/tenant-write.ts';
import { DEMO_NOW } from '../support/demo-app.ts';
import { FlyerDesk, type FlyerAnswer } from '../support/flyer-desk.ts';
import { openApi, openApiText } from '../../src/server/routes/openapi.ts';

type Json = Record<string, unknown>;
const contract = openApi();

interface Operation {
  operationId: string;
  responses: Record<string, Json>;
  parameters?: Json[];
  security?: Json[];
}
const paths = contract['paths'] as Record<string, { get?: Operation; post?: Operation; put?: Operation }>;

const at = (pointer: string): unknown =>
  pointer
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>(
      (part, step) => (part as Json | undefined)?.[step.replaceAll('~1', '/').replaceAll('~0', '~')],
      contract,
    );

function* references(part: unknown): Generator<string> {
  if (typeof part !== 'object' || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    if (key === '$ref') yield String(value);
    else yield* references(value);
  }
}

/** What an answer lacks against the contract: required fields, and kinds of values. Enough for a contract made of plain schemas. */
function faults(value: unknown, schema: Json, path = ''): string[] {
  const target = typeof schema['$ref'] === 'string' ? (at(schema['$ref']) as Json) : schema;
  if (target['type'] === 'array') {
    if (!Array.isArray(value)) return [`${path} is no list`];
    return value.flatMap((item, index) => faults(item, target['items'] as Json, `${path}/${index}`));
  }
  if (target['type'] === 'object') {
    if (typeof value !== 'object' || value === null) return [`${path} is no object`];
    const known = (target['properties'] ?? {}) as Record<string, Json>;
    const missing = ((target['required'] ?? []) as string[])
      .filter(key => !(key in value))
      .map(key => `${path}/${key} is missing`);
    const extra = target['properties']
      ? Object.keys(value)
          .filter(key => !(key in known))
          .map(key => `${path}/${key} is not in the contract`)
      : [];
    return [
      ...missing,
      ...extra,
      ...Object.entries(value).flatMap(([key, item]) => (known[key] ? faults(item, known[key], `${path}/${key}`) : [])),
    ];
  }
  const kind = { string: 'string', integer: 'number', number: 'number', boolean: 'boolean' }[target['type'] as string];
  if (kind && typeof value !== kind) return [`${path} is no ${kind}`];
  if (
    typeof value === 'string' &&
    typeof target['pattern'] === 'string' &&
    !new RegExp(target['pattern'], 'u').test(value)
  )
    return [`${path} is written otherwise`];
  return [];
}

describe('The contract', () => {
  it('is committed as it is served; after a change run: npm run stek -- openapi > openapi.json', () => {
    assert.equal(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8'), openApiText());
  });

  it('points nowhere that is not there', () => {
    const all = [...references(contract)];
    assert.ok(all.length > 50);
    for (const pointer of all) assert.ok(at(pointer), pointer);
  });

  it('names each operation once, with every parameter of its path', () => {
    const names = new Set<string>();
    const operations = Object.entries(paths).flatMap(([path, { get, post, put }]) =>
      [get, post, put].flatMap(operation => (operation ? [{ path, operation }] : [])),
    );
    assert.ok(operations.length > 15);
    for (const { path, operation } of operations) {
      const { operationId, parameters = [] } = operation;
      assert.ok(!names.has(operationId));
      names.add(operationId);
      const given = parameters.map(({ $ref }) => (at(String($ref)) as { name: string }).name);
      for (const [, name] of path.matchAll(/\{(\w+)\}/g)) assert.ok(given.includes(name ?? ''), `${path} ${name}`);
    }
  });

  it('describes every address of the server that is not a page, and none that there is not', async () => {
    const store = await openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') });
    const app = createApp({ store });
    /** The methods of an address, as it says itself; its parts may be called anything. */
    const methodsOf = async (path: string) => {
      const response = await app.request(path.replace(/[:{]\w+\}?/g, 'x'), { method: 'OPTIONS' });
      const allowed = (response.headers.get('allow') ?? '').split(', ');
      return allowed.filter(method => !['', 'HEAD', 'OPTIONS'].includes(method)).map(method => method.toLowerCase());
    };
    const served = new Set(app.routes.map(({ path }) => path.replace(/:(\w+)/g, '{$1}')));
    // One route answers both, by the end of the address.
    served.add('/v1/{tenant}/activities/{id}.ics');
    const forPrograms = [...served].filter(path => !/^\/(p|f|assets)\/|^\/openapi\.json$/.test(path)).toSorted();
    assert.deepEqual(Object.keys(paths).toSorted(), forPrograms);
    for (const [path, item] of Object.entries(paths))
      assert.deepEqual(Object.keys(item).toSorted(), (await methodsOf(path)).toSorted(), path);
    await store.close();
  });

  it('leaves room for additions: no object is closed', () => {
    assert.doesNotMatch(openApiText(), /"additionalProperties": false/);
  });

  it('tells the truth about what comes of a sign-up', async () => {
    const demo = await createDemo({ clock: () => DEMO_NOW });
    const { key } = await createApiKey(demo.store, { tenant: 'ieper', role: 'worker', label: 'test' });
    const authorization = `Bearer ${key}`;
    const occurrenceId = `${ACTIVITY.restaurant}_20270121T1130`;
    const post = async (path: string, body: object) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), authorization };
      return demo.fetch(`${demo.baseUrl}/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    };
    const isTrue = async (path: string, method: 'get' | 'post', response: Response) => {
      const operation = paths[`/v1/{tenant}/${path}`]?.[method];
      const answer = operation?.responses[String(response.status)];
      assert.ok(answer, `${path} ${response.status}`);
      const target = (typeof answer['$ref'] === 'string' ? at(answer['$ref']) : answer) as {
        content: Record<string, { schema: Json }>;
      };
      const content = target.content[response.headers.get('content-type')?.split(';')[0] ?? ''];
      assert.ok(content, `${path} ${response.headers.get('content-type')}`);
      const text = await response.text();
      if (!text.startsWith('{')) return {};
      const body = JSON.parse(text) as Json;
      assert.deepEqual(faults(body, content.schema), [], path);
      return body;
    };
    const person = {
      occurrenceId,
      firstName: 'An',
      contact: { phone: '+32470000000' },
      needs: ['wheelchair'],
      note: 'Dag',
    };
    const { code } = await isTrue('sign-ups', 'post', await post('sign-ups', person));
    assert.equal((await isTrue('sign-ups', 'post', await post('sign-ups', person)))['code'], 'duplicate');
    await isTrue('sign-ups', 'post', await post('sign-ups', {}));
    const read = async (path: string) => demo.fetch(`${demo.baseUrl}/${path}`, { headers: { authorization } });
    const { items } = await isTrue('sign-ups', 'get', await read(`sign-ups?occurrenceId=${occurrenceId}`));
    const { id } = (items as { id: string }[]).at(-1)!;
    await isTrue('export/sign-ups.csv', 'get', await read(`export/sign-ups.csv?occurrenceId=${occurrenceId}`));
    for (const version of [1, 1])
      await isTrue(
        'sign-ups/{id}/transitions',
        'post',
        await post(`sign-ups/${id}/transitions`, { to: 'attended', version }),
      );
    await isTrue('follow-up', 'post', await post('follow-up', { code }));
    for (const path of ['follow-up/withdraw', 'follow-up/accept'])
      await isTrue(path, 'post', await post(path, { code }));
    for (const path of ['proof', 'jwks.json']) await isTrue(path, 'get', await read(path));
    const { id: signUp } = await demo.store.db.selectFrom('sign_ups').select('id').executeTakeFirstOrThrow();
    await demo.store.db.updateTable('sign_ups').set({ state: 'confirmed' }).where('id', '=', signUp).execute();
    const data = { from: '2027-01-21T10:30:00Z', to: '2027-01-21T11:00:00Z' };
    await writeForTenant(demo.store, 'ieper', write =>
      queueNotice(write, { signUp, cause: 'moved', data, byPhone: false }),
    );
    const { items: waiting } = await isTrue('notices', 'get', await read('notices'));
    const [notice] = waiting as { id: string }[];
    for (const to of ['told', 'untold'])
      await isTrue('notices/{id}/transitions', 'post', await post(`notices/${notice!.id}/transitions`, { to }));
    await demo.close();
  });

  it('tells the truth about what becomes of a flyer', async () => {
    const desk = await FlyerDesk.open(await openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') }));
    const isTrue = (path: string, method: 'get' | 'post' | 'put', status: number, { body }: FlyerAnswer) => {
      const answer = paths[`/v1/{tenant}/flyers/{place}/{month}/${path}`]?.[method]?.responses[String(status)] as Json;
      const { content } = (typeof answer['$ref'] === 'string' ? at(answer['$ref']) : answer) as {
        content: Record<string, { schema: Json }>;
      };
      assert.deepEqual(faults(body, Object.values(content)[0]!.schema), [], `${path} ${status}`);
    };
    const variants = [{ lang: 'ar', origin: 'machine', itemTexts: { a: { title: 'b', text: 'c' } } }];
    isTrue('draft', 'put', 200, await desk.save({ variants, items: [{ activityId: 'a', highlight: true }] }));
    isTrue('draft', 'get', 200, await desk.draft());
    isTrue('draft', 'put', 428, await desk.ask('PUT', 'zillebeke/2026-12/draft', { variants }));
    isTrue('transitions', 'post', 200, await desk.move('ready', 1));
    isTrue('transitions', 'post', 409, await desk.move('published', 2));
    isTrue('draft', 'put', 200, await desk.save({ variants: [], publisher: 'De Stek' }, 2));
    await desk.move('ready', 3);
    isTrue('transitions', 'post', 200, await desk.move('published', 4));
    await desk.store.close();
  });

  it('tells the truth about every answer to readers', async () => {
    const demo = await createDemo();
    const first = async (list: string) => {
      const { items } = (await (await demo.fetch(`${demo.baseUrl}/${list}`)).json()) as { items: { id: string }[] };
      return items[0]?.id ?? '';
    };
    for (const [path, { get }] of Object.entries(paths)) {
      if (!get || get.security) continue;
      const kind = path.match(/(activities|places|services)\/\{id\}/)?.[1];
      const real = path
        .replace('{tenant}', 'ieper')
        .replace('{id}', kind ? await first(kind) : '')
        .replace('{place}', 'zillebeke')
        .replace('{month}', '2026-12');
      const query = path.endsWith('/occurrences') ? '?from=2026-11-01&to=2027-11-01&limit=1000' : '';
      const response = await demo.fetch(new URL(real + query, demo.baseUrl));
      assert.equal(response.status, 200, real);
      const content = (get.responses['200'] as { content: Record<string, { schema: Json }> }).content;
      const type = response.headers.get('content-type')?.split(';')[0] ?? '';
      assert.ok(content[type], `${real} is ${type}`);
      if (type === 'application/json') assert.deepEqual(faults(await response.json(), content[type].schema), [], real);
    }
    const refused = await demo.fetch(`${demo.baseUrl}/occurrences`);
    assert.deepEqual(faults(await refused.json(), at('#/components/schemas/Problem') as Json), []);
    await demo.close();
  });
});
