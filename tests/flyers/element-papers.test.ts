import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { openPrinter, type PdfPrinter } from '../../src/cli/pdf-printer.ts';
import { PaperHost } from '../support/paper-host.ts';
import { printingMissing, type Pdf } from '../support/pdf.ts';

/** Where the PDFs stay, for who wants to look at them. */
const FOLDER = new URL('../../reports/paper/', import.meta.url);
const CALENDAR = 'stek-activity-calendar';
const FLYER = 'stek-easy-flyer';
const LANGUAGES = ['nl', 'fr', 'ar', 'ti', 'uk'];

function kept(name: string, pdf: Pdf): Pdf {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(new URL(`${name}.pdf`, FOLDER), pdf.bytes);
  return pdf;
}

/** What every paper promises, wherever it came from. */
function isSound(pdf: Pdf, lang: string): void {
  assert.equal(pdf.info['Tagged'], 'yes');
  const levels = pdf.headings.map(({ kind }) => Number(kind.slice(1)));
  assert.equal(levels[0], 1, 'begins with the main heading');
  assert.equal(levels.filter(level => level === 1).length, 1);
  for (const [index, level] of levels.entries()) assert.ok(level <= (levels[index - 1] ?? 0) + 1, levels.join(' '));
  assert.equal(pdf.headings[0]!.lang, lang);
  for (const words of PaperHost.around) assert.ok(!pdf.allText.includes(words), words);
  for (const { kind, alt } of pdf.tags)
    if (kind === 'Figure') assert.ok((alt?.length ?? 0) > 5, 'a picture without words');
  const points = (millimetres: number) => (millimetres / 25.4) * 72;
  const [width] = pdf.sizes[0]!;
  for (const { text, xMin, xMax } of pdf.words)
    assert.ok(xMin > points(11) && xMax < points(width - 11), `${text} at ${xMin}–${xMax}`);
}

/** What the dates are called on the screen. */
const titlesOn = (page: Page): Promise<string[]> =>
  page.evaluate(tag => {
    const shown = document.querySelector(tag)!.shadowRoot!.querySelectorAll('.title bdi, .entry bdi');
    return [...shown].map(one => one.textContent.trim());
  }, CALENDAR);

describe('What the elements put on paper', { skip: printingMissing() }, () => {
  let host: PaperHost;
  let printer: PdfPrinter;
  before(async () => {
    printer = await openPrinter();
    host = await PaperHost.open([CALENDAR, FLYER]);
  });
  after(async () => {
    await printer?.close();
    await host?.close();
  });

  for (const lang of LANGUAGES) {
    for (const view of ['list', 'month']) {
      it(`the programme as a ${view}, by Ctrl+P: ${lang}`, async () => {
        const page = await host.show(
          CALENDAR,
          { lang, view, from: '2026-12-01' },
          view === 'month' ? '.month td' : '.card',
        );
        const pdf = kept(`calendar-${view}-${lang}`, await host.printed(page));
        isSound(pdf, lang);
        const titles = pdf.headings.filter(({ kind }) => kind === 'H3');
        assert.ok(titles.length > 20, `${titles.length} dates`);
        assert.ok(pdf.pages.length <= 2, `${pdf.pages.length} pages for ${titles.length} dates`);
        const names = lang === 'nl' || lang === 'fr' ? await titlesOn(page) : [];
        assert.ok(view === 'month' || !['nl', 'fr'].includes(lang) || names.length > 20);
        for (const name of names) assert.ok(pdf.allText.includes(name), name);
        assert.match(pdf.allText, /057 00 00 00/);
        await page.close();
        pdf.close();
      });
    }

    it(`the details of a date, by its button and by Ctrl+P: ${lang}`, async () => {
      const page = await host.show(CALENDAR, { lang, from: '2026-12-01' }, '.card');
      await page.locator(`${CALENDAR} >>> button.title`).click();
      await page.waitForFunction(
        tag => document.querySelector(tag)?.shadowRoot?.querySelector('.ways button'),
        {},
        CALENDAR,
      );
      const title = await page.$eval(`${CALENDAR} >>> #details-title`, one => one.textContent.trim());
      const byKeys = kept(`details-${lang}`, await host.printed(page));
      const byButton = await host.printedBy(page, printer, async () => {
        await page.evaluate(tag => {
          const buttons = document.querySelector(tag)!.shadowRoot!.querySelectorAll<HTMLButtonElement>('.ways button');
          [...buttons].at(-1)!.click();
        }, CALENDAR);
      });
      for (const pdf of [byKeys, byButton]) {
        isSound(pdf, lang);
        assert.equal(pdf.pages.length, 1);
        if (['nl', 'fr', 'uk'].includes(lang)) assert.ok(pdf.allText.startsWith(title), title);
        assert.match(pdf.allText, /057 00 00 00/);
      }
      assert.equal(byKeys.allText, byButton.allText);
      await page.close();
      for (const pdf of [byKeys, byButton]) pdf.close();
    });

    it(`the flyer, by its buttons and by Ctrl+P: ${lang}`, async () => {
      const page = await host.show(FLYER, { lang, place: 'zillebeke', month: '2026-12' }, '.printing button');
      const byKeys = kept(`flyer-${lang}`, await host.printed(page));
      const press = (size: string) => () =>
        page.evaluate(
          (tag, name) =>
            document.querySelector(tag)!.shadowRoot!.querySelector<HTMLButtonElement>(`.printing .${name}`)!.click(),
          FLYER,
          size,
        );
      const byButton = await host.printedBy(page, printer, press('a4'));
      const small = kept(`flyer-a5-${lang}`, await host.printedBy(page, printer, press('a5')));
      await page.evaluate(tag => {
        const { shadowRoot } = document.querySelector(tag)!;
        for (const name of ['large', 'copy']) shadowRoot!.querySelector<HTMLInputElement>(`[name=${name}]`)!.click();
      }, FLYER);
      const large = kept(`flyer-18pt-bw-${lang}`, await host.printedBy(page, printer, press('a4')));
      for (const pdf of [byKeys, byButton, small, large]) {
        isSound(pdf, lang);
        for (const title of ['Open huis', 'Minder betalen voor energie', 'Lichtjeswandeling'])
          assert.ok(pdf.allText.includes(title), title);
        assert.equal(pdf.codes.length, 1);
        for (const number of pdf.pages.keys()) assert.match(pdf.text(number), /057 00 00 00/);
      }
      assert.equal(byKeys.allText, byButton.allText);
      for (const { colours } of large.drawn)
        for (const [red, green, blue] of colours) assert.ok(red === green && green === blue, `${red} ${green} ${blue}`);
      await page.close();
      for (const pdf of [byKeys, byButton, small, large]) pdf.close();
    });
  }
});
