import type { ReactiveControllerHost } from 'lit';
import { addDays } from '../../../domain/calendar-day.ts';
import { fits, type Criteria } from '../../../domain/filter.ts';
import { isWithin, type Narrowing } from '../../../domain/narrowing.ts';
import { takesPlace } from '../../../domain/occurrence-status.ts';
import { LoadController } from '../../../foundation/load-controller.ts';
import type { LocalDate } from '../../../schema/scalar.ts';
import type { StekClient } from '../../../sdk/client.ts';
import { ProgrammeIndex } from '../programme-index.ts';

/** What the programme comes from, and what the page narrows it to. */
export interface ProgrammeSource extends Omit<Narrowing, 'activity'> {
  client: StekClient | undefined;
  place: string | undefined;
}

/** What the first date depends on that fits. */
interface Question {
  source: ProgrammeSource;
  /** The first day that is looked at. */
  after: LocalDate;
  today: LocalDate;
  criteria: Criteria;
}

/** So many days are asked for at once, and so many times: near first, about a year in all. */
const DAYS = 92;
const TIMES = 4;

type Name = string | undefined;
type Args = readonly [StekClient, Criteria, LocalDate, LocalDate, place: Name, organiser: Name, category: Name];

/** Looks further ahead where nothing that is shown fits. What is typed is looked for here and never sent. */
export class LaterDates {
  readonly #load: LoadController<Args, LocalDate | undefined>;
  /** What came is kept: with each key that is pressed the same days are looked at. */
  #known = new Map<string, Promise<ProgrammeIndex>>();
  #knownOf: StekClient | undefined;
  #question: Question | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#load = new LoadController(host, {
      args: () => {
        const { criteria, after, today, source } = this.#question ?? {};
        if (!criteria || !after || !today || !source?.client) return undefined;
        return [source.client, criteria, after, today, source.place, source.organiser, source.category] as const;
      },
      load: (_args, signal) => this.#first(this.#question!, signal),
    });
  }

  /** The day of the first date that fits; `undefined` where there is none, and while it is looked for. */
  find(question: Question): LocalDate | undefined {
    this.#question = question;
    void this.#load.begin();
    const { state } = this.#load;
    return state.status === 'done' ? state.data : undefined;
  }

  async #first({ source, after, today, criteria }: Question, signal: AbortSignal): Promise<LocalDate | undefined> {
    if (criteria.thisWeek && after >= addDays(today, 7)) return undefined;
    for (let time = 0; time < TIMES && !signal.aborted; time++) {
      const from = addDays(after, time * DAYS);
      const { entries } = await this.#days(source, from);
      const found = entries.find(
        ({ occurrence, activity, place }) =>
          occurrence.localStart >= from &&
          takesPlace(occurrence) &&
          isWithin(activity, source) &&
          fits(occurrence, activity, criteria, today, place),
      );
      if (found) return found.occurrence.localStart.slice(0, 10);
    }
    return undefined;
  }

  #days({ client, place }: ProgrammeSource, from: LocalDate): Promise<ProgrammeIndex> {
    if (this.#knownOf !== client) this.#known = new Map();
    this.#knownOf = client;
    const name = `${from} ${place}`;
    const known = this.#known.get(name);
    if (known) return known;
    const days = client!.activities
      .programme({ from, to: addDays(from, DAYS), place })
      .then(answer => new ProgrammeIndex(answer));
    this.#known.set(name, days);
    days.catch(() => this.#known.delete(name));
    return days;
  }
}
