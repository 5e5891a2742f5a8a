import { jsonLdText, toJsonLd } from '../../feeds/json-ld.ts';
import { answerOf } from '../http/answer.ts';
import { badQuery } from '../http/problem.ts';
import { readDay } from '../http/query.ts';
import type { ReadRoute } from '../http/cached-routes.ts';
import { pageHeaders, readLang } from '../pages/plain-page.ts';
import { programmeHtml } from '../pages/programme.ts';
import { readPlace } from './place-filter.ts';
import { programmeDates } from './programme-dates.ts';

const DAY = 86_400_000;
/** Days on one page. */
const DAYS = 31;
/** The last day that a page can begin with: years have four digits. */
const LAST_DAY = '9999-11-30';

/** `GET /p/{tenant}?place&from&lang`: the coming month for people, without JavaScript; where embeds link to. */
export const programmePage: ReadRoute = {
  parameters: ['place', 'from', 'lang'],
  timed: true,
  async answer({ snapshot, seats, query, publicUrl, now }) {
    const { tenant } = snapshot;
    const lang = readLang(query);
    const place = readPlace(query, snapshot.places);
    const today = dayIn(tenant.tz, now);
    const from = readFrom(query) ?? today;
    const to = new Date(Date.parse(from) + DAYS * DAY).toISOString().slice(0, 10);
    const laidOut = await programmeDates(snapshot, seats, { from, to }, now);
    const occurrences = place ? laidOut.occurrences.filter(({ placeId }) => placeId === place.id) : laidOut.occurrences;
    const programme = { ...laidOut, occurrences, activities: snapshot.activities, places: snapshot.places };
    const link = (day: string) => {
      const next = new URLSearchParams(query);
      next.set('from', day);
      return `/p/${tenant.id}?${next}`;
    };
    // Search engines take whole addresses only, and keep them: none that a visitor made up.
    const pageOf = publicUrl === undefined ? undefined : () => `${publicUrl}/p/${tenant.id}`;
    const page = programmeHtml({
      lang,
      tenantName: place ? `${tenant.name}, ${place.name}` : tenant.name,
      programme,
      jsonLd: jsonLdText(toJsonLd(programme, { lang, tz: tenant.tz, pageOf })),
      links: {
        calendar: `/v1/${tenant.id}/activities.ics${place ? `?place=${place.slug ?? place.id}` : ''}`,
        later: link(to),
        back: from === today ? undefined : link(today),
      },
    });
    const answer = answerOf(page, 'text/html; charset=utf-8');
    const dates = occurrences.map(({ id }) => id);
    return { ...answer, headers: { ...answer.headers, ...pageHeaders(lang) }, dates };
  },
};

function readFrom(query: URLSearchParams): string | undefined {
  const from = readDay(query, 'from');
  if (from === undefined || from <= LAST_DAY) return from;
  throw badQuery('from', 'invalid_date', `There is no programme after ${LAST_DAY}.`);
}

/** The day it is on the tenant's clock: Swedish writes days as ISO 8601 does. */
const dayIn = (timeZone: string, now: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);

/** Looks of the page: readable, and calm on paper and in the dark. */
export const programmeStyle = `:root { color-scheme: light dark; font: 112.5%/1.6 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 42rem; padding: 1rem; }
h1 { line-height: 1.2; }
h2 { border-bottom: 2px solid; margin: 2.5rem 0 1rem; padding-bottom: 0.25rem; }
h2::first-letter { text-transform: uppercase; }
h3 { margin: 0; }
ul { list-style: none; margin: 0; padding: 0; }
li { margin: 0 0 1.75rem; }
li p { margin: 0.25rem 0 0; }
a { display: inline-block; padding-block: 0.25rem; }
@media print { a { display: none; } li { break-inside: avoid; } }
`;
