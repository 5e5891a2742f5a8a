import { monthAfter } from '../../domain/calendar-day.ts';
import { excerpt } from '../../domain/excerpt.ts';
import { isOver } from '../../domain/occurrence-status.ts';
import { changesSince, type PrintedEdition } from '../../domain/flyer/changes.ts';
import { wordChanges } from '../../domain/flyer/change-words.ts';
import { flyerOf, type Flyer, type FlyerSource } from '../../domain/flyer/flyer.ts';
import type { FlyerSheet } from '../../domain/flyer/flyer-sheet.ts';
import { wordFlyer } from '../../domain/flyer/flyer-words.ts';
import type { PaperHeights } from '../../domain/flyer/paper-heights.ts';
import {
  paperLayout,
  planToMeasure,
  toldOf,
  type Paper,
  type PaperPlan,
  type Told,
} from '../../domain/flyer/paper-layout.ts';
import { pictogramOf, type GuessOptions } from '../../domain/pictogram-of.ts';
import { municipalDay } from '../../domain/municipal-clock.ts';
import { jsonLdText, toJsonLd } from '../../feeds/json-ld.ts';
import type { Address } from '../../i18n/texts.ts';
import { drawings } from '../../pictograms/drawings.ts';
import { registeredWords } from '../../pictograms/own-words.ts';
import type { Service } from '../../schema/service.ts';
import type { FlyerPaper } from '../../theme/flyer-paper.ts';
import { flyerBackHtml } from './flyer-back.ts';
import { flyerHtml, type FlyerLink, type FlyerPage } from './flyer.ts';
import { flyerLanguages, flyerPageLocale, type FlyerPageLocale } from './flyer-page-locale.ts';
import type { Html } from './layout.ts';

/** How a flyer is printed, from `?paper=a5&size=18&ink=bw`. */
export interface FlyerPrint extends Paper {
  isBlackAndWhite: boolean;
}

/** What a flyer page is made from. */
export interface FlyerRequest {
  source: FlyerSource;
  /** BCP 47 tag that was asked for. */
  lang: string;
  print: FlyerPrint;
  /** The municipality's clock. @default 'Europe/Brussels' */
  tz?: string | undefined;
  /** The clock, UTC: what is over is no news. */
  now: string;
  /** What hangs in the shops. */
  printed?: PrintedEdition | undefined;
  /** Address of this page in another language or on another paper; none for a file that stands alone. */
  address?: ((change: Partial<FlyerPrint> & { lang?: string }) => string) | undefined;
  /** Address of the flyer of another month, `YYYY-MM`, in a language; none for a file that stands alone. */
  addressOf?: ((month: string, lang: string) => string) | undefined;
  /** Address where the programme can be subscribed to. */
  calendar?: string | undefined;
  /** Absolute address of the page for search engines. */
  pageUrl?: string | undefined;
  /** Makes the address under the code lead to a language, or to `nl-u`. Only a server of ours knows such addresses. @default it stays as it is */
  addressIn?: ((url: string, lang: string) => string) | undefined;
  /** Reads a photo into the page, as a `data:` address; `undefined` leaves it out. @default the page shows it from where it is */
  photo?: ((address: string, mayBeDrawing?: boolean) => Promise<string | undefined>) | undefined;
  /** Where the logo of the municipality is. @default there is none */
  logo?: string | undefined;
  /** Languages that the municipality offers its pages in. @default all there are */
  offered?: readonly string[] | undefined;
  /** Whether it says `je` or `u`, in Dutch. @default 'je' */
  addressed?: Address | undefined;
  /** Services for the back, in the order in which they are shown. @default nothing is on the back */
  services?: readonly Service[] | undefined;
  /** A file to be printed and nothing else. */
  isPaper?: boolean | undefined;
  /** Measures a page in the browser that prints it. @default heights are an estimate from the words */
  measure?: ((html: string) => Promise<PaperHeights>) | undefined;
  /** Gives the style sheet, by address or as text. */
  style(paper: FlyerPaper): FlyerPage['style'];
}

/** A flyer as a page, and what its address and its file are called after. */
export interface MadeFlyer {
  html: string;
  lang: string;
  flyer: Flyer;
  sheet: FlyerSheet;
  /** Pages of paper it was laid out for, without the back. */
  pages: number;
  /** Whether services stand on the back. */
  hasBack: boolean;
}

