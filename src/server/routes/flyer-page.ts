import * as z from 'zod/mini';
import { flyerWindow } from '../../domain/flyer/flyer.ts';
import { monthToCome } from '../../domain/flyer/month-to-come.ts';
import { defineRoute, type Route } from '../api/define-route.ts';
import { answerOf } from '../http/answer.ts';
import type { ProblemCode } from '../http/problem.ts';
import { looseParameter } from '../http/query.ts';
import type { ReadRequest } from '../http/cached-routes.ts';
import { readFlyerPlace, readMonth } from '../flyers/flyer-month.ts';
import { datesAt, monthFlyer } from '../flyers/month-flyer.ts';
import { shortAddressIn } from '../flyers/short-address.ts';
import { logoPath } from '../municipality/profile.ts';
import { frameOf, inFrame, isAway, type PageFrame } from '../pages/framed-page.ts';
import { awayHtml, pageHeaders } from '../pages/layout.ts';
import { pageLocale } from '../pages/page-locale.ts';
import { makeFlyer, type FlyerPrint } from '../pages/make-flyer.ts';
import { flyerStyle } from '../pages/flyer-style.ts';
import { colourOf, colourQuery } from '../pages/page-tokens.ts';
import type { Month, MonthFlyer } from '../../schema/flyer.ts';
import type { Occurrence } from '../../schema/occurrence.ts';
import type { Place } from '../../schema/place.ts';
import type { Tenant } from '../store/tenant.ts';
import { FRAME_PARAMETERS } from './form-page.ts';
import { programmeDates } from './programme-dates.ts';

/** How a flyer is printed; of these the address says which. */
const PRINT = {
  paper: looseParameter('Size of the paper.', ['a4', 'a5']),
  size: looseParameter('Size of the letters, in points.', ['14', '18']),
  ink: looseParameter('Ink of the printer.', ['colour', 'bw']),
};

const FLYER_QUERY = z.object({
  lang: looseParameter('Language of the flyer, BCP 47.'),
  address: looseParameter('How people are addressed, in Dutch.', ['je', 'u']),
  month: looseParameter(
    'A month, such as `2026-12`, where the path has none, as an address that embeds the flyer says it.',
  ),
  ...FRAME_PARAMETERS,
  ...PRINT,
});

/** The flyer for people, without JavaScript; without a month that of now, or the next in which something is still to come. */
export const flyerPages: readonly Route[] = [
  flyerPage('/p/{tenant}/flyer/{place}', 'showFlyerOfNow', { place: 'Slug or id of a place.' }, ['not_found']),
  flyerPage(
    '/p/{tenant}/flyer/{place}/{month}',
    'showFlyer',
    { place: 'Slug or id of a place.', month: 'A month, such as `2026-12`.' },
    ['invalid_query', 'not_found'],
  ),
];

function flyerPage(
  path: string,
  name: string,
  params: Readonly<Record<string, string>>,
  problems: readonly ProblemCode[],
): Route {
  return defineRoute({
    serving: 'cached',
    method: 'GET',
    path,
    name,
    summary: 'The flyer of a place and a month as a page to read and to print.',
    access: 'public',
    params,
    query: FLYER_QUERY,
    answers: { 200: { description: 'The page.', content: { 'text/html': 'text' }, headers: ['Content-Language'] } },
    problems,
    timed: true,
    handler: showFlyer,
  });
}

/** The days that the flyer of a month shows, of all places. */
const datesOf = async (month: Month, { snapshot, seats, now }: ReadRequest): Promise<readonly Occurrence[]> =>
  (await programmeDates(snapshot, seats, flyerWindow(month), now)).occurrences;

/** A month, or the next with something that is still to come. */
async function monthFrom(month: Month, place: Place, request: ReadRequest): Promise<Month> {
  const dates = datesAt(request.snapshot, place, await datesOf(month, request));
  return monthToCome(dates, month, request.now) ?? month;
}

/** What is no month there is left out, as the element does. */
const monthIn = (query: URLSearchParams): string | undefined =>
  /^\d{4}-(0[1-9]|1[0-2])$/.exec(query.get('month') ?? '')?.[0];

