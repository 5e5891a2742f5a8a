import { html } from 'hono/html';
import { commaOf } from '../../i18n/comma.ts';
import type { Activity } from '../../schema/activity.ts';
import type { Occurrence } from '../../schema/occurrence.ts';
import type { Html } from './layout.ts';
import type { PageLocale } from './page-locale.ts';
import { textHtml } from './written-html.ts';

/** What something is for: the activity and when. */
export function dateHtml(
  { occurrence, activity }: { occurrence: Occurrence; activity: Activity },
  locale: PageLocale,
): Html {
  const { spoken, lang } = locale;
  const { localStart, localEnd, allDay, start, title = activity.title } = occurrence;
  const times = allDay ? [] : [spoken.timeRange(localStart.slice(11, 16), localEnd.slice(11, 16))];
  const when = [spoken.dayWithYear(localStart.slice(0, 10)), ...times].join(commaOf(lang));
  return html`<p class="about">${textHtml('strong', title, lang)}<br><time datetime="${start}">${when}</time></p>`;
}

/** A moment (UTC) on the clocks of the municipality, in words. */
export function momentWords(instant: string, tz: string, { spoken, lang }: PageLocale): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: tz, dateStyle: 'short', timeStyle: 'short' });
  const [day = '', time = ''] = format.format(new Date(instant)).split(' ');
  return `${spoken.day(day)}${commaOf(lang)}${spoken.time(time)}`;
}
