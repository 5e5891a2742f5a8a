import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openKeys } from '../../src/server/keys/open-keys.ts';
import { backUp } from '../../src/server/store/backup.ts';
import { openDatabase } from '../../src/server/store/open-database.ts';
import { openPrivateFolder } from '../../src/server/store/private-folder.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import { courseOf, TOWN } from '../support/sign-up-desk.ts';

/** Any user who is not this one. */
const STRANGER = 65_534;
const isRoot = process.geteuid?.() === 0;
const canBeStranger = isRoot && existsSync('/usr/bin/setpriv');

const modes = (folder: string): Record<string, string> =>
  Object.fromEntries(['.', ...readdirSync(folder)].map(name => [name, mode(join(folder, name))]));
const mode = (path: string): string => (statSync(path).mode & 0o7777).toString(8);

describe('The folder of a server', { skip: process.platform === 'win32' }, () => {
  let root = '';
  let umask = 0;
  const data = () => join(root, 'data');
  before(() => (umask = process.umask(0)));
  after(() => process.umask(umask));
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'stek-private-'));
    chmodSync(root, 0o755);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  /** Opens a database with keys in it, writes something, and hands over while it is at work. */
  async function atWork(said: string[], look: () => unknown): Promise<void> {
    const say = (sentence: string) => said.push(sentence);
    const store = await openDatabase({ data: data() }, say);
    try {
      await openKeys(store, { data: data(), env: {}, say });
      await upsert(store, TOWN, { activities: [courseOf('les', { mode: 'none' })] });
      await look();
    } finally {
      await store.close();
    }
  }

  const PRIVATE = {
    '.': '700',
    'keys.json': '600',
    'stek.sqlite': '600',
    'stek.sqlite-shm': '600',
    'stek.sqlite-wal': '600',
  };

  it('and all that is in it are for its owner only, also where new files are usually open to everyone', async () => {
    await atWork([], async () => {
      assert.deepEqual(modes(data()), PRIVATE);
      await backUp(data(), join(root, 'copies', 'one.sqlite'));
      assert.deepEqual(modes(join(root, 'copies')), { '.': '700', 'one.sqlite': '600' });
    });
  });

  it('is closed at the next start when it was open before', async () => {
    await atWork([], () => undefined);
    chmodSync(data(), 0o2775);
    for (const name of readdirSync(data())) chmodSync(join(data(), name), 0o664);
    // What a killed server of an older release left behind.
    writeFileSync(join(data(), 'keys.json.new'), '', { mode: 0o644 });
    const said: string[] = [];
    await atWork(said, () => assert.deepEqual(modes(data()), { ...PRIVATE, '.': '2700', 'keys.json.new': '600' }));
    assert.deepEqual(said, []);
  });

  it('stays open where it holds other things too, with a warning; what is ours in it is closed', async () => {
    mkdirSync(data(), { mode: 0o755 });
    writeFileSync(join(data(), 'index.html'), '', { mode: 0o644 });
    const said: string[] = [];
    await atWork(said, () => assert.deepEqual(modes(data()), { ...PRIVATE, '.': '755', 'index.html': '644' }));
    assert.ok(
      said.some(sentence => /is open to other users.*folder of its own/.test(sentence)),
      said.join(),
    );
  });

  it('that belongs to someone else is said to be open, and the server goes on', { skip: !canBeStranger }, () => {
    mkdirSync(data(), { mode: 0o755 });
    writeFileSync(join(data(), 'stek.sqlite'), '', { mode: 0o644 });
    const module = fileURLToPath(new URL('../../src/server/store/private-folder.ts', import.meta.url));
    const script = `import { openPrivateFolder } from ${JSON.stringify(module)};
      await openPrivateFolder(process.argv[1], sentence => console.log(sentence));`;
    const said = asStranger(script, data());
    assert.match(said, /data can be read by other users.*Run: chmod go= .*data\n/);
    assert.match(said, /stek\.sqlite can be read by other users/);
    assert.deepEqual(modes(data()), { '.': '755', 'stek.sqlite': '644' });
  });

  it('that the server may not use is named in a sentence', { skip: !canBeStranger }, () => {
    chmodSync(root, 0o700);
    const module = fileURLToPath(new URL('../../src/server/store/private-folder.ts', import.meta.url));
    const script = `import { openPrivateFolder } from ${JSON.stringify(module)};
      await openPrivateFolder(process.argv[1], () => undefined).catch(error => console.log(error.name, error.message));`;
    assert.match(asStranger(script, data()), /^FolderError .*cannot be used: EACCES.*must belong to .*user 65534/);
  });

  it('belongs to the user of the server, also what the administrator makes in it', { skip: !isRoot }, async () => {
    mkdirSync(data(), { mode: 0o700 });
    chownSync(data(), STRANGER, STRANGER);
    await atWork([], () => {
      const names = readdirSync(data());
      assert.equal(names.length, 4);
      for (const name of names) assert.equal(statSync(join(data(), name)).uid, STRANGER, name);
    });
  });

  it('is refused where a file stands in its place', async () => {
    writeFileSync(data(), '');
    await assert.rejects(
      openPrivateFolder(data(), () => undefined),
      { name: 'FolderError' },
    );
  });
});

function asStranger(script: string, argument: string): string {
  const as = [`--reuid=${STRANGER}`, `--regid=${STRANGER}`, '--clear-groups'];
  const node = [process.execPath, '--input-type=module', '--eval', script, argument];
  return execFileSync('setpriv', [...as, ...node], { encoding: 'utf8', cwd: '/' });
}
