import assert from 'node:assert/strict';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, it } from 'node:test';
import { jobsOf, runJobs, startJobs } from '../../src/server/jobs/jobs.ts';
import { copyKeys, makeKeyFile, readKeyFile } from '../../src/server/keys/key-file.ts';
import { backUp, restore } from '../../src/server/store/backup.ts';
import { openDatabase } from '../../src/server/store/open-database.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import { KINDS } from '../../src/server/kinds.ts';
import { stek } from '../support/cli.ts';
import { eventually } from '../support/eventually.ts';
import { ServedTown } from '../support/served-town.ts';
import { courseOf, TOWN } from '../support/sign-up-desk.ts';

/** What stands in a copy: whether it is whole, and the numbers of its sign-ups in the order in which people came. */
function lookInside(file: string): { integrity: unknown; lines: number[]; made: number; refs: Set<string> } {
  const database = new DatabaseSync(file, { readOnly: true });
  const integrity = Object.values(database.prepare('pragma integrity_check').get() ?? {})[0];
  const rows = database.prepare('select line, ref from sign_ups order by line').all();
  const town = database.prepare(`select last as made from numbers where kind = 'sign-up'`).get();
  database.close();
  return {
    integrity,
    lines: rows.map(({ line }) => Number(line)),
    made: Number(town?.['made'] ?? 0),
    refs: new Set(rows.map(({ ref }) => String(ref))),
  };
}

const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8);

describe('A backup', () => {
  let root = '';
  let town: ServedTown;
  const data = () => join(root, 'data');
  const backup = () => join(root, 'copies', 'first.sqlite');
  const keys = () => join(root, 'elsewhere', 'keys.json');

  before(async () => {
    root = mkdtempSync(join(tmpdir(), 'stek-backup-'));
    town = await ServedTown.prepare(data());
    await town.start();
  });
  after(async () => {
    await town.stop();
    rmSync(root, { recursive: true, force: true });
  });

  it('made while people sign up has everyone who was signed up before it began, as things stood at one moment', async t => {
    let isOpen = true;
    const people = Array.from({ length: 6 }, async () => {
      while (isOpen) await town.signUp();
    });
    const sizes: string[] = [];
    try {
      for (const name of ['first', 'second', 'third']) {
        const known = town.receipts.size;
        await eventually(() => assert.ok(town.receipts.size > known + 20, 'people sign up'));
        const before = [...town.receipts.keys()];
        const file = join(root, 'copies', `${name}.sqlite`);
        const made = await stek(['backup', file, '--data', data(), '--keys', keys()]);
        assert.equal(made.code, 0, made.stderr);
        assert.equal(made.stdout, `${file}\n${keys()}\n`);
        const { integrity, lines, made: counted, refs } = lookInside(file);
        assert.equal(integrity, 'ok');
        assert.deepEqual(
          before.filter(ref => !refs.has(ref)),
          [],
        );
        assert.deepEqual(
          lines,
          Array.from({ length: counted }, (_, index) => index + 1),
          'nobody between is missing',
        );
        sizes.push(`${before.length} acknowledged before, ${counted} in it, ${town.receipts.size} after`);
      }
    } finally {
      isOpen = false;
      await Promise.all(people);
    }
    t.diagnostic(sizes.join('; '));
  });

  it('is one file that only its owner can read, and its keys are in another place', () => {
    assert.deepEqual(readdirSync(join(root, 'copies')).sort(), ['first.sqlite', 'second.sqlite', 'third.sqlite']);
    assert.equal(mode(join(root, 'copies')), '700');
    assert.equal(mode(backup()), '600');
    assert.equal(mode(keys()), '600');
    const secret = (JSON.parse(readFileSync(keys(), 'utf8')) as { secret: string }).secret;
    assert.ok(!readFileSync(backup()).includes(secret));
  });

  it('put back in another place is the same municipality: the list is there and codes work', async () => {
    const elsewhere = join(root, 'restored');
    const restored = await stek(['restore', backup(), '--data', elsewhere, '--keys', keys()]);
    assert.equal(restored.code, 0, restored.stdout + restored.stderr);
    assert.match(restored.stdout, /No damage was found\.\nThe keys belong to it\./);
    const again = town.on(elsewhere);
    await again.start();
    try {
      const { refs } = lookInside(backup());
      assert.ok(refs.size > 20);
      assert.deepEqual(new Set(await again.refs()), refs);
      const [ref = ''] = refs;
      assert.equal(await again.statusOf(town.receipts.get(ref)!), 200);
    } finally {
      await again.stop();
    }
  });

  it('put back without its keys does not start, and says why', async () => {
    const elsewhere = join(root, 'without-keys');
    const restored = await stek(['restore', backup(), '--data', elsewhere]);
    assert.equal(restored.code, 1);
    assert.match(restored.stdout, /no keys in .*keys\.json/);
    const { code, stderr } = await stek(['serve', '--port', '0', '--data', elsewhere]);
    assert.equal(code, 2);
    assert.match(
      stderr,
      /^There are no keys in .*without them none of its \d+ follow-up codes works\. Put back the keys\.json/,
    );
    assert.doesNotMatch(stderr, /\n\s+at /, 'no trace for people');
  });

  it('made with cp of the main file alone is told from a whole one', async () => {
    const copy = join(root, 'copied.sqlite');
    await eventually(() => assert.ok(statSync(join(data(), 'stek.sqlite-wal'))));
    copyFileSync(join(data(), 'stek.sqlite'), copy);
    const torn = await stek(['check', copy]);
    assert.equal(torn.code, 1, torn.stderr);
    assert.match(torn.stdout, /a copy made with cp, what was written last is missing\. Make copies with “stek backup”/);
    assert.ok(!existsSync(`${copy}-wal`), 'looking at it does not make it look whole');
    assert.equal((await stek(['restore', copy, '--data', join(root, 'torn'), '--keys', keys()])).code, 1);
    const whole = await stek(['check', backup(), '--keys', keys(), '--json']);
    assert.equal(whole.code, 0, whole.stdout);
    const report = JSON.parse(whole.stdout) as { counts: Record<string, number>; keys: string; attention: string[] };
    assert.equal(report.counts['sign_ups'], lookInside(backup()).made);
    assert.equal(report.keys, 'fitting');
  });

  it('of a running server is looked at without stopping it, with what stands in the log', async () => {
    await town.signUp();
    const { code, stdout } = await stek(['check', '--data', data(), '--json']);
    assert.equal(code, 0, stdout);
    const report = JSON.parse(stdout) as { counts: Record<string, number>; walBytes: number };
    assert.equal(report.counts['sign_ups'], town.receipts.size);
    assert.ok(report.walBytes > 0);
  });

  it('is whole without more ado when the server was stopped', async () => {
    await town.stop();
    const copy = join(root, 'closed.sqlite');
    copyFileSync(join(data(), 'stek.sqlite'), copy);
    const { code, stdout } = await stek(['check', copy]);
    assert.equal(code, 0, stdout);
    assert.equal(lookInside(copy).lines.length, town.receipts.size);
  });
});

