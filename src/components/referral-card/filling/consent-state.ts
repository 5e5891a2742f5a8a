import { consentTexts, consentWords, type ConsentText } from '../../../domain/consent-text.ts';
import type { FormControl } from '../../../foundation/form/form-control.ts';
import { agreedIn, missingIn, takenBack, type Agreed, type Lost, type Missing } from '../../../domain/agreement.ts';
import type { CardTexts } from './card-context.ts';

/** What the yes of a person needs of the form around it. */
export interface ConsentHost {
  /** The form with the answers, while it is shown. */
  form: () => HTMLFormElement | null;
  field: (name: string) => FormControl | undefined;
  /** Who is named in the words, and how long something is kept. */
  facts: () => { name: string; sender: string; days: number };
  t: () => CardTexts;
  /** Something was taken back. */
  lost: (what: NonNullable<Lost>) => void;
}

const NOTHING: Agreed = {
  ...{ words: '', scopes: [], givenBy: '', way: '', signature: '', typedName: '', confirmed: [] },
};

/** Keeps what a person agreed to and their signature together: a change of the one empties the other, however it came about. */
export class ConsentState {
  readonly #host: ConsentHost;
  #seen = NOTHING;
  /** What has to be done once more, as long as it was not. */
  lost: Lost;

  constructor(host: ConsentHost) {
    this.#host = host;
  }

  /** What is asked, word by word. */
  get texts(): readonly ConsentText[] {
    return consentTexts(this.#host.t(), this.#host.facts());
  }

  /** Looks at the form as it is now: after each change, and once more before anything is sent. */
  look(): Agreed {
    const form = this.#host.form();
    if (!form) return (this.#seen = NOTHING);
    const { fields, lost } = takenBack(this.#seen, agreedIn(new FormData(form), this.#words));
    for (const name of fields) this.#empty(name);
    this.#seen = agreedIn(new FormData(form), this.#words);
    if (lost) this.#host.lost((this.lost = lost));
    else if (this.lost && this.#isDoneAgain) this.lost = undefined;
    return this.#seen;
  }

  /** What is missing before anything may leave the page. */
  get missing(): Missing {
    return missingIn(this.look());
  }

  get #isDoneAgain(): boolean {
    return this.lost === 'consent' ? this.#seen.scopes.length > 0 : missingIn(this.#seen) === undefined;
  }

  get #words(): string {
    return consentWords(this.#host.t(), this.#host.facts());
  }

  #empty(name: string): void {
    const field = this.#host.field(name);
    if (field && field.values.length > 0) field.values = [];
  }
}
