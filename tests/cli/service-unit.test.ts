import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ended, startStek, stek } from '../support/cli.ts';
import { eventually } from '../support/eventually.ts';
import { settingsOf } from '../support/systemd-unit.ts';

const read = (name: string) => settingsOf(readFileSync(join('deploy', name), 'utf8'));
const systemd = existsSync('/usr/bin/systemd-analyze') ? false : 'no systemd here';

/** The arguments of `stek` in the command of a unit, with a folder in place of `/var/lib`. */
function commandOf(unit: ReadonlyMap<string, readonly string[]>, root: string): string[] {
  const [command = ''] = unit.get('ExecStart') ?? [];
  const [env, node, file, ...args] = command.replace('${STATE_DIRECTORY}', '/var/lib/stek').split(' ');
  const { bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { bin: { stek: string } };
  assert.deepEqual([env, node, file], ['/usr/bin/env', 'node', join('/opt/stek', bin.stek)]);
  return args.map(arg => arg.replace('/var/lib', root));
}

describe('The service of systemd', () => {
  let root = '';
  before(() => (root = mkdtempSync(join(tmpdir(), 'stek-unit-'))));
  after(() => rmSync(root, { recursive: true, force: true }));

  it('starts with its own command, keeps everything in its folder, is backed up at work, and ends well', async () => {
    const service = read('stek.service');
    assert.deepEqual(service.get('StateDirectory'), ['stek']);
    const args = commandOf(service, root);
    args[args.indexOf('--port') + 1] = '0';
    const server = startStek(args);
    let said = '';
    server.stdout?.on('data', chunk => (said += String(chunk)));
    server.stderr?.on('data', chunk => (said += String(chunk)));
    try {
      await eventually(() => assert.match(said, /open at http/));
      assert.deepEqual(
        readdirSync(join(root, 'stek'))
          .filter(name => !/-(wal|shm)$/.test(name))
          .sort(),
        ['keys.json', 'stek.sqlite'],
      );
      const made = await stek(commandOf(read('stek-backup.service'), root));
      assert.equal(made.code, 0, made.stderr);
      assert.match(basename(made.stdout.trim()), /^stek-\d{8}T\d{6}Z\.sqlite$/);
      assert.deepEqual(readdirSync(join(root, 'stek-backup')), [basename(made.stdout.trim())]);
    } finally {
      server.kill('SIGTERM');
    }
    assert.equal(await ended(server), 0);
  });

  it('makes backups as the same user, in folders that are closed, and deletes old ones by the name they have', () => {
    const [service, backup] = [read('stek.service'), read('stek-backup.service')];
    for (const unit of [service, backup]) {
      assert.deepEqual(unit.get('DynamicUser'), ['yes']);
      assert.deepEqual(unit.get('User'), ['stek']);
      assert.deepEqual(unit.get('StateDirectoryMode'), ['0700']);
      assert.deepEqual(unit.get('UMask'), ['0077']);
    }
    assert.deepEqual(backup.get('StateDirectory'), ['stek stek-backup']);
    assert.match(
      backup.get('ExecStartPost')?.join() ?? '',
      / \/var\/lib\/stek-backup -name stek-\*\.sqlite -mtime \+30 -delete$/,
    );
  });

  it('has time to finish what runs, and starts again when it failed', () => {
    const service = read('stek.service');
    assert.deepEqual(service.get('Restart'), ['on-failure']);
    assert.ok(Number(service.get('TimeoutStopSec')?.[0]) > 11, 'a second of notice, ten for running answers');
    // Node compiles while it runs.
    assert.ok(!service.has('MemoryDenyWriteExecute'));
  });

  it('is right for systemd, which finds it well closed', { skip: systemd }, () => {
    const units = readdirSync('deploy').map(name => join('deploy', name));
    assert.equal(units.length, 3);
    const run = (...args: string[]) => {
      const { status, stderr } = spawnSync('systemd-analyze', args, { encoding: 'utf8' });
      assert.equal(status, 0);
      assert.equal(stderr, '');
    };
    run('verify', ...units);
    // 0 is a service that can do nothing, 10 one that can do anything.
    run('security', '--offline=true', '--threshold=20', 'deploy/stek.service');
  });
});
