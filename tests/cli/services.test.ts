import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { addDays } from '../../src/domain/calendar-day.ts';
import { municipalDay } from '../../src/domain/municipal-clock.ts';
import { DEMO_TENANT } from '../../src/demo/municipality.ts';
import { demoServices } from '../../src/demo/services.ts';
import type { Service } from '../../src/schema/service.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import { openDatabase } from '../../src/server/store/open-database.ts';
import { stek, type Finished } from '../support/cli.ts';
import { sampleHsds } from '../support/sample-hsds.ts';

const today = municipalDay(Date.now());
const ours = demoServices(today);

describe('stek services', () => {
  let folder = '';
  const file = (name: string, content: unknown): string => {
    const path = join(folder, name);
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };
  const run = (...words: string[]): Promise<Finished> =>
    stek(['services', ...words, '--tenant', 'ieper', '--data', join(folder, 'data')]);

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stek-services-'));
    const store = await openDatabase({ data: join(folder, 'data') });
    await upsert(store, DEMO_TENANT, {});
    await store.close();
  });
  after(() => rmSync(folder, { recursive: true }));

  it('takes up a file of ours, and changes nothing when it comes again', async () => {
    const path = file('ours.json', { services: ours });
    const dry = await run('import', path, '--dry-run');
    assert.match(dry.stdout, /15 added, 0 changed, 0 unchanged.*\n.*nothing was written/);
    const first = await run('import', path);
    assert.deepEqual([first.code, first.stderr], [0, '']);
    assert.match(first.stdout, /15 added, 0 changed, 0 unchanged/);
    assert.match((await run('import', path)).stdout, /0 added, 0 changed, 15 unchanged/);
  });

  it('gives back what it took up, as ours and as HSDS 3, and takes that up without a change', async () => {
    const exported = JSON.parse((await run('export')).stdout) as { services: Service[] };
    const byId = (services: readonly Service[]) => services.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    assert.deepEqual(byId(exported.services), byId(ours));
    const hsds = await run('export', '--hsds');
    assert.equal((JSON.parse(hsds.stdout) as { contents: unknown[] }).contents.length, 15);
    assert.match((await run('import', file('hsds.json', hsds.stdout))).stdout, /0 added, 0 changed, 15 unchanged/);
  });

  it('names what is older than a year, and nothing else of the demo', async () => {
    const { code, stdout } = await run('check');
    assert.equal(code, 1);
    assert.match(stdout, new RegExp(`Praathuis De Brug .*checked on ${addDays(today, -400)}, more than a year ago`));
    assert.match(stdout, /15 services, 1 to be checked\./);
  });

  it('takes up another register’s service in its language, and says what could not be used', async () => {
    const { code, stdout, stderr } = await run('import', file('other.json', sampleHsds()), '--lang', 'en');
    assert.equal(code, 1);
    assert.match(stdout, /1 added/);
    assert.match(stderr, /hours_not_weekly/);
    const list = await run('list');
    assert.equal(list.stdout.trim().split('\n').length, 16);
    assert.match(list.stdout, /Example Counselling {2}\[mental-wellbeing, Beekeeping\] {2}checked 2026-03-01/);
    assert.match(list.stdout, /Praathuis De Brug.*\(old\)/);
  });

  it('takes one away, and takes it up again', async () => {
    const [first] = ours as [Service, ...Service[]];
    assert.equal((await run('remove', first.id)).code, 0);
    assert.equal((await run('remove', first.id)).code, 2);
    assert.match((await run('import', file('ours.json', ours))).stdout, /0 added, 1 changed, 14 unchanged/);
  });

  it('says what to do about a file that holds no services', async () => {
    const page = await run('import', file('page.json', '<!doctype html><p>Log in'));
    assert.deepEqual([page.code, page.stdout], [2, '']);
    assert.match(page.stderr, /is a web page, not a file with services/);
    const none = await run('import', file('none.json', { activities: [] }));
    assert.equal(none.code, 2);
    assert.match(none.stderr, /No usable service in this file/);
    assert.equal((await run('fetch')).code, 2);
  });
});
