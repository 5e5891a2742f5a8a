import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { demoIcs, demoUitdatabank } from '../../src/demo/sample-feeds.ts';
import { writeIcs } from '../../src/feeds/ics/write.ts';
import { openDatabase } from '../../src/server/store/open-database.ts';
import { ended, startServer, stek } from '../support/cli.ts';
import { aPerson, courseOf, SignUpDesk, TOWN } from '../support/sign-up-desk.ts';

interface Report {
  changes: { added: string[]; changed: string[]; unchanged: string[]; removed: string[] };
  activities: number;
}

const LATER = { start: '2099-12-01T14:00', end: '2099-12-01T16:00', tz: 'Europe/Brussels' };
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

  it('says beforehand and afterwards how many dates move, and how many people are to be told', async () => {
    const data = join(folder, 'moving');
    const file = join(folder, 'les.ics');
    const write = (start: string) => {
      const schedule = { start: `2099-12-01T${start}`, end: '2099-12-01T18:00', tz: 'Europe/Brussels' };
      const activity = courseOf('les', { mode: 'required', capacity: 9 }, { schedule });
      writeFileSync(file, writeIcs({ activities: [activity], places: [] }));
    };
    const bring = (...more: string[]) => stek(['import', file, '--tenant', TOWN.id, '--data', data, ...more]);
    write('14:00');
    await bring();
    const store = await openDatabase({ data });
    const desk = await SignUpDesk.open(store, []);
    const contact = { email: 'an@post.example' };
    assert.equal((await desk.register(aPerson('les_20991201T1400', 1))).status, 201);
    assert.equal((await desk.register(aPerson('les_20991201T1400', 2, { contact }))).status, 201);
    await store.close();
    write('15:00');
    const moved = '1 date moved, with 2 sign-ups: les_20991201T1500.';
    const dry = await bring('--dry-run');
    assert.match(dry.stdout, /This is a dry run: nothing was written\.\n/);
    assert.ok(dry.stdout.includes(moved), dry.stdout);
    const real = await bring();
    assert.ok(real.stdout.includes(moved), real.stdout);
    assert.match(
      real.stdout,
      /\n2 people to be told: 0 by mail, 2 to call \(stek notices list --tenant proefdorp\)\.\n/,
    );
    assert.doesNotMatch((await bring()).stdout, /sign-up|told/);
  });

  it('says what it left as it was when the feed is cut off, and takes it when told to', async () => {
    const data = join(folder, 'cut');
    const file = join(folder, 'cut.ics');
    const activity = courseOf('les', { mode: 'required', capacity: 9 });
    const bring = (...more: string[]) => stek(['import', file, '--tenant', TOWN.id, '--data', data, ...more]);
    const text = (status: 'published' | 'cancelled') =>
      writeIcs({ activities: [{ ...activity, schedule: { ...LATER }, status }], places: [] });
    writeFileSync(file, text('published'));
    assert.equal((await bring()).code, 0);
    writeFileSync(file, text('cancelled').replace('END:VCALENDAR', ''));
    const held = await bring('--prune');
    assert.equal(held.code, 1);
    assert.match(held.stdout, /could not be read whole, so no date was taken away, put off or moved\./);
    assert.match(held.stdout, /--prune did nothing/);
    assert.match(held.stdout, /left as it was: les \(with --accept les it is taken as it comes\)/);
    const taken = await bring('--accept', 'les');
    assert.match(taken.stdout, /: 0 added, 1 changed, /);
    assert.doesNotMatch(taken.stdout, /left as it was/);
  });

  it('takes two files of one name for two feeds, and says where they meet', async () => {
    const data = join(folder, 'two');
    const bring = async (name: string, id: string, ...more: string[]) => {
      mkdirSync(join(folder, name), { recursive: true });
      const file = join(folder, name, 'agenda.ics');
      const activity = courseOf(id, { mode: 'optional' }, { organiser: name });
      writeFileSync(file, writeIcs({ activities: [activity], places: [] }));
      return (await stek(['import', file, '--tenant', TOWN.id, '--data', data, ...more])).stdout;
    };
    assert.match(await bring('bib', 'a'), /proefdorp is new here/);
    const sport = await bring('sport', 'b', '--prune', '--accept', 'c');
    assert.match(sport, /1 added, 0 changed, 0 unchanged, 0 removed/);
    assert.match(sport, /--accept c: there is no such activity in this feed/);
    assert.doesNotMatch(sport, /is new here/);
    assert.match(await bring('sport', 'a'), /a came from another feed before/);
  });
});
