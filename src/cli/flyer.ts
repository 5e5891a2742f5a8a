import { readFile, writeFile } from 'node:fs/promises';
import { monthToCome } from '../domain/flyer/month-to-come.ts';
import { municipalDay } from '../domain/municipal-clock.ts';
import { printedEdition, type PrintedEdition } from '../domain/flyer/changes.ts';
import type { Flyer } from '../domain/flyer/flyer.ts';
import { MONTH } from '../schema/patterns.ts';
import { flyerLanguages } from '../server/pages/flyer-page-locale.ts';
import type { FlyerPrint, MadeFlyer } from '../server/pages/make-flyer.ts';
import { describeWarnings } from './describe-warnings.ts';
import { openFlyer, openServices, type FlyerOrigin, type OpenedFlyer } from './flyer-source.ts';
import { DEFAULT_OPTIONS, DEFAULTS_HELP, flyerWithDefaults, readDefaultOptions } from './given-defaults.ts';
import { photoReader, type PhotoOptions } from './photo.ts';
import { openPrinter } from './pdf-printer.ts';
import { printAside, printOut } from './print.ts';
import { flyerFile, printFlyer, type FlyerFile } from './print-flyer.ts';
import { readArguments, UsageError } from './usage-error.ts';

const HELP = `stek flyer --src FILE|URL | --api URL [--place P] | --demo   [options]

Makes the flyer of a month as a tagged PDF, with an installed Chromium or Google Chrome.

  --month M         such as 2026-12 (default this month, or the next when nothing of it is still to come)
  --lang L          language (default nl)
  --address je|u    how it speaks to people, in Dutch (default je)
  --out FILE        where to write it (default flyer-<month>-<lang>.pdf)
  --src FILE|URL    a feed: iCalendar, UiTdatabank JSON, our own JSON
  --api URL         a municipality on a server, such as https://stek.example.be/v1/ieper
  --place P         id or short name of one place (default all)
  --demo            a made-up municipality
  --url URL         address for the QR code, where the live page is (with --api it is known)
  --publisher TEXT  who answers for what is printed (V.U.): name and address
  --paper a4|a5     (default a4)
  --size 14|18      size of the letters in points (default 14; 18 is large print)
  --bw              black and white only, for a copier
  --services        on the back: who can help, as many services as fit on a page (with --api or --demo)
  --html            write the page in place of a PDF
  --edition FILE    also write what was printed, as JSON: the live page can then tell what has changed since
  --allow-private   also fetch from addresses inside a private network: a feed, or a photo that is on another server

${DEFAULTS_HELP}

Ends with 0 when all is well, 1 when parts could not be used or there is nothing in that month, 2 when nothing was made.
`;

const OPTIONS = {
  month: { type: 'string' },
  lang: { type: 'string', default: 'nl' },
  address: { type: 'string', default: 'je' },
  out: { type: 'string' },
  src: { type: 'string' },
  api: { type: 'string' },
  place: { type: 'string' },
  demo: { type: 'boolean', default: false },
  url: { type: 'string' },
  publisher: { type: 'string' },
  paper: { type: 'string' },
  size: { type: 'string', default: '14' },
  bw: { type: 'boolean', default: false },
  services: { type: 'boolean', default: false },
  html: { type: 'boolean', default: false },
  edition: { type: 'string' },
  'allow-private': { type: 'boolean', default: false },
  ...DEFAULT_OPTIONS,
  help: { type: 'boolean', short: 'h' },
} as const;

type Values = ReturnType<typeof readValues>;
const readValues = (args: string[]) => readArguments({ args, options: OPTIONS }, HELP).values;

/** `stek flyer` */
export async function flyer(args: string[]): Promise<number> {
  const values = readValues(args);
  if (values.help) {
    printOut(HELP);
    return 0;
  }
  const today = municipalDay(Date.now());
  const lang = readLang(values.lang);
  const print = readPrint(values);
  const addressed = readAddress(values.address);
  const opened =
    values.month === undefined ? await openToCome(values, today) : await open(values, readMonth(values.month));
  const { month } = opened.source;
  const warnings = [...opened.warnings];
  const photo = photoReader(await photoOptions(values), warnings);
  const size = values.paper === undefined && opened.paper === 'a5' ? 'a5' : print.size;
  const file = { ...fileFor(values, opened, { lang, today, print: { ...print, size } }), addressed, photo };
  const out = values.out ?? `flyer-${month}-${lang}.${values.html ? 'html' : 'pdf'}`;
  const made: MadeFlyer & { pdf?: Uint8Array } = values.html ? await flyerFile(file) : await printed(file);
  await writeFile(out, made.pdf ?? made.html);
  if (values.edition !== undefined) await writeEdition(values.edition, made.flyer);
  return report(out, made, describeWarnings(warnings, values.src === undefined ? 'about this programme' : undefined));
}

