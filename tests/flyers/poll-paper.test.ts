import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { launch } from 'puppeteer-core';
import { openPrinter, type PdfPrinter } from '../../src/cli/pdf-printer.ts';
import { printPollCards, printPollPaper, type PollPaperFile } from '../../src/cli/print-poll.ts';
import { newPollCode } from '../../src/domain/poll-code.ts';
import { qrPath } from '../../src/domain/qr-path.ts';
import { languages } from '../../src/i18n/languages.ts';
import type { Poll } from '../../src/schema/poll.ts';
import { pollPaperHtml } from '../../src/server/pages/poll-paper.ts';
import { pollPaperStyle } from '../../src/server/pages/poll-paper-style.ts';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { PAPER_PLACE, PAPER_POLL } from '../support/paper-poll.ts';
import { keptPaper, PAPER_LANGUAGES } from '../support/paper-shelf.ts';
import { Pdf, printingMissing, type Tag } from '../support/pdf.ts';

const ORIGIN = 'https://stek.example.be';
const ADDRESS = `${ORIGIN}/q/ieper/${PAPER_POLL.id}`;
const TENANT = { id: 'ieper', name: 'De Stek Ieper' };
const usual = { poll: PAPER_POLL, place: PAPER_PLACE, tenant: TENANT, origin: ORIGIN, paper: 'a4' } as const;
const MILLIMETRES = { a4: [210, 297], a5: [148, 210] } as const;
/** Paper sizes in a PDF are whole pixels of the browser. */
const ROUNDING = 0.3;

/** What every paper of a poll promises. */
function isSound(pdf: Pdf, { lang, paper, poll }: Omit<PollPaperFile, 'what'>): void {
  assert.equal(pdf.info['Tagged'], 'yes');
  assert.match(pdf.info['Title'] ?? '', /^Wat wil jij op het programma\? \| ./);
  assert.equal(pdf.lang, lang);
  const levels = pdf.headings.map(({ kind }) => Number(kind.slice(1)));
  assert.deepEqual(levels, [1, ...poll.questions.map(() => 2)]);
  const others = new Set(pdf.tags.filter(({ kind }) => kind === 'P').map(tag => tag.lang));
  assert.ok(others.has('nl'), 'Dutch stands on every sheet');
  if (lang !== 'nl') assert.ok(others.has(lang), `${lang} beside it`);
  const [width, height] = MILLIMETRES[paper];
  const points = (millimetres: number) => (millimetres / 25.4) * 72;
  assert.ok(pdf.words.length > 60);
  for (const [across, up] of pdf.sizes)
    assert.ok(Math.abs(across - width) < ROUNDING && Math.abs(up - height) < ROUNDING, `${across} × ${up} mm`);
  // A sign that nobody sees, at the end of an Arabic line, is taken for part of the word.
  for (const { text, xMin, xMax, yMin, yMax } of pdf.words)
    assert.ok(xMin > points(11) && xMax < points(width - 11) && yMin > 0 && yMax < points(height), text);
  assert.match(pdf.allText, /057 00 00 00/);
  assert.match(pdf.allText, /Verantwoordelijke uitgever: De Stek Ieper, Voorbeelddorp 1, 8902 Zillebeke/);
}

/** Whether the code of a paper is read from a copy of one bit per dot, and large enough. */
function hasCodes(pdf: Pdf, wanted: readonly string[]): void {
  assert.deepEqual(pdf.codes.toSorted(), [...wanted].toSorted());
  const figures = pdf.tags.filter(({ kind }) => kind === 'Figure');
  assert.equal(figures.length, wanted.length);
  for (const [index, figure] of figures.entries()) {
    assert.match(figure.alt ?? '', /stek\.example\.be\/q\/ieper\/k3f9x2ab/);
    const { width, height } = pdf.sizeOf(figure);
    const modules = qrPath(wanted[index]!)!.size;
    const dark = (width * (modules - 8)) / modules;
    assert.ok(dark >= 25 && Math.abs(width - height) < 0.1, `${dark} mm`);
  }
}

const ofPublisher = ({ lang }: Tag): boolean => lang === 'nl';

