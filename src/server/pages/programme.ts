import { html, raw } from 'hono/html';
import { kansentarief } from '../../domain/price.ts';
import { spacedPhone } from '../../domain/phone-number.ts';
import { spokenEn } from '../../domain/spoken/en.ts';
import { spokenFr } from '../../domain/spoken/fr.ts';
import { spokenNl } from '../../domain/spoken/nl.ts';
import type { LocaleFormatter } from '../../domain/spoken/spoken.ts';
import { textIn, writtenIn } from '../../domain/text-in.ts';
import type { Activity } from '../../schema/activity.ts';
import type { Occurrence } from '../../schema/occurrence.ts';
import type { Place } from '../../schema/place.ts';
import type { Programme } from '../../schema/programme.ts';
import type { L10n } from '../../schema/scalar.ts';
import type { PageLang } from './plain-page.ts';
import { programmeTexts, type ProgrammeTexts } from './programme-texts.ts';

export interface ProgrammePage {
  lang: PageLang;
  tenantName: string;
  programme: Programme;
  /** schema.org objects for search engines, as text that is safe inside a script element. */
  jsonLd: string;
  links: { calendar: string; later: string; back?: string | undefined };
}

type Html = ReturnType<typeof html>;

/** The words of one language, and what the dates speak of. */
interface Words {
  lang: PageLang;
  text: ProgrammeTexts;
  spoken: LocaleFormatter;
  activities: ReadonlyMap<string, Activity>;
  places: ReadonlyMap<string, Place>;
}

const SPOKEN: Record<PageLang, LocaleFormatter> = { nl: spokenNl, fr: spokenFr, en: spokenEn };

