import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPrinter, type PdfPrinter } from '../../src/cli/pdf-printer.ts';
import { qrPath } from '../../src/domain/qr-path.ts';
import {
  nameOf,
  planMissing,
  printPage,
  printPlan,
  type PrintedSheet,
  type SheetPlan,
} from '../support/flyer-sheets.ts';
import { contentOf, printingMissing } from '../support/pdf.ts';

const usual = { points: 14, isBlackAndWhite: false } as const;
const PLANS: readonly SheetPlan[] = [
  ...(['village', 'handbook', 'uitdatabank'] as const).flatMap(programme =>
    ['nl', 'ar', 'fr', 'ti'].flatMap(lang =>
      (['a4', 'a5'] as const).map(size => ({ programme, lang, size, ...usual })),
    ),
  ),
  { programme: 'village', lang: 'nl', size: 'a4', points: 18, isBlackAndWhite: false },
  { programme: 'village', lang: 'ar', size: 'a5', points: 18, isBlackAndWhite: false },
  { programme: 'handbook', lang: 'nl', size: 'a4', points: 14, isBlackAndWhite: true },
];

const MILLIMETRES = { a4: [210, 297], a5: [148, 210] } as const;
/** Paper sizes in a PDF are whole pixels of the browser. */
const ROUNDING = 0.3;
const missing = printingMissing();

describe('The flyer as a PDF', { skip: missing }, () => {
  let printer: PdfPrinter;
  before(async () => (printer = await openPrinter()));
  after(() => printer.close());
  it('says all of it when the page itself is printed', async () => {
    for (const lang of ['nl', 'ar']) {
      const plan = { programme: 'village', lang, size: 'a4', ...usual } as const;
      const file = await printPlan(printer, plan);
      const page = await printPage(printer, plan);
      assert.equal(page.pages.length, file.pdf.pages.length);
      // A page lays itself out by an estimate, the command by what it measured: only how much is told of each activity may differ.
      for (const index of page.pages.keys()) {
        const words = page.text(index).split(/\s+/);
        assert.deepEqual(
          file.pdf
            .text(index)
            .split(/\s+/)
            .filter(word => !words.includes(word)),
          [],
        );
      }
      assert.deepEqual(
        page.headings.map(tag => `${tag.kind} ${tag.lang}`),
        file.pdf.headings.map(tag => `${tag.kind} ${tag.lang}`),
      );
      page.close();
      file.pdf.close();
    }
  });
  for (const plan of PLANS) describe(nameOf(plan), { skip: planMissing(plan) }, () => checks(plan, () => printer));
});

