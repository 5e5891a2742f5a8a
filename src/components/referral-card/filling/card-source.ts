import { LoadController } from '../../../foundation/load-controller.ts';
import type { StekElement } from '../../../foundation/stek-element.ts';
import type { Place } from '../../../schema/place.ts';
import type { ReferralForm, ReferralRecipient } from '../../../schema/referral-recipient.ts';
import type { Service } from '../../../schema/service.ts';
import type { StekClient } from '../../../sdk/client.ts';
import { systemClock, type Clock } from '../../../sdk/clock.ts';
import { whoGetsIt, type Getter, type NobodyGetsIt } from './who-gets-it.ts';

/** What it asks for, and for which page. */
export interface CardSourceOptions {
  client: () => StekClient | undefined;
  page: {
    readonly recipientId: string;
    readonly placeId: string;
    readonly keyPins: readonly string[];
    readonly clock?: Clock | undefined;
  };
}

/** Until it is known; nobody can get anything then. */
const UNKNOWN: ReferralForm = {
  ...{ recipients: [], escrow: [], openWorkingDays: 2, callWorkingDays: 5, keepDays: 90 },
};

/** More services than a sociale kaart of one municipality has, and more places. */
const MOST = 500;

/** Who can get a card and where people can go without one. */
export class CardSource {
  readonly #options: CardSourceOptions;
  readonly #form: LoadController<readonly [StekClient], ReferralForm>;
  readonly #services: LoadController<readonly [StekClient], readonly Service[]>;
  readonly #places: LoadController<readonly [StekClient], readonly Place[]>;

  constructor(host: StekElement, options: CardSourceOptions) {
    this.#options = options;
    const args = () => {
      const client = options.client();
      return client && ([client] as const);
    };
    this.#form = new LoadController(host, {
      args,
      load: ([client], signal) => client.referrals.recipients({ signal }),
    });
    this.#services = new LoadController(host, { args, load: ([client], signal) => servicesOf(client, signal) });
    this.#places = new LoadController(host, {
      args: () => (this.form.recipients.some(one => this.#placeIdOf(one)) ? args() : undefined),
      load: ([client], signal) => placesOf(client, signal),
    });
  }

  get form(): ReferralForm {
    return this.#form.state.data ?? UNKNOWN;
  }

  /** Where people can go; none while that is not known. */
  get services(): readonly Service[] {
    return this.#services.state.data ?? [];
  }

  /** Where somebody works: the place that the page is of, or the only one that they are there for. */
  placeOf(gets: ReferralRecipient): Place | undefined {
    const wanted = this.#placeIdOf(gets);
    return this.#places.state.data?.find(({ id, slug }) => id === wanted || slug === wanted);
  }

  #placeIdOf({ placeIds }: ReferralRecipient): string | undefined {
    const { placeId } = this.#options.page;
    if (placeId && (placeIds.length === 0 || placeIds.includes(placeId))) return placeId;
    return placeIds.length === 1 ? placeIds[0] : undefined;
  }

  get isLoading(): boolean {
    const { status, data } = this.#form.state;
    return !data && (status === 'idle' || status === 'loading');
  }

  retry(): void {
    this.#form.reload();
    if (this.#services.state.status === 'failed') this.#services.reload();
  }

  /** Epoch milliseconds. */
  get now(): number {
    return (this.#options.page.clock ?? systemClock).now();
  }

  get getters(): readonly Getter[] {
    const found = this.#found;
    return typeof found === 'string' ? [] : found;
  }

  /** Why no card can be sent from here now; `undefined` where one can. */
  get why(): NobodyGetsIt | 'insecure' | 'unreachable' | undefined {
    if (!globalThis.crypto?.subtle) return 'insecure';
    if (!this.#form.state.data) return this.isLoading ? undefined : 'unreachable';
    const found = this.#found;
    return typeof found === 'string' ? found : undefined;
  }

  get #found(): readonly Getter[] | NobodyGetsIt {
    const { recipientId, placeId, keyPins: pins } = this.#options.page;
    return whoGetsIt(this.form, { recipientId, placeId, pins, now: this.now });
  }
}

const servicesOf = (client: StekClient, signal: AbortSignal): Promise<readonly Service[]> =>
  firstOf(client.services.list(undefined, { signal }));

const placesOf = async (client: StekClient, signal: AbortSignal): Promise<readonly Place[]> =>
  firstOf(client.places.list(undefined, { signal }));

async function firstOf<T>(listing: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const one of listing) {
    found.push(one);
    if (found.length >= MOST) break;
  }
  return found;
}
