import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { openPrinter, type PdfPrinter } from '../../src/cli/pdf-printer.ts';
import { ACTIVITY } from '../../src/demo/activity-ids.ts';
import { PaperHost } from '../support/paper-host.ts';
import { isGrey, keptPaper, PAPER_LANGUAGES } from '../support/paper-shelf.ts';
import { Pdf, printingMissing } from '../support/pdf.ts';

const CALENDAR = 'stek-activity-calendar';
const FLYER = 'stek-easy-flyer';
const MAP = 'stek-social-map';
const POLL = 'stek-participation-poll';
const SIGNALS = 'stek-signal-results';
const SIGN_UP = 'stek-sign-up';
const CARD = 'stek-referral-card';
/** The poll of the demo that was answered. */
const ANSWERED = 'h4y7kx5t';

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

/** Presses the first button that a selector finds in an element. */
const press = (page: Page, tag: string, selector: string) => (): Promise<void> =>
  page.evaluate(
    (name, of) => document.querySelector(name)!.shadowRoot!.querySelector<HTMLButtonElement>(of)!.click(),
    tag,
    selector,
  );

/** The answers of a referral card, step by step, up to what is sent. */
const CARD_ANSWERS = [
  { themes: ['housing'] },
  {},
  { firstName: ['Noor'], phone: ['0470 12 34 56'] },
  { speaks: ['fr'] },
  { safe: ['sms'], times: ['morning'] },
  { ownWords: ['Ik zoek een ander huis.'] },
  { wishes: ['Een ander huis'] },
  { senderName: ['Wout'], senderPhone: ['057 00 00 00'] },
  { share_card: ['yes'] },
  { way: ['typed'], typedName: ['Noor'], 'confirm.typed': ['yes'] },
  {},
];

