import { html } from 'hono/html';
import { municipalDay } from '../../domain/municipal-clock.ts';
import { dayBeside } from '../../domain/spoken/spoken.ts';
import { calendarActivityTexts } from '../../i18n/calendar-activity.ts';
import { calendarFiltersTexts } from '../../i18n/calendar-filters.ts';
import { calendarMoreTexts } from '../../i18n/calendar-more.ts';
import { calendarNextTexts } from '../../i18n/calendar-next.ts';
import { calendarTexts, type CalendarCatalogue } from '../../i18n/calendar.ts';
import { pollTexts, type PollCatalogue } from '../../i18n/poll.ts';
import { serviceTexts, type ServiceCatalogue } from '../../i18n/service.ts';
import type { Occurrence } from '../../schema/occurrence.ts';
import type { Place } from '../../schema/place.ts';
import type { Programme } from '../../schema/programme.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import { pageHtml, type Html } from './layout.ts';
import type { PageTenant } from './page-frame.ts';
import type { PageLocale } from './page-locale.ts';
import { dateItemHtml, type Subjects } from './programme-date.ts';

/** The catalogues that the programme page speaks from: those of the calendar, so that both say the same. */
export const programmeTexts = [
  ...[serviceTexts, pollTexts, calendarTexts],
  ...[calendarActivityTexts, calendarFiltersTexts, calendarMoreTexts, calendarNextTexts],
];

export type ProgrammeLocale = PageLocale<ServiceCatalogue & PollCatalogue & CalendarCatalogue>;

/** What the page goes by: days, the first few dates to come, or the dates of one activity. */
export type ProgrammeForm = 'list' | 'next' | 'activity';

/** The dates of a page. */
export interface ShownDates {
  occurrences: Occurrence[];
  /** There are more than the address asks for: the first of them, and how many a longer page has. */
  more?: { limit: number; first: string } | undefined;
  /** The address names an activity, an organiser or a category that is not in the programme. */
  isUnknown?: boolean;
  /** The days are over. */
  isPast?: boolean;
  /** The day of the first that is still to come, where these days have none. */
  next?: LocalDate | undefined;
}

export interface ProgrammePage {
  form: ProgrammeForm;
  locale: ProgrammeLocale;
  tenant: PageTenant;
  /** Where it is for one place. */
  place: Pick<Place, 'name'> | undefined;
  programme: Programme;
  shown: ShownDates;
  /** Epoch milliseconds. */
  now: number;
  /** schema.org objects for search engines, as text that is safe inside a script element. */
  jsonLd: string;
  /** Whether the page lets a picture load. */
  showsImage: (url: string) => boolean;
  links: {
    calendar: string;
    /** The days after. */
    later: string;
    /** To today, where the page does not begin with it. */
    back?: string | undefined;
    /** The same, with more dates. */
    more?: string | undefined;
    /** Where the next date is. */
    next?: string | undefined;
    /** All of the programme, where the page shows some of it. */
    whole?: string | undefined;
    /** Months that one can go to, `2026-12`, in their order; the page is in one of them, or between them. */
    months: readonly { month: string; href: string; isCurrent: boolean }[];
    /** Where people can say what they want, while they can. */
    polls?: string | undefined;
    /** Who can help, where the municipality says so. */
    services?: string | undefined;
    inLanguage: (lang: string) => string;
  };
}

/** The programme of the coming weeks, or what an address asks of it, as one plain page: no script, readable by everything. */
export function programmeHtml(page: ProgrammePage): string {
  const { form, locale, tenant, place, jsonLd, links } = page;
  const { say } = locale;
  const name = place ? `${tenant.name}, ${place.name}` : tenant.name;
  const heading = form === 'next' ? say('next') : say('programmeOf', { name });
  const hasDates = page.programme.occurrences.length > 0;
  const main = html`${form === 'list' && hasDates ? html`<p>${say('programmeIntro')}</p>\n` : ''}${goesByDays(page) ? monthsHtml(links.months, locale) : ''}
${hasDates ? datesHtml(page) : nothingHtml(page)}
${waysOnHtml(page)}`;
  const title = form === 'next' ? `${heading} | ${name}` : heading;
  return pageHtml({ locale, tenant, heading, title, main, jsonLd, inLanguage: links.inLanguage, isListed: true });
}

