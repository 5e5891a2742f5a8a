import { isDay } from '../../domain/calendar-day.ts';
import { warnAuthor } from '../../foundation/warn-author.ts';

/** Tells the webmaster about an attribute that cannot be used; the calendar goes on with its default. */
export function warnAboutAttributes(from: string | undefined, view: string): void {
  if (from && !isDay(from)) {
    warnAuthor(`from ${from}`, `from="${from}" is not a day. Write it as 2026-12-01. Today is used.`);
  }
  if (view !== 'list' && view !== 'month') {
    warnAuthor(`view ${view}`, `view="${view}" is unknown. Use "list" or "month". The list is shown.`);
  }
}
