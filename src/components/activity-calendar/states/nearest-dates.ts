import type { ReactiveControllerHost } from 'lit';
import { addDays } from '../../../domain/calendar-day.ts';
import { isWithin } from '../../../domain/narrowing.ts';
import { LoadController } from '../../../foundation/load-controller.ts';
import { warnAuthor } from '../../../foundation/warn-author.ts';
import type { LocalDate } from '../../../schema/scalar.ts';
import type { StekClient } from '../../../sdk/client.ts';
import type { ProgrammeAnswer } from '../../../sdk/resources/activities.ts';

/** So many days back is looked for what was there last: the longest window that can be asked for. */
const BACK = 400;

/** What the nearest dates depend on. */
export interface DatesQuestion {
  client: StekClient | undefined;
  place: string | undefined;
  /** What the page is about. */
  organiser?: string | undefined;
  category?: string | undefined;
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

type About = readonly [place: string | undefined, organiser: string | undefined, category: string | undefined];

/** Looks up when the next activity is, once nothing is planned in what is shown: however far, up to the two years a source tells. */
export class NearestDates {
  readonly #load: LoadController<readonly [StekClient, LocalDate, LocalDate, ...about: About], FoundDates>;
  #question: DatesQuestion | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#load = new LoadController(host, {
      args: () => {
        const { client, after, coming, place, organiser, category } = this.#question ?? {};
        return client && after && coming ? ([client, after, coming, place, organiser, category] as const) : undefined;
      },
      load: ([client, after, coming, place, organiser, category], signal) =>
        nearest(client, { after, coming, place, organiser, category }, signal),
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
  { after, coming, place, organiser, category }: Omit<DatesQuestion, 'client'>,
  signal: AbortSignal,
): Promise<FoundDates> {
  // Who looks far ahead is led on if there is more, else back to what comes first.
  for (const from of after > coming ? [after, coming] : [coming]) {
    const day = dayOf(await activities.upcoming({ from, limit: 1, place, organiser, category }, { signal }));
    // What began before is still there on the first day that is asked for.
    if (day) return { next: day < from ? from : day };
  }
  const past = await activities.programme({ from: addDays(coming, -BACK), to: coming, place }, { signal });
  const ids = new Set(past.activities.filter(one => isWithin(one, { organiser, category })).map(({ id }) => id));
  const last = dayOf({ occurrences: past.occurrences.filter(({ activityId }) => ids.has(activityId)) }, -1);
  // A page about one organiser or category was told which there are.
  if (!last && past.occurrences.length === 0 && !organiser && !category) warnOfNothing(place);
  return { last };
}

const dayOf = ({ occurrences }: Pick<ProgrammeAnswer, 'occurrences'>, index = 0): LocalDate | undefined =>
  occurrences.at(index)?.localStart.slice(0, 10);

function warnOfNothing(place: string | undefined): void {
  if (place)
    warnAuthor(
      `empty ${place}`,
      `No activity is at place="${place}". It is the id or the slug of a place: check it in the source.`,
    );
  else
    warnAuthor(
      'empty',
      'The programme has no dates at all, past or coming. Check that the source is the one you mean.',
    );
}
