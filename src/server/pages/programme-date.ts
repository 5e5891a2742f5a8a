import { html } from 'hono/html';
import { addDays } from '../../domain/calendar-day.ts';
import { pictogramOf } from '../../domain/pictogram-of.ts';
import { excerpt } from '../../domain/excerpt.ts';
import { mailUrl } from '../../domain/mail-url.ts';
import { isOver, takesPlace } from '../../domain/occurrence-status.ts';
import { spacedPhone, telUrl } from '../../domain/phone-number.ts';
import { priceWords } from '../../domain/price-words.ts';
import { shortText } from '../../domain/short-text.ts';
import { LONGEST_TITLE, shortTitle } from '../../domain/short-title.ts';
import { dayBeside } from '../../domain/spoken/spoken.ts';
import { textIn, writtenIn } from '../../domain/text-in.ts';
import { commaOf, stopOf } from '../../i18n/comma.ts';
import type { Activity } from '../../schema/activity.ts';
import type { Occurrence } from '../../schema/occurrence.ts';
import type { Place } from '../../schema/place.ts';
import { pictogram } from './flyer-markup.ts';
import type { Html } from './layout.ts';
import type { PageTenant } from './page-frame.ts';
import type { ProgrammeLocale } from './programme.ts';
import { textHtml, writtenHtml } from './written-html.ts';

/** What the dates speak of. */
export interface Subjects {
  activities: ReadonlyMap<string, Activity>;
  places: ReadonlyMap<string, Place>;
  /** Whom people can ask where neither activity nor place names somebody. */
  tenant: PageTenant;
  /** Epoch milliseconds. */
  now: number;
  /** Whether the page lets a picture load. */
  showsImage: (url: string) => boolean;
}

/** One date of the programme, as an item of a list. */
export function dateItemHtml(occurrence: Occurrence, subjects: Subjects, locale: ProgrammeLocale): Html {
  const activity = subjects.activities.get(occurrence.activityId);
  if (!activity) return '';
  const { lang } = locale;
  const place = subjects.places.get(occurrence.placeId ?? '');
  const where = activity.attendanceMode === 'online' ? locale.say('online') : place ? placeName(place) : '';
  const isOff = !takesPlace(occurrence);
  const hasEnded = !isOff && isOver(occurrence, subjects.now);
  const title = writtenIn(occurrence.title ?? activity.title, lang);
  const short = shortText(activity, lang, excerpt);
  return html`<li id="${occurrence.id}" class="date${isOff ? ' off' : hasEnded ? ' over' : ''}">${lookHtml(activity, subjects, lang)}<div>${writtenHtml('h3', shortTitle(title))}
${hasEnded ? html`<p class="status">${locale.say('statusOver')}</p>` : statusHtml(occurrence, locale)}
<p class="when"><time datetime="${occurrence.start}">${hoursOf(occurrence, locale)}</time>${where && html`${commaOf(lang)}${where}`}</p>
${short.text ? html`<p${short.lang ? html` lang="${short.lang}" dir="auto"` : ''}>${short.text}</p>` : ''}
${title.text.length > LONGEST_TITLE ? html`<details><summary>${locale.say('understandable')}</summary>${writtenHtml('p', title)}</details>` : ''}${moreHtml(activity, short.text, locale)}
${activity.chosenInPoll === undefined ? '' : html`<p>${locale.say('chosenInPoll')}</p>`}
${
  isOff || hasEnded
    ? ''
    : html`${practicalHtml(activity, occurrence, place, locale)}
${waysOn(activity, occurrence, { place, tenant: subjects.tenant }, locale)}`
}</div></li>
`;
}

/** Its own picture where the page lets that load, whole and never cropped; else the drawing that stands for it. */
function lookHtml(activity: Activity, { showsImage }: Subjects, lang: string): Html {
  const { image } = activity;
  const look =
    image && showsImage(image.url)
      ? html`<img src="${image.url}" alt="${image.alt}"${lang === 'nl' ? '' : html` lang="nl"`} loading="lazy">`
      : pictogram(pictogramOf(activity));
  return html`<div class="look">${look}</div>`;
}

/** All that is said of it, behind a line that opens: what stands in its first sentences is not said twice. */
function moreHtml({ body }: Activity, short: string, { say, lang }: ProgrammeLocale): Html {
  if (!body) return '';
  const { text, lang: written } = writtenIn(body, lang);
  if (!text || text === short || textIn(body, lang).length <= short.length) return '';
  return html`<details><summary>${say('understandable')}</summary><p${written ? html` lang="${written}" dir="auto"` : ''}>${text}</p></details>`;
}

const placeName = ({ name, address }: Place): string =>
  address ? `${name}, ${address.street}, ${address.postalCode} ${address.locality}` : name;

function hoursOf({ allDay, localStart, localEnd }: Occurrence, { spoken, say }: ProgrammeLocale): string {
  if (!allDay) return spoken.timeRange(localStart.slice(11, 16), localEnd.slice(11, 16));
  const last = addDays(localEnd.slice(0, 10), -1);
  return last > localStart ? say('untilDay', { day: dayBeside(localStart, last, spoken) }) : say('allDay');
}

/** What is different on this date, with the reason if there is one. */
function statusHtml({ status, note, movedFrom }: Occurrence, locale: ProgrammeLocale): Html {
  const { say, lang } = locale;
  const said: Record<string, string> = {
    cancelled: say('statusCancelled'),
    postponed: say('statusPostponed'),
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
    priceWords(activity.price, { t: say, spoken: locale.spoken, stop: stopOf(lang) }),
    // Who cannot sign up any more is not told to.
    hasNoRoom(seats) || !activity.signUp ? '' : signUp[activity.signUp.mode],
    seatsLeft !== undefined && !hasNoRoom(seats) ? say('seatsLeft', { count: seatsLeft }) : (room[seats ?? ''] ?? ''),
    place?.accessibility?.includes('step-free') ? say('stepFree') : '',
  ].filter(Boolean);
  return sentences.length === 0 ? '' : html`<p>${sentences.join(stopOf(lang))}${stopOf(lang).trim()}</p>`;
}

const hasNoRoom = (seats: Occurrence['seats']): boolean => ['full', 'waitlist', 'closed'].includes(seats ?? '');

type Contact = { [Key in 'name' | 'phone' | 'email']?: string | undefined };

/** Where to sign up, and whom to ask: who the activity names, else the person of the place, else the municipality. */
function waysOn(
  activity: Activity,
  { seats }: Occurrence,
  { place, tenant }: { place: Place | undefined; tenant: PageTenant },
  { say }: ProgrammeLocale,
): Html {
  const signUpUrl = hasNoRoom(seats) ? undefined : activity.signUp?.url;
  const person = place?.contactPerson;
  const known: (Contact | undefined)[] = [
    activity.contact,
    person && { name: person.firstName, phone: person.phone },
    tenant.profile?.contact,
  ];
  const { name, phone, email } = known.find(one => one?.phone ?? one?.email) ?? {};
  const [address, shown] = phone ? [telUrl(phone), spacedPhone(phone)] : [email && mailUrl(email), email];
  const signUp = signUpUrl ? html`<a class="button" href="${signUpUrl}">${say('enrol')}</a>` : '';
  const ask = shown
    ? html`${name ? say('ask', { name }) : say('askAny')} <a href="${address}"><bdi>${shown}</bdi></a>`
    : '';
  return signUp || ask ? html`<p>${signUp}${signUp && ask ? html`<br>` : ''}${ask}</p>` : '';
}
