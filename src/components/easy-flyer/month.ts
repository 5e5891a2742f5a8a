import { municipalDay } from '../../domain/municipal-clock.ts';
import { warnAuthor } from '../../foundation/warn-author.ts';

/** Which month to show. */
export interface AskedMonth {
  /** `YYYY-MM`. */
  month: string;
  /** Nobody asked for it: where nothing of it is still to come, the next one with something is shown. */
  isOpen: boolean;
}

/** The month asked for, else the one it is in Belgium. */
export function monthOf(attribute: string | number | undefined, now: number): AskedMonth {
  // A script can set a number.
  const wanted = String(attribute ?? '').trim();
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(wanted)) return { month: wanted, isOpen: false };
  if (wanted)
    warnAuthor(`month ${wanted}`, `month="${wanted}" is not a month. Write it as 2026-12. This month is used.`);
  return { month: municipalDay(now).slice(0, 7), isOpen: true };
}
