import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ZILLEBEKE_COUNTS } from '../../src/demo/year-counts.ts';
import type { SignalReport, YearCounts } from '../../src/schema/signal-report.ts';
import { openDatabase } from '../../src/server/store/open-database.ts';
import { keepSignals, timesSignal } from '../support/counted-signals.ts';
import { stek, type Finished } from '../support/cli.ts';
import { Pdf, printingMissing } from '../support/pdf.ts';
import { courseOf } from '../support/sign-up-desk.ts';

/** A year that is over, whenever this runs. */
const YEAR = '2024';

let data = '';
const file = (name: string, content: unknown = {}) => {
  const path = join(data, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
const report = (...args: string[]) => stek(['report', ...args, '--tenant', 'proefdorp', '--data', data]);
const done = async (...args: string[]): Promise<Finished> => {
  const finished = await report(...args);
  assert.equal(finished.code, 0, `${args.join(' ')}: ${finished.stderr}`);
  return finished;
};
const refused = async (words: RegExp, ...args: string[]): Promise<void> => {
  const { code, stdout, stderr } = await report(...args);
  assert.equal(code, 2, `${args.join(' ')}: ${stdout}`);
  assert.match(stderr, words, args.join(' '));
  assert.doesNotMatch(stderr, /\n\s+at /, 'no trace for people');
};
const entered = async () => JSON.parse((await done('counts')).stdout) as YearCounts[];

before(async () => {
  data = mkdtempSync(join(tmpdir(), 'stek-report-'));
  const feed = file('feed.json', { activities: [courseOf('course', { mode: 'none' })] });
  const { code, stderr } = await stek(['import', feed, '--tenant', 'proefdorp', '--data', data]);
  assert.equal(code, 0, stderr);
  const store = await openDatabase({ databaseUrl: undefined, data });
  await keepSignals(store, 'proefdorp', [...timesSignal(8, `${YEAR}-03-04`), ...timesSignal(3, `${YEAR}-06-04`)]);
  await store.close();
});
after(() => rmSync(data, { recursive: true, force: true }));

describe('stek report', () => {
  it('takes the counts of six years as a worker writes them, and tells them as JSON and as a table', async () => {
    const { stdout: example, stderr } = await stek(['report', 'example']);
    assert.match(stderr, /stek report counts FILE/);
    const { stdout, stderr: next } = await done('counts', file('counts.json', example));
    assert.equal(stdout, '2017\n2018\n2019\n2020\n2021\n2022\n');
    assert.match(next, /See: stek report signals --year 2022 --tenant proefdorp --data /);
    assert.deepEqual(await entered(), ZILLEBEKE_COUNTS);
    const made = JSON.parse((await done('signals', '--year', '2022')).stdout) as SignalReport;
    assert.deepEqual(
      made.tables.map(({ id, rows }) => [id, rows.length]),
      [
        ['help', 18],
        ['years', 6],
      ],
    );
    const table = (await done('signals', '--year', '2022', '--format', 'csv')).stdout;
    assert.match(table, /^Tabel;Rij;Kolom;Getal\nHulpvragen per soort;Psychisch of relationeel;Aantal;6\n/);
    assert.match(table, /\nHulpvragen per soort;Wonen;Aantal;verborgen\n/);
    assert.match(table, /\nHulpvragen en mensen per jaar;2021;Mensen;31\n/);
  });

  it('writes a file that spreadsheets open right', async () => {
    const out = join(data, 'report.csv');
    assert.equal((await done('signals', '--year', YEAR, '--format', 'csv', '--out', out)).stdout, `${out}\n`);
    const text = readFileSync(out, 'utf8');
    assert.match(text, /^\ufeffTabel;Rij;Kolom;Getal\r\n/);
    assert.match(text, /\r\nSignalen per thema en per maand;Bus en vervoer;jun;verborgen\r\n/);
    assert.match(text, /\r\nSignalen per thema en per maand;Bus en vervoer;Samen;11\r\n/);
  });

  it('prints it with tags, bars and tables', { skip: printingMissing() }, async () => {
    const out = join(data, 'report.pdf');
    const { stdout } = await done('signals', '--year', YEAR, '--format', 'pdf', '--out', out);
    assert.equal(stdout, `${out}  4 pages\n`);
    const pdf = new Pdf(readFileSync(out));
    assert.deepEqual([pdf.info['Tagged'], pdf.info['Title']], ['yes', `Signalen en hulpvragen in ${YEAR} | proefdorp`]);
    assert.match(pdf.allText, /Bus en vervoer 0 0 \* 0 0 \* 0 0 0 0 0 0 11/);
    pdf.close();
  });

  it('says of this year that it is not for others', async () => {
    const now = new Date();
    const finished = await report('signals', '--year', String(now.getFullYear()));
    // In January there is no month of it that is over.
    const words = finished.code === 0 ? /is not over\. Keep this to yourself/ : /No month of \d{4} is over yet/;
    assert.match(finished.stderr, words);
  });

  it('corrects what was entered, year by year', async () => {
    await done('counts', file('2018.json', { year: 2018, requests: 12, requesters: 9 }));
    const [, of2018, of2019] = await entered();
    assert.deepEqual([of2018?.requests, of2019?.requests], [12, 41]);
  });

  it('says what of a file cannot be taken, and takes nothing of it', async () => {
    const before = await entered();
    const good = { year: 2016, requests: 3 };
    await refused(/\/1\/requests: /, 'counts', file('bad.json', [good, { year: 2015, requests: -1 }]));
    await refused(
      /\/1\/help\/0\/kind: Write one of: psychological, .*practical\./,
      'counts',
      file('bad.json', [good, { year: 2015, help: [{ kind: 'hunger', requests: 1 }] }]),
    );
    await refused(
      /\/requesters: These are more people than requests \(3\)/,
      'counts',
      file('bad.json', { ...good, requesters: 4 }),
    );
    await refused(/has 2016 twice/, 'counts', file('bad.json', [good, good]));
    await refused(/bad\.json is not JSON/, 'counts', file('bad.json', '{'));
    await refused(/nowhere\.json cannot be read/, 'counts', join(data, 'nowhere.json'));
    assert.deepEqual(await entered(), before);
  });

  it('explains itself to who writes something else', async () => {
    assert.match((await stek(['report', '--help'])).stdout, /stek report signals --year Y/);
    assert.equal((await stek(['report'])).code, 2);
    await refused(/Write one of: example, signals, counts\./, 'polls');
    await refused(/Add --year, such as --year 2026\./, 'signals');
    await refused(/--format is one of: json, csv, pdf\./, 'signals', '--year', YEAR, '--format', 'xlsx');
    await refused(/No month of 2099 is over yet/, 'signals', '--year', '2099');
    await refused(/cannot be written/, 'signals', '--year', YEAR, '--out', join(data, 'nowhere', 'report.json'));
    const { stderr } = await stek(['report', 'signals', '--year', YEAR, '--tenant', 'atlantis', '--data', data]);
    assert.match(stderr, /There is no municipality “atlantis” here yet/);
  });
});
