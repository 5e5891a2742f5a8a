import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPrinter, type PdfPrinter } from '../../src/cli/pdf-printer.ts';
import { printPlan, type SheetPlan } from '../support/flyer-sheets.ts';
import { printingMissing } from '../support/pdf.ts';

const usual = { points: 14, isBlackAndWhite: false } as const;
const missing = printingMissing();

/** What is on each page, as `PRINT-4` counts it: titles of activities, the name of the month and the code. */
describe('The pages of a flyer in letters of 14 points', { skip: missing }, () => {
  let printer: PdfPrinter;
  before(async () => (printer = await openPrinter()));
  after(() => printer.close());

  async function pagesOf(plan: SheetPlan): Promise<{ titles: string[]; isCover: boolean; hasCode: boolean }[]> {
    const { pdf, sheet } = await printPlan(printer, plan);
    const pages = pdf.pages.map((_, index) => {
      const text = pdf.text(index);
      return {
        titles: sheet.cards.flatMap(({ title }) => (text.includes(title.text) ? [title.text] : [])),
        isCover: text.includes(sheet.who.text) && text.includes(sheet.title.text),
        // An address may be broken after a slash.
        hasCode: text.replaceAll(/\s/g, '').includes(sheet.link!.short),
      };
    });
    pdf.close();
    return pages;
  }

  for (const lang of ['nl', 'fr']) {
    it(`has the six activities of a village, where it is and whom to ask on one A4: ${lang}`, async () => {
      const pages = await pagesOf({ programme: 'village', lang, size: 'a4', ...usual });
      assert.deepEqual(
        pages.map(({ titles, ...page }) => ({ ...page, titles: titles.length })),
        [{ isCover: true, hasCode: true, titles: 6 }],
      );
    });
  }

  it('has the same on one A4 in Arabic; in Tigrinya, which takes more room, on two', async () => {
    const arabic = await pagesOf({ programme: 'village', lang: 'ar', size: 'a4', ...usual });
    assert.deepEqual(
      arabic.map(({ titles }) => titles.length),
      [6],
    );
    const tigrinya = await pagesOf({ programme: 'village', lang: 'ti', size: 'a4', ...usual });
    assert.equal(tigrinya.length, 2);
  });

  it('has who invites and four activities on the first A5; two, where it is and whom to ask on the second', async () => {
    const pages = await pagesOf({ programme: 'village', lang: 'nl', size: 'a5', ...usual });
    assert.deepEqual(pages, [
      {
        titles: ['Open huis', 'Gezondheidswandeling', 'Programmapraat', 'Minder betalen voor energie'],
        isCover: true,
        hasCode: false,
      },
      { titles: ['’k Vraag het aan Alice', 'Lichtjeswandeling'], isCover: false, hasCode: true },
    ]);
  });

  it('says on every page of which month it is, of whom, and whom to call', async () => {
    for (const plan of [
      { programme: 'handbook', lang: 'nl', size: 'a4', ...usual },
      { programme: 'village', lang: 'nl', size: 'a5', points: 18, isBlackAndWhite: true },
    ] as const) {
      const { pdf, sheet } = await printPlan(printer, plan);
      assert.ok(pdf.pages.length > 2);
      for (const page of pdf.pages.keys()) {
        const text = pdf.text(page);
        // Small paper has no room for who invites above every page.
        const who = plan.size === 'a4' ? [sheet.who.text] : [];
        for (const words of [sheet.title.text, ...who, 'Bel 057 00 00 00'])
          assert.ok(text.includes(words), `${words} is not on page ${page + 1}: ${text}`);
      }
      pdf.close();
    }
  });

  it('tells of each activity what it is, also where there is little room', async () => {
    const { pdf } = await printPlan(printer, { programme: 'village', lang: 'nl', size: 'a4', ...usual });
    assert.match(pdf.allText, /’k Vraag het aan Alice Hulp bij je gsm, tablet of computer\./);
    pdf.close();
  });

  it('leaves no page less than a third full while another is full', async () => {
    for (const plan of [
      { programme: 'handbook', lang: 'nl', size: 'a4', ...usual },
      { programme: 'handbook', lang: 'uk', size: 'a5', ...usual },
      { programme: 'village', lang: 'ti', size: 'a4', points: 18, isBlackAndWhite: false },
    ] as const) {
      const { pdf } = await printPlan(printer, plan);
      const height = (pdf.sizes[0]![1] / 25.4) * 72;
      const margin = (12 / 25.4) * 72;
      const filled = [...pdf.pages.keys()].map(page => {
        const ends = pdf.words
          .filter(word => word.page === page && word.yMax < height - margin)
          .map(({ yMax }) => yMax);
        return (Math.max(...ends) - margin) / (height - 2 * margin);
      });
      for (const full of filled) assert.ok(full > 1 / 3, filled.join(' '));
      pdf.close();
    }
  });
});
