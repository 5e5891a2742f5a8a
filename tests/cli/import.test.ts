import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { demoIcs, demoUitdatabank } from '../../src/demo/sample-feeds.ts';
import { ended, startServer, stek } from '../support/cli.ts';

interface Report {
  changes: { added: string[]; changed: string[]; unchanged: string[]; removed: string[] };
  activities: number;
}

const IMAGES = 'https://stek.example/';

describe('stek import', () => {
  let folder = '';
  let agenda = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'stek-import-'));
    agenda = join(folder, 'agenda.ics');
    writeFileSync(agenda, demoIcs(IMAGES));
  });
  after(() => rmSync(folder, { recursive: true }));

  const load = async (file: string, ...more: string[]): Promise<Report> => {
    const { code, stdout, stderr } = await stek([
      'import',
      file,
      '--tenant',
      'ieper',
      '--data',
      join(folder, 'data'),
      '--json',
      ...more,
    ]);
    assert.equal(stderr, '');
    assert.equal(code, 0);
    return JSON.parse(stdout) as Report;
  };

  it('brings a feed in, and changes nothing when it comes again', async () => {
    const first = await load(agenda, '--name', 'De Stek');
    assert.equal(first.activities, 25);
    assert.equal(first.changes.added.length, 35);
    const again = await load(agenda);
    assert.deepEqual(
      [again.changes.added.length, again.changes.changed.length, again.changes.unchanged.length],
      [0, 0, 35],
    );
  });

  it('changes what changed, and takes away what is gone only when asked', async () => {
    const events = demoIcs(IMAGES).split('BEGIN:VEVENT');
    const without = events.filter(event => !event.includes('Pannenkoeken')).join('BEGIN:VEVENT');
    writeFileSync(agenda, without.replaceAll('Soep met Babbels', 'Soep met Praatjes'));
    const kept = await load(agenda);
    assert.equal(kept.changes.changed.length, 1);
    assert.deepEqual(kept.changes.removed, []);
    const pruned = await load(agenda, '--prune');
    assert.deepEqual(pruned.changes.removed, ['3b90faa3-7ff9-465b-b6cd-df9281bf3c95']);
  });

  it('takes UiTdatabank JSON beside it, under another municipality', async () => {
    const file = join(folder, 'uit.json');
    writeFileSync(file, demoUitdatabank(IMAGES));
    const { code, stdout } = await stek(['import', file, '--tenant', 'harelbeke', '--data', join(folder, 'data')]);
    assert.equal(code, 0);
    assert.match(stdout, /^harelbeke: \d+ added, 0 changed/);
  });

  it('leaves the programme alone when the feed is not one', async () => {
    const file = join(folder, 'login.html');
    writeFileSync(file, '<!doctype html><title>Aanmelden</title>');
    const { code, stdout } = await stek([
      'import',
      file,
      '--tenant',
      'ieper',
      '--data',
      join(folder, 'data'),
      '--source',
      'agenda.ics',
      '--prune',
    ]);
    assert.equal(code, 2);
    assert.match(stdout, /nothing was changed/);
  });

  it('shows on the server that runs on the same folder, at once', async () => {
    const { child, url } = await startServer(['--data', join(folder, 'data')]);
    const titles = async () => JSON.stringify(await (await fetch(`${url}/v1/ieper/activities`)).json());
    assert.match(await titles(), /Soep met Praatjes/);
    writeFileSync(agenda, demoIcs(IMAGES).replaceAll('Soep met Babbels', 'Soep voor iedereen'));
    await load(agenda);
    assert.match(await titles(), /Soep voor iedereen/);
    child.kill('SIGINT');
    assert.equal(await ended(child), 0);
    assert.ok(existsSync(join(folder, 'data/stek.sqlite')));
  });
});
