import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { existsSync } from 'node:fs';
import { stek } from '../support/cli.ts';

describe('The stek command', () => {
  it('explains itself, and each of its commands', async () => {
    const all = await stek(['--help']);
    assert.equal(all.code, 0);
    for (const name of [
      'serve',
      'feed',
      'import',
      'keys',
      'signals',
      'origins',
      'backup',
      'restore',
      'check',
      'openapi',
    ]) {
      assert.match(all.stdout, new RegExp(`stek ${name}`));
      const one = await stek([name, '--help']);
      assert.equal(one.code, 0, name);
      assert.match(one.stdout, new RegExp(`^stek ${name}`));
      assert.equal(one.stderr, '');
    }
  });

  it('says in a sentence what is wrong with a call, with 2', async () => {
    const calls: [args: string[], words: RegExp][] = [
      [[], /^$/],
      [['dance'], /no “stek dance”/],
      [['constructor'], /no “stek constructor”/],
      [['feed'], /Name one file/],
      [['feed', 'a', 'b'], /Name one file/],
      [['feed', 'x.ics', '--from', 'soon'], /--from is not a day/],
      [['feed', 'x.ics', '--from', '2026-12-01', '--to', '2026-12-01'], /after --from/],
      [['feed', 'x.ics', '--from', '2026-12-01', '--to', '2038-12-01'], /4000 days/],
      [['feed', 'x.ics', '--nonsense'], /--nonsense/],
      [['import', 'x.ics'], /--tenant/],
      [['import', 'x.ics', '--tenant', 'Not a name'], /small letters/],
      [['backup'], /Name one file or folder/],
      [['backup', 'a/one.sqlite', '--keys', 'a/keys.json'], /another folder for the keys/],
      [['backup', 'one.sqlite', '--data', 'nowhere'], /There is no nowhere\/stek\.sqlite/],
      [['restore'], /the one file/],
      [['restore', 'nowhere.sqlite', '--keys', 'nowhere.json'], /There is no nowhere\.json/],
      [['check', 'nowhere.sqlite'], /There is no .*nowhere\.sqlite/],
      [['serve', '--port', 'eighty'], /--port is a number/],
      [['serve', '--demo', '--public-url', 'nowhere'], /--public-url/],
      [['serve', '--demo', '--key-pin', 'short'], /--key-pin takes thumbprints/],
    ];
    for (const [args, words] of calls) {
      const { code, stderr } = await stek(args);
      assert.equal(code, 2, args.join(' '));
      assert.match(stderr.split('\n')[0] ?? '', words, args.join(' '));
      assert.doesNotMatch(stderr, /\n\s+at /, 'no trace for people');
    }
  });

  it('asks for a newer Node in words when it is too old for the database', async t => {
    // The system's own Node, where it is older than the one of this repository.
    const old = ['/usr/bin/node', '/usr/local/bin/node'].find(path => existsSync(path));
    if (!old) return t.skip('no second Node on this machine');
    const { execFileSync } = await import('node:child_process');
    const version = execFileSync(old, ['--version']).toString().trim();
    if (!version.startsWith('v20.')) return t.skip(`the system's Node is ${version}: new enough`);
    if (!existsSync('dist/cli/stek.js')) return t.skip('not built yet: npm run build');
    try {
      execFileSync(old, ['dist/cli/stek.js', 'serve', '--demo'], { stdio: 'pipe' });
      assert.fail('an old Node cannot serve');
    } catch (error) {
      const { status, stderr } = error as { status: number; stderr: Buffer };
      assert.equal(status, 2);
      assert.match(String(stderr), /needs Node 22\.13 or newer/);
    }
  });

  it('prints the contract', async () => {
    const { code, stdout } = await stek(['openapi']);
    assert.equal(code, 0);
    assert.equal((JSON.parse(stdout) as { openapi: string }).openapi, '3.1.0');
  });
});
