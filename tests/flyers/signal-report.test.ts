import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPrinter, type PdfPrinter } from '../../src/cli/pdf-printer.ts';
import { printSignalReport } from '../../src/cli/print-signal-report.ts';
import { ZILLEBEKE_COUNTS } from '../../src/demo/year-counts.ts';
import type { ReportTable, SignalReport } from '../../src/schema/signal-report.ts';
import { chartHtml } from '../../src/server/pages/signal-report-chart.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import { makeSignalReport } from '../../src/server/signals/signal-report.ts';
import { saveYearCounts } from '../../src/server/signals/year-counts.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore, type Store } from '../../src/server/store/store.ts';
import { readForTenant } from '../../src/server/store/tenant-read.ts';
import { writeForTenant } from '../../src/server/store/tenant-write.ts';
import { countedSignal, keepSignals, timesSignal } from '../support/counted-signals.ts';
import { keptPaper } from '../support/paper-shelf.ts';
import { printingMissing, type Pdf } from '../support/pdf.ts';
import { courseOf } from '../support/sign-up-desk.ts';

const TENANT = { id: 'ieper', name: 'De Stek Ieper', tz: 'Europe/Brussels' };
const A4 = [210, 297];

/** Signals of a year, of which one theme has a long name and some numbers are small. */
const SIGNALS = [
  ...timesSignal(9, '2026-03-02'),
  ...timesSignal(6, '2026-04-02', { themes: ['housing', 'financial'], kind: 'policy' }),
  ...timesSignal(12, '2026-10-02', { themes: ['volunteering'], kind: 'policy', answeredOn: '2026-12-01' }),
  countedSignal('2026-07-04', { kind: 'client', themes: ['health'] }),
  countedSignal('2026-08-04', { state: 'withdrawn' }),
];

