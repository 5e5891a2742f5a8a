import { jsonLdText, toJsonLd } from '../../feeds/json-ld.ts';
import { answerOf } from '../http/answer.ts';
import { badQuery } from '../http/problem.ts';
import { readDay } from '../http/query.ts';
import type { ReadRoute } from '../http/serve-read.ts';
import { pageHeaders } from '../pages/layout.ts';
import { pageVoice } from '../pages/page-voice.ts';
import { programmeHtml, programmeTexts, type ProgrammeVoice } from '../pages/programme.ts';
import { readPlace } from './place-filter.ts';
import { programmeDates } from './programme-dates.ts';

const DAY = 86_400_000;
/** Days on one page. */
const DAYS = 31;
/** The last day that a page can begin with: years have four digits. */
const LAST_DAY = '9999-11-30';

/** `GET /p/{tenant}?place&from&lang&address`: the coming month for people, without JavaScript; where embeds link to. */
export const programmePage: ReadRoute = {
  parameters: ['place', 'from', 'lang', 'address'],
  timed: true,
  async answer({ snapshot, query, publicUrl, now }) {
    const { tenant } = snapshot;
    const voice: ProgrammeVoice = await pageVoice(query, programmeTexts);
    const { lang } = voice;
    const place = readPlace(query, snapshot.places);
    const today = dayIn(tenant.tz, now);
    const from = readFrom(query) ?? today;
    const to = new Date(Date.parse(from) + DAYS * DAY).toISOString().slice(0, 10);
    const laidOut = await programmeDates(snapshot, { from, to }, now);
    const occurrences = place ? laidOut.occurrences.filter(({ placeId }) => placeId === place.id) : laidOut.occurrences;
    const programme = { ...laidOut, occurrences, activities: snapshot.activities, places: snapshot.places };
    const link = (change: Record<string, string>) =>
      `/p/${tenant.id}?${new URLSearchParams({ ...Object.fromEntries(query), ...change })}`;
    // Search engines take whole addresses only, and keep them: none that a visitor made up.
    const pageOf = publicUrl === undefined ? undefined : () => `${publicUrl}/p/${tenant.id}`;
    const page = programmeHtml({
      voice,
      tenantName: place ? `${tenant.name}, ${place.name}` : tenant.name,
      programme,
      jsonLd: jsonLdText(toJsonLd(programme, { lang, tz: tenant.tz, pageOf })),
      links: {
        calendar: `/v1/${tenant.id}/activities.ics${place ? `?place=${place.slug ?? place.id}` : ''}`,
        later: link({ from: to }),
        back: from === today ? undefined : link({ from: today }),
        inLanguage: other => link({ lang: other }),
      },
    });
    const answer = answerOf(page, 'text/html; charset=utf-8');
    return { ...answer, headers: { ...answer.headers, ...pageHeaders(voice) } };
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