/** Whether other days have something else to show. */
const goesByDays = ({ form, shown }: ProgrammePage): boolean => form === 'list' && !shown.isUnknown;

function datesHtml({ form, locale, tenant, programme, now, showsImage, links }: ProgrammePage): Html {
  const { say } = locale;
  const subjects: Subjects = {
    activities: new Map(programme.activities.map(item => [item.id, item])),
    places: new Map(programme.places.map(item => [item.id, item])),
    tenant,
    now,
    showsImage,
  };
  const days = byDay(programme.occurrences).map(day => dayHtml(day, subjects, locale));
  const more = say(form === 'activity' ? 'moreDates' : 'showMore');
  return html`${days}${links.more === undefined ? '' : html`<p><a class="button" href="${links.more}">${more}</a></p>`}`;
}

/** Why there is no date, and a way to one: a page is never empty without a word. */
function nothingHtml({ form, locale, shown, now, links }: ProgrammePage): Html {
  const { say, spoken } = locale;
  const because = (title: string, hint: string | ReturnType<typeof html> = '') =>
    html`<p><strong>${title}</strong>${hint && html`<br>${hint}`}</p>`;
  if (form === 'activity') {
    return shown.isUnknown
      ? because(say('activityUnknown'), say('activityUnknownHint'))
      : because(say('noDates'), say('noDatesHint'));
  }
  if (shown.isUnknown) return because(say('noResults'));
  if (form === 'next') return because(say('nextNone'), say('nextNoneHint'));
  const title = say(shown.isPast ? 'emptyOver' : 'empty');
  if (shown.next === undefined) return because(title, say('nothingAhead'));
  const day = dayBeside(municipalDay(now), shown.next, spoken);
  return because(title, html`<a href="${links.next ?? ''}">${say('emptyNext', { day })}</a>`);
}

function waysOnHtml(page: ProgrammePage): Html {
  const { locale, links } = page;
  const { say } = locale;
  const ways: readonly (readonly [href: string | undefined, words: string])[] = [
    [links.back, say('back')],
    [goesByDays(page) ? links.later : undefined, say('later')],
    [links.whole, say('wholeProgramme')],
    [links.polls, say('pollHeading')],
    [links.services, say('service.heading')],
    [links.calendar, say('subscribe')],
  ];
  const shown = ways.filter(([href]) => href !== undefined);
  return html`<ul class="ways-on">
${shown.map(([href, words]) => html`<li><a href="${href}">${words}</a></li>\n`)}</ul>`;
}

const monthsHtml = (months: ProgrammePage['links']['months'], { say, spoken }: ProgrammeLocale): Html =>
  html`<nav class="one-of" aria-label="${say('months')}"><ul>
${months.map(({ month, href, isCurrent }) => html`<li><a href="${href}"${isCurrent ? html` aria-current="page"` : ''}>${spoken.month(month)}</a></li>\n`)}</ul></nav>`;

function byDay(occurrences: readonly Occurrence[]): Occurrence[][] {
  const days = new Map<string, Occurrence[]>();
  for (const occurrence of occurrences) {
    const day = occurrence.localStart.slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), occurrence]);
  }
  return [...days.values()];
}

const dayHtml = (day: readonly Occurrence[], subjects: Subjects, locale: ProgrammeLocale): Html =>
  html`<h2>${dayBeside(municipalDay(subjects.now), day[0]?.localStart.slice(0, 10) ?? '', locale.spoken)}</h2>
<ul class="dates">
${day.map(occurrence => dateItemHtml(occurrence, subjects, locale))}
</ul>
`;
