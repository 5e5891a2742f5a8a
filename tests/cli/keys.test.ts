import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { ended, startServer, stek } from '../support/cli.ts';
import { postgresMissing, startPostgres } from '../support/postgres.ts';
import { courseOf } from '../support/sign-up-desk.ts';

describe('Keys and sites', () => {
  let data = '';
  before(async () => {
    data = mkdtempSync(join(tmpdir(), 'stek-keys-'));
    const feed = join(data, 'feed.json');
    writeFileSync(feed, JSON.stringify({ activities: [courseOf('course', { mode: 'none' })], places: [] }));
    assert.equal((await stek(['import', feed, '--tenant', 'proefdorp', '--data', data])).code, 0);
  });
  after(() => rmSync(data, { recursive: true, force: true }));

  it('of workers are shown once, listed without their secret, and revoked', async () => {
    const made = await stek([
      'keys',
      'create',
      '--tenant',
      'proefdorp',
      '--role',
      'worker',
      '--label',
      'Balie',
      '--data',
      data,
    ]);
    assert.equal(made.code, 0);
    const [, id = '', secret = ''] = /^stek_worker_([0-9a-f]{16})_([0-9a-f]{64})\n$/.exec(made.stdout) ?? [];
    assert.ok(secret);
    const list = async () => (await stek(['keys', 'list', '--data', data])).stdout;
    assert.match(await list(), new RegExp(`^${id} {2}proefdorp {2}worker {2}until \\d{4}-.*never used {2}Balie`, 'm'));
    assert.ok(!(await list()).includes(secret));
    assert.equal((await stek(['keys', 'revoke', id, '--data', data])).code, 0);
    assert.match(await list(), /revoked/);
    assert.equal((await stek(['keys', 'revoke', id, '--data', data])).code, 2);
  });

  it('are made for every role that works here, with a warning for those that see names', async () => {
    const told = new Map<string, boolean>();
    for (const role of ['worker', 'coordinator', 'editor', 'admin']) {
      const args = ['keys', 'create', '--tenant', 'proefdorp', '--role', role, '--data', data];
      const { stdout, stderr } = await stek(args);
      assert.match(stdout, new RegExp(`^stek_${role}_[0-9a-f]{16}_[0-9a-f]{64}\n$`));
      told.set(role, stderr.includes('sees names and phone numbers'));
    }
    assert.deepEqual(Object.fromEntries(told), { worker: true, coordinator: true, editor: false, admin: true });
  });

  it('are refused for a municipality, a role or a site that there is not', async () => {
    for (const [args, words] of [
      [['keys', 'create', '--tenant', 'nowhere', '--role', 'worker'], /no municipality “nowhere”/],
      [['keys', 'create', '--tenant', 'proefdorp', '--role', 'king'], /--role/],
      [['keys', 'create', '--tenant', 'proefdorp', '--role', 'visitor'], /worker, coordinator, editor, admin/],
      [['keys', 'create', '--role', 'worker'], /--tenant/],
      [['keys', 'lend'], /create, list, revoke ID, renew FILE, adopt/],
      [['origins', '--tenant', 'proefdorp', 'add', 'javascript:alert(1)'], /address such as/],
      [['origins', '--tenant', 'nowhere'], /no municipality/],
    ] as const) {
      const { code, stderr } = await stek([...args, '--data', data]);
      assert.equal(code, 2, args.join(' '));
      assert.match(stderr, words);
    }
  });

  it('of sites that may send are added as origins, and removed', async () => {
    const origins = async (...verb: string[]) =>
      (await stek(['origins', '--tenant', 'proefdorp', ...verb, '--data', data])).stdout;
    assert.equal(await origins('add', 'https://www.proefdorp.example/de-stek?x=1'), 'https://www.proefdorp.example\n');
    assert.equal(await origins('add', 'https://www.proefdorp.example'), 'https://www.proefdorp.example\n');
    assert.equal(await origins('remove', 'https://www.proefdorp.example'), '');
  });
});