describe('The paper of a poll', { skip: printingMissing() }, () => {
  let printer: PdfPrinter;
  before(async () => (printer = await openPrinter()));
  after(() => printer.close());
  const print = async (file: PollPaperFile) => {
    const { pdf, pages } = await printPollPaper(printer, file);
    const isKept = file.poll === PAPER_POLL && PAPER_LANGUAGES.includes(file.lang);
    const name = `poll-${file.what}-${file.paper}-${file.lang}`;
    return { pdf: isKept ? keptPaper(name, pdf) : new Pdf(pdf), pages };
  };

  it('has an address of 40 letters at most', () => assert.ok(ADDRESS.length <= 40, ADDRESS));

  for (const { lang } of languages) {
    it(`is a sheet of six questions on two A4, and a poster for each: ${lang}`, async () => {
      const sheet = await print({ ...usual, what: 'sheet', lang });
      isSound(sheet.pdf, { ...usual, lang });
      assert.equal(sheet.pages, 2);
      hasCodes(sheet.pdf, [ADDRESS]);
      const small = sheet.pdf.smallBlocks(14);
      assert.equal(small.length, 1);
      assert.ok(ofPublisher(small[0]!), 'only who answers for it is in small print');
      const poster = await print({ ...usual, what: 'poster', lang });
      isSound(poster.pdf, { ...usual, lang });
      assert.equal(poster.pages, 6);
      hasCodes(
        poster.pdf,
        Array.from({ length: 6 }, () => ADDRESS),
      );
      assert.equal(poster.pdf.smallBlocks(14).length, 6);
      for (const { pdf } of [sheet, poster]) pdf.close();
    });
  }

  it('asks the same in the same order as on the screen, with what is to be known before', async () => {
    const { pdf } = await print({ ...usual, what: 'sheet', lang: 'nl' });
    const words = pdf.allText;
    const order = [
      'Tot en met vrijdag 15 januari',
      'Wie beslist? De buurtwerkers',
      'Je krijgt een antwoord ten laatste op vrijdag 5 februari.',
      'Schrijf je naam niet op dit blad.',
      '1. Wat wil je het liefst doen?',
      'Zet 1 kruisje.',
      'Samen koken',
      '2. Wanneer kan je komen?',
      '3. Wat is voor jou het belangrijkst?',
      'Zet een 1 bij wat je het liefst wil. Ga verder tot 3.',
      '4. Hoe vind je onze flyer?',
      'Niet goed',
      '5. Raak je makkelijk bij ons?',
      '6. Wat mist er nog?',
      'Heb je een vraag? Bel Lotte op 057 00 00 00.',
    ];
    const places = order.map(text => words.indexOf(text));
    assert.deepEqual(places.map((place, index) => (place >= 0 ? '' : order[index])).filter(Boolean), []);
    assert.deepEqual(
      places,
      places.toSorted((one, other) => one - other),
    );
    pdf.close();
  });

  it('has a box of 6 mm to tick, one of 10 mm for a number, lines of 9 mm, and pictures of 18 mm and more', async () => {
    const sheet = await measured({ ...usual, what: 'sheet', lang: 'nl' });
    // 4 and 4 to tick, 3 and 5 faces.
    assert.equal(sheet.boxes.filter(size => size === 6).length, 16);
    assert.deepEqual(
      sheet.boxes.filter(size => size !== 6),
      [10, 10, 10, 10],
    );
    assert.deepEqual(sheet.lines, [9, 9, 9, 9]);
    assert.deepEqual([...new Set(sheet.pictures)], [18]);
    assert.equal(sheet.pictures.length, 17);
    const { pictures } = await measured({ ...usual, what: 'poster', lang: 'nl' });
    assert.equal(pictures.length, 16);
    assert.ok(Math.min(...pictures) >= 18, `${pictures}`);
  });

  it('fits on A5 too, with the other language beside', async () => {
    for (const lang of PAPER_LANGUAGES) {
      const made = await print({ ...usual, paper: 'a5', what: 'sheet', lang });
      isSound(made.pdf, { ...usual, paper: 'a5', lang });
      assert.ok(made.pages <= (lang === 'nl' ? 4 : 5), `${lang}: ${made.pages} pages`);
      hasCodes(made.pdf, [ADDRESS]);
      made.pdf.close();
    }
  });

  it('has room on the wall for twelve answers with the longest words, on as many pages as that takes', async () => {
    const question = PAPER_POLL.questions[0]!;
    const label = { nl: 'Gezondheidswandeling met de hele buurt', fr: 'Promenade de santé avec tout le quartier' };
    const options = Array.from({ length: 12 }, (_, index) => ({ id: `o${index}`, label, pictogram: 'walk' }));
    const poll: Poll = { ...PAPER_POLL, questions: [{ ...question, options }] };
    for (const [lang, each] of [
      ['nl', [6, 6]],
      ['fr', [4, 4, 4]],
    ] as const) {
      const { pdf, pages } = await print({ ...usual, poll, what: 'poster', lang });
      isSound(pdf, { ...usual, poll, lang });
      assert.equal(pages, each.length);
      assert.deepEqual(
        pdf.pages.map((_, index) => pdf.text(index).match(/Gezondheidswandeling/g)?.length),
        each,
      );
      pdf.close();
    }
  });

  it('says where the answer will be read, when nobody can take part with a device of their own', async () => {
    const poll: Poll = { ...PAPER_POLL, channels: ['kiosk', 'paper'], strength: 4 };
    const { pdf } = await print({ ...usual, poll, what: 'sheet', lang: 'nl' });
    assert.doesNotMatch(pdf.allText, /op je telefoon of computer/);
    assert.match(pdf.allText, /Ten laatste op vrijdag 5 februari lees je hier wat we ermee doen/);
    pdf.close();
  });

  it('takes no markup from what people write', async () => {
    const poll: Poll = { ...PAPER_POLL, title: { nl: '<b>Wat</b> wil jij op het programma? & "meer"' } };
    const { pdf } = await print({ ...usual, poll, what: 'sheet', lang: 'nl' });
    assert.match(pdf.text(0), /<b>Wat<\/b> wil jij op het programma\? & "meer"/);
    pdf.close();
  });
});

