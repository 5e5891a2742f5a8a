import { html, nothing, type TemplateResult } from 'lit';
import { takesPlace } from '../../../domain/occurrence-status.ts';
import { spacedPhone } from '../../../domain/phone-number.ts';
import { unbrokenDays, withUnbrokenHours } from '../../../domain/spoken/unbroken-hours.ts';
import type { Sheet } from '../../../foundation/print-sheet.ts';
import { calendarDetailsTexts } from '../../../i18n/calendar-details.ts';
import { directionOf } from '../../../i18n/direction.ts';
import type { Place } from '../../../schema/place.ts';
import { programmePaper } from '../../../theme/programme-paper.ts';
import type { Period } from '../period.ts';
import { ProgrammeFormatter } from '../programme-formatter.ts';
import { byDay, type Day, type ProgrammeEntry } from '../programme-index.ts';

export const texts = [calendarDetailsTexts];

/** So many dates are told with what they are about; with more of them people look for a day. */
const FEW = 12;

/** What the programme on paper is made from. */
export interface ProgrammeSheet {
  formatter: ProgrammeFormatter;
  period: Period;
  entries: readonly ProgrammeEntry[];
}

/** The programme of a period as people hang it on the fridge: by day, with hours, names, places and prices, and whom to call. */
export function programmeSheet({ formatter: shown, period, entries }: ProgrammeSheet): Sheet {
  const formatter = onPaper(shown);
  const days = byDay(entries, period.from, period.to);
  const places = [...new Set(entries.flatMap(({ place }) => place ?? []))];
  const heading = formatter.heading(period);
  const title = places.length === 1 ? `${heading} · ${places[0]!.name}` : heading;
  const context = { formatter, isWhole: entries.length <= FEW, isOnePlace: places.length === 1 };
  return {
    ...{ title, lang: formatter.lang, dir: directionOf(formatter.lang) },
    content: html`<main class="programme">
      <h1>${heading}</h1>
      ${days.map(day => dayOf(day, context))}
      <footer>${places.map(place => placeLine(place, formatter))}</footer>
    </main>`,
    styles: { cssText: programmePaper(title) },
  };
}

/** The same words, of which no line breaks inside an hour. */
const onPaper = ({ options }: ProgrammeFormatter): ProgrammeFormatter =>
  new ProgrammeFormatter({ ...options, spoken: withUnbrokenHours(options.spoken) });

interface EntryContext {
  formatter: ProgrammeFormatter;
  isWhole: boolean;
  isOnePlace: boolean;
}

const dayOf = ({ date, entries }: Day, context: EntryContext): TemplateResult =>
  html`<section class="day">
    <h2>${unbrokenDays(context.formatter.day(date))}</h2>
    <ul>
      ${entries.map(entry => entryOf(entry, context))}
    </ul>
  </section>`;

function entryOf(
  { occurrence, activity, place, hasMoved = false }: ProgrammeEntry,
  { formatter, isWhole, isOnePlace }: EntryContext,
): TemplateResult {
  const title = formatter.titleInList(occurrence, activity);
  const status = formatter.status(occurrence, hasMoved);
  const isOff = hasMoved || !takesPlace(occurrence);
  const easy = formatter.shortText(activity);
  const facts = [
    isOnePlace ? '' : formatter.where(activity, place),
    ...(isOff ? [] : [formatter.price(activity), formatter.seats(occurrence)]),
    ...(isOff || !mustAsk(activity.signUp?.mode, isWhole) ? [] : [formatter.signUp(occurrence, activity)]),
  ];
  return html`<li class="entry">
    <p class="hours">${hasMoved ? '' : formatter.hours(occurrence)}</p>
    <h3 lang=${title.lang ?? nothing} dir=${directionOf(title.lang ?? formatter.lang)}>${title.text}</h3>
    ${status ? html`<p class="status">${status}</p>` : nothing}
    ${facts.filter(Boolean).map(fact => html`<p>${fact}</p>`)}
    ${
      isWhole && easy.text
        ? html`<p class="easy" lang=${easy.lang ?? nothing} dir=${directionOf(easy.lang ?? formatter.lang)}>${easy.text}</p>`
        : nothing
    }
  </li>`;
}

/** Where there are many dates it is told only of those to which nobody can just come. */
const mustAsk = (mode: string | undefined, isWhole: boolean): boolean => isWhole || mode === 'required';

/** Where it is, and whom to call: paper must work without a telephone that reads codes. */
function placeLine({ name, address, contactPerson }: Place, { t }: ProgrammeFormatter): TemplateResult {
  const { phone, firstName } = contactPerson ?? {};
  const where = [name, address && `${address.street}, ${address.postalCode} ${address.locality}`];
  const number = phone && spacedPhone(phone).replaceAll(' ', '\u00a0');
  return html`<p>
    <strong><bdi lang="nl">${where.filter(Boolean).join(' · ')}</bdi></strong>
    ${firstName ? t('ask', { name: firstName }) : nothing} ${number ? t('call', { phone: `\u2066${number}\u2069` }) : nothing}
  </p>`;
}
