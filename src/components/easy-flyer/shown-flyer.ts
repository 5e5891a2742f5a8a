import type { ReactiveControllerHost } from 'lit';
import { flyerOf, flyerWindow, type Flyer } from '../../domain/flyer/flyer.ts';
import type { PrintedEdition } from '../../domain/flyer/changes.ts';
import { LoadController } from '../../foundation/load-controller.ts';
import type { FlyerDetails } from '../../schema/flyer.ts';
import type { WithResponse } from '../../sdk/call.ts';
import type { StekClient } from '../../sdk/client.ts';
import type { StekError } from '../../sdk/errors.ts';
import type { ProgrammeAnswer } from '../../sdk/resources/activities.ts';
import { advise } from './advise.ts';

/** What decides which flyer is shown. */
export interface FlyerQuestion {
  client: () => StekClient | undefined;
  month: () => string;
  place: () => string | undefined;
  /** Called when an answer or a failure is there. */
  settled: () => void;
}

/** A flyer as its source gave it. */
export interface ShownFlyer {
  month: string;
  flyer: Flyer;
  answer: ProgrammeAnswer;
  printed: PrintedEdition | undefined;
}

type Args = readonly [StekClient, string, string | undefined];

/** Loads the programme of a month and what the flyer's own record adds to it. */
export class FlyerSource {
  readonly #question: FlyerQuestion;
  readonly #load: LoadController<Args, ShownFlyer>;

  constructor(host: ReactiveControllerHost, question: FlyerQuestion) {
    this.#question = question;
    this.#load = new LoadController<Args, ShownFlyer>(host, {
      args: () => {
        const client = question.client();
        return client && ([client, question.month(), question.place()] as const);
      },
      load: ([client, month, place], signal) => read(client, month, place, signal),
      settled: question.settled,
    });
  }

  /** What there is for the month now; an answer for another month is none. */
  get now(): ShownFlyer | undefined {
    const { data } = this.#load.state;
    return data?.month === this.#question.month() ? data : undefined;
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

async function read(client: StekClient, month: string, place: string | undefined, signal: AbortSignal) {
  const [answer, details] = await Promise.all([
    client.activities.programme({ ...flyerWindow(month), place }, { signal }),
    place === undefined ? undefined : detailsOf(client, place, month, signal),
  ]);
  const { printed, qr, variants, items, contact, hours, extraLines, publisher } = details ?? {};
  const own = { variants, items, contact, hours, extraLines, publisher, url: qr?.url };
  return { month, answer, printed, flyer: flyerOf({ programme: answer, month, placeId: place, ...own }) };
}

/** What could be read of a record. A list of which nothing could be read is not an empty one: then the calendar says it. */
function whole({ data, response: { warnings } }: WithResponse<FlyerDetails>): FlyerDetails {
  if (warnings.length === 0) return data;
  for (const { path, detail } of warnings) advise('record-part', `${path}: ${detail}`);
  const { items, hours, ...others } = data;
  return { ...others, ...(items?.length && { items }), ...(hours?.length && { hours }) };
}

/** No record, no internet, or no longer wanted: nothing that a webmaster can mend. */
const USUAL: readonly (string | undefined)[] = ['unsupported', 'not_found', 'aborted', 'network', 'timeout'];

/** A flyer needs no record: files have none, and without it the programme is the flyer. */
async function detailsOf(
  client: StekClient,
  place: string,
  month: string,
  signal: AbortSignal,
): Promise<FlyerDetails | undefined> {
  // A client of an older copy of the package knows of no flyers.
  const { flyers } = client as Partial<StekClient>;
  try {
    const found = await flyers?.get({ place, month }, { signal, retry: 0 }).withResponse();
    return found && whole(found);
  } catch (error) {
    const { code, message, status } = error as Partial<StekError>;
    if (!USUAL.includes(code)) advise('record', status ? String(status) : String(message ?? error));
    return undefined;
  }
}
