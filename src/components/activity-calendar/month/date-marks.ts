import { html, nothing, type TemplateResult } from 'lit';
import { takesPlace } from '../../../domain/occurrence-status.ts';
import type { LocalDate } from '../../../schema/scalar.ts';
import type { ProgrammeFormatter } from '../programme-formatter.ts';
import type { Day, ProgrammeEntry } from '../programme-index.ts';

/** What is different on a date, as the style sheet knows it: each has a sign of its own, and what is off is struck through. */
type Mark = 'cancelled' | 'paused' | 'away' | 'moved' | 'changed' | 'full';

/** The names of the parts of a day, made once. */
const CLASSES: Readonly<Record<Mark, string>> = {
  cancelled: 'entry cancelled off',
  paused: 'entry paused off',
  away: 'entry moved off',
  moved: 'entry moved',
  changed: 'entry changed',
  full: 'entry full',
};

const STATUSES = ['cancelled', 'paused', 'moved', 'changed'] as const;

/** What is different on a date; nothing when all goes as planned. */
function markOf({ occurrence: { status, seats }, hasMoved }: ProgrammeEntry): Mark | undefined {
  if (hasMoved) return 'away';
  const mark = STATUSES.find(name => name === status);
  if (mark) return mark;
  return seats === 'full' || seats === 'waitlist' ? 'full' : undefined;
}

/** What the place of a title is called in the style sheet. */
export function classOf(entry: ProgrammeEntry | undefined): string {
  const mark = entry && markOf(entry);
  return mark ? CLASSES[mark] : 'entry';
}

/** Whether nobody can come to it on this day. */
export const isOff = ({ occurrence, hasMoved = false }: ProgrammeEntry): boolean => hasMoved || !takesPlace(occurrence);

/** A title for a small place, behind the hour at which it begins on that day. */
export function shortTitle(entry: ProgrammeEntry, day: LocalDate, formatter: ProgrammeFormatter): string {
  const { text } = formatter.title(entry.occurrence, entry.activity);
  const clock = clockOf(entry, day, formatter);
  return clock ? `${clock} ${text}` : text;
}

/** `dinsdag 8 december, Vandaag, 3 activiteiten, Gaat niet door: Soep`: a day with what its titles show with signs. */
export function nameOf(day: LocalDate, near: string, titles: readonly ProgrammeEntry[], count: number, formatter: ProgrammeFormatter): string {
  const different = titles.map(entry => {
    const mark = markOf(entry);
    return mark ? `${wordFor(mark, formatter)}: ${formatter.title(entry.occurrence, entry.activity).text}` : '';
  });
  return formatter.row(formatter.day(day), near, formatter.t('count', { count }), ...different);
}

/** What the signs mean that are in sight. */
export function legend(days: Iterable<Day>, titles: number, formatter: ProgrammeFormatter): TemplateResult | typeof nothing {
  const words = new Map<string, string>();
  for (const { entries } of days) {
    for (const entry of entries.slice(0, titles)) {
      const mark = markOf(entry);
      if (mark) words.set(mark === 'away' ? 'moved' : mark, wordFor(mark, formatter));
    }
  }
  if (words.size === 0) return nothing;
  return html`<ul class="legend" aria-hidden="true">
    ${[...words].map(([mark, word]) => html`<li class=${mark} .textContent=${word}></li>`)}
  </ul>`;
}

function wordFor(mark: Mark, { t }: ProgrammeFormatter): string {
  if (mark === 'cancelled') return t('statusCancelled');
  if (mark === 'paused') return t('paused');
  if (mark === 'changed') return t('statusChanged');
  return t(mark === 'full' ? 'seatsFull' : 'statusMoved');
}

/** `14.00`; nothing for what takes the whole day, and on the days after the first. */
function clockOf({ occurrence, hasMoved }: ProgrammeEntry, day: LocalDate, { t }: ProgrammeFormatter): string {
  const start = (hasMoved && occurrence.movedFrom) || occurrence.localStart;
  const [hour, minute] = start.slice(11, 16).split(':');
  return occurrence.allDay || !start.startsWith(day) || !hour || !minute ? '' : t('clock', { hour, minute });
}
