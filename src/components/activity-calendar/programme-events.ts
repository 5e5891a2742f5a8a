import { addDays } from '../../domain/calendar-day.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import type { Form } from './calendar-modules.ts';
import type { Period } from './period.ts';
import type { Shown } from './shown-programme.ts';

/** A programme stands on the page. */
export type ProgrammeLoadedEvent = CustomEvent<{ from: LocalDate; to: LocalDate; count: number }>;

/** A programme did not come. */
export type ProgrammeFailedEvent = CustomEvent<{ code: string }>;

/** A visitor went to another period, or to the other view. */
export type PeriodChangedEvent = CustomEvent<{ from: LocalDate; to: LocalDate; view: string }>;

/** What stands there after an update. */
interface Standing {
  shown: Shown | undefined;
  error: unknown;
  period: Period;
  form: Form;
}

/** How the page is told. */
interface Telling {
  loaded: (detail: ProgrammeLoadedEvent['detail']) => void;
  failed: (detail: ProgrammeFailedEvent['detail']) => void;
  periodChanged: (detail: PeriodChangedEvent['detail']) => void;
}

/** Tells the page what became of the programme, once each time. */
export class ProgrammeEvents {
  readonly #telling: Telling;
  #shown: Shown | undefined;
  #error: unknown;
  #period = '';

  constructor(telling: Telling) {
    this.#telling = telling;
  }

  /** After each update, when what is told stands on the page. */
  follow({ shown, error, period: { from, to }, form: view }: Standing): void {
    const isPeriod = view === 'list' || view === 'month';
    const name = isPeriod ? `${from} ${to} ${view}` : '';
    if (name && this.#period && name !== this.#period) this.#telling.periodChanged({ from, to, view });
    this.#period = name;
    if (shown && shown !== this.#shown) this.#telling.loaded(detailOf(shown));
    this.#shown = shown;
    const { code = 'unexpected' } = (error ?? {}) as { code?: string };
    if (error !== undefined && error !== this.#error) this.#telling.failed({ code });
    this.#error = error;
  }
}

/** Dates to come have no last day: it is that of the last of them. */
function detailOf({ of: { from, to }, index: { entries } }: Shown): ProgrammeLoadedEvent['detail'] {
  const last = entries.at(-1)?.occurrence.localStart.slice(0, 10) ?? from;
  return { from, to: to || addDays(last, 1), count: entries.length };
}