/** This month, or the next with something that is still to come. */
async function openToCome(values: Values, today: string): Promise<OpenedFlyer> {
  const thisMonth = today.slice(0, 7);
  const opened = await open(values, thisMonth);
  const { programme, placeId } = opened.source;
  const place = programme.places.find(({ id, slug }) => id === placeId || slug === placeId);
  const dates = programme.occurrences.filter(date => !place || date.placeId === place.id);
  const toCome = monthToCome(dates, thisMonth, Date.now()) ?? thisMonth;
  if (toCome === thisMonth) return opened;
  printAside(`Nothing of ${thisMonth} is still to come, so this is the flyer of ${toCome}.\n`);
  return open(values, toCome);
}

async function open(values: Values, month: string): Promise<OpenedFlyer> {
  const { src, api, demo, services } = values;
  if ([src !== undefined, api !== undefined, demo].filter(Boolean).length !== 1)
    throw new UsageError('Say where the programme is: one of --src, --api and --demo.', HELP);
  if (services && src !== undefined)
    throw new UsageError('A feed holds no services: write --services with --api or --demo.', HELP);
  const defaults = readDefaultOptions(values, HELP);
  if (!demo) return flyerWithDefaults(await withServices(originOf(values), month, values), defaults, src === undefined);
  const { createDemo } = await import('../demo/create-demo.ts');
  const municipality = await createDemo();
  try {
    const { baseUrl, fetch } = municipality;
    const opened = await withServices({ kind: 'server', api: baseUrl, fetch }, month, values);
    return flyerWithDefaults(opened, defaults, true);
  } finally {
    await municipality.close();
  }
}

async function withServices(origin: FlyerOrigin, month: string, { place, services }: Values): Promise<OpenedFlyer> {
  const opened = await openFlyer(origin, month, place);
  return services && origin.kind === 'server' ? { ...opened, services: await openServices(origin) } : opened;
}

/** A server that was named may be inside the network, and so may its photos; those of the made-up municipality are in this package. */
async function photoOptions({ api = '', demo, 'allow-private': allowPrivate }: Values): Promise<PhotoOptions> {
  if (demo) return { own: (await import('../demo/image-file.ts')).demoImage };
  return { allowPrivate, home: URL.canParse(api) ? new URL(api).origin : undefined };
}

const originOf = ({ src, api = '', 'allow-private': allowPrivate }: Values): FlyerOrigin =>
  src === undefined ? { kind: 'server', api } : { kind: 'feed', from: src, allowPrivate };

function fileFor(
  { url, publisher }: Values,
  { source, printed: before, addressIn, services, municipality }: OpenedFlyer,
  { lang, today, print }: { lang: string; today: string; print: FlyerPrint },
): FlyerFile {
  return {
    source: { ...source, madeOn: today, ...(url && { url: readUrl(url) }), ...(publisher && { publisher }) },
    lang,
    print,
    now: new Date().toISOString(),
    printed: before,
    services,
    colour: municipality?.colour,
    logo: municipality?.logo,
    ...(!url && { addressIn }),
  };
}

async function printed(file: FlyerFile): Promise<MadeFlyer & { pdf: Uint8Array }> {
  const printer = await openPrinter();
  try {
    return await printFlyer(printer, file);
  } finally {
    await printer.close();
  }
}

/** The next edition of the same month, or the first. */
async function writeEdition(file: string, made: Flyer): Promise<void> {
  const before = await readFile(file, 'utf8').then(
    text => JSON.parse(text) as Partial<PrintedEdition> | null,
    () => null,
  );
  const isSameMonth = before?.occurrences?.some(({ start }) => start.startsWith(made.month)) ?? false;
  const edition = isSameMonth ? (before?.edition ?? 0) + 1 : 1;
  const next = printedEdition(made, edition, new Date().toISOString());
  await writeFile(file, `${JSON.stringify(next, null, 2)}\n`);
}

function report(out: string, { flyer: made, lang }: MadeFlyer, remarks: string): number {
  const { items, month } = made;
  const many = items.length === 1 ? '1 activity' : `${items.length} activities`;
  printOut(`${out}: ${many} in ${month}, ${lang}.\n`);
  if (items.length === 0) printAside(`There is nothing in ${month}: the flyer says so.\n`);
  printAside(remarks);
  return remarks !== '' || items.length === 0 ? 1 : 0;
}

function readMonth(text: string): string {
  if (MONTH.test(text)) return text;
  throw new UsageError('--month is not a month of the calendar. Write it as 2026-12.', HELP);
}

function readLang(text: string): string {
  const known = flyerLanguages().map(({ lang }) => lang);
  if (known.includes(text)) return text;
  throw new UsageError(`--lang is one of: ${known.join(', ')}.`, HELP);
}

function readAddress(text: string): 'je' | 'u' {
  if (text === 'je' || text === 'u') return text;
  throw new UsageError('--address is je or u.', HELP);
}

function readPrint({ paper = 'a4', size, bw }: Values): FlyerPrint {
  if (paper !== 'a4' && paper !== 'a5') throw new UsageError('--paper is a4 or a5.', HELP);
  if (size !== '14' && size !== '18') throw new UsageError('--size is 14 or 18 points.', HELP);
  return { size: paper, points: size === '18' ? 18 : 14, isBlackAndWhite: bw };
}

function readUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && (url.protocol === 'https:' || url.protocol === 'http:')) return text;
  throw new UsageError('--url is an address such as https://stek.example.be/flyer.', HELP);
}
