import type { ReactiveControllerHost } from 'lit';
import type { WrittenDefaults } from '../../domain/activity-defaults.ts';
import type { Narrowing } from '../../domain/narrowing.ts';
import { needsExcerpt, type Excerpt } from '../../domain/short-text.ts';
import { LoadController } from '../../foundation/load-controller.ts';
import { fetchProgrammeChecks } from '../../foundation/programme-checks.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import type { StekClient } from '../../sdk/client.ts';
import type { ProgrammeAnswer } from '../../sdk/resources/activities.ts';
import { lazyModules } from './lazy-modules.ts';
import { memoize } from './memoize.ts';
import type { Period } from './period.ts';
import { ProgrammeIndex, byDay } from './programme-index.ts';

/** The programme of one period, as its source gave it and ready to be looked up. */
export interface Shown {
  of: Period;
  answer: ProgrammeAnswer;
  index: ProgrammeIndex;
}

/** The first dates that are still to come, in the place of a period. */
export interface Upcoming {
  from: LocalDate;
  limit: number;
  /** Also those that were cancelled. */
  cancelled: boolean;
}

/** What decides which programme is shown. */
export interface ProgrammeChoice {
  client: () => StekClient | undefined;
  period: () => Period;
  /** `undefined` where a period is shown. */
  upcoming: () => Upcoming | undefined;
  place: () => string | undefined;
  /** What the page says for activities that say nothing themselves. */
  defaults: () => WrittenDefaults | undefined;
  /** What the page is about. */
  narrowing: () => Narrowing;
  /** Called when an answer or a failure is there. */
  settled: () => void;
}

/** Loads the programme of the period, and keeps what follows from it until it changes. */
export class ShownProgramme {
  readonly #choice: ProgrammeChoice;
  readonly #load: LoadController<
    readonly [StekClient, string, number | undefined, WrittenDefaults | undefined],
    Shown & { about: string }
  >;
  #excerpt: Excerpt | undefined;

  constructor(host: ReactiveControllerHost, choice: ProgrammeChoice) {
    this.#choice = choice;
    fetchProgrammeChecks();
    this.#load = new LoadController(host, {
      args: () => {
        const client = choice.client();
        return client && ([client, this.#about, choice.upcoming()?.limit, choice.defaults()] as const);
      },
      load: ([client], signal) => this.#ask(client, signal),
      settled: choice.settled,
    });
  }

  /** What there is for what is to be shown now; an answer to another question is none. */
  get now(): Shown | undefined {
    const { data } = this.#load.state;
    return data?.about === this.#about ? data : undefined;
  }

  /** Why there is nothing; `undefined` while it is on its way. */
  get error(): unknown {
    const { state } = this.#load;
    return state.status === 'failed' ? (state.error ?? 'unknown') : undefined;
  }

  /** Asks for the period if that is new; the promise settles with the answer. */
  begin(): Promise<void> | undefined {
    return this.#load.begin();
  }

  reload(): void {
    this.#load.reload();
  }

  /** The beginning of a text; what finds it is here with every programme that needs it. */
  readonly excerpt: Excerpt = text => this.#excerpt?.(text) ?? '';

  /** The days of the list. */
  readonly days = memoize(byDay);

  /** What is asked, save how many of the dates to come: those that are there stay while more are on their way. */
  get #about(): string {
    const { period, upcoming, place, narrowing } = this.#choice;
    const { from, to } = period();
    const { activity, organiser, category } = narrowing();
    const dates = upcoming();
    return JSON.stringify([dates ? [dates.from, dates.cancelled] : [from, to], place(), activity, organiser, category]);
  }

  async #ask(client: StekClient, signal: AbortSignal): Promise<Shown & { about: string }> {
    const about = this.#about;
    const { period, upcoming, narrowing } = this.#choice;
    const dates = upcoming();
    const { from, to } = dates ? { from: dates.from, to: '' } : period();
    const place = this.#choice.place();
    const { activity, organiser, category } = narrowing();
    const { activities } = client;
    const fetchedExcerpt = this.#fetchExcerpt();
    const answer = dates
      ? await activities.upcoming({ ...dates, place, activity, organiser, category }, { signal })
      : await activities.programme({ from, to, place }, { signal });
    const written = this.#choice.defaults();
    const whole = written ? (await lazyModules.defaults()).withGivenDefaults(answer, written, client) : answer;
    const origin = { client, from, place, organiser, category };
    const isNarrowed = organiser || category;
    const taken = isNarrowed ? await (await lazyModules.narrowing()).narrowedProgramme(whole, origin) : whole;
    if (taken.activities.some(needsExcerpt)) await fetchedExcerpt;
    return { about, of: { from, to }, answer: taken, index: new ProgrammeIndex(taken) };
  }

  /** Comes beside the programme; without it only easy texts are shown. */
  async #fetchExcerpt(): Promise<void> {
    this.#excerpt ??= await lazyModules.excerpt().then(
      ({ excerpt }) => excerpt,
      () => undefined,
    );
  }
}