describe('The keys of the server', () => {
  let folder = '';
  const servers: ChildProcess[] = [];
  before(() => (folder = mkdtempSync(join(tmpdir(), 'stek-own-keys-'))));
  after(() => rmSync(folder, { recursive: true, force: true }));
  afterEach(async () => {
    for (const server of servers.splice(0)) {
      server.kill('SIGINT');
      await ended(server);
    }
  });
  const serve = async (data: string, env?: Record<string, string>): Promise<void> => {
    servers.push((await startServer(['--data', data], env)).child);
  };
  const refusal = async (data: string, env?: Record<string, string>): Promise<string> => {
    const { code, stderr } = await stek(['serve', '--port', '0', '--data', data], env);
    assert.equal(code, 2);
    assert.doesNotMatch(stderr, /\n\s+at /, 'no trace for people');
    return stderr;
  };

  it('are given up only after it was said what is lost', async () => {
    const data = join(folder, 'lost');
    await serve(data);
    servers[0]!.kill('SIGINT');
    await ended(servers[0]!);
    rmSync(join(data, 'keys.json'));
    assert.match(await refusal(data), /^There are no keys in .*stek keys adopt/);
    const asked = await stek(['keys', 'adopt', '--data', data]);
    assert.equal(asked.code, 2);
    assert.match(asked.stderr, /all codes given out before are lost\.\nTo go on: stek keys adopt --yes/);
    assert.ok(!existsSync(join(data, 'keys.json')), 'asking changes nothing');
    assert.match(await refusal(data), /^There are no keys/);
    const adopted = await stek(['keys', 'adopt', '--yes', '--data', data]);
    assert.equal(adopted.code, 0, adopted.stderr);
    await serve(data);
    const again = await stek(['keys', 'adopt', '--data', data]);
    assert.match(again.stdout, /are those of this database already/);
  });

  it('are made in a file of their own for a container, and never renewed before it is time', async () => {
    const file = join(folder, 'secret', 'keys.json');
    const made = await stek(['keys', 'renew', file]);
    assert.equal(made.code, 0, made.stderr);
    assert.equal(made.stdout, `${file}\n`);
    const text = readFileSync(file, 'utf8');
    assert.equal((await stek(['keys', 'renew', file])).code, 0);
    assert.equal(readFileSync(file, 'utf8'), text);
    const data = join(folder, 'container');
    await serve(data, { STEK_KEYS_FILE: file });
    assert.deepEqual(readdirSync(data).sort(), ['stek.sqlite', 'stek.sqlite-shm', 'stek.sqlite-wal']);
    assert.match(await refusal(data, { STEK_KEYS_FILE: '' }), /There are no keys in/);
    assert.match(await refusal(data, { STEK_KEYS: '{}' }), /STEK_KEYS are no keys/);
    await serve(data, { STEK_KEYS: text });
  });

  it(
    'are those of one server when two start at once on one PostgreSQL',
    { skip: postgresMissing() ?? false },
    async () => {
      const postgres = await startPostgres();
      try {
        const env = { DATABASE_URL: postgres.freshDatabase() };
        const places = ['one', 'two'].map(name => join(folder, name));
        const [winner, other] = (await Promise.allSettled(places.map(data => serve(data, env))))
          .map((result, index) => ({ ...result, data: places[index]! }))
          .sort((a, b) => (a.status < b.status ? -1 : 1));
        assert.equal(winner?.status, 'fulfilled');
        assert.ok(other?.status === 'rejected');
        assert.match(String(other.reason), /ended with 2: .*(not those of this database|There are no keys in)/);
        // A container that is made anew has an empty folder.
        rmSync(winner.data, { recursive: true });
        assert.match(await refusal(winner.data, env), /There are no keys in/);
        const { code, stdout } = await stek(['check', '--data', winner.data], env);
        assert.equal(code, 1);
        assert.match(stdout, /^PostgreSQL: 0 tenants[^]*bytes\.\nThere are no keys in/);
        const dumped = await stek(['backup', join(folder, 'dump'), '--data', winner.data], env);
        assert.match(dumped.stderr, /pg_dump --format=custom/);
        for (const server of servers.splice(0)) {
          server.kill('SIGINT');
          await ended(server);
        }
      } finally {
        postgres.stop();
      }
    },
  );
});