/** The programme of the coming weeks as one plain page: no script, readable by everything. The style is only for looks. */
export function programmeHtml(page: ProgrammePage): string {
  const { lang, programme, links } = page;
  const text = programmeTexts[lang];
  const words: Words = {
    lang,
    text,
    spoken: SPOKEN[lang],
    activities: new Map(programme.activities.map(item => [item.id, item])),
    places: new Map(programme.places.map(item => [item.id, item])),
  };
  const title = text.title(page.tenantName);
  return String(
    html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/assets/programme.css">
<script type="application/ld+json">${raw(page.jsonLd)}</script>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text.intro}</p>
${programme.occurrences.length === 0 ? html`<p>${text.empty}</p>` : byDay(programme.occurrences).map(day => dayHtml(day, words))}
<p>${links.back === undefined ? '' : html`<a href="${links.back}">${text.back}</a> · `}<a href="${links.later}">${text.later}</a> · <a href="${links.calendar}">${text.subscribe}</a></p>
</main>
</body>
</html>
`,
  );
}

function byDay(occurrences: readonly Occurrence[]): Occurrence[][] {
  const days = new Map<string, Occurrence[]>();
  for (const occurrence of occurrences) {
    const day = occurrence.localStart.slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), occurrence]);
  }
  return [...days.values()];
}

function dayHtml(day: readonly Occurrence[], words: Words): Html {
  return html`<h2>${words.spoken.day(day[0]?.localStart.slice(0, 10) ?? '')}</h2>
<ul>
${day.map(occurrence => html`<li id="${occurrence.id}">${occurrenceHtml(occurrence, words)}</li>`)}
</ul>
`;
}

function occurrenceHtml(occurrence: Occurrence, words: Words): Html | '' {
  const activity = words.activities.get(occurrence.activityId);
  if (!activity) return '';
  const { lang } = words;
  const place = words.places.get(occurrence.placeId ?? '');
  const title = occurrence.title ?? activity.title;
  const { easyText } = activity;
  const sentences = [
    statusSentence(occurrence, words),
    ...(isOff(occurrence) ? [] : practical(activity, occurrence, place, words)),
  ];
  return html`<h3${langOf(title, lang)}>${textIn(title, lang)}</h3>
<p><time datetime="${occurrence.start}">${timesOf(occurrence, words)}</time>${place ? html`, ${placeName(place)}` : ''}</p>
${easyText ? html`<p${langOf(easyText, lang)}>${textIn(easyText, lang)}</p>` : ''}
<p>${sentences.filter(Boolean).join(' ')}</p>
${isOff(occurrence) ? '' : waysOn(activity, occurrence, place, words)}`;
}

/** Says in which language a text stands that is not there in the language of the page, for who has it read aloud. */
function langOf(text: L10n, lang: PageLang): Html | '' {
  const { lang: found } = writtenIn(text, lang);
  return found ? html` lang="${found}"` : '';
}

const isOff = ({ status }: Occurrence): boolean => status === 'cancelled' || status === 'paused';

const placeName = ({ name, address }: Place): string =>
  address ? `${name}, ${address.street}, ${address.postalCode} ${address.locality}` : name;

function timesOf({ allDay, localStart, localEnd }: Occurrence, { spoken, text }: Words): string {
  if (!allDay) return spoken.timeRange(localStart.slice(11, 16), localEnd.slice(11, 16));
  const last = new Date(Date.parse(localEnd) - DAY).toISOString().slice(0, 10);
  return last > localStart ? text.allDayUntil(spoken.day(last)) : text.allDay;
}

const DAY = 86_400_000;

function statusSentence({ status, note, movedFrom }: Occurrence, { text, lang, spoken }: Words): string {
  const said: Record<string, string> = {
    cancelled: text.cancelled,
    paused: text.paused,
    moved: movedFrom === undefined ? text.moved : text.movedFrom(momentOf(movedFrom, spoken)),
    changed: text.changed,
  };
  return [said[status], textIn(note, lang)].filter(Boolean).join(' ');
}

const momentOf = (local: string, spoken: LocaleFormatter): string =>
  local.length === 10 ? spoken.day(local) : `${spoken.day(local)}, ${spoken.time(local.slice(11, 16))}`;

/** What it costs, whether to sign up, whether there is room, whether there are steps. */
function practical(
  activity: Activity,
  { seats }: Occurrence,
  place: Place | undefined,
  { text, spoken }: Words,
): string[] {
  const signUp = { none: text.noSignUp, optional: text.signUpPossible, required: text.signUpNeeded };
  return [
    priceSentence(activity, text, spoken),
    // Who cannot sign up any more is not told to.
    NO_ROOM.has(seats ?? '') ? '' : activity.signUp ? signUp[activity.signUp.mode] : '',
    roomSentence(seats, text),
    place?.accessibility?.includes('step-free') ? text.stepFree : '',
  ];
}

const NO_ROOM: ReadonlySet<string> = new Set(['full', 'waitlist', 'closed']);

function roomSentence(seats: Occurrence['seats'], { full, waitlist, closed, few }: ProgrammeTexts): string {
  const said: Record<string, string> = { full, waitlist, closed, few };
  return said[seats ?? ''] ?? '';
}

type Contact = { [Key in 'name' | 'phone' | 'email']?: string | undefined };

/** Where to sign up, and whom to ask: who the activity names, else the person of the place. */
function waysOn(activity: Activity, { seats }: Occurrence, place: Place | undefined, { text }: Words): Html | '' {
  const signUpUrl = NO_ROOM.has(seats ?? '') ? undefined : activity.signUp?.url;
  const person = place?.contactPerson;
  const { name = person?.firstName, phone, email }: Contact = activity.contact ?? { phone: person?.phone };
  const [address, shown] = phone
    ? [`tel:${phone.replace(/[^+\d]/g, '')}`, spacedPhone(phone)]
    : [`mailto:${email}`, email];
  const signUp = signUpUrl ? html`<a href="${signUpUrl}">${text.signUpHere}</a>` : '';
  const ask = shown ? html`${text.ask(name)} <a href="${address}">${shown}</a>` : '';
  return signUp || ask ? html`<p>${signUp}${signUp && ask ? html`<br>` : ''}${ask}</p>` : '';
}

function priceSentence({ price }: Activity, text: ProgrammeTexts, spoken: LocaleFormatter): string {
  if (!price) return '';
  if (price.kind === 'free' || price.amount === 0) return text.free;
  if (price.kind === 'voluntary') return text.voluntary;
  if (price.amount === undefined) return '';
  const reduced = kansentarief(price);
  const normal = spoken.money(price.amount);
  return `${reduced === undefined ? normal : `${normal}, ${text.withKansentarief(spoken.money(reduced))}`}.`;
}
