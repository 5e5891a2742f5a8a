import { mkdirSync, writeFileSync } from 'node:fs';
import { occurrencesOf } from '../../src/domain/occurrences.ts';
import { flyerWindow, type FlyerSource } from '../../src/domain/flyer/flyer.ts';
import { createDemo } from '../../src/demo/create-demo.ts';
import { demoImage } from '../../src/demo/image-file.ts';
import { demoMunicipality } from '../../src/demo/municipality.ts';
import { demoSeats } from '../../src/demo/seats.ts';
import { readFeed } from '../../src/feeds/feed.ts';
import type { PdfPrinter } from '../../src/cli/pdf-printer.ts';
import { openFlyer } from '../../src/cli/flyer-source.ts';
import { photoReader } from '../../src/cli/photo.ts';
import { shortAddressIn } from '../../src/server/flyers/short-address.ts';
import { flyerFile, printFlyer } from '../../src/cli/print-flyer.ts';
import type { Feed } from '../../src/schema/programme.ts';
import type { FlyerPrint, MadeFlyer } from '../../src/server/pages/make-flyer.ts';
import { Pdf } from './pdf.ts';
import { sharedDataMissing, sharedFile, sharedFiles } from './shared-data.ts';

const NOW = '2026-11-22T09:00:00.000Z';
/** Where the PDFs stay, for who wants to look at them. */
const FOLDER = new URL('../../reports/flyers/', import.meta.url);

/** A flyer to print: what of, in which language and on which paper. */
export interface SheetPlan {
  programme: keyof typeof PROGRAMMES;
  lang: string;
  size: FlyerPrint['size'];
  points: 14 | 18;
  isBlackAndWhite: boolean;
}

export interface PrintedSheet extends MadeFlyer {
  pdf: Pdf;
}

const SEATS = new Map(demoSeats().map(({ occurrenceId, taken, waiting }) => [occurrenceId, { taken, waiting }]));
const PUBLISHER = 'De Stek, Voorbeelddorp 1, 8902 Zillebeke';
const plan = (feed: Pick<Feed, 'activities' | 'places'>, month: string, more: Partial<FlyerSource>): FlyerSource => {
  const { occurrences } = occurrencesOf(feed, {
    ...flyerWindow(month),
    now: Date.parse(NOW),
    seats: id => SEATS.get(id),
  });
  return { programme: { ...feed, occurrences }, month, madeOn: '2026-11-22', publisher: PUBLISHER, ...more };
};

const PROGRAMMES = {
  /** One place of the demo municipality, with the edition it published: the flyer that hangs in its village. */
  village: async () => {
    const demo = await createDemo({ clock: () => new Date(NOW) });
    const { baseUrl: api, fetch } = demo;
    const { source } = await openFlyer({ kind: 'server', api, fetch }, '2026-12', 'zillebeke');
    await demo.close();
    return { ...source, madeOn: '2026-11-22' };
  },
  /** Everything in the domain handbook's table, at all places. */
  handbook: () => plan(demoMunicipality(), '2026-12', { url: 'https://stek.example/p/ieper' }),
  uitdatabank: async () => {
    const feeds = await Promise.all(sharedFiles('uitdatabank', '.json').map(path => readFeed(sharedFile(path))));
    const feed = { activities: feeds.flatMap(one => one.activities), places: feeds.flatMap(one => one.places) };
    return plan(feed, '2027-04', { url: 'https://stek.example/f/uit-2704-noord' });
  },
} satisfies Record<string, () => FlyerSource | Promise<FlyerSource>>;

/** Why a plan cannot be printed here, or `false`. */
export const planMissing = ({ programme }: SheetPlan): string | false =>
  programme === 'uitdatabank' && sharedDataMissing;

export const nameOf = ({ programme, lang, size, points, isBlackAndWhite }: SheetPlan): string =>
  [programme, lang, size, ...(points === 18 ? ['18pt'] : []), ...(isBlackAndWhite ? ['bw'] : [])].join('-');

/** The village's flyer has a short address of a server: in every language it leads to that. */
const addressOf = ({ programme }: Pick<SheetPlan, 'programme'>) =>
  programme === 'village' ? shortAddressIn : undefined;

/** The face on it is in the demo's own files. */
const photo = () => photoReader({ own: demoImage }, []);

/** Prints a plan as `stek flyer` does, and keeps the PDF in `reports/flyers`. @param mark what its name ends with there */
export async function printPlan(printer: PdfPrinter, sheet: SheetPlan, mark?: string): Promise<PrintedSheet> {
  const name = [nameOf(sheet), ...(mark ? [mark] : [])].join('-');
  return printSource(printer, await PROGRAMMES[sheet.programme](), sheet, name, addressOf(sheet));
}

/** The page of a plan, printed from a browser: languages to choose, changes and all. */
export async function printPage(printer: PdfPrinter, { programme, lang, ...print }: SheetPlan): Promise<Pdf> {
  const source = await PROGRAMMES[programme]();
  const address = () => '#';
  const addressIn = addressOf({ programme });
  const { html } = await flyerFile({
    source,
    lang,
    print,
    now: NOW,
    address,
    calendar: '#',
    addressIn,
    photo: photo(),
  });
  return new Pdf(await printer.print(html));
}

export async function printSource(
  printer: PdfPrinter,
  source: FlyerSource,
  { lang, ...print }: Omit<SheetPlan, 'programme'>,
  name: string,
  addressIn?: (url: string, lang: string) => string,
): Promise<PrintedSheet> {
  const { pdf, ...made } = await printFlyer(printer, { source, lang, print, now: NOW, addressIn, photo: photo() });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(new URL(`${name}.pdf`, FOLDER), pdf);
  return { ...made, pdf: new Pdf(pdf) };
}