describe('The yearly report on paper', { skip: printingMissing() }, () => {
  let [printer, store]: [PdfPrinter | undefined, Store | undefined] = [undefined, undefined];
  before(async () => {
    printer = await openPrinter();
    store = await openStore(
      { kind: 'sqlite', database: openNodeSqlite(':memory:') },
      () => new Date('2027-01-11T12:00Z'),
    );
    await upsert(store, TENANT, { activities: [courseOf('koken', { mode: 'none' })] });
    await keepSignals(store, TENANT.id, SIGNALS);
    await writeForTenant(store, TENANT.id, async write => {
      for (const counts of ZILLEBEKE_COUNTS)
        await saveYearCounts(write, counts, { seen: 0, actor: { role: 'worker' } });
    });
  });
  after(async () => {
    await printer?.close();
    await store?.close();
  });

  const reportOf = async (year: number): Promise<SignalReport> =>
    (await readForTenant(store!, TENANT.id, read => makeSignalReport(read, year)))!;
  const printed = async (report: SignalReport, name = String(report.year)): Promise<Pdf> => {
    const { pdf } = await printSignalReport(printer!, report, TENANT);
    return keptPaper(`signal-report-${name}`, pdf);
  };

  it('has a title, a language, one heading and one for each table, and a text for each picture', async () => {
    for (const year of [2022, 2026]) {
      const report = await reportOf(year);
      const pdf = await printed(report);
      assert.equal(pdf.info['Tagged'], 'yes');
      assert.equal(pdf.info['Title'], `Signalen en hulpvragen in ${year} | De Stek Ieper`);
      assert.equal(pdf.lang, 'nl');
      assert.deepEqual(
        pdf.headings.map(({ kind }) => kind),
        ['H1', ...report.tables.map(() => 'H2')],
      );
      const figures = pdf.tags.filter(({ kind }) => kind === 'Figure');
      const drawn = report.tables.filter(({ id }) => !['days', 'withdrawn'].includes(id));
      assert.deepEqual(
        figures.map(({ alt }) => alt),
        drawn.map(({ title }) => `Staafdiagram. ${title}. De getallen staan in de tabel.`),
      );
      assert.ok(figures.length >= 2);
      pdf.close();
    }
  });

  it('has each number in a table with heads, as a screen reader asks for them', async () => {
    const report = await reportOf(2026);
    const pdf = await printed(report);
    const tables = pdf.tags.filter(({ kind }) => kind === 'Table');
    assert.equal(tables.length, report.tables.length);
    const heads = pdf.tags.filter(({ kind }) => kind === 'TH').length;
    const cells = pdf.tags.filter(({ kind }) => kind === 'TD').length;
    const wanted = report.tables.map(({ columns, rows, totals = [] }) => {
      const sums = rows.filter(({ total }) => total !== undefined).length;
      const inRows = rows.reduce((sum, row) => sum + row.cells.length, 0);
      const foot = totals.length > 0 ? 1 : 0;
      return {
        heads: 1 + columns.length + (sums > 0 ? 1 : 0) + rows.length + foot,
        cells: inRows + sums + totals.length,
      };
    });
    assert.equal(
      heads,
      wanted.reduce((sum, one) => sum + one.heads, 0),
    );
    assert.equal(
      cells,
      wanted.reduce((sum, one) => sum + one.cells, 0),
    );
    assert.ok(cells > 180);
    pdf.close();
  });

  it('is A4 upright on four pages, with letters of 14 points and nothing over its margins', async () => {
    const pdf = await printed(await reportOf(2026));
    const sizes = pdf.sizes.map(([width, height]) => [Math.round(width), Math.round(height)]);
    assert.deepEqual(sizes, [A4, A4, A4, A4]);
    assert.deepEqual(pdf.smallBlocks(14), []);
    const texts = pdf.drawn.flatMap(page => page.texts);
    assert.ok(texts.length > 200);
    assert.deepEqual(
      texts.filter(({ size }) => size < 13.9),
      [],
    );
    const points = (millimetres: number) => (millimetres / 25.4) * 72;
    assert.ok(pdf.words.length > 300);
    for (const { text, page, xMin, xMax } of pdf.words) {
      const [width] = pdf.sizes[page]!;
      assert.ok(xMin > points(11) && xMax < points(width - 11), `${text} on page ${page + 1}`);
    }
    pdf.close();
  });

  it('has bars as long as their numbers, two for each year, and none for what is hidden', async () => {
    const [help, years] = (await reportOf(2022)).tables;
    const widths = (table: ReportTable, looks: string) =>
      [...String(chartHtml(table)).matchAll(new RegExp(`class="${looks}" [^>]* width="([\\d.]+)"`, 'g'))].map(found =>
        Number(found[1]),
      );
    const kinds = widths(help!, 'full');
    assert.equal(kinds.length, 5);
    for (const [index, number] of [6, 9, 23, 6, 5].entries())
      assert.ok(Math.abs(kinds[index]! / kinds[2]! - number / 23) < 0.01, `${number}: ${kinds[index]} mm`);
    // The first are what the key shows.
    const [requests, people] = [widths(years!, 'full').slice(1), widths(years!, 'outline').slice(1)];
    assert.deepEqual([requests.length, people.length], [6, 6]);
    for (const [index, number] of [11, 8, 18, 19, 31, 27].entries())
      assert.ok(Math.abs((people[index]! + 0.6) / requests[4]! - number / 70) < 0.01, `${number}: ${people[index]} mm`);
  });

  it('says what is hidden and why, and what does not fit together', async () => {
    const report = await reportOf(2022);
    const pdf = await printed(report);
    assert.match(pdf.allText, /Een getal van 1 tot 4 tonen we niet\. .* Waar geen getal staat, staat \*\./);
    assert.match(pdf.allText, /Diensten van het zorgnetwerk 23 waarvan: Informatie 6 waarvan: Rechten nakijken \*/);
    assert.match(
      pdf.allText,
      /Wonen \* Diensten aan huis \* Vervoer \* Juridisch \* Inkomen \* Praktisch \(digitaal\) 5 Samen 61/,
    );
    assert.match(pdf.allText, /55 vragen\. Dat is niet de som van de soorten\./);
    assert.doesNotMatch(pdf.allText, /voorbij/);
    pdf.close();
  });

  it('says of a year that is not over that it is not for others, and of one without numbers that there are none', async () => {
    const report = await reportOf(2026);
    const running = await printed({ ...report, until: '2026-10-31', isProvisional: true }, 'running');
    assert.match(running.allText, /Tot en met zaterdag 31 oktober 2026 Dit jaar is nog niet voorbij\./);
    running.close();
    const empty = await printed({ ...report, tables: [] }, 'empty');
    assert.match(empty.allText, /Van dit jaar is er niets geteld\./);
    empty.close();
  });

  it('shows a name for what it is, whatever a municipality calls its lists', async () => {
    const report = await reportOf(2022);
    const [help] = report.tables;
    const rows = help!.rows.map(row => ({ ...row, label: `<script>alert(1)</script> & ${'w'.repeat(40)}` }));
    const pdf = await printed({ ...report, tables: [{ ...help!, rows }] }, 'hostile');
    assert.match(pdf.allText, /<script>alert\(1\)<\/script> &/);
    const [width] = pdf.sizes[0]!;
    for (const { text, xMax } of pdf.words) assert.ok(xMax < ((width - 11) / 25.4) * 72, text);
    pdf.close();
  });
});
