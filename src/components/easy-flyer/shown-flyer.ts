import type { ReactiveControllerHost } from 'lit';
import type { WrittenDefaults } from '../../domain/activity-defaults.ts';
import type { PrintedEdition } from '../../domain/flyer/changes.ts';
import { flyerOf, flyerWindow, type Flyer } from '../../domain/flyer/flyer.ts';
import { monthToCome } from '../../domain/flyer/month-to-come.ts';
import { needsExcerpt, type Excerpt } from '../../domain/short-text.ts';
import { LoadController } from '../../foundation/load-controller.ts';
import { fetchProgrammeChecks } from '../../foundation/programme-checks.ts';
import { registeredWords } from '../../pictograms/own-words.ts';
import type { Activity } from '../../schema/activity.ts';
import type { FlyerDetails } from '../../schema/flyer.ts';
import type { StekClient } from '../../sdk/client.ts';
import type { StekError } from '../../sdk/errors.ts';
import type { ProgrammeAnswer } from '../../sdk/resources/activities.ts';
import type { AskedMonth } from './month.ts';

/** What decides which flyer is shown. */
export interface FlyerQuestion {
  client: () => StekClient | undefined;
  month: () => AskedMonth;
  /** Epoch milliseconds. */
  clock: () => number;
  place: () => string | undefined;
  /** What the page says for activities that say nothing themselves. */
  defaults: () => WrittenDefaults | undefined;
  /** Called when an answer or a failure is there. */
  settled: () => void;
}

/** A flyer as its source gave it. */
export interface ShownFlyer {
  /** The month it is of. */
  month: string;
  /** The month that was asked for. */
  asked: string;
  flyer: Flyer;
  answer: ProgrammeAnswer;
  printed: PrintedEdition | undefined;
}

/** What decides about a flyer; `isOpen` where another month may be shown. */
type Args = readonly [
  client: StekClient,
  month: string,
  isOpen: boolean,
  place: string | undefined,
  written: WrittenDefaults | undefined,
];

/** Loads the programme of a month and what the flyer's own record adds to it. */
export class FlyerSource {
  readonly #question: FlyerQuestion;
  readonly #load: LoadController<Args, ShownFlyer>;

  constructor(host: ReactiveControllerHost, question: FlyerQuestion) {
    this.#question = question;
    fetchProgrammeChecks();
    this.#load = new LoadController<Args, ShownFlyer>(host, {
      args: () => {
        const client = question.client();
        const { month, isOpen } = question.month();
        return client && ([client, month, isOpen, question.place(), question.defaults()] as const);
      },
      load: ([client, month, isOpen, place, written], signal) =>
        read({ client, month, place, written, signal }, isOpen ? question.clock() : undefined),
      settled: question.settled,
    });
  }

  /** What there is for the month now; an answer for another month is none. */
  get now(): ShownFlyer | undefined {
    const { data } = this.#load.state;
    return data?.asked === this.#question.month().month ? data : undefined;
  }

  /** Why there is nothing; `undefined` while it is on its way. */
  get error(): unknown {
    const { state } = this.#load;
    return state.status === 'failed' ? (state.error ?? 'unknown') : undefined;
  }

  reload(): void {
    this.#load.reload();
  }
}

/** What to read. */
interface Reading {
  client: StekClient;
  month: string;
  place: string | undefined;
  written: WrittenDefaults | undefined;
  signal: AbortSignal;
}

/** @param now epoch milliseconds, where the month may be another one in which something is still to come */
async function read(reading: Reading, now?: number): Promise<ShownFlyer> {
  const { client, month, place, written, signal } = reading;
  // Both come beside the programme; a month that needs neither does not wait for them.
  const [fetchedGuess, fetchedExcerpt] = [guesser(), excerpter()];
  const [given, details] = await Promise.all([
    client.activities.programme({ ...flyerWindow(month), place }, { signal }),
    place === undefined ? undefined : detailsOf(client, place, month, signal),
  ]);
  const toCome = now === undefined ? month : (monthToCome(given.occurrences, month, now) ?? (await later(reading)));
  if (toCome !== month) return { ...(await read({ ...reading, month: toCome })), asked: month };
  const answer = written ? (await givenDefaults()).withGivenDefaults(given, written, client) : given;
  const guess = answer.activities.every(namesPicture) ? undefined : await fetchedGuess;
  const excerpt = answer.activities.some(needsExcerpt) ? await fetchedExcerpt : undefined;
  const { printed, qr, variants, items, contact, hours, extraLines, publisher } = details ?? {};
  const own = { variants, items, contact, hours, extraLines, publisher, url: qr?.url };
  const flyer = flyerOf({ programme: answer, month, placeId: place, pictogramOf: guess, excerpt, ...own });
  return { month, asked: month, answer, printed, flyer };
}

/** The month of the first date of the next two years; without one the month that was asked for. */
async function later({ client, month, place, signal }: Reading): Promise<string> {
  // A client of an older copy of the package cannot be asked this.
  const { upcoming } = client.activities as Partial<StekClient['activities']>;
  const from = flyerWindow(month).to;
  const found = await upcoming?.({ from, limit: 1, place }, { signal }).catch(() => undefined);
  return found?.occurrences[0]?.localStart.slice(0, 7) ?? month;
}

/** Only a page that says something for its activities needs it. */
const givenDefaults = () => import('../../foundation/given-defaults.ts');

const namesPicture = ({ pictograms = [] }: Activity): boolean => pictograms.length > 0;

/** What the words of a title stand for comes beside the programme; without it each activity has the picture that it names. */
const guesser = (): Promise<((activity: Activity) => string) | undefined> =>
  import('../../domain/pictogram-of.ts').then(
    ({ pictogramOf }) =>
      (activity: Activity) =>
        pictogramOf(activity, { own: registeredWords() }),
    () => undefined,
  );

/** So does what finds the beginning of a text; without it only easy texts are shown. */
const excerpter = (): Promise<Excerpt | undefined> =>
  import('../../domain/excerpt.ts').then(
    ({ excerpt }) => excerpt,
    () => undefined,
  );

/** A flyer needs no record: files have none, and without it the programme is the flyer. */
async function detailsOf(
  client: StekClient,
  place: string,
  month: string,
  signal: AbortSignal,
): Promise<FlyerDetails | undefined> {
  // A client of an older copy of the package knows of no flyers.
  const { flyers } = client as Partial<StekClient>;
  const advice = () => import('./attribute-warnings.ts');
  try {
    const found = await flyers?.get({ place, month }, { signal, retry: 0 }).withResponse();
    return found && found.response.warnings.length > 0 ? (await advice()).wholeRecord(found) : found?.data;
  } catch (error) {
    void advice().then(({ warnAboutRecord }) => warnAboutRecord(error as Partial<StekError>));
    return undefined;
  }
}
