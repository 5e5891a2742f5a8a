import { LoadController } from '../../foundation/load-controller.ts';
import type { StekElement } from '../../foundation/stek-element.ts';
import type { StekClient } from '../../sdk/client.ts';

/** The phone number of whom to ask about a poll: of the contact person of its place. */
export class PollContact {
  readonly #loaded: LoadController<readonly [StekClient, string], string | undefined>;

  /** @param place client and id of the place, once both are known */
  constructor(host: StekElement, place: () => readonly [StekClient, string] | undefined) {
    this.#loaded = new LoadController(host, {
      args: place,
      load: async ([client, id], signal) => (await client.places.get(id, { signal })).contactPerson?.phone,
    });
  }

  /** Whether nothing is under way. */
  get isWhole(): boolean {
    return this.#loaded.state.status !== 'loading';
  }

  /** E.164; `undefined` while it is not known, and where nobody is named. */
  get phone(): string | undefined {
    return this.#loaded.state.data;
  }
}
