import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { stek } from '../support/cli.ts';
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

  it('are refused for a municipality, a role or a site that there is not', async () => {
    for (const [args, words] of [
      [['keys', 'create', '--tenant', 'nowhere', '--role', 'worker'], /no municipality “nowhere”/],
      [['keys', 'create', '--tenant', 'proefdorp', '--role', 'king'], /--role/],
      [['keys', 'create', '--role', 'worker'], /--tenant/],
      [['keys', 'lend'], /create, list, revoke/],
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
