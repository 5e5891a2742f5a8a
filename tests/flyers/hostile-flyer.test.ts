import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPrinter, type PdfPrinter } from '../../src/cli/pdf-printer.ts';
import type { FlyerSource } from '../../src/domain/flyer/flyer.ts';
import { occurrencesOf } from '../../src/domain/occurrences.ts';
import type { Activity } from '../../src/schema/activity.ts';
import { printSource } from '../support/flyer-sheets.ts';
import { printingMissing } from '../support/pdf.ts';

const missing = printingMissing();

const NASTY: Record<string, string> = {
  HTML: '<script>document.title="x"</script><h1>Groot</h1><img src=x onerror=alert(1)>',
  'the end of a style sheet or a script': '</style></script><style>*{display:none}</style>',
  'a javascript: link': 'javascript:alert(1)',
  'turned text': '\u202Eno\u202C \u2066esreveR\u2069 \u061C\u200F',
  'pictures made of letters': '👨‍👩‍👧‍👦🏳️‍🌈🇧🇪 soep 🍲',
  'ten thousand letters': 'soep'.repeat(2500),
};

describe('A hostile text on paper', { skip: missing }, () => {
  let printer: PdfPrinter;
  before(async () => (printer = await openPrinter()));
  after(() => printer.close());

  for (const [what, words] of Object.entries(NASTY)) {
    it(`changes nothing but itself: ${what}`, async () => {
      const source = flyerWith(words);
      const name = `hostile-${what.replace(/\W+/g, '-')}`;
      const { pdf } = await printSource(
        printer,
        source,
        { lang: 'ar', size: 'a4', points: 14, isBlackAndWhite: false },
        name,
      );
      const kinds = (kind: string) => pdf.tags.filter(tag => tag.kind === kind);
      assert.equal(kinds('H1').length, 1);
      assert.equal(kinds('LI').length, 2);
      assert.equal(kinds('Figure').length, 1);
      assert.equal(pdf.info['JavaScript'], 'no');
      assert.match(pdf.info['Title'] ?? '', /2026/);
      for (const link of pdf.links) assert.match(link, /^(https:|tel:)/);
      assert.deepEqual(pdf.codes, ['https://stek.example/f/x']);
      const next = pdf.pages.findIndex((_, page) => pdf.text(page).includes('Gewone koffie'));
      assert.ok(next >= 0, 'the next activity is whole');
      const [wide] = pdf.sizes[0]!;
      const widest = Math.max(...pdf.words.map(({ xMax }) => (xMax / 72) * 25.4));
      assert.ok(widest < wide - 11, `${widest} of ${wide} mm`);
      pdf.close();
    });
  }
});

function flyerWith(words: string): FlyerSource {
  const usual = {
    status: 'published',
    version: 1,
    price: { kind: 'free' as const },
    signUp: { mode: 'none' as const },
  };
  const schedule = { start: '2026-12-01T09:00', end: '2026-12-01T10:00', tz: 'Europe/Brussels' };
  const activities: Activity[] = [
    {
      ...usual,
      id: 'nasty',
      placeId: 'p',
      title: { nl: words, ar: words },
      easyText: { nl: words },
      schedule: { ...schedule, rrule: 'FREQ=WEEKLY;COUNT=3' },
      exceptions: [{ recurrenceId: '2026-12-08T09:00', type: 'cancelled', note: { nl: words } }],
      organiser: 'De Stek',
      contact: { name: words, phone: '057 00 00 00' },
    },
    { ...usual, id: 'plain', placeId: 'p', title: { nl: 'Gewone koffie' }, schedule, organiser: 'De Stek' },
  ];
  const places = [{ id: 'p', name: words.slice(0, 120), contactPerson: { firstName: words.slice(0, 60) } }];
  const { occurrences } = occurrencesOf({ activities }, { from: '2026-12-01', to: '2027-01-01' });
  const programme = { activities, places, occurrences };
  return { programme, month: '2026-12', placeId: 'p', url: 'https://stek.example/f/x', publisher: words.slice(0, 160) };
}
