import type { ReactiveControllerHost } from 'lit';
import { addDays } from '../../../domain/calendar-day.ts';
import { takesPlace } from '../../../domain/occurrence-status.ts';
import { LoadController } from '../../../foundation/load-controller.ts';
import { warnAuthor } from '../../../foundation/warn-author.ts';
import type { LocalDate } from '../../../schema/scalar.ts';
import type { StekClient } from '../../../sdk/client.ts';
import type { ProgrammeAnswer } from '../../../sdk/resources/activities.ts';

/** So many dates are asked for, to find one that is not cancelled. */
const LIMIT = 5;

/** So many days back is looked for what was there last: the longest window that can be asked for. */
const BACK = 400;

/** What the nearest dates depend on. */
export interface DatesQuestion {
  client: StekClient | undefined;
  place: string | undefined;
  /** The first day after what is shown. */
  after: LocalDate;
  /** The first day of the programme that is not over. */
  coming: LocalDate;
}

/** The day of the next activity, else of the last one; neither where the source has none. */
export interface FoundDates {
  next?: LocalDate | undefined;
  last?: LocalDate | undefined;
}

/** Looks up when the next activity is, once nothing is planned in what is shown: however far, up to the two years a source tells. */
export class NearestDates {
  readonly #load: LoadController<readonly [StekClient, LocalDate, LocalDate, string | undefined], FoundDates>;
  #question: DatesQuestion | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#load = new LoadController(host, {
      args: () => {
        const { client, after, coming, place } = this.#question ?? {};
        return client && after && coming ? ([client, after, coming, place] as const) : undefined;
      },
      load: ([client, after, coming, place], signal) => nearest(client, { after, coming, place }, signal),
    });
  }

  /** `unknown` where the source cannot tell. */
  find(question: DatesQuestion): FoundDates | 'asking' | 'unknown' {
    this.#question = question;
    void this.#load.begin();
    const { state } = this.#load;
    if (state.status === 'done') return state.data;
    return state.status === 'failed' || !question.client ? 'unknown' : 'asking';
  }
}

async function nearest(
  { activities }: StekClient,
  { after, coming, place }: Omit<DatesQuestion, 'client'>,
  signal: AbortSignal,
): Promise<FoundDates> {
  // Who looks far ahead is led on if there is more, else back to what comes first.
  for (const from of after > coming ? [after, coming] : [coming]) {
    const next = firstDay(await activities.upcoming({ from, limit: LIMIT, place }, { signal }), from);
    if (next) return { next };
  }
  const { occurrences } = await activities.programme({ from: addDays(coming, -BACK), to: coming, place }, { signal });
  const last = occurrences.at(-1)?.localStart.slice(0, 10);
  if (!last) warnOfNothing(place);
  return { last };
}

/** What began before is still there on the first day that is asked for. */
function firstDay({ occurrences }: ProgrammeAnswer, from: LocalDate): LocalDate | undefined {
  const day = (occurrences.find(takesPlace) ?? occurrences[0])?.localStart.slice(0, 10);
  return day && day < from ? from : day;
}

function warnOfNothing(place: string | undefined): void {
  if (place) warnAuthor(`empty ${place}`, `No activity is at place="${place}". It is the id or the slug of a place: check it in the source.`);
  else warnAuthor('empty', 'The programme has no dates at all, past or coming. Check that the source is the one you mean.');
}
