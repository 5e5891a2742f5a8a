import type { MunicipalityContact } from '../../../schema/municipality.ts';
import type { StekClient } from '../../../sdk/client.ts';

/** Whom the municipality of a server names, for what names nobody itself. Asked once, when it is first wanted. */
export class ContactOfMunicipality {
  readonly #arrived: () => void;
  #client: StekClient | undefined;
  #contact: MunicipalityContact | undefined;

  /** @param arrived it is known now */
  constructor(arrived: () => void) {
    this.#arrived = arrived;
  }

  /** Nothing while it is not known, and where the source has no municipality, such as a file. */
  of(client: StekClient | undefined): MunicipalityContact | undefined {
    if (this.#client !== client) {
      this.#client = client;
      this.#contact = undefined;
      if (client?.tenant !== undefined) void this.#ask(client);
    }
    return this.#contact;
  }

  async #ask(client: StekClient): Promise<void> {
    // A client of the page's own making may not know this, and an older server neither: then the page's own words stand.
    const { contact } = (await Promise.resolve(client.municipality?.()).catch(() => undefined)) ?? {};
    if ((!contact?.phone && !contact?.email) || this.#client !== client) return;
    this.#contact = contact;
    this.#arrived();
  }
}
