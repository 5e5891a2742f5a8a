import type { ReactiveControllerHost } from 'lit';
import { LoadController } from '../../foundation/load-controller.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import type { StekClient } from '../../sdk/client.ts';
import type { ProgrammeAnswer } from '../../sdk/resources/activities.ts';
import { memoize } from './memoize.ts';
import type { Period } from './period.ts';
import { ProgrammeIndex, byDay } from './programme-index.ts';

/** The programme of one period, as its source gave it and ready to be looked up. */
export interface Shown {
  of: Period;
  answer: ProgrammeAnswer;
  index: ProgrammeIndex;
}

/** What decides which programme is shown. */
export interface ProgrammeChoice {
  client: () => StekClient | undefined;
  period: () => Period;
  place: () => string | undefined;
  /** Called when an answer or a failure is there. */
  settled: () => void;
}

/** Loads the programme of the period, and keeps what follows from it until it changes. */
export class ShownProgramme {
  readonly #choice: ProgrammeChoice;
  readonly #load: LoadController<readonly [StekClient, LocalDate, LocalDate, string | undefined], Shown>;

  constructor(host: ReactiveControllerHost, choice: ProgrammeChoice) {
    this.#choice = choice;
    this.#load = new LoadController(host, {
      args: () => {
        const client = choice.client();
        const { from, to } = choice.period();
        return client && ([client, from, to, choice.place()] as const);
      },
      load: async ([client, from, to, place], signal) => {
        const answer = await client.activities.programme({ from, to, place }, { signal });
        return { of: { from, to }, answer, index: new ProgrammeIndex(answer) };
      },
      settled: choice.settled,
    });
  }

  /** What there is for the period now; an answer for another period is none. */
  get now(): Shown | undefined {
    const { data } = this.#load.state;
    const { from, to } = this.#choice.period();
    return data?.of.from === from && data.of.to === to ? data : undefined;
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

  /** The days of the list. */
  readonly days = memoize(byDay);
}
