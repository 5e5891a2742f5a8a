import type { PublishedSignal } from '../../src/schema/published-signal.ts';
import type { SignalFormSettings } from '../../src/schema/signal-settings.ts';
import type { ParseWarning } from '../../src/schema/warning.ts';
import { callOf } from '../../src/sdk/call.ts';
import type { StekClient } from '../../src/sdk/client.ts';
import { StekError, type StekErrorCode } from '../../src/sdk/errors.ts';
import { clientOf } from './programme-client.ts';
import { benchSignal, busSignal, signalForm } from './published-signals.ts';

/** What a source of answered signals has, and what is the matter with it. */
export interface PublishedClientOptions {
  items?: readonly PublishedSignal[];
  form?: SignalFormSettings;
  /** Whether it is from memory. */
  stale?: boolean;
  warnings?: readonly ParseWarning[];
  /** How asking goes wrong; asked anew each time. */
  fails?: () => unknown;
  /** Whether it is a server, which knows themes and places; a file does not. */
  isServer?: boolean;
}

/** As the SDK rejects. */
export const refusedWith = (code: StekErrorCode): StekError => new StekError(code, 'Refused by a test');

/** A client that gives what was done with signals. */
export function publishedClient(options: PublishedClientOptions = {}): StekClient {
  const { items = [busSignal, benchSignal], form = signalForm, isServer = true } = options;
  const { stale = false, warnings = [], fails = () => undefined } = options;
  const response = { status: 200, requestId: undefined, asOf: '2026-12-05T09:00:00Z', stale, warnings };
  const found = async () => {
    await fails();
    return { items: [...items] };
  };
  return {
    ...clientOf(),
    tenant: 'ieper',
    capabilities: {
      ...{ read: isServer, services: false, signUp: false, polls: false, vote: false },
      ...{ signals: true, passOn: isServer, refer: isServer, subscribe: undefined },
    },
    places: {
      async *list() {
        yield { id: 'centre', name: 'De Stek Zillebeke' };
      },
    },
    signals: {
      published: () => callOf(found().then(data => ({ data, response }))),
      form: () => callOf(Promise.resolve({ data: form, response })),
    },
  } as unknown as StekClient;
}

/** So many answers, each about one of three themes in turn, the newest first. */
export const manySignals = (n: number): PublishedSignal[] =>
  Array.from({ length: n }, (_, index) => ({
    ...busSignal,
    id: `many-${index}`,
    title: { nl: `Antwoord ${index + 1}` },
    themes: [['mobility', 'health', 'own-word'][index % 3]!],
  }));
