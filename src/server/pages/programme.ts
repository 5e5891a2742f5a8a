import { html } from 'hono/html';
import { addDays } from '../../domain/calendar-day.ts';
import { takesPlace } from '../../domain/occurrence-status.ts';
import { kansentarief } from '../../domain/price.ts';
import { mailUrl } from '../../domain/mail-url.ts';
import { spacedPhone, telUrl } from '../../domain/phone-number.ts';
import { commaOf, stopOf } from '../../i18n/comma.ts';
import { calendarTexts, type CalendarCatalogue } from '../../i18n/calendar.ts';
import { calendarDetailsTexts, type CalendarDetailsCatalogue } from '../../i18n/calendar-details.ts';
import { pollTexts, type PollCatalogue } from '../../i18n/poll.ts';
import type { Activity } from '../../schema/activity.ts';
import type { Occurrence } from '../../schema/occurrence.ts';
import type { Place } from '../../schema/place.ts';
import type { Programme } from '../../schema/programme.ts';
import { pageHtml, type Html } from './layout.ts';
import type { PageLocale } from './page-locale.ts';
import { textHtml } from './written-html.ts';

/** The catalogues that the programme page speaks from: those of the calendar, so that both say the same. */
export const programmeTexts = [pollTexts, calendarTexts, calendarDetailsTexts];

export type ProgrammeLocale = PageLocale<PollCatalogue & CalendarCatalogue & CalendarDetailsCatalogue>;

export interface ProgrammePage {
  locale: ProgrammeLocale;
  tenantName: string;
  programme: Programme;
  /** schema.org objects for search engines, as text that is safe inside a script element. */
  jsonLd: string;
  links: {
    calendar: string;
    later: string;
    back?: string | undefined;
    /** Where people can say what they want, while they can. */
    polls?: string | undefined;
    inLanguage: (lang: string) => string;
  };
}

/** What the dates speak of. */
interface Subjects {
  activities: ReadonlyMap<string, Activity>;
  places: ReadonlyMap<string, Place>;
}

/** The programme of the coming weeks as one plain page: no script, readable by everything. The style is only for looks. */
export function programmeHtml({ locale, tenantName, programme, jsonLd, links }: ProgrammePage): string {
  const { say } = locale;
  const subjects: Subjects = {
    activities: new Map(programme.activities.map(item => [item.id, item])),
    places: new Map(programme.places.map(item => [item.id, item])),
  };
  const days = byDay(programme.occurrences).map(day => dayHtml(day, subjects, locale));
  const main = html`<p>${say('programmeIntro')}</p>
${days.length === 0 ? html`<p>${say('empty')}</p>` : days}
<ul class="ways-on">
${links.back === undefined ? '' : html`<li><a href="${links.back}">${say('back')}</a></li>`}
<li><a href="${links.later}">${say('later')}</a></li>
${links.polls === undefined ? '' : html`<li><a href="${links.polls}">${say('pollHeading')}</a></li>`}
<li><a href="${links.calendar}">${say('subscribe')}</a></li>
</ul>`;
  const heading = say('programmeOf', { name: tenantName });
  return pageHtml({ locale, tenant, heading, main, jsonLd, inLanguage: links.inLanguage, isListed: true });
}

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
${day.map(occurrence => html`<li id="${occurrence.id}">${occurrenceHtml(occurrence, subjects, locale)}</li>`)}
</ul>
`;

function occurrenceHtml(occurrence: Occurrence, { activities, places }: Subjects, locale: ProgrammeLocale): Html {
  const activity = activities.get(occurrence.activityId);
  if (!activity) return '';
  const { lang } = locale;
  const place = places.get(occurrence.placeId ?? '');
  const { easyText } = activity;
  return html`${textHtml('h3', occurrence.title ?? activity.title, lang)}