function checks(plan: SheetPlan, printer: () => PdfPrinter): void {
  const { lang, size } = plan;
  let sheet: PrintedSheet;
  before(async () => (sheet = await printPlan(printer(), plan)));
  after(() => sheet.pdf.close());

  it('is tagged, has a title and says its language', () => {
    const { info, lang: ofDocument } = sheet.pdf;
    assert.equal(info['Tagged'], 'yes');
    assert.equal(info['Title'], sheet.sheet.documentTitle);
    assert.equal(ofDocument, lang);
  });

  it('says of every block in another language which it is', () => {
    const titles = sheet.pdf.headings.filter(({ kind }) => kind === 'H2').slice(0, sheet.sheet.cards.length);
    assert.deepEqual(
      titles.map(tag => tag.lang),
      sheet.sheet.cards.map(({ title }) => title.lang),
    );
    const others = sheet.pdf.tags.filter(({ kind }) => kind === 'P').map(tag => tag.lang);
    for (const other of ['fr', 'en', 'ar', 'ti'].filter(one => one !== lang)) assert.ok(others.includes(other), other);
  });

  it('has one main heading and skips no level', () => {
    const levels = sheet.pdf.headings.map(({ kind }) => Number(kind.slice(1)));
    assert.equal(levels[0], 1);
    assert.equal(levels.filter(level => level === 1).length, 1);
    for (const [index, level] of levels.entries()) assert.ok(level <= (levels[index - 1] ?? 0) + 1);
  });

  it('has words for every picture', () => {
    const figures = sheet.pdf.tags.filter(({ kind }) => kind === 'Figure');
    assert.ok(figures.length > 0);
    for (const { alt } of figures) assert.ok((alt?.length ?? 0) > 5, alt);
    const { photoAlt } = sheet.sheet.help!;
    if (plan.programme !== 'uitdatabank')
      assert.ok(
        figures.some(({ alt }) => alt === photoAlt),
        photoAlt,
      );
  });

  it('is on its paper, with nothing outside the margins', () => {
    const [width, height] = MILLIMETRES[size];
    for (const [across, up] of sheet.pdf.sizes) {
      assert.ok(Math.abs(across - width) < ROUNDING && Math.abs(up - height) < ROUNDING, `${across} × ${up} mm`);
    }
    const points = (millimetres: number) => (millimetres / 25.4) * 72;
    const { words } = sheet.pdf;
    assert.ok(words.length > 40);
    for (const { text, xMin, xMax, yMin, yMax } of words) {
      const isInside = xMin > points(11.5) && xMax < points(width - 11.5) && yMin > 0 && yMax < points(height);
      assert.ok(isInside, `${text} at ${xMin}–${xMax}, ${yMin}–${yMax}`);
    }
  });

  it('cuts no activity in two, and shows every title whole', () => {
    const items = sheet.pdf.tags.filter(({ kind }) => kind === 'LI').slice(0, sheet.sheet.cards.length);
    assert.equal(items.length, sheet.sheet.cards.length);
    for (const [index, card] of sheet.sheet.cards.entries()) {
      const pages = [...new Set(contentOf(items[index]!).map(({ page }) => page))];
      assert.equal(pages.length, 1, `“${card.title.text}” is on ${pages.length} pages`);
      const text = sheet.pdf.text(sheet.pdf.pages.indexOf(pages[0]!));
      for (const words of wordsOf(sheet, index, lang)) assert.ok(text.includes(words), `${words}\nnot in\n${text}`);
    }
  });

  it(`has letters of ${plan.points} points and more; only who answers for it and the day are smaller`, () => {
    const small = sheet.pdf.smallBlocks(plan.points);
    const { publisher, madeOn } = sheet.sheet;
    const allowed = [publisher, madeOn].filter(Boolean).length;
    assert.ok(small.length <= allowed, `${small.length} parts are smaller`);
  });

  it('has a code that is read from a copy of 100 dots per inch, black or white, and is 25 mm wide', () => {
    const { url } = sheet.sheet.link!;
    assert.deepEqual(sheet.pdf.codes, [url]);
    if (plan.programme === 'village')
      assert.match(url, lang === 'nl' ? /\/f\/[\w-]+$/ : new RegExp(`/f/[\\w-]+\\.${lang}$`));
    const { label } = sheet.sheet.link!;
    const code = sheet.pdf.tags.find(({ kind, alt }) => kind === 'Figure' && alt === label)!;
    const { width, height } = sheet.pdf.sizeOf(code);
    const modules = qrPath(url)!.size;
    const dark = (width * (modules - 8)) / modules;
    assert.ok(dark >= 25 && Math.abs(width - height) < 0.1, `${dark} mm`);
  });

  if (plan.isBlackAndWhite)
    it('has no colour, and says every state in words', () => {
      for (const { colours } of sheet.pdf.drawn)
        for (const [red, green, blue] of colours) assert.ok(red === green && green === blue, `${red} ${green} ${blue}`);
      const kinds = new Set(sheet.sheet.cards.flatMap(({ remarks }) => remarks.map(({ kind }) => kind)));
      for (const kind of ['off', 'paused', 'moved', 'full', 'note'] as const) assert.ok(kinds.has(kind), kind);
    });
}

/** Every line that was set down for an activity; of scripts that are joined or turned only its Dutch title. */
function wordsOf({ html }: PrintedSheet, index: number, lang: string): string[] {
  const [, ...cards] = html.split('<li class="card');
  const blocks = [...cards[index]!.split('</li>')[0]!.matchAll(/<(h2|p) class="([^"]+)"[^>]*>(.*?)<\/\1>/gs)];
  // Small paper has no room for who invites above every page.
  const shown = blocks.filter(([, , name]) => (['nl', 'fr'].includes(lang) && name !== 'by') || name === 'title');
  return shown.map(([, , , text = '']) =>
    text
      .replace(/<[^>]*>/g, '')
      .replaceAll('&#39;', "'")
      .replace(/\s+/g, ' '),
  );
}
