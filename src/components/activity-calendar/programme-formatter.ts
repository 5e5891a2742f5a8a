import { addDays } from '../../domain/calendar-day.ts';
import { takesPlace } from '../../domain/occurrence-status.ts';
import { priceWords } from '../../domain/price-words.ts';
import { shortText, type Excerpt } from '../../domain/short-text.ts';
import { shortTitle } from '../../domain/short-title.ts';
import { dayBeside, type LocaleFormatter } from '../../domain/spoken/spoken.ts';
import { writtenIn, type Written } from '../../domain/text-in.ts';
import type { CalendarCatalogue } from '../../i18n/calendar.ts';
import type { Translator } from '../../i18n/catalogue.ts';
import { commaOf, stopOf } from '../../i18n/comma.ts';
import type { Activity } from '../../schema/activity.ts';
import type { Occurrence } from '../../schema/occurrence.ts';
import type { Place } from '../../schema/place.ts';
import { lastDayOf, type Period } from './period.ts';

/** What the formatter depends on; a new one is made when any of it changes. */
export interface ProgrammeFormatterOptions {
  t: Translator<CalendarCatalogue>;
  spoken: LocaleFormatter;
  /** Whole, short sentences instead of keywords. */
  easy: boolean;
  /** Takes the beginning of a text, for an activity without an easy one. */
  excerpt: Excerpt;
}

/** How many prices beside the normal one are read in a list; the details have all. */
const TARIFFS = 3;

/** Remembers what it said for a key: a programme says the same few hours and prices again and again. */
function remembered<K, V>(say: (key: K) => V): (key: K) => V {
  const said = new Map<K, V>();
  return key => {
    let value = said.get(key);
    if (value === undefined) said.set(key, (value = say(key)));
    return value;
  };
}

/** The programme in words: what a date, a price or a state is called in one language. Every answer is remembered. */
export class ProgrammeFormatter {
  readonly t: Translator<CalendarCatalogue>;
  readonly lang: string;
  readonly spoken: LocaleFormatter;
  /** What it was made from. */
  readonly options: ProgrammeFormatterOptions;

  constructor(options: ProgrammeFormatterOptions) {
    this.options = options;
    this.t = options.t;
    this.spoken = options.spoken;
    this.lang = this.spoken.lang;
  }

  /** `dinsdag 1 december`. */
  readonly day = remembered((day: string): string => this.spoken.day(day));

  /** `van 9 uur tot half 5`, from two clock times glued together. */
  readonly #range = remembered((range: string): string => this.spoken.timeRange(range.slice(0, 5), range.slice(5)));

