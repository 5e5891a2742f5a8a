import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { openPrinter, type PdfPrinter } from '../../src/cli/pdf-printer.ts';
import { nameOf, printPlan, type SheetPlan } from '../support/flyer-sheets.ts';
import { contentOf, printingMissing } from '../support/pdf.ts';
import { fontsWithoutArial } from '../support/without-arial.ts';

const PLANS: readonly SheetPlan[] = (['nl', 'fr', 'ar', 'ti', 'uk'] as const).flatMap(lang => [
  { programme: 'village', lang, size: 'a4', points: 14, isBlackAndWhite: false },
  { programme: 'village', lang, size: 'a5', points: 14, isBlackAndWhite: true },
  { programme: 'handbook', lang, size: 'a4', points: 18, isBlackAndWhite: true },
]);

/** Fonts of other letters are wider: what was worked out for Arial would not fit. */
describe('The flyer where Arial is not installed', { skip: printingMissing() }, () => {
  let printer: PdfPrinter;
  before(async () => {
    process.env['FONTCONFIG_FILE'] = fontsWithoutArial();
    printer = await openPrinter();
  });
  after(async () => {
    await printer.close();
    delete process.env['FONTCONFIG_FILE'];
  });

  for (const plan of PLANS) {
    it(`lies on its pages as it was planned: ${nameOf(plan)}`, async () => {
      const { pdf, sheet, html } = await printPlan(printer, plan, 'without-arial');
      const fonts = execFileSync('pdffonts', ['-'], { input: pdf.bytes, encoding: 'utf8' });
      assert.doesNotMatch(fonts, /Arial|Liberation|Helvetica/);
      assert.match(fonts, /DejaVu/);
      const begun = html.match(/class="[^"]*next-page/g)?.length ?? 0;
      assert.equal(pdf.pages.length, begun + 1, 'no page that was not planned');
      const pages = [...pdf.pages.keys()].map(page => pdf.text(page));
      const items = pdf.tags.filter(({ kind }) => kind === 'LI').slice(0, sheet.cards.length);
      for (const [index, { title }] of sheet.cards.entries()) {
        const on = new Set(contentOf(items[index]!).map(({ page }) => page));
        assert.equal(on.size, 1, `“${title.text}” is on ${on.size} pages`);
        assert.ok(pdf.allText.includes(title.text), title.text);
      }
      for (const text of pages) assert.match(text, /057 00 00 00/);
      assert.equal(pdf.codes.length, 1);
      pdf.close();
    });
  }
});
