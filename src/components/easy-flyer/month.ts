import { municipalDay } from '../../domain/municipal-clock.ts';
import { warnAuthor } from '../../foundation/warn-author.ts';

/** The month to show, `YYYY-MM`: the one asked for, else the one it is in Belgium. */
export function monthOf(attribute: string | number | undefined, now: number): string {
  // A script can set a number.
  const wanted = String(attribute ?? '').trim();
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(wanted)) return wanted;
  if (wanted)
    warnAuthor(`month ${wanted}`, `month="${wanted}" is not a month. Write it as 2026-12. This month is used.`);
  return municipalDay(now).slice(0, 7);
}
