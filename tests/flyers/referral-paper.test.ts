import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPrinter, type PdfPrinter } from '../../src/cli/pdf-printer.ts';
import { printReferralPaper } from '../../src/cli/print-referral-paper.ts';
import { LIFE_DOMAINS } from '../../src/domain/life-domains.ts';
import { dutch } from '../../src/i18n/texts.ts';
import { consentTexts as consentCatalogue } from '../../src/i18n/consent.ts';
import { languages } from '../../src/i18n/languages.ts';
import { consentTexts } from '../../src/domain/consent-text.ts';
import { translator } from '../../src/i18n/catalogue.ts';
import { measuredReferralPaper } from '../support/measured-referral-paper.ts';
import { keptPaper, PAPER_LANGUAGES } from '../support/paper-shelf.ts';
import { Pdf, printingMissing } from '../support/pdf.ts';

const USUAL = {
  form: { keepDays: 90, phone: '+3257000000' },
  recipient: { firstName: 'Lotte', phone: '+3257000000' } as { firstName: string; phone: string } | undefined,
  tenant: { id: 'ieper', name: 'De Stek Ieper' },
  origin: 'https://stek.example.be',
};
const points = (millimetres: number) => (millimetres / 25.4) * 72;

describe('The blank referral card on paper', { skip: printingMissing() }, () => {
  let printer: PdfPrinter;
  before(async () => (printer = await openPrinter()));
  after(() => printer.close());
  const print = async (lang: string, changes?: Partial<typeof USUAL>) => {
    const { pdf } = await printReferralPaper(printer, { ...USUAL, ...changes, lang });
    const isKept = !changes && PAPER_LANGUAGES.includes(lang);
    return isKept ? keptPaper(`referral-form-${lang}`, pdf) : new Pdf(pdf);
  };
  /** Where the strip begins, from the top of the back, in points. */
  const cutOf = (pdf: Pdf) => pdf.words.find(({ text, page }) => text === 'Knip' && page === 1)!.yMin;

  for (const { lang } of languages) {
    it(`is two sides of A4 that a screen reader reads, with nothing behind the strip: ${lang}`, async () => {
      const pdf = await print(lang);
      assert.equal(pdf.info['Tagged'], 'yes');
      assert.match(pdf.info['Title'] ?? '', /. \| De Stek Ieper$/);
      assert.equal(pdf.lang, lang);
      assert.equal(pdf.sizes.length, 2);
      for (const [across, up] of pdf.sizes) assert.ok(Math.abs(across - 210) < 0.3 && Math.abs(up - 297) < 0.3);
      assert.deepEqual(
        pdf.headings.map(({ kind }) => kind),
        ['H1', ...Array.from({ length: 11 }, () => 'H2')],
      );
      assert.ok(pdf.words.length > 200);
      for (const { text, xMin, xMax, yMin, yMax } of pdf.words)
        assert.ok(xMin > points(11) && xMax < points(199) && yMin > 0 && yMax < points(297 - 11), text);
      const cut = cutOf(pdf);
      assert.ok(points(297 - 12) - cut >= points(30), 'the strip is 30 mm high and more');
      const front = pdf.words.filter(({ page }) => page === 0);
      assert.ok(front.length > 80);
      // What to do with the sheet, and who answers for it, may be torn away with it.
      const { yMin: brought } = pdf.words.find(({ text, page }) => text === 'uitgever:' && page === 0)!;
      const behind = front.filter(({ yMax }) => yMax > cut);
      assert.ok(behind.length > 5);
      const question = pdf.words.filter(({ page, text }) => page === 0 && /^[4-7]\.$/.test(text));
      assert.ok(question.length >= 3);
      for (const { text, yMin } of question) assert.ok(yMin < cut - points(8), text);
      assert.ok(brought > cut, 'who answers for it');
      assert.deepEqual(pdf.codes, ['https://stek.example.be/p/ieper/code']);
      // In small print stand who answers for it, and where to cut.
      const small = pdf.smallBlocks(14);
      assert.ok(small.length === 2 || small.length === 3, `${small.length} blocks`);
      pdf.close();
    });
  }

  it('asks what the screen asks, in its order', async () => {
    const pdf = await print('nl');
    const order = [
      'Zoek samen hulp',
      '1. Waar wil je hulp bij?',
      'Wonen',
      '2. Wie belt je?',
      'Lotte belt je.',
      'Van het nummer 057 00 00 00.',
      '3. Hoe kunnen we je bereiken?',
      '4. Welke taal spreek je het liefst?',
      '5. Hoe bellen we je veilig?',
      '6. Wanneer bellen we je het best?',
      '7. Wat wil je zelf vertellen?',
      'Breng dit blad zelf naar Lotte',
      '8. Wil je nog iets zeggen?',
      '9. Wie vult dit samen met je in?',
      '10. Wat mogen we doen?',
      'Mag Lotte je kaart lezen?',
      'Wie zegt ja?',
      '11. Hoe wil je tekenen?',
      'Teken hier',
      'Knip hier',
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

  it('asks for the same yes as the screen, word for word', async () => {
    const pdf = await print('nl');
    const { catalogue, lang } = dutch([consentCatalogue]);
    const say = translator(catalogue, lang);
    const texts = consentTexts(say, { name: 'Lotte', sender: 'je begeleider', days: 90 });
    assert.equal(texts.length, 3);
    const words = pdf.allText;
    for (const { ask, means } of texts) {
      assert.ok(words.includes(ask), ask);
      const begun = means.charAt(0).toUpperCase() + means.slice(1);
      assert.ok(words.includes(begun), `${begun}\n\n${words}`);
    }
    pdf.close();
  });

  it('has boxes of 6 mm, a line of 60 by 15 mm to sign on, a strip of 30 mm and more and a code of 25 mm and more', async () => {
    for (const lang of ['nl', 'ar']) {
      const paper = await measuredReferralPaper({ ...USUAL, lang });
      // Life domains, an interpreter, how to call safely, when, whether the referrer comes along, three times yes, who says it, said aloud.
      assert.equal(paper.boxes.length, LIFE_DOMAINS.length + 1 + 3 + 3 + 1 + 3 + 2 + 1);
      assert.deepEqual([...new Set(paper.boxes)], [6]);
      assert.deepEqual(paper.signature, [60, 15]);
      assert.ok(paper.strip >= 30, `${paper.strip} mm`);
      assert.ok(paper.code >= 25, `${paper.code} mm`);
      assert.ok(paper.lines.length >= 10);
      assert.ok(Math.min(...paper.lines) >= 6, `${paper.lines}`);
    }
  });

  it('says on the strip only who calls, from which number and until when, and how to stop it', async () => {
    const pdf = await print('nl');
    const cut = cutOf(pdf);
    const strip = pdf.words.filter(({ yMin, page }) => page === 1 && yMin >= cut - 1).map(({ text }) => text);
    assert.equal(
      strip.join(' '),
      '✂ Knip hier Lotte belt je. Van het nummer 057 00 00 00. Op deze dag of vroeger: Belt er niemand? Of wil je het niet meer? ' +
        'Bel zelf. Je code, voor stek.example.be/p/ieper/code:',
    );
    pdf.close();
  });

  it('has a line for the name where nobody is named, on the card and on the strip', async () => {
    const pdf = await print('nl', { recipient: undefined });
    assert.equal(pdf.sizes.length, 2);
    assert.equal(pdf.allText.match(/Naam en telefoonnummer van de contactpersoon/g)?.length, 2);
    assert.match(pdf.allText, /Mag de contactpersoon je kaart lezen\? De contactpersoon krijgt de hele kaart/);
    assert.match(pdf.allText, /Niemand anders leest mee\. Kan de contactpersoon/);
    const french = await print('fr', { recipient: undefined });
    assert.doesNotMatch(french.allText, /[.?!] la personne de contact/);
    french.close();
    assert.doesNotMatch(pdf.allText, /Lotte/);
    pdf.close();
  });

  it('stays two sides in every language, where nobody is named and with a long name', async () => {
    const longer: string[] = [];
    for (const { lang } of languages)
      for (const recipient of [undefined, { firstName: 'Marie-Antoinette', phone: '+3257000000' }]) {
        const pdf = await print(lang, { recipient });
        if (pdf.sizes.length !== 2) longer.push(`${lang} ${recipient?.firstName ?? 'nobody'}: ${pdf.sizes.length}`);
        pdf.close();
      }
    assert.deepEqual([languages.length, longer], [16, []]);
  });

  it('stays two sides with a long name, and writes it as it is', async () => {
    const recipient = { firstName: '<b>Maria-Magdalena</b> van het Huis', phone: '+3257000000' };
    const pdf = await print('nl', { recipient });
    assert.equal(pdf.sizes.length, 2);
    assert.match(pdf.allText, /<b>Maria-Magdalena<\/b> van het Huis belt je\./);
    pdf.close();
  });
});