async function showFlyer(request: ReadRequest) {
  const { snapshot, param, query, origin, now } = request;
  const { tenant } = snapshot;
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: tenant.tz, dateStyle: 'short' }).format(now);
  const place = readFlyerPlace(param('place'), snapshot.places);
  const wanted = param('month') || monthIn(query);
  const month = wanted ? readMonth(wanted) : await monthFrom(today.slice(0, 7), place, request);
  const occurrences = await datesOf(month, request);
  const record = monthFlyer(snapshot, occurrences, place, month, origin);
  const usual = record.paper === 'a5' ? 'a5' : 'a4';
  const print = readPrint(query, usual);
  const addressed = query.get('address') === 'u' ? 'u' : 'je';
  const write = (change: Partial<FlyerPrint> & { lang?: string }) => queryOf({ addressed, ...print, ...change }, usual);
  const name = place.slug ?? place.id;
  const base = `/p/${tenant.id}/flyer/${encodeURIComponent(name)}`;
  const path = `${base}/${month}`;
  const made = await makeFlyer({
    source: { ...record, programme: record, url: record.qr.url, madeOn: today },
    lang: query.get('lang') ?? 'nl',
    addressed,
    print,
    tz: tenant.tz,
    now: new Date(now).toISOString(),
    printed: record.printed,
    address: change => path + write(change),
    addressOf: (other, language) => `${base}/${other}${write({ lang: language })}`,
    calendar: `/v1/${tenant.id}/activities.ics?place=${encodeURIComponent(name)}`,
    pageUrl: origin + path,
    addressIn: shortAddressIn,
    logo: logoPath(tenant),
    offered: tenant.profile?.languages,
    style: ({ isNumbered }) => ({ href: styleOf(print, isNumbered, tenant.profile?.colour) }),
  });
  const frame = frameOf(query);
  const framed = frame ? await framedHtml(made.html, frame, request) : made.html;
  const answer = answerOf(framed, 'text/html; charset=utf-8');
  const dates = record.occurrences.map(({ id }) => id);
  return { ...answer, headers: { ...answer.headers, ...headersOf({ lang: made.lang, frame }, record, tenant) }, dates };
}

const styleOf = (print: FlyerPrint, isNumbered: boolean | undefined, colour: string | undefined): string =>
  `/assets/flyer.css${queryOf(print, undefined)}${isNumbered ? '&numbered' : ''}${colour ? `&${colourQuery(colour)}` : ''}`;

/** The flyer as it stands in a frame; that it is away, while the municipality has it so. */
const framedHtml = async (html: string, frame: PageFrame, { snapshot, query }: ReadRequest): Promise<string> =>
  isAway(snapshot.tenant, frame) ? awayHtml(await pageLocale(query), snapshot.tenant) : inFrame(html, frame);

/** What a style sheet of a flyer reads of an address. */
export const FLYER_CSS_QUERY = z.object({
  ...PRINT,
  numbered: looseParameter('There: the dates have numbers.'),
  colour: looseParameter('Colour of the municipality, such as `00577e`.'),
});

/** The style sheet of one way of printing. */
export const flyerCss = (query: URLSearchParams): string =>
  flyerStyle({ ...readPrint(query, 'a4'), isNumbered: query.has('numbered'), colour: colourOf(query.get('colour')) });

/** Any part of an address that is not understood is the usual one: an old link still prints. */
function readPrint(query: URLSearchParams, usual: string | undefined): FlyerPrint {
  return {
    size: (query.get('paper') ?? usual) === 'a5' ? 'a5' : 'a4',
    points: query.get('size') === '18' ? 18 : 14,
    isBlackAndWhite: query.get('ink') === 'bw',
  };
}

function queryOf(
  { lang, addressed, size, points, isBlackAndWhite }: FlyerPrint & { lang?: string; addressed?: 'je' | 'u' },
  usual: string | undefined,
): string {
  const query = new URLSearchParams({
    ...(lang !== undefined && { lang }),
    ...(addressed === 'u' && { address: 'u' }),
    ...(size !== usual && { paper: size }),
    ...(points === 18 && { size: '18' }),
    ...(isBlackAndWhite && { ink: 'bw' }),
  });
  return query.size > 0 ? `?${query}` : '';
}

/** The page may show the photo of the contact person, from where the place keeps it, and nothing else. */
const headersOf = (
  how: Parameters<typeof pageHeaders>[0],
  { contact }: MonthFlyer,
  tenant: Tenant,
): Record<string, string> => pageHeaders(how, { images: contact?.photo ? [contact.photo] : [], tenant });