<p><time datetime="${occurrence.start}">${hoursOf(occurrence, locale)}</time>${place ? html`${commaOf(lang)}${placeName(place)}` : ''}</p>
${easyText ? textHtml('p', easyText, lang) : ''}
${statusHtml(occurrence, locale)}
${activity.chosenInPoll === undefined ? '' : html`<p>${locale.say('chosenInPoll')}</p>`}
${
  !takesPlace(occurrence)
    ? ''
    : html`${practicalHtml(activity, occurrence, place, locale)}
${waysOn(activity, occurrence, place, locale)}`
}`;
}

const placeName = ({ name, address }: Place): string =>
  address ? `${name}, ${address.street}, ${address.postalCode} ${address.locality}` : name;

function hoursOf({ allDay, localStart, localEnd }: Occurrence, { spoken, say }: ProgrammeLocale): string {
  if (!allDay) return spoken.timeRange(localStart.slice(11, 16), localEnd.slice(11, 16));
  const last = addDays(localEnd.slice(0, 10), -1);
  return last > localStart ? say('untilDay', { day: spoken.day(last) }) : say('allDay');
}

/** What is different on this date, with the reason if there is one. */
function statusHtml({ status, note, movedFrom }: Occurrence, locale: ProgrammeLocale): Html {
  const { say, lang } = locale;
  const said: Record<string, string> = {
    cancelled: say('statusCancelled'),
    paused: say('statusPaused'),
    moved: movedFrom === undefined ? say('statusMoved') : say('statusMovedFrom', { when: momentOf(movedFrom, locale) }),
    changed: say('statusChanged'),
  };
  const words = said[status];
  return html`${words === undefined ? '' : html`<p class="status">${words}</p>`}${note ? textHtml('p', note, lang) : ''}`;
}

const momentOf = (local: string, { spoken, lang }: ProgrammeLocale): string =>
  [spoken.day(local.slice(0, 10)), ...(local.length > 10 ? [spoken.time(local.slice(11, 16))] : [])].join(
    commaOf(lang),
  );

/** What it costs, whether to sign up, whether there is room, whether there are steps. */
function practicalHtml(
  activity: Activity,
  { seats, seatsLeft }: Occurrence,
  place: Place | undefined,
  locale: ProgrammeLocale,
): Html {
  const { say, lang } = locale;
  const signUp = { none: say('signUpNone'), optional: say('signUpOptional'), required: say('signUpRequired') };
  const room: Record<string, string> = {
    full: say('seatsFull'),
    waitlist: say('seatsWaitlist'),
    closed: say('seatsClosed'),
    few: say('seatsFew'),
  };
  const sentences = [
    priceWords(activity, locale),
    // Who cannot sign up any more is not told to.
    hasNoRoom(seats) || !activity.signUp ? '' : signUp[activity.signUp.mode],
    seatsLeft !== undefined && !hasNoRoom(seats) ? say('seatsLeft', { count: seatsLeft }) : (room[seats ?? ''] ?? ''),
    place?.accessibility?.includes('step-free') ? say('stepFree') : '',
  ].filter(Boolean);
  return sentences.length === 0 ? '' : html`<p>${sentences.join(stopOf(lang))}${stopOf(lang).trim()}</p>`;
}

const hasNoRoom = (seats: Occurrence['seats']): boolean => ['full', 'waitlist', 'closed'].includes(seats ?? '');

function priceWords({ price }: Activity, { say, spoken }: ProgrammeLocale): string {
  if (!price) return '';
  const { kind, amount } = price;
  if (kind === 'free' || amount === 0) return say('free');
  const words = amount === undefined ? '' : spoken.money(amount);
  if (kind === 'voluntary') return words ? say('priceGiftAround', { price: words }) : say('priceGift');
  const reduced = kansentarief(price);
  return reduced === undefined ? words : say('priceBoth', { price: words, kansentarief: spoken.money(reduced) });
}

type Contact = { [Key in 'name' | 'phone' | 'email']?: string | undefined };

/** Where to sign up, and whom to ask: who the activity names, else the person of the place. */
function waysOn(activity: Activity, { seats }: Occurrence, place: Place | undefined, { say }: ProgrammeLocale): Html {
  const signUpUrl = hasNoRoom(seats) ? undefined : activity.signUp?.url;
  const person = place?.contactPerson;
  const { name = person?.firstName, phone, email }: Contact = activity.contact ?? { phone: person?.phone };
  const [address, shown] = phone ? [telUrl(phone), spacedPhone(phone)] : [email && mailUrl(email), email];
  const signUp = signUpUrl ? html`<a href="${signUpUrl}">${say('enrol')}</a>` : '';
  const ask = shown
    ? html`${name ? say('ask', { name }) : say('askAny')} <a href="${address}"><bdi>${shown}</bdi></a>`
    : '';
  return signUp || ask ? html`<p>${signUp}${signUp && ask ? html`<br>` : ''}${ask}</p>` : '';
}
