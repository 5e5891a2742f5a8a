import { expect } from '@esm-bundle/chai';
import { flyerOf, flyerWindow } from '../../src/domain/flyer/flyer.ts';
import { printedEdition, type PrintedEdition } from '../../src/domain/flyer/changes.ts';
import { PLACE } from '../../src/demo/places.ts';
import type { FlyerDetails } from '../../src/schema/flyer.ts';
import type { StekClient } from '../../src/sdk/client.ts';
import { all, card, clearPage, get, show, textOf, texts } from '../support/flyer-page.ts';
import { eventually } from '../support/eventually.ts';
import { clientOf, demoProgramme } from '../support/programme-client.ts';

const month = '2026-12';
const flyer = flyerOf({ programme: demoProgramme(flyerWindow(month)), month, placeId: PLACE.zillebeke });
const asPrinted = printedEdition(flyer, 1, '2026-11-20T09:00:00Z');

/** What was printed, where some dates stood otherwise on the paper. */
const paperWith = (change: (date: PrintedEdition['occurrences'][number]) => object | undefined): PrintedEdition => ({
  ...asPrinted,
  occurrences: asPrinted.occurrences.flatMap(date => {
    const changed = change(date);
    return changed ? [{ ...date, ...changed }] : [];
  }),
});

const clientWith = (details: Partial<FlyerDetails>): StekClient =>
  ({
    ...clientOf(),
    flyers: {
      get: () => ({
        withResponse: async () => ({
          response: { warnings: [] },
          data: {
            placeId: PLACE.zillebeke,
            month,
            status: 'published',
            qr: { url: 'https://stek.example/f/a' },
            variants: [],
            ...details,
          },
        }),
      }),
    },
  }) as unknown as StekClient;

/** Puts a flyer with changes beside the one under test: when its changes are there, those of the first would be as well. */
async function changesBeside(): Promise<void> {
  const printed = paperWith(date => (date.title['nl'] === 'Lichtjeswandeling' ? undefined : {}));
  const edition = URL.createObjectURL(new Blob([JSON.stringify(printed)], { type: 'application/json' }));
  const beside = await show({ attributes: { edition } });
  await eventually(() => get(beside, '.changes'));
  URL.revokeObjectURL(edition);
}

describe('What changed since the paper was printed', () => {
  afterEach(clearPage);

  it('is not spoken of when nothing did', async () => {
    const shown = await show({ client: clientWith({ printed: asPrinted as FlyerDetails['printed'] }) });
    await changesBeside();
    expect(all(shown, '.changes').length).to.equal(0);
  });

  it('is listed: what is off, new, moved, at another hour or at another price', async () => {
    const printed = paperWith(date => {
      const title = date.title['nl'];
      if (title === 'Lichtjeswandeling') return undefined;
      if (title === 'Open huis' && date.start.startsWith('2026-12-29')) return { status: 'scheduled' };
      if (title === 'Programmapraat') return { start: '2026-12-09T13:00:00Z', end: '2026-12-09T14:30:00Z' };
      if (title === 'Minder betalen voor energie') return { start: '2026-12-10T17:00:00Z' };
      if (title === 'Gezondheidswandeling') return { price: { kind: 'fixed', amount: 100 } };
      return {};
    });
    const shown = await show({ client: clientWith({ printed: printed as FlyerDetails['printed'] }) });
    await eventually(() => get(shown, '.changes'));
    expect(texts(shown, '.changes > *:not(ul)')).to.deep.equal([
      'Dit is nu anders dan op papier',
      'De flyer op papier is van vrijdag 20 november 2026.',
    ]);
    expect(texts(shown, '.changes li')).to.deep.equal([
      'Open huis: niet op dinsdag 29 december.',
      'Gezondheidswandeling: andere prijs. Gratis',
      'Programmapraat: niet op woensdag 9 december. Wel op dinsdag 8 december, van 2 uur tot half 4.',
      'Minder betalen voor energie, donderdag 10 december: nu van 7 uur tot half 9 ’s avonds.',
      'Nieuw: Lichtjeswandeling.',
    ]);
  });

  it('is found with a file too, where no server keeps what was printed', async () => {
    const printed = paperWith(date => (date.title['nl'] === 'Lichtjeswandeling' ? undefined : {}));
    const edition = URL.createObjectURL(new Blob([JSON.stringify(printed)], { type: 'application/json' }));
    const shown = await show({ attributes: { edition } });
    await eventually(() => expect(texts(shown, '.changes li')).to.deep.equal(['Nieuw: Lichtjeswandeling.']));
    URL.revokeObjectURL(edition);
  });

  for (const [what, text] of [
    ['no printed edition', '{"occurrences": [1]}'],
    [
      'one without the end of a date',
      '{"publishedAt": "2026-11-20T10:00:00Z", "occurrences": [{"id": "a", "activityId": "b", "start": "2026-12-01T08:00:00Z", "title": {"nl": "Weg"}}]}',
    ],
  ] as const) {
    it(`is left out when the file is ${what}`, async () => {
      const edition = URL.createObjectURL(new Blob([text]));
      const shown = await show({ attributes: { edition } });
      await changesBeside();
      expect(all(shown, '.changes').length).to.equal(0);
      expect(all(shown, '.card').length).to.equal(6);
    });
  }
});

describe('What an editor added to the flyer', () => {
  afterEach(clearPage);

  it('is shown: title, introduction, short texts, lines at the foot and who answers for it', async () => {
    const [first] = flyer.items;
    const id = first!.activity.id;
    const shown = await show({
      client: clientWith({
        variants: [
          {
            lang: 'nl',
            title: 'December in De Stek',
            intro: 'Kom je ook?',
            itemTexts: { [id]: { text: 'Met koekjes.' } },
            origin: 'human',
          },
        ],
        extraLines: [{ nl: 'Op 25 december zijn we dicht.' }],
        publisher: 'De Stek vzw',
      }),
    });
    expect(textOf(get(shown, '#flyer'))).to.equal('December in De Stek');
    expect(textOf(get(shown, '.welcome'))).to.equal('Kom je ook?');
    expect(textOf(card(shown, 'Open huis').querySelector('.about') ?? undefined)).to.equal('Met koekjes.');
    expect(texts(shown, '.extra, .publisher')).to.deep.equal([
      'Op 25 december zijn we dicht.',
      'Verantwoordelijke uitgever: De Stek vzw',
    ]);
    expect(textOf(get(shown, '.url'))).to.equal('stek.example/f/a');
  });

  it('is marked where a computer translated it', async () => {
    const [first] = flyer.items;
    const itemTexts = { [first!.activity.id]: { title: 'Haus offen' } };
    const shown = await show({
      attributes: { lang: 'fr' },
      client: clientWith({ variants: [{ lang: 'fr', itemTexts, origin: 'machine' }] }),
    });
    await eventually(() => expect(textOf(get(shown, '.machine'))).to.contain('Un ordinateur a traduit ce texte.'));
    expect(textOf(card(shown, 'Open huis').querySelector('.translation') ?? undefined)).to.equal('Haus offen');
  });
});
