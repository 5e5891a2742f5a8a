import { demoServices } from '../../src/demo/services.ts';
import type { Service } from '../../src/schema/service.ts';
import type { ParseWarning } from '../../src/schema/warning.ts';
import { callOf } from '../../src/sdk/call.ts';
import type { StekClient } from '../../src/sdk/client.ts';
import { clientOf } from './programme-client.ts';

/** Ten in the morning of Tuesday 1 December 2026 in Belgium. */
export const SERVICES_NOW = Date.parse('2026-12-01T09:00:00Z');

/** What a source of services has, and what is the matter with it. */
export interface ServicesClientOptions {
  items?: readonly Service[];
  stale?: boolean;
  warnings?: readonly ParseWarning[];
  /** How asking goes wrong; asked anew each time. */
  fails?: () => unknown;
  /** How many there are on a page. @default all */
  pageSize?: number;
  /** Whether the programme names somebody to call. @default true */
  hasPerson?: boolean;
}

/** The services of the demo, on the day of these tests. */
export const shownServices = (): Service[] => demoServices('2026-12-01');

/** A client that gives services. */
export function servicesClient(options: ServicesClientOptions = {}): StekClient {
  const { items = shownServices(), stale = false, warnings = [], fails, hasPerson = true } = options;
  const { pageSize = Math.max(items.length, 1) } = options;
  const page = async (cursor: string) => {
    await fails?.();
    const from = Number(cursor);
    const next = from + pageSize < items.length ? String(from + pageSize) : undefined;
    return { items: items.slice(from, from + pageSize), next, warnings, asOf: '2026-12-01T09:00:00Z', stale };
  };
  return {
    ...clientOf(),
    tenant: 'ieper',
    capabilities: { read: true, services: true, signUp: false, polls: false, vote: false, signals: false },
    places: {
      async *list() {
        yield { id: 'hall', name: 'Zaal' };
        if (hasPerson)
          yield { id: 'centre', name: 'De Stek', contactPerson: { firstName: 'Lotte', phone: '+3257000000' } };
      },
    },
    services: {
      list: ({ cursor = '0' } = {}) =>
        Object.assign(callOf(page(cursor).then(data => ({ data, response: {} as never }))), {
          async *[Symbol.asyncIterator]() {
            await page('0');
            yield* items;
          },
        }),
    },
  } as unknown as StekClient;
}

/** So many services that are alike but for their names. */
export const manyServices = (count: number): Service[] =>
  Array.from({ length: count }, (_, index) => ({
    ...shownServices()[index % 3]!,
    id: `many-${index}`,
    name: `Dienst ${index + 1}`,
  }));
