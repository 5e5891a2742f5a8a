import * as z from 'zod/mini';
import { addDays } from '../../domain/calendar-day.ts';
import { pollStateAt } from '../../domain/poll.ts';
import { jsonLdText, toJsonLd } from '../../feeds/json-ld.ts';
import { defineRoute } from '../api/define-route.ts';
import { isSafeUrl } from '../../schema/safe-url.ts';
import { answerOf } from '../http/answer.ts';
import { fromParameter, looseParameter, placeParameter } from '../http/query.ts';
import { pageHeaders } from '../pages/layout.ts';
import { localeQuery, pageLocale } from '../pages/page-locale.ts';
import { programmeHtml, programmeTexts, type ProgrammeLocale } from '../pages/programme.ts';
import { publishedPolls } from '../polls/published-polls.ts';
import { partOf, type Snapshot } from '../store/snapshot.ts';
import type { Tenant } from '../store/tenant.ts';
import { FRAME_PARAMETERS } from './form-page.ts';
import { findPlace } from './place-filter.ts';
import { DAYS, isNarrowed, readWish, shownDates } from './shown-dates.ts';

/** How the calendar shows dates. */
const VIEWS = ['list', 'month', 'next'];
/** The last day that a page can begin with: years have four digits. */
const LAST_DAY = '9999-11-30';

/** The coming month for people, without JavaScript; where embeds link to. */
export const programmePage = defineRoute({
  serving: 'cached',
  method: 'GET',
  path: '/p/{tenant}',
  name: 'showProgramme',
  summary: 'The coming month as a page without JavaScript.',
  access: 'public',
  query: z.object({
    place: placeParameter(),
    from: fromParameter('First day on the page, on the clock of the municipality.', LAST_DAY),
    lang: looseParameter('Language of the page, BCP 47.'),
    address: looseParameter('How people are addressed, in Dutch.', ['je', 'u']),
    'activity-id': looseParameter('Id of the one activity to show, as an address that embeds it says.'),
    view: looseParameter('There: `next` shows the first few dates to come; the others are a list of days.', VIEWS),
    limit: looseParameter('There: how many dates to show.'),
    organiser: looseParameter('There: name of who organises it, or several with commas between.'),
    category: looseParameter('There: a category in the words of the source, or several with commas between.'),
    ...FRAME_PARAMETERS,
  }),
  answers: { 200: { description: 'The page.', content: { 'text/html': 'text' }, headers: ['Content-Language'] } },
  problems: ['invalid_query'],
  timed: true,
  async handler({ snapshot, seats, query, publicUrl, now }, { place: wanted, from: wantedDay }) {
    const { tenant } = snapshot;
    const locale: ProgrammeLocale = await pageLocale(query, programmeTexts);
    const { lang } = locale;
    const place = findPlace(wanted, snapshot.places);
    const today = dayIn(tenant.tz, now);
    const from = wantedDay ?? today;
    const to = addDays(from, DAYS);
    const wish = readWish(query, { from, place: place?.id });
    const shown = await shownDates({ snapshot, seats, now }, wish, { to, today });
    const { occurrences } = shown;
    const programme = { warnings: [], occurrences, activities: snapshot.activities, places: snapshot.places };
    const link = (change: Record<string, string>) =>
      `/p/${tenant.id}?${new URLSearchParams({ ...Object.fromEntries(query), ...change })}`;
    // Search engines take whole addresses only, and keep them: none that a visitor made up.
    const pageOf = publicUrl === undefined ? undefined : () => `${publicUrl}/p/${tenant.id}`;
    const page = programmeHtml({
      ...{ form: wish.form, locale, tenant, place, programme, shown, now },
      showsImage: allows(tenant, publicUrl),
      jsonLd: jsonLdText(toJsonLd(programme, { lang, tz: tenant.tz, pageOf })),
      links: {
        calendar: `/v1/${tenant.id}/activities.ics${place ? `?place=${place.slug ?? place.id}` : ''}`,
        later: link({ from: to }),
        more: shown.more && `${link({ limit: String(shown.more.limit) })}#${shown.more.first}`,
        next: shown.next && link({ from: shown.next }),
        whole: isNarrowed(wish) ? wholeOf(tenant.id, query) : undefined,
        months: monthsFrom(today, from, query).map(month => ({ ...month, href: `/p/${tenant.id}?${month.query}` })),
        polls: hasOpenPoll(snapshot, now) ? `/p/${tenant.id}/polls?${localeQuery(locale)}` : undefined,
        services: snapshot.services.length > 0 ? `/p/${tenant.id}/services?${localeQuery(locale)}` : undefined,
        back: from === today ? undefined : link({ from: today }),
        inLanguage: other => link({ lang: other }),
      },
    });
    const answer = answerOf(page, 'text/html; charset=utf-8');
    const dates = occurrences.map(({ id }) => id);
    return {
      ...answer,
      headers: { ...answer.headers, ...pageHeaders(locale, { hosts: tenant.profile?.imageHosts, tenant }) },
      dates,
    };
  },
});

/** What asks for some of the programme, or for other days than the next. */
const NARROWING = ['from', 'activity-id', 'view', 'limit', 'organiser', 'category'];

function wholeOf(tenant: string, query: URLSearchParams): string {
  const rest = new URLSearchParams([...query].filter(([name]) => !NARROWING.includes(name)));
  return `/p/${tenant}${rest.size === 0 ? '' : `?${rest}`}`;
}

/** Months that the page offers to go to. */
const MONTHS = 6;

/** From the month of today on; that one begins with today. What is not asked of the page stays as it was asked. */
function monthsFrom(today: string, from: string, query: URLSearchParams) {
  const year = Number(today.slice(0, 4));
  const months = Array.from({ length: MONTHS }, (_, ahead) => {
    const at = Number(today.slice(5, 7)) - 1 + ahead;
    return `${String(year + Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
  }).filter(month => month.length === 7);
  return months.map((month, ahead) => {
    const { from: _, ...others } = Object.fromEntries(query);
    const first = ahead === 0 ? {} : { from: `${month}-01` };
    return { month, isCurrent: from.startsWith(month), query: String(new URLSearchParams({ ...others, ...first })) };
  });
}

/** Pictures come from the server itself, and from hosts that the municipality named: from elsewhere it could be watched who reads the page. */
function allows({ profile }: Tenant, publicUrl: string | undefined): (url: string) => boolean {
  const hosts = [...(publicUrl === undefined ? [] : [new URL(publicUrl).host]), ...(profile?.imageHosts ?? [])];
  return url => {
    if (!isSafeUrl(url) || !url.startsWith('http')) return false;
    const { host } = new URL(url);
    return hosts.some(one => one === host || (one.startsWith('*.') && host.endsWith(one.slice(1))));
  };
}

const hasOpenPoll = (snapshot: Snapshot, now: number): boolean =>
  partOf(snapshot, publishedPolls).some(poll => pollStateAt(poll, now) === 'open');

/** The day it is on the tenant's clock: Swedish writes days as ISO 8601 does. */
const dayIn = (timeZone: string, now: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);
