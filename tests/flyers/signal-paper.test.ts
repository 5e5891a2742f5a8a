import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPrinter, type PdfPrinter } from '../../src/cli/pdf-printer.ts';
import { printSignalPaper } from '../../src/cli/print-signal-paper.ts';
import { languages } from '../../src/i18n/languages.ts';
import { DEFAULT_SETTINGS } from '../../src/server/signals/default-settings.ts';
import { PAPER_PLACE } from '../support/paper-poll.ts';
import { keptPaper, PAPER_LANGUAGES } from '../support/paper-shelf.ts';
import { Pdf, printingMissing } from '../support/pdf.ts';

const OPEN = [
  { days: ['TU' as const], opens: '09:00', closes: '16:30' },
  { days: ['FR' as const], opens: '09:30', closes: '11:30' },
];
const USUAL = {
  settings: DEFAULT_SETTINGS,
  place: { ...PAPER_PLACE, openingHours: OPEN },
  tenant: { id: 'ieper', name: 'De Stek Ieper' },
  origin: 'https://stek.example.be',
};
const points = (millimetres: number) => (millimetres / 25.4) * 72;

describe('The paper form for signals', { skip: printingMissing() }, () => {
  let printer: PdfPrinter;
  before(async () => (printer = await openPrinter()));
  after(() => printer.close());
  const print = async (lang: string, changes?: Partial<typeof USUAL>) => {
    const { pdf } = await printSignalPaper(printer, { ...USUAL, ...changes, lang });
    const isKept = !changes && PAPER_LANGUAGES.includes(lang);
    return isKept ? keptPaper(`signal-form-${lang}`, pdf) : new Pdf(pdf);
  };
  /** Where the strip begins, from the top of the front, in points. */
  const cutOf = (pdf: Pdf) => pdf.words.find(({ text, page }) => text === 'Knip' && page === 0)!.yMin;

  for (const { lang } of languages) {
    it(`is one sheet of A4 that a screen reader reads, with nothing behind the strip: ${lang}`, async () => {
      const pdf = await print(lang);
      assert.equal(pdf.info['Tagged'], 'yes');
      assert.match(pdf.info['Title'] ?? '', /. \| De Stek Ieper$/);
      assert.equal(pdf.lang, lang);
      assert.equal(pdf.sizes.length, lang === 'nl' ? 1 : 2);
      for (const [across, up] of pdf.sizes) assert.ok(Math.abs(across - 210) < 0.3 && Math.abs(up - 297) < 0.3);
      assert.deepEqual(
        pdf.headings.map(({ kind }) => kind),
        ['H1', 'H2', 'H2', 'H2', 'H2', 'H2', 'H2'],
      );
      assert.ok(pdf.words.length > 100);
      for (const { text, xMin, xMax, yMin, yMax } of pdf.words)
        assert.ok(xMin > points(11) && xMax < points(199) && yMin > 0 && yMax < points(297 - 11), text);
      const cut = cutOf(pdf);
      assert.ok(points(297 - 12) - cut >= points(30), 'the strip is 30 mm high and more');
      for (const { text, yMax } of pdf.words.filter(({ page }) => page === 1)) assert.ok(yMax <= cut, text);
      // In small print stand who answers for it, and where to cut.
      const small = pdf.smallBlocks(14);
      assert.ok(small.length === 2 || small.length === 3, `${small.length} blocks`);
      pdf.close();
    });
  }

  it('asks what the screen asks, with the numbers under which it is typed over', async () => {
    const pdf = await print('nl');
    const order = [
      'Bel 112 · 1712 · 106',
      'Je krijgt een antwoord binnen 21 dagen.',
      '1. Waarover gaat het?',
      'Over iets voor veel mensen',
      'Weet ik niet',
      '2. Wat wil je ons zeggen?',
      '3. Waar heeft het mee te maken?',
      'Nieuw in België',
      '4. Over wie gaat dit?',
      '5. Weet die persoon dat je dit zegt?',
      '6. Mogen wij weten wie je bent?',
      'Ja, jullie mogen me bereiken',
      'Geef dit blad af in De Stek',
      'Knip hier',
      'Vraag het aan Lotte. Bel 057 00 00 00.',
      'dinsdag: van 9 uur tot half 5',
      'stek.example.be/p/ieper/code',
    ];
    const words = pdf.allText;
    const places = order.map(text => words.indexOf(text));
    assert.deepEqual(places.map((place, index) => (place >= 0 ? '' : order[index])).filter(Boolean), []);
    assert.deepEqual(
      places,
      places.toSorted((one, other) => one - other),
    );
    pdf.close();
  });

  it('keeps a Dutch line with its numbers from left to right beside Arabic', async () => {
    const pdf = await print('ar');
    const lineOf = (word: string) => {
      const { yMin, page } = pdf.words.find(({ text }) => text === word)!;
      const line = pdf.words.filter(one => one.page === page && Math.abs(one.yMin - yMin) < 1);
      return line.toSorted((one, other) => one.xMin - other.xMin).map(({ text }) => text);
    };
    assert.equal(lineOf('gevaar?').join(' '), 'Is er nu gevaar? Bel 112 · 1712 · 106.');
    pdf.close();
  });

  it('says on the strip only whom to call and where the code is filled in', async () => {
    const pdf = await print('nl');
    const cut = cutOf(pdf);
    const strip = pdf.words.filter(({ yMin }) => yMin >= cut - 1).map(({ text }) => text);
    assert.equal(
      strip.join(' '),
      'Knip hier Dit strookje is voor jou. Vraag het aan Lotte. Bel 057 00 00 00. dinsdag: van 9 uur tot half 5 ' +
        'vrijdag: van half 10 tot half 12 Hier komt je code. Daarmee lees je ons antwoord op stek.example.be/p/ieper/code.',
    );
    pdf.close();
  });

  it('names the number of the municipality where no place names somebody, and takes themes of its own', async () => {
    const themes = [{ id: 'veilig', label: { nl: '<b>Veilig</b> op straat' } }];
    const settings = { ...DEFAULT_SETTINGS, phone: '+3256000000', themes };
    const pdf = await print('nl', { settings, place: undefined as never });
    assert.match(pdf.allText, /Bel 056 00 00 00/);
    assert.match(pdf.allText, /<b>Veilig<\/b> op straat/);
    assert.doesNotMatch(pdf.allText, /Lotte/);
    assert.equal(pdf.sizes.length, 1);
    pdf.close();
  });

  it('stays one sheet with as many themes as a municipality can have, and nothing stands behind the strip', async () => {
    const themes = Array.from({ length: 30 }, (_, index) => ({
      id: `t${index}`,
      label: { nl: `Thema nummer ${index}` },
    }));
    const pdf = await print('nl', { settings: { ...DEFAULT_SETTINGS, themes } });
    assert.equal(pdf.sizes.length, 2);
    assert.match(pdf.text(1), /Thema nummer 29/);
    const cut = cutOf(pdf);
    const back = pdf.words.filter(({ page }) => page === 1);
    assert.ok(back.length > 100, `${back.length} words`);
    for (const { text, yMax } of back) assert.ok(yMax <= cut, text);
    pdf.close();
  });
});
