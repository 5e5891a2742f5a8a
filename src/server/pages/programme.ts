import { html } from 'hono/html';
import { calendarTexts, type CalendarCatalogue } from '../../i18n/calendar.ts';
import { pollTexts, type PollCatalogue } from '../../i18n/poll.ts';
import { serviceTexts, type ServiceCatalogue } from '../../i18n/service.ts';
import type { Occurrence } from '../../schema/occurrence.ts';
import type { Place } from '../../schema/place.ts';
import type { Programme } from '../../schema/programme.ts';
import { pageHtml, type Html } from './layout.ts';
import type { PageTenant } from './page-frame.ts';
import type { PageLocale } from './page-locale.ts';
import { dateItemHtml, type Subjects } from './programme-date.ts';

/** The catalogues that the programme page speaks from: those of the calendar, so that both say the same. */
export const programmeTexts = [serviceTexts, pollTexts, calendarTexts];

export type ProgrammeLocale = PageLocale<ServiceCatalogue & PollCatalogue & CalendarCatalogue>;

export interface ProgrammePage {
  locale: ProgrammeLocale;
  tenant: PageTenant;
  /** Where it is for one place. */
  place: Pick<Place, 'name'> | undefined;
  programme: Programme;
  /** Epoch milliseconds. */
  now: number;
  /** schema.org objects for search engines, as text that is safe inside a script element. */
  jsonLd: string;
  /** Whether the page lets a picture load. */
  showsImage: (url: string) => boolean;
  links: {
    calendar: string;
    later: string;
    back?: string | undefined;
    /** Months that one can go to, `2026-12`, in their order; the page is in one of them, or between them. */
    months: readonly { month: string; href: string; isCurrent: boolean }[];
    /** Where people can say what they want, while they can. */
    polls?: string | undefined;
    /** Who can help, where the municipality says so. */
    services?: string | undefined;
    inLanguage: (lang: string) => string;
  };
}

/** The programme of the coming weeks as one plain page: no script, readable by everything. The style is only for looks. */
export function programmeHtml({
  locale,
  tenant,
  place,
  programme,
  now,
  jsonLd,
  showsImage,
  links,
}: ProgrammePage): string {
  const { say } = locale;
  const subjects: Subjects = {
    activities: new Map(programme.activities.map(item => [item.id, item])),
    places: new Map(programme.places.map(item => [item.id, item])),
    tenant,
    now,
    showsImage,
  };
  const days = byDay(programme.occurrences).map(day => dayHtml(day, subjects, locale));
  const main = html`<p>${say('programmeIntro')}</p>
${monthsHtml(links.months, locale)}
${days.length === 0 ? html`<p>${say('empty')}</p>` : days}
<ul class="ways-on">
${links.back === undefined ? '' : html`<li><a href="${links.back}">${say('back')}</a></li>`}
<li><a href="${links.later}">${say('later')}</a></li>
${links.polls === undefined ? '' : html`<li><a href="${links.polls}">${say('pollHeading')}</a></li>`}
${links.services === undefined ? '' : html`<li><a href="${links.services}">${say('service.heading')}</a></li>`}
<li><a href="${links.calendar}">${say('subscribe')}</a></li>
</ul>`;
  const heading = say('programmeOf', { name: place ? `${tenant.name}, ${place.name}` : tenant.name });
  return pageHtml({ locale, tenant, heading, main, jsonLd, inLanguage: links.inLanguage, isListed: true });
}

const monthsHtml = (months: ProgrammePage['links']['months'], { say, spoken }: ProgrammeLocale): Html =>
  html`<nav class="months" aria-label="${say('months')}"><ul>
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
  html`<h2>${locale.spoken.day(day[0]?.localStart.slice(0, 10) ?? '')}</h2>
<ul class="dates">
${day.map(occurrence => dateItemHtml(occurrence, subjects, locale))}
</ul>
`;