/** Puts a flyer in words and sets it down as a page. */
export async function makeFlyer(request: FlyerRequest): Promise<MadeFlyer> {
  const { source, print, printed, now, addressIn } = request;
  const locale = await flyerPageLocale(request.lang, request.addressed);
  const tag = locale.lang === 'nl' && request.addressed === 'u' ? 'nl-u' : locale.lang;
  const url = source.url && addressIn ? addressIn(source.url, tag) : source.url;
  const guess: GuessOptions = { own: registeredWords(), isDrawn: name => Object.hasOwn(drawings, name) };
  const flyer = flyerOf({ ...source, url, excerpt, pictogramOf: activity => pictogramOf(activity, guess) });
  const sheet = await withPhoto(wordFlyer(flyer, locale), request);
  const changes = printed && wordChanges(changesSince(printed, flyer, now), printed, flyer, locale);
  const { calendar, logo, photo } = request;
  const back = await backOf(request);
  const page = {
    sheet,
    changes,
    over: { ids: idsOver(flyer, Date.parse(now)), word: locale.say('over') },
    logo: logo && photo ? await photo(logo, true) : logo,
    isPaper: request.isPaper ?? false,
    back,
    languages: languagesOf(request, locale.lang),
    languagesLabel: locale.say('otherLanguages'),
    months: monthsOf(request, locale),
    papers: papersOf(request, locale),
    calendar: calendar === undefined ? undefined : { href: calendar, words: locale.say('subscribe') },
    jsonLd: jsonLdOf(request, flyer, locale),
  };
  const htmlOf = (plan: PaperPlan): string =>
    flyerHtml({
      ...{ ...page, plan },
      style: request.style({ ...print, isNumbered: plan.pages > 1, ...(back !== undefined && { hasBack: true }) }),
    });
  const plan = await planOf(sheet, request, htmlOf);
  return { html: htmlOf(plan), lang: locale.lang, flyer, sheet, pages: plan.pages, hasBack: back !== undefined };
}

/** How it lies on paper, by what the browser that prints measured where there is one. */
async function planOf(
  sheet: FlyerSheet,
  { print, measure }: FlyerRequest,
  htmlOf: (plan: PaperPlan) => string,
): Promise<PaperPlan> {
  if (!measure) return paperLayout(sheet, print);
  const heights = new Map<Told, PaperHeights>();
  for (const told of toldOf(sheet)) heights.set(told, await measure(htmlOf(planToMeasure(told, print))));
  return paperLayout(sheet, print, told => heights.get(told)!);
}

/** Activities of which nothing is left to come this month. */
const idsOver = ({ items }: Flyer, now: number): ReadonlySet<string> =>
  new Set(items.filter(({ dates }) => dates.every(date => isOver(date, now))).map(({ activity }) => activity.id));

async function backOf({ services, source, now, lang, addressed, print }: FlyerRequest): Promise<Html | undefined> {
  if (!services) return undefined;
  const { placeId, programme } = source;
  const place = programme.places.find(({ id, slug }) => id === placeId || slug === placeId);
  const today = municipalDay(Date.parse(now));
  return (await flyerBackHtml({ services, place, today, paper: print, lang, addressed })) || undefined;
}

async function withPhoto(sheet: FlyerSheet, { photo }: FlyerRequest): Promise<FlyerSheet> {
  const { help } = sheet;
  if (!photo || !help?.photo) return sheet;
  return { ...sheet, help: { ...help, photo: await photo(help.photo) } };
}

function languagesOf({ address, offered }: FlyerRequest, current: string): FlyerLink[] {
  const shown = flyerLanguages().filter(({ lang }) => lang === current || (offered?.includes(lang) ?? true));
  return shown.map(({ lang, name }) => ({
    lang,
    name,
    href: address?.({ lang }),
    isCurrent: lang === current,
  }));
}

/** The months before and after. */
function monthsOf({ addressOf, source }: FlyerRequest, locale: FlyerPageLocale): FlyerLink[] {
  if (!addressOf) return [];
  return [-1, 1].map(months => {
    const month = monthAfter(source.month, months);
    return {
      name: locale.say('goTo', { month: locale.spoken.month(month) }),
      href: addressOf(month, locale.lang),
      isCurrent: false,
    };
  });
}

function papersOf({ address, print }: FlyerRequest, locale: FlyerPageLocale): FlyerPage['papers'] {
  if (!address) return undefined;
  const { size, points, isBlackAndWhite } = print;
  const choice = (name: string, isCurrent: boolean, change: Partial<FlyerPrint>): FlyerLink => ({
    name,
    isCurrent,
    href: address({ lang: locale.lang, ...change }),
  });
  return {
    heading: locale.say('printHow'),
    choices: [
      choice('A4', size === 'a4', { size: 'a4' }),
      choice('A5', size === 'a5', { size: 'a5' }),
      choice(locale.say('largePrint'), points === 18, { points: points === 18 ? 14 : 18 }),
      choice(locale.say('blackAndWhite'), isBlackAndWhite, { isBlackAndWhite: !isBlackAndWhite }),
    ],
  };
}

/** Search engines get the dates that are on the flyer, and no others. */
function jsonLdOf({ source, tz, pageUrl }: FlyerRequest, { items }: Flyer, { lang }: FlyerPageLocale): string {
  const programme = {
    occurrences: items.flatMap(({ dates }) => dates),
    activities: items.map(({ activity }) => activity),
    places: source.programme.places,
    warnings: [],
  };
  const pageOf = pageUrl === undefined ? undefined : () => pageUrl;
  return jsonLdText(toJsonLd(programme, { lang, tz, pageOf }));
}
