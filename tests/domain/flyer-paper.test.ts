import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { paperLayout } from '../../src/domain/flyer/paper-layout.ts';
import { flyerPaper } from '../../src/theme/flyer-paper.ts';
import { activity, at, demoFlyer, flyerWith, worded } from '../support/flyer-locale.ts';

const url = 'https://stek.example/f/ieper-2612-zi';
const simple = (count: number) =>
  worded(
    flyerWith(
      {
        activities: Array.from({ length: count }, (_, index) =>
          activity({
            id: `a${index}`,
            title: { nl: `Soep nummer ${index + 1}` },
            easyText: { nl: 'Snij mee groenten of schuif gewoon aan.' },
            schedule: at(
              `2026-12-${String(index + 1).padStart(2, '0')}T09:00`,
              `2026-12-${String(index + 1).padStart(2, '0')}T16:30`,
            ),
            price: { kind: 'fixed', amount: 500, uitpas: true },
            signUp: { mode: 'none' },
          }),
        ),
      },
      { url, publisher: 'De Stek' },
    ),
  );

describe('A flyer on paper', () => {
  for (const [size, points, budget] of [
    ['a4', 14, 6],
    ['a4', 16, 5],
    ['a4', 18, 5],
    ['a5', 14, 4],
  ] as const) {
    it(`has at most ${budget} activities on a page of ${size} in letters of ${points} points`, async () => {
      const { breaks, pages } = paperLayout(await simple(12), { size, points });
      const edges = [0, ...breaks, 12];
      for (const [index, edge] of edges.slice(1).entries()) assert.ok(edge - edges[index]! <= budget, String(breaks));
      assert.equal(pages, breaks.length + 1);
      assert.ok(pages >= Math.ceil(12 / budget));
    });
  }

  it('has six activities on one A4, and seven on two, shared evenly', async () => {
    assert.equal(paperLayout(await simple(6), { size: 'a4', points: 14 }).pages, 1);
    const seven = paperLayout(await simple(7), { size: 'a4', points: 14 });
    assert.equal(seven.pages, 2);
    assert.ok(seven.breaks[0]! >= 3 && seven.breaks[0]! <= 5, String(seven.breaks));
  });

  it('has the month of Zillebeke on one A4', async () => {
    const sheet = await worded(
      demoFlyer({ placeId: 'zillebeke', url, publisher: 'De Stek, Voorbeelddorp 1, 8902 Zillebeke' }),
    );
    const { pages, breaks } = paperLayout(sheet, { size: 'a4', points: 14 });
    assert.deepEqual({ pages, breaks }, { pages: 1, breaks: [] });
  });

  it('tells more of each activity where that takes no other page', async () => {
    assert.equal(paperLayout(await simple(2), { size: 'a4', points: 14 }).told, 'all');
  });

  it('is one page when there is nothing on it', async () => {
    assert.equal(paperLayout(await simple(0), { size: 'a5', points: 18 }).pages, 1);
  });

  it('does not give every activity its own page where the foot needs one', async () => {
    const sheet = await worded(
      demoFlyer({ placeId: 'zillebeke', url, publisher: 'De Stek, Voorbeelddorp 1, Zillebeke' }),
    );
    const { breaks, pages } = paperLayout(sheet, { size: 'a5', points: 18 });
    assert.ok(breaks.length < sheet.cards.length - 1, String(breaks));
    assert.equal(pages, breaks.length + 2);
  });

  it('goes on with the others after one that is longer than a page', async () => {
    const activities = [1, 2, 3].map(day =>
      activity({
        id: `a${day}`,
        title: { nl: day === 2 ? 'Soep '.repeat(60) : 'Soep' },
        schedule: at(`2026-12-0${day}T09:00`, `2026-12-0${day}T16:30`),
      }),
    );
    const sheet = await worded(flyerWith({ activities }));
    sheet.cards[1]!.title.text = 'Soep '.repeat(2000);
    const { breaks } = paperLayout(sheet, { size: 'a4', points: 14 });
    assert.deepEqual(breaks, [1, 2]);
  });

  it('says its size to the printer, and numbers its pages when there are several', () => {
    assert.match(flyerPaper({ size: 'a5', points: 14 }), /size: A5 portrait/);
    assert.match(flyerPaper({ size: 'a4', points: 18, isNumbered: true }), /counter\(page\)/);
    assert.match(flyerPaper({ size: 'a4', points: 14, accent: 'red', isBlackAndWhite: true }), /--accent: black/);
  });
});
