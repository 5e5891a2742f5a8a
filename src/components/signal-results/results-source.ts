import { LoadController, type LoadState } from '../../foundation/load-controller.ts';
import type { StekElement } from '../../foundation/stek-element.ts';
import type { PublishedSignal } from '../../schema/published-signal.ts';
import type { Instant } from '../../schema/scalar.ts';
import type { SignalFormSettings } from '../../schema/signal-settings.ts';
import type { ParseWarning } from '../../schema/warning.ts';
import type { StekClient } from '../../sdk/client.ts';

/** What was answered, and how old that is. */
export interface Answered {
  items: readonly PublishedSignal[];
  /** When the source last confirmed it, UTC. */
  asOf: Instant;
  /** Whether it is from memory because the source did not answer. */
  stale: boolean;
}

/** What answers are shown with, as far as the source has it. */
export interface Surroundings {
  themes: SignalFormSettings['themes'];
  /** Names of places by their ids. */
  places: ReadonlyMap<string, string>;
}

export interface ResultsSourceOptions {
  client: () => StekClient | undefined;
  /** Hears what could not be read. */
  tell: (warnings: readonly ParseWarning[]) => void;
}

const NOTHING: Surroundings = { themes: [], places: new Map() };

/** Asks for what was done with signals, then for what themes and places in it are called. */
export class ResultsSource {
  readonly #answered: LoadController<readonly [StekClient], Answered>;
  readonly #around: LoadController<readonly [StekClient, Answered], Surroundings>;

  constructor(host: StekElement, { client, tell }: ResultsSourceOptions) {
    this.#answered = new LoadController(host, {
      args: () => argsOf(client()),
      load: ([source], signal) => load(source, signal, tell),
    });
    this.#around = new LoadController(host, {
      args: () => around(client(), this.#answered.state.data),
      load: ([source, { items }], signal) => lookUp(source, items, signal),
    });
  }

  get state(): LoadState<Answered> {
    return this.#answered.state;
  }

  get surroundings(): Surroundings {
    return this.#around.state.data ?? NOTHING;
  }

  retry(): void {
    this.#answered.reload();
  }
}

const argsOf = (client: StekClient | undefined): readonly [StekClient] | undefined => client && [client];

const around = (
  client: StekClient | undefined,
  answered: Answered | undefined,
): readonly [StekClient, Answered] | undefined => client && answered && [client, answered];

async function load(client: StekClient, signal: AbortSignal, tell: ResultsSourceOptions['tell']): Promise<Answered> {
  const { data, response } = await client.signals.published({ signal }).withResponse();
  if (response.warnings.length > 0) tell(response.warnings);
  return { items: data.items, asOf: response.asOf, stale: response.stale };
}

/** An answer is good without either, so that whatever goes wrong here is not told. */
async function lookUp(
  client: StekClient,
  items: readonly PublishedSignal[],
  signal: AbortSignal,
): Promise<Surroundings> {
  const { passOn, read } = client.capabilities;
  const hasThemes = passOn && items.some(({ themes }) => themes.length > 0);
  const hasPlaces = read && items.some(({ placeId }) => placeId !== undefined);
  const [themes, places] = await Promise.all([
    hasThemes
      ? client.signals.form({ signal }).then(
          form => form.themes,
          () => [],
        )
      : [],
    hasPlaces ? namesOfPlaces(client, signal).catch(() => NOTHING.places) : NOTHING.places,
  ]);
  return { themes, places };
}

async function namesOfPlaces(client: StekClient, signal: AbortSignal): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for await (const { id, name } of client.places.list({}, { signal })) names.set(id, name);
  return names;
}