  readonly #price = remembered(({ price }: Activity): string =>
    priceWords(price, {
      ...{ t: this.t, spoken: this.spoken, stop: stopOf(this.lang) },
      ...{ easy: this.options.easy, tariffs: TARIFFS },
    }),
  );

  readonly #audience = remembered(({ audience }: Activity): string =>
    audience?.length ? this.t('forWhom', { who: this.#people(audience) }) : '',
  );

  readonly #title = remembered(({ title }: Activity): Written => writtenIn(title, this.lang));
  readonly #shortText = remembered((activity: Activity): Written =>
    shortText(activity, this.lang, this.options.excerpt),
  );

  /** When on its day: hours as spoken, or that it takes the whole day, or until which day. */
  hours({ allDay, localStart, localEnd }: Occurrence): string {
    const lastDay = allDay ? addDays(localEnd.slice(0, 10), -1) : localEnd.slice(0, 10);
    const from = localStart.slice(11, 16);
    if (lastDay <= localStart.slice(0, 10))
      return allDay ? this.t('allDay') : this.#range(from + localEnd.slice(11, 16));
    if (localEnd.slice(11, 16) <= '06:00' && lastDay === addDays(localStart.slice(0, 10), 1) && !allDay) {
      return this.#range(from + localEnd.slice(11, 16));
    }
    const until = this.t('untilDay', { day: dayBeside(localStart, lastDay, this.spoken) });
    return allDay ? until : this.spoken.time(from) + stopOf(this.lang) + until;
  }

  title(occurrence: Occurrence, activity: Activity): Written {
    return occurrence.title ? writtenIn(occurrence.title, this.lang) : this.#title(activity);
  }

  /** The same for a list, where a title that is a whole text is shortened. */
  titleInList(occurrence: Occurrence, activity: Activity): Written {
    return shortTitle(this.title(occurrence, activity));
  }

  /** One or two sentences about it: the easy ones, else those with which its text begins. */
  shortText(activity: Activity): Written {
    return this.#shortText(activity);
  }

  price(activity: Activity): string {
    return this.#price(activity);
  }

  audience(activity: Activity): string {
    return this.#audience(activity);
  }

  /** Drop in, or sign up; nothing where there is no place left to sign up for. */
  signUp({ seats }: Occurrence, { signUp }: Activity): string {
    if (!signUp || seats === 'closed' || seats === 'full' || seats === 'waitlist') return '';
    const keys = { none: 'signUpNone', optional: 'signUpOptional', required: 'signUpRequired' } as const;
    return this.t(keys[signUp.mode]);
  }

  /** Step-free or not; nothing when nobody said. */
  access(place: Place | undefined): string {
    if (!place?.accessibility) return '';
    return this.t(place.accessibility.includes('step-free') ? 'stepFree' : 'steps');
  }

  /** What is different on this date, as the first thing people must know; empty when all goes as planned. */
  status(occurrence: Occurrence, hasMoved = false): string {
    const word = hasMoved
      ? this.t('statusMovedTo', { when: this.moment(occurrence.localStart) })
      : this.statusWord(occurrence);
    if (!word || !occurrence.note) return word;
    const { text, lang } = writtenIn(occurrence.note, this.lang);
    const reason = text.charAt(0).toLocaleUpperCase(lang ?? this.lang) + text.slice(1);
    // A note in another language keeps its full stop at its own end, whichever way the page runs.
    return text ? word + stopOf(this.lang) + (lang ? `\u2068${reason}\u2069` : reason) : word;
  }

  /** Places left; not spoken of on a date that is off. */
  seats({ status, seats, seatsLeft }: Occurrence): string {
    const { t } = this;
    if (!takesPlace({ status })) return '';
    if (seats === 'full') return t('seatsFull');
    if (seats === 'waitlist') return t('seatsWaitlist');
    if (seats === 'closed') return t('seatsClosed');
    if (seatsLeft !== undefined) return t('seatsLeft', { count: seatsLeft });
    return seats === 'few' ? t('seatsFew') : '';
  }

  /** A municipality may have audiences of its own: those stand as it wrote them. */
  audienceName(name: string): string {
    return this.#known('audience', name);
  }

  functionName(name: string): string {
    return this.#known('function', name);
  }

  /** `soep, brood en kaas`. */
  list(words: readonly string[]): string {
    const last = words.at(-1) ?? '';
    return words.length < 2 ? last : `${this.row(...words.slice(0, -1))} ${this.t('and')} ${last}`;
  }

  /** `dinsdag 1 december, van 9 uur tot half 5`: what there is of it, with commas. */
  row(...words: readonly string[]): string {
    return words.filter(Boolean).join(commaOf(this.lang));
  }

  /** `december 2026`, or `november en december 2026` for a page of two months. */
  heading(period: Period): string {
    const { spoken, t } = this;
    const { from } = period;
    const lastDay = lastDayOf(period);
    const last = spoken.month(lastDay);
    if (from.slice(0, 7) === lastDay.slice(0, 7)) return t('heading', { month: last });
    const sameYear = from.slice(0, 4) === lastDay.slice(0, 4);
    const first = sameYear ? (spoken.months[Number(from.slice(5, 7)) - 1] ?? '') : spoken.month(from);
    return t('headingTwo', { first, second: last });
  }

  /** Where it is, in a word. */
  where({ attendanceMode }: Activity, place: Place | undefined): string {
    return attendanceMode === 'online' ? this.t('online') : (place?.name ?? '');
  }

  /** The same, without the reason. */
  statusWord({ status, movedFrom }: Occurrence): string {
    const { t } = this;
    if (status === 'cancelled') return t('statusCancelled');
    if (status === 'postponed') return t('statusPostponed');
    if (status === 'paused') return t('statusPaused');
    if (status === 'changed') return t('statusChanged');
    if (status !== 'moved') return '';
    return movedFrom ? t('statusMovedFrom', { when: this.moment(movedFrom) }) : t('statusMoved');
  }

  /** `dinsdag 1 december, 9 uur`. */
  moment(local: string): string {
    const time = local.slice(11, 16);
    return this.row(this.day(local.slice(0, 10)), time && this.spoken.time(time));
  }

  /** What is for everyone is not narrowed by whom else it names. */
  #people(audience: readonly string[]): string {
    const names = audience.includes('everyone') ? ['everyone'] : audience;
    return this.list(names.map(name => this.audienceName(name)));
  }

  #known(group: 'audience' | 'function', name: string): string {
    const key = `${group}.${name}`;
    const word = this.t(key as keyof CalendarCatalogue);
    return word === key ? name : word;
  }
}
