import type { TemplateResult } from 'lit';
import type { StekElement } from '../../../foundation/stek-element.ts';
import type { OutcomeView } from '../../../foundation/submission/submission-options.ts';
import type { ReceiptSummary } from '../../../foundation/submission/submission-words.ts';
import type { Place } from '../../../schema/place.ts';
import type { ReferralRecipient } from '../../../schema/referral-recipient.ts';
import type { ReferralReceipt } from '../../../schema/referral.ts';
import { cardSummary } from './card-words.ts';
import { StripView, type StripWords } from './strip-view.ts';

/** What is said of a card that was sent. */
export interface SentCardsOptions {
  words: () => StripWords;
  placeOf: (gets: ReferralRecipient) => Place | undefined;
  /** Address of a photo that may be shown here. */
  image: (url: string | undefined) => unknown;
  followUpPage: () => string | undefined;
}

/** The cards that were filled in here since the page was wiped: for whom each is, and the strip of the one that arrived. */
export class SentCards {
  readonly #options: SentCardsOptions;
  readonly #strip: StripView;
  /** For whom what is being sent is, and its id once it waits. */
  #sending: { gets: ReferralRecipient; id?: string } | undefined;
  /** Who calls, by the number of the card. */
  #callers: ReadonlyMap<string, ReferralRecipient> = new Map();

  constructor(host: StekElement, options: SentCardsOptions) {
    this.#options = options;
    this.#strip = new StripView(host);
  }

  begin(gets: ReferralRecipient): void {
    this.#sending = { gets };
  }

  /** What is being sent waits on the device, under this id. */
  waits(id: string): void {
    if (this.#sending) this.#sending = { ...this.#sending, id };
  }

  arrived(receipt: ReferralReceipt, id: string): void {
    const { words, followUpPage } = this.#options;
    const isThis = this.#sending && (this.#sending.id ?? id) === id;
    if (isThis) this.#callers = new Map(this.#callers).set(receipt.ref, this.#sending!.gets);
    if (isThis) this.#sending = undefined;
    void this.#strip.begin({ receipt, page: followUpPage() }, words());
  }

  forget(): void {
    this.#sending = undefined;
    this.#callers = new Map();
  }

  summary(receipt: Pick<ReferralReceipt, 'ref'> & Parameters<typeof cardSummary>[0]): ReceiptSummary {
    return cardSummary(receipt, { ...this.#options.words(), name: this.#callers.get(receipt.ref)?.firstName });
  }

  render(receipt: ReferralReceipt, view: OutcomeView): TemplateResult {
    const { words, placeOf, image, followUpPage } = this.#options;
    const gets = this.#callers.get(receipt.ref);
    const more = { page: followUpPage(), photo: image(gets?.photo) };
    const source = { receipt, gets, place: gets && placeOf(gets), summary: this.summary(receipt), ...more };
    return this.#strip.render(source, words(), view);
  }
}
