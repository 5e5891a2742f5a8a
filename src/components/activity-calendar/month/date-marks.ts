import { html, nothing, type TemplateResult } from 'lit';
import { isOver, takesPlace } from '../../../domain/occurrence-status.ts';
import type { LocalDate } from '../../../schema/scalar.ts';
import type { ProgrammeFormatter } from '../programme-formatter.ts';
import type { Day, ProgrammeEntry } from '../programme-index.ts';

/** What is different on a date, as the style sheet knows it: each has a sign of its own, and what is off is struck through. */
type Mark = 'cancelled' | 'paused' | 'away' | 'over' | 'moved' | 'changed' | 'full';

/** The names of the parts of a day, made once. */
const CLASSES: Readonly<Record<Mark, string>> = {
  cancelled: 'entry sign-cancelled off',
  paused: 'entry sign-paused off',
  away: 'entry sign-moved off',
  over: 'entry over',
  moved: 'entry sign-moved',
  changed: 'entry sign-changed',
  full: 'entry sign-full',
};

const OFF = ['cancelled', 'paused'] as const;
const CHANGED = ['moved', 'changed'] as const;

/**
 * What is different on a date; nothing when all goes as planned.
 * @param now epoch milliseconds, for today: a day that is over says so itself, and one to come has nothing that is
 */
function markOf({ occurrence, hasMoved }: ProgrammeEntry, now: number | undefined): Mark | undefined {
  const { status, seats } = occurrence;
  if (hasMoved) return 'away';
  const off = OFF.find(name => name === status);
  if (off) return off;
  if (now !== undefined && takesPlace(occurrence) && isOver(occurrence, now)) return 'over';
  const changed = CHANGED.find(name => name === status);
  if (changed) return changed;
  return seats === 'full' || seats === 'waitlist' ? 'full' : undefined;
}

/** What the place of a title is called in the style sheet. */
export function classOf(entry: ProgrammeEntry | undefined, now: number | undefined): string {
  const mark = entry && markOf(entry, now);
  return mark ? CLASSES[mark] : 'entry';
}

/** Whether nobody can come to it on this day. */
export const isOff = ({ occurrence, hasMoved = false }: ProgrammeEntry): boolean => hasMoved || !takesPlace(occurrence);

/** A title for a small place, behind the hour at which it begins on that day. */
export function shortTitle(entry: ProgrammeEntry, day: LocalDate, formatter: ProgrammeFormatter): string {
  const { text } = formatter.titleInList(entry.occurrence, entry.activity);
  const clock = clockOf(entry, day, formatter);
  return clock ? `${clock} ${text}` : text;
}

/** `dinsdag 8 december, Vandaag, 3 activiteiten, Gaat niet door: Soep`: a day with what its titles show with signs. */
export function nameOf(
  day: LocalDate,
  near: string,
  entries: readonly ProgrammeEntry[],
  { titles, formatter, now }: { titles: number; formatter: ProgrammeFormatter; now: number | undefined },
): string {
  const count = entries.length;
  const different = entries.slice(0, titles).map(entry => {
    const mark = markOf(entry, now);
    return mark ? `${wordFor(mark, formatter)}: ${formatter.titleInList(entry.occurrence, entry.activity).text}` : '';
  });
  return formatter.row(formatter.day(day), near, formatter.t('count', { count }), ...different);
}

/** What the signs mean that are in sight. */
export function legend(
  days: Iterable<Day>,
  titles: number,
  formatter: ProgrammeFormatter,
): TemplateResult | typeof nothing {
  const words = new Map<string, string>();
  for (const { entries } of days) {
    for (const entry of entries.slice(0, titles)) {
      const mark = markOf(entry, undefined);
      if (mark) words.set(`sign-${mark === 'away' ? 'moved' : mark}`, wordFor(mark, formatter));
    }
  }
  if (words.size === 0) return nothing;
  return html`<ul class="legend" aria-hidden="true">
    ${[...words].map(([sign, word]) => html`<li class=${sign} .textContent=${word}></li>`)}
  </ul>`;
}

function wordFor(mark: Mark, { t }: ProgrammeFormatter): string {
  if (mark === 'cancelled') return t('statusCancelled');
  if (mark === 'paused') return t('paused');
  if (mark === 'over') return t('statusOver');
  if (mark === 'changed') return t('statusChanged');
  return t(mark === 'full' ? 'seatsFull' : 'statusMoved');
}

/** `9.30`, `14.00`; nothing for what takes the whole day, and on the days after the first. */
function clockOf({ occurrence, hasMoved }: ProgrammeEntry, day: LocalDate, { t }: ProgrammeFormatter): string {
  const start = (hasMoved && occurrence.movedFrom) || occurrence.localStart;
  const [hour, minute] = start.slice(11, 16).split(':');
  return occurrence.allDay || !start.startsWith(day) || !hour || !minute
    ? ''
    : t('clock', { hour: String(Number(hour)), minute });
}