describe('What the elements put on paper', { skip: printingMissing() }, () => {
  let host: PaperHost;
  let printer: PdfPrinter;
  before(async () => {
    printer = await openPrinter();
    host = await PaperHost.open([CALENDAR, FLYER, MAP, POLL, SIGNALS, SIGN_UP, CARD]);
  });
  after(async () => {
    await printer?.close();
    await host?.close();
  });

  for (const lang of PAPER_LANGUAGES) {
    for (const view of ['list', 'month']) {
      it(`the programme as a ${view}, by Ctrl+P: ${lang}`, async () => {
        const page = await host.show(
          CALENDAR,
          { lang, view, from: '2026-12-01' },
          view === 'month' ? '.month td' : '.card',
        );
        const pdf = keptPaper(`calendar-${view}-${lang}`, await host.printed(page));
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
      const byKeys = keptPaper(`details-${lang}`, await host.printed(page));
      const byButton = new Pdf(
        await host.printedBy(page, printer, async () => {
          await page.evaluate(tag => {
            const buttons = document
              .querySelector(tag)!
              .shadowRoot!.querySelectorAll<HTMLButtonElement>('.ways button');
            [...buttons].at(-1)!.click();
          }, CALENDAR);
        }),
      );
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
      const byKeys = keptPaper(`flyer-${lang}`, await host.printed(page));
      const onPaper = (size: string) => press(page, FLYER, `.printing .${size}`);
      const byButton = new Pdf(await host.printedBy(page, printer, onPaper('a4')));
      const small = keptPaper(`flyer-a5-${lang}`, await host.printedBy(page, printer, onPaper('a5')));
      await page.evaluate(tag => {
        const { shadowRoot } = document.querySelector(tag)!;
        for (const name of ['large', 'copy']) shadowRoot!.querySelector<HTMLInputElement>(`[name=${name}]`)!.click();
      }, FLYER);
      const large = keptPaper(`flyer-18pt-bw-${lang}`, await host.printedBy(page, printer, onPaper('a4')));
      for (const pdf of [byKeys, byButton, small, large]) {
        isSound(pdf, lang);
        for (const title of ['Open huis', 'Minder betalen voor energie', 'Lichtjeswandeling'])
          assert.ok(pdf.allText.includes(title), title);
        assert.equal(pdf.codes.length, 1);
        for (const number of pdf.pages.keys()) assert.match(pdf.text(number), /057 00 00 00/);
      }
      assert.equal(byKeys.allText, byButton.allText);
      isGrey(large);
      await page.close();
      for (const pdf of [byKeys, byButton, small, large]) pdf.close();
    });

    for (const [paper, tag, attributes, ready, title] of [
      ['services', MAP, {}, '.service', '[part=title]'],
      ['poll-results', POLL, { 'poll-id': ANSWERED }, '#answer ~ ul', '.decision .option'],
      ['signal-results', SIGNALS, {}, '.item', '[part=title]'],
    ] as const)
      it(`${paper}, by Ctrl+P: ${lang}`, async () => {
        const page = await host.show(tag, { lang, ...attributes }, ready);
        const pdf = keptPaper(`${paper}-${lang}`, await host.printed(page));
        isSound(pdf, lang);
        isGrey(pdf);
        const titles = await page.$$eval(`${tag} >>> ${title}`, all => all.map(one => one.textContent.trim()));
        assert.ok(titles.length > 0);
        if (lang === 'nl' || lang === 'fr') for (const one of titles) assert.ok(pdf.allText.includes(one), one);
        await page.close();
        pdf.close();
      });

    it(`the receipt of a sign-up, by its button and by Ctrl+P: ${lang}`, async () => {
      const occurrence = `${ACTIVITY.infoEnergy}_20261210T1900`;
      const page = await host.show(SIGN_UP, { lang, 'occurrence-id': occurrence }, 'form.flow');
      const phone = `0470 12 34 ${10 + PAPER_LANGUAGES.indexOf(lang)}`;
      await host.answer(page, SIGN_UP, [{ firstName: ['Noor'] }, { phone: [phone] }, {}, {}, {}, {}], '.receipt .qr');
      const byKeys = keptPaper(`receipt-${lang}`, await host.printed(page));
      const byButton = new Pdf(await host.printedBy(page, printer, press(page, SIGN_UP, '.receipt .actions .strong')));
      const code = await page.$$eval(`${SIGN_UP} >>> .group`, all => all.map(one => one.textContent).join(' '));
      for (const pdf of [byKeys, byButton]) {
        isSound(pdf, lang);
        isGrey(pdf);
        assert.equal(pdf.pages.length, 1);
        assert.ok(pdf.allText.includes(code), code);
        assert.equal(pdf.codes.length, 1);
        assert.ok(pdf.codes[0]!.endsWith(`#${code.replaceAll(' ', '')}`));
      }
      assert.equal(byKeys.allText, byButton.allText);
      await page.close();
      for (const pdf of [byKeys, byButton]) pdf.close();
    });

    it(`the strip of a referral, neutral and with where and when: ${lang}`, async () => {
      const page = await host.show(CARD, { lang, 'recipient-id': await host.recipient() }, 'form.flow');
      await host.answer(page, CARD, CARD_ANSWERS, '.receipt .strip');
      const [own = '', other = ''] = await page.$$eval(`${CARD} >>> .code`, all =>
        all.map(one => [...one.querySelectorAll('.group')].map(group => group.textContent).join(' ')),
      );
      const neutral = keptPaper(`strip-neutral-${lang}`, await host.printed(page));
      await press(page, CARD, '.receipt .actions button:not(.strong)')();
      const full = keptPaper(`strip-full-${lang}`, await host.printed(page));
      for (const pdf of [neutral, full]) {
        isSound(pdf, lang);
        assert.equal(pdf.pages.length, 1);
        assert.ok(pdf.allText.includes(own), own);
        assert.ok(!pdf.allText.includes(other), 'the code of the referrer');
      }
      assert.deepEqual(neutral.codes, []);
      assert.equal(full.codes.length, 1);
      await page.close();
      for (const pdf of [neutral, full]) pdf.close();
    });
  }
});
