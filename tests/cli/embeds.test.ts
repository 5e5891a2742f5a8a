import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DEMO_TENANT } from '../../src/demo/municipality.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import { openDatabase } from '../../src/server/store/open-database.ts';
import { stek, type Finished } from '../support/cli.ts';

describe('stek embeds', () => {
  let folder = '';
  const run = (...words: string[]): Promise<Finished> =>
    stek(['embeds', ...words, '--tenant', 'ieper', '--data', join(folder, 'data')]);

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stek-embeds-'));
    const store = await openDatabase({ data: join(folder, 'data') });
    await upsert(store, DEMO_TENANT, {});
    await store.close();
  });
  after(() => rmSync(folder, { recursive: true }));

  it('adds one, takes it away for a while, shows it again, and forgets it', async () => {
    assert.match(
      (await run('list')).stdout,
      /There are none yet\. Add one: stek embeds add calendar home-page --tenant ieper/,
    );
    const sites = [
      'https://www.ieper.example/agenda',
      'https://www.ieper.example',
      'http://intern.ieper.example:8080/x',
    ];
    const added = await run('add', 'calendar', 'home-page', ...sites);
    const line = 'home-page  calendar  shown  https://www.ieper.example http://intern.ieper.example:8080\n';
    assert.deepEqual([added.code, added.stdout], [0, line]);
    assert.match((await run('pause', 'home-page')).stdout, /^home-page {2}calendar {2}paused /);
    assert.match((await run('add', 'calendar', 'home-page')).stdout, /paused {2}on the sites of “stek origins”\n$/);
    assert.match((await run('resume', 'home-page')).stdout, /^home-page {2}calendar {2}shown /);
    assert.match((await run('list')).stdout, /^home-page {2}calendar {2}shown .*\n$/);
    assert.equal((await run('remove', 'home-page')).stdout, 'home-page is forgotten.\n');
    assert.match((await run('list')).stdout, /none yet/);
  });

  it('says what to write instead, and changes nothing', async () => {
    for (const [words, said] of [
      [['add', 'kalender', 'home-page'], /There is no “kalender” to embed\. Write one of: calendar, flyer,/],
      [['add', 'calendar', 'Home page'], /“Home page” cannot be its name: write small letters/],
      [['add', 'calendar', 'home', 'ieper'], /“ieper” is no site\. Write it as https:\/\/www\.example\.be\./],
      [['add', 'calendar'], /Write: stek embeds add WHAT ID --tenant T/],
      [['pause', 'nothing'], /There is no embed “nothing”\.\nSee: stek embeds list --tenant ieper/],
      [['halt', 'nothing'], /Write one of: list, add, pause, resume, remove\./],
    ] as const) {
      const { code, stderr } = await run(...words);
      assert.equal(code, 2, words.join(' '));
      assert.match(stderr, said);
    }
    assert.match((await run('list')).stdout, /none yet/);
  });
});