describe('Copying a database', () => {
  let root = '';
  before(() => (root = mkdtempSync(join(tmpdir(), 'stek-copy-'))));
  after(() => rmSync(root, { recursive: true, force: true }));
  const inDatabase = (file: string): number => {
    const database = new DatabaseSync(file, { readOnly: true });
    const row = database.prepare('select count(*) as count from activities').get();
    database.close();
    return Number(row?.['count']);
  };

  it('by hand finds all in the main file after a quiet moment of the server', async () => {
    const data = join(root, 'quiet');
    const store = await openDatabase({ data });
    await runJobs(store, 'test', jobsOf(KINDS));
    await upsert(store, TOWN, { activities: [courseOf('les', { mode: 'none' })] });
    const copied = () => {
      copyFileSync(join(data, 'stek.sqlite'), join(root, 'by-hand.sqlite'));
      return inDatabase(join(root, 'by-hand.sqlite'));
    };
    assert.equal(copied(), 0, 'until then it stands in the log');
    // No job is due: what brings it over is the turn itself.
    const errors: unknown[] = [];
    const stop = startJobs({ store, jobs: jobsOf(KINDS), onError: error => errors.push(error) });
    await stop();
    assert.deepEqual(errors, []);
    assert.equal(copied(), 1);
    await store.close();
  });

  it('never writes over anything', async () => {
    const data = join(root, 'kept');
    const store = await openDatabase({ data });
    const copy = join(root, 'copy.sqlite');
    await backUp(data, copy);
    await assert.rejects(backUp(data, copy), /copy\.sqlite is there already/);
    await assert.rejects(restore(copy, data), /stek\.sqlite is there already\. Stop the server/);
    await store.close();
    const [here, there] = [join(root, 'here.json'), join(root, 'there.json')];
    const { kept } = await makeKeyFile(here, Date.now());
    const other = (await makeKeyFile(there, Date.now())).kept;
    await assert.rejects(copyKeys(kept, there), /there\.json holds other keys/);
    assert.deepEqual(await readKeyFile(there), other);
    await copyKeys({ ...kept, ingest: [] }, here);
    assert.deepEqual(await readKeyFile(here), { ...kept, ingest: [] }, 'an older copy of the same keys is renewed');
    for (const left of ['stek.sqlite-wal', 'stek.sqlite-shm']) {
      const folder = mkdtempSync(join(root, 'left-'));
      writeFileSync(join(folder, left), '');
      await assert.rejects(
        restore(copy, folder),
        new RegExp(`${left} is there already`),
        'an old log spoils a new database',
      );
    }
  });

  it('refuses what is damaged, or is no database of a server, and leaves nothing behind', async () => {
    const data = join(root, 'damaged');
    const store = await openDatabase({ data });
    await upsert(store, TOWN, {
      activities: Array.from({ length: 200 }, (_, n) => courseOf(`les-${n}`, { mode: 'none' })),
    });
    await store.close();
    const bytes = readFileSync(join(data, 'stek.sqlite'));
    const broken = join(root, 'broken.sqlite');
    writeFileSync(broken, Buffer.concat([bytes.subarray(0, 8192), Buffer.alloc(8192, 7), bytes.subarray(16384)]));
    const other = join(root, 'other.sqlite');
    new DatabaseSync(other).exec('create table shopping (list text)');
    writeFileSync(
      join(root, 'text.sqlite'),
      'no database at all, but a text that is long enough to be a header of one'.repeat(9),
    );
    for (const file of [broken, other, join(root, 'text.sqlite'), join(root, 'nowhere.sqlite')]) {
      const folder = mkdtempSync(join(root, 'into-'));
      await assert.rejects(restore(file, folder), { name: 'BackupError' }, file);
      assert.deepEqual(readdirSync(folder), []);
      const { code, stdout, stderr } = await stek(['check', file]);
      assert.equal(code, 2, `${file} ${stdout}`);
      assert.doesNotMatch(stderr, /\n\s+at /, 'no trace for people');
    }
  });
});