/** How large the parts of a paper are as they are printed, in whole millimetres. */
async function measured(file: PollPaperFile): Promise<Record<'boxes' | 'lines' | 'pictures', number[]>> {
  const css = pollPaperStyle(file.paper, false);
  const sha256 = createHash('sha256').update(css).digest('base64');
  const { html } = await pollPaperHtml({ ...file, style: { css, sha256 } });
  const browser = await launch({ executablePath: browserPath('chromium'), args: chromiumArguments });
  try {
    const page = await browser.newPage();
    await page.emulateMediaType('print');
    await page.setContent(html);
    const heights = (selector: string) =>
      page.$$eval(selector, all => all.map(one => Math.round((one.getBoundingClientRect().height / 96) * 25.4)));
    return { boxes: await heights('.box'), lines: await heights('.writing'), pictures: await heights('.pictogram') };
  } finally {
    await browser.close();
  }
}

describe('The cards of a poll', { skip: printingMissing() }, () => {
  let printer: PdfPrinter;
  before(async () => (printer = await openPrinter()));
  after(() => printer.close());
  const codes = Array.from({ length: 11 }, () => newPollCode(array => crypto.getRandomValues(array)));

  for (const [lang, pages] of [
    ['nl', 2],
    ['fr', 3],
    ['ar', 3],
    ['ti', 3],
    ['uk', 3],
  ] as const) {
    it(`have each a code of their own, in digits and to be scanned: ${lang}`, async () => {
      const made = await printPollCards(printer, { ...usual, codes, lang });
      const pdf = keptPaper(`poll-cards-${lang}`, made.pdf);
      assert.equal(made.pages, pages);
      assert.equal(pdf.info['Tagged'], 'yes');
      assert.equal(pdf.lang, lang);
      assert.deepEqual(
        pdf.headings.map(({ kind }) => kind),
        ['H1'],
      );
      hasCodes(
        pdf,
        codes.map(code => `${ADDRESS}#code=${code}`),
      );
      const words = pdf.allText;
      for (const code of codes) assert.ok(words.includes(code.replace(/(\d{4})(?=\d)/g, '$1 ')), code);
      assert.equal(words.match(/Elk kaartje werkt 1 keer\./g)?.length, codes.length);
      assert.equal(words.match(/vrijdag 15 januari/g)?.length, codes.length);
      assert.equal(words.match(/Vul daar deze code in\./g)?.length, codes.length, 'what to do with it');
      assert.deepEqual(pdf.smallBlocks(14), []);
      pdf.close();
    });
  }

  it('cut off no word of the longest title', async () => {
    const nl = 'Welke nieuwe activiteiten wil jij volgend jaar in De Stek?';
    for (const [lang, rows] of [
      ['nl', 3],
      ['fr', 4],
    ] as const) {
      const poll: Poll = {
        ...PAPER_POLL,
        title: { nl, fr: 'Quelles nouvelles activités voulez-vous l’année prochaine ?' },
      };
      const { pdf: bytes } = await printPollCards(printer, { ...usual, poll, codes, lang });
      const pdf = keptPaper(`poll-cards-long-${lang}`, bytes);
      const addresses = pdf.words.filter(({ text }) => /k3f9x2ab/.test(text));
      assert.equal(addresses.length, codes.length);
      const row = (272.5 / rows / 25.4) * 72;
      const top = (12 / 25.4) * 72;
      // From where the line begins: one that runs over the edge ends in the row below.
      for (const { yMin, yMax } of addresses) assert.ok(((yMin - top) % row) + yMax - yMin < row - 6, `${yMax}`);
      pdf.close();
    }
  });
});
