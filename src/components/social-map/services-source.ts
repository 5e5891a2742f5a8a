import { LoadController, type LoadState } from '../../foundation/load-controller.ts';
import type { StekElement } from '../../foundation/stek-element.ts';
import type { ContactPerson } from '../../schema/place.ts';
import type { Instant } from '../../schema/scalar.ts';
import type { Service } from '../../schema/service.ts';
import type { ParseWarning } from '../../schema/warning.ts';
import type { StekClient } from '../../sdk/client.ts';

/** Services, and how old what is known of them is. */
export interface FoundServices {
  items: readonly Service[];
  /** When the source last confirmed it, UTC. */
  asOf: Instant;
  /** Whether it is from memory because the source did not answer. */
  stale: boolean;
}

export interface ServicesSourceOptions {
  client: () => StekClient | undefined;
  /** Hears what could not be read. */
  tell: (warnings: readonly ParseWarning[]) => void;
}

/** Asks for all services, then whom to call where none fits. */
export class ServicesSource {
  readonly #services: LoadController<readonly [StekClient], FoundServices>;
  readonly #person: LoadController<readonly [StekClient], ContactPerson | undefined>;

  constructor(host: StekElement, { client, tell }: ServicesSourceOptions) {
    this.#services = new LoadController(host, {
      args: () => argsOf(client()),
      load: ([source], signal) => load(source, signal, tell),
    });
    this.#person = new LoadController(host, {
      args: () => (this.#services.state.data ? argsOf(client()) : undefined),
      load: ([source], signal) => personOf(source, signal).catch(() => undefined),
    });
  }

  get state(): LoadState<FoundServices> {
    return this.#services.state;
  }

  /** The first contact person with a number that the programme names. */
  get person(): ContactPerson | undefined {
    return this.#person.state.data;
  }

  retry(): void {
    this.#services.reload();
  }
}

const argsOf = (client: StekClient | undefined): readonly [StekClient] | undefined => client && [client];

async function load(
  client: StekClient,
  signal: AbortSignal,
  tell: ServicesSourceOptions['tell'],
): Promise<FoundServices> {
  const found = await everyPage(client, signal);
  if (found.warnings.length > 0) tell(found.warnings);
  return found;
}

/** All of them: who looks for help does not turn pages. */
async function everyPage(
  client: StekClient,
  signal: AbortSignal,
): Promise<FoundServices & { warnings: ParseWarning[] }> {
  const items: Service[] = [];
  const warnings: ParseWarning[] = [];
  let cursor: string | undefined;
  let asOf = '';
  let stale = false;
  do {
    const page = await client.services.list({ cursor }, { signal });
    items.push(...page.items);
    warnings.push(...page.warnings);
    if (!asOf || page.asOf < asOf) asOf = page.asOf;
    stale ||= page.stale;
    cursor = page.next;
  } while (cursor !== undefined);
  return { items, warnings, asOf, stale };
}

async function personOf(client: StekClient, signal: AbortSignal): Promise<ContactPerson | undefined> {
  if (!client.capabilities.read) return undefined;
  for await (const { contactPerson } of client.places.list({}, { signal }))
    if (contactPerson?.phone) return contactPerson;
  return undefined;
}
