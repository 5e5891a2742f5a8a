import { html, nothing, type TemplateResult } from 'lit';
import { takesPlace } from '../../../domain/occurrence-status.ts';
import { spacedPhone } from '../../../domain/phone-number.ts';
import { unbrokenDays, withHoursInDigits, withUnbrokenHours } from '../../../domain/spoken/unbroken-hours.ts';
import { noteOnPaper } from '../../../foundation/note-on-paper.ts';
import type { Sheet } from '../../../foundation/print-sheet.ts';
import { calendarDetailsTexts } from '../../../i18n/calendar-details.ts';
import { directionOf } from '../../../i18n/direction.ts';
import type { Occurrence } from '../../../schema/occurrence.ts';
import type { Place } from '../../../schema/place.ts';
import { programmePaper } from '../../../theme/programme-paper.ts';
import type { Period } from '../period.ts';
import { ProgrammeFormatter } from '../programme-formatter.ts';
import { byDay, type Day, type ProgrammeEntry } from '../programme-index.ts';

export const texts = [calendarDetailsTexts];

/** So many dates are told with what they are about; with more of them people look for a day. */
const FEW = 12;

/** An A4 inside its margins, in millimetres, and what of it days fill that are not cut in two. */
const SHEET = { width: 186, height: 273, filled: 0.94 };

/** How shortly it is told: with room between the lines, with less, and then with hours in digits too. */
type Told = 'usual' | 'tight' | 'digits';

/** What the programme on paper is made from. */
export interface ProgrammeSheet {
  formatter: ProgrammeFormatter;
  period: Period;
  entries: readonly ProgrammeEntry[];
  /** Says on the screen whether a computer translated the texts. */
  element: Element;
}

/** The programme of a period as people hang it on the fridge: by day, with hours, names, places and prices, and whom to call. */
export function programmeSheet({ formatter: shown, period, entries, element }: ProgrammeSheet): Sheet {
  const formatter = onPaper(shown, 'usual');
  const days = byDay(entries, period.from, period.to);
  const places = [...new Set(entries.flatMap(({ place }) => place ?? []))];
  const heading = formatter.heading(period);
  const title = places.length === 1 ? `${heading} · ${places[0]!.name}` : heading;
  const context = { isWhole: entries.length <= FEW, isOnePlace: places.length === 1 };
  const content = (told: Told) =>
    html`<main class="programme ${told === 'usual' ? '' : 'tight'}">
      <h1>${heading}</h1>
      ${days.map(day => dayOf(day, { ...context, formatter: onPaper(shown, told), isTight: told !== 'usual' }))}
      <footer>${foot(places, formatter)} ${noteOnPaper(element)}</footer>
    </main>`;
  const styles = { cssText: programmePaper(title) };
  return {
    ...{ title, lang: formatter.lang, dir: directionOf(formatter.lang), content: content('usual'), styles },
    fit: {
      millimetres: SHEET.width,
      anew: (paper, draw) => {
        const sheets = (told: Told) => {
          draw(content(told));
          const { height } = paper.querySelector('main')!.getBoundingClientRect();
          return Math.ceil(((height / 96) * 25.4) / (SHEET.height * SHEET.filled));
        };
        const usual = sheets('usual');
        // Lines stand closer, and hours are in digits, only where that saves a sheet, on which little would stand.
        if (usual > 1 && (['tight', 'digits'] as const).some(told => sheets(told) < usual)) return styles;
        draw(content('usual'));
        return styles;
      },
    },
  };
}

/** The same words, of which no line breaks inside an hour; in digits where that saves a sheet. */
const onPaper = ({ options }: ProgrammeFormatter, told: Told): ProgrammeFormatter => {
  const spoken = withUnbrokenHours(options.spoken);
  return new ProgrammeFormatter({ ...options, spoken: told === 'digits' ? withHoursInDigits(spoken) : spoken });
};

interface EntryContext {
  formatter: ProgrammeFormatter;
  isWhole: boolean;
  isOnePlace: boolean;
  /** So many lines were needed that only what one must know is told. */
  isTight: boolean;
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
  { formatter, isWhole, isOnePlace, isTight }: EntryContext,
): TemplateResult {
  const title = formatter.titleInList(occurrence, activity);
  const isOff = hasMoved || !takesPlace(occurrence);
  // Why is told where there is room; that it is so, and what is otherwise, always.
  const isTold = isWhole || occurrence.status === 'changed';
  const status = formatter.status(isTold ? occurrence : withoutNote(occurrence), hasMoved);
  const easy = formatter.shortText(activity);
  const facts = [
    isOnePlace || isOff ? '' : formatter.where(activity, place),
    isOff ? '' : formatter.price(activity),
    isOff || (isTight && occurrence.seats !== 'full' && occurrence.seats !== 'waitlist')
      ? ''
      : formatter.seats(occurrence),
    ...(isOff || !mustAsk(activity.signUp?.mode, isWhole) ? [] : [formatter.signUp(occurrence, activity)]),
  ];
  return html`<li class="entry">
    ${hasMoved ? nothing : html`<p class="hours">${formatter.hours(occurrence)}</p>`}
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

const withoutNote = ({ note: _note, ...occurrence }: Occurrence): Occurrence => occurrence;

/** Where there are many dates it is told only of those to which nobody can just come. */
const mustAsk = (mode: string | undefined, isWhole: boolean): boolean => isWhole || mode === 'required';

/** Where it is, and whom to call: paper must work without a telephone that reads codes. One number for all is said once. */
function foot(places: readonly Place[], { t }: ProgrammeFormatter): unknown[] {
  const call = ({ contactPerson }: Place): string => {
    const phone = contactPerson?.phone && spacedPhone(contactPerson.phone).replaceAll(' ', '\u00a0');
    return phone ? t('call', { phone: `\u2066${phone}\u2069` }) : '';
  };
  const calls = new Set(places.map(call));
  const said = (words: string) => html`<p class="call">${words}</p>`;
  const lines = places.map(place => [placeOf(place), calls.size > 1 ? said(call(place)) : nothing]);
  return [...lines, calls.size === 1 ? [...calls].map(said) : nothing];
}

const placeOf = ({ name, address }: Place): TemplateResult =>
  html`<p lang="nl" dir="ltr">
    <strong>${name}</strong>${address ? ` ${address.street}, ${address.postalCode} ${address.locality}` : nothing}
  </p>`;
