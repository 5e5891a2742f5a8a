import { html, nothing, type TemplateResult } from 'lit';
import type { LocaleFormatter } from '../../../domain/spoken/spoken.ts';
import { heading } from '../../../foundation/heading.ts';
import type { StekElement } from '../../../foundation/stek-element.ts';
import { codeGroups } from '../../../foundation/submission/code-groups.ts';
import type { OutcomeView } from '../../../foundation/submission/submission-options.ts';
import type { ReceiptSummary } from '../../../foundation/submission/submission-words.ts';
import type { Translator } from '../../../i18n/catalogue.ts';
import type { ReferralStripCatalogue } from '../../../i18n/referral-strip.ts';
import type { ReferralCatalogue } from '../../../i18n/referral.ts';
import type { Place } from '../../../schema/place.ts';
import type { ReferralRecipient } from '../../../schema/referral-recipient.ts';
import type { ReferralReceipt } from '../../../schema/referral.ts';
import { StripPaper } from '../strip/strip-paper.ts';
import { senderStrip, strip, type SenderFacts, type StripFacts, type StripKind } from '../strip/strip.ts';

/** What a strip is made from. */
export interface StripSource {
  receipt: ReferralReceipt;
  /** Who calls; not known of a card that waited here since an earlier visit. */
  gets: ReferralRecipient | undefined;
  summary: ReceiptSummary;
  /** Where they work, as far as it is known. */
  place: Place | undefined;
  /** Address of the page to fill in the code, without the code. */
  page: string | undefined;
  /** Address of their photo that may be shown here. */
  photo: unknown;
}

/** How it is said. */
export interface StripWords {
  t: Translator<ReferralCatalogue & ReferralStripCatalogue>;
  spoken: LocaleFormatter | undefined;
}

/** What the person takes home, and what the referrer does: the neutral strip first, without the name of a place or of what it is about. */
export class StripView {
  readonly #host: StekElement;
  readonly #paper: StripPaper;
  #isNeutral = true;
  /** The strip of the person that was drawn last. */
  #drawn: [StripFacts, { t: StripWords['t']; spoken: LocaleFormatter }, StripKind] | undefined;

  constructor(host: StekElement) {
    this.#host = host;
    this.#paper = new StripPaper(host, () =>
      host.renderRoot.querySelector('.receipt .strip') ? this.#drawn : undefined,
    );
  }

  /** A new card begins with the neutral strip. */
  async begin({ receipt, page }: Pick<StripSource, 'receipt' | 'page'>, { t }: Pick<StripWords, 't'>): Promise<void> {
    this.#isNeutral = true;
    await this.#paper.drawQr(page, receipt.personCode, t);
  }

  render(source: StripSource, words: StripWords, { level, titleId, close }: OutcomeView): TemplateResult {
    const { t } = words;
    const { title, hint } = source.summary;
    return html`<div class="receipt">
      <div class="outcome settled" part="outcome">
        ${heading(level, title, { id: titleId })}
        <p .textContent=${hint}></p>
      </div>
      ${this.#person(source, words, level + 1)}
      <p class="once" .textContent=${t('codeOnce')}></p>
      ${this.#sender(source, words, level + 1)}
      ${
        close
          ? html`<div class="actions">
              <button type="button" class="strong" .textContent=${t('nextPerson')} @click=${close}></button>
            </div>`
          : nothing
      }
    </div>`;
  }

  #person(source: StripSource, { t, spoken }: StripWords, level: number): TemplateResult {
    const facts = this.#factsOf(source);
    this.#drawn = undefined;
    if (!facts || !spoken)
      return html`<div class="keep" part="receipt">
        <p .textContent=${t('strip.code')}></p>
        ${codeGroups(source.receipt.personCode)}
        <p .textContent=${t('codeWhy')}></p>
      </div>`;
    const kind = { neutral: this.#isNeutral };
    this.#drawn = [facts, { t, spoken }, kind];
    const print = () => this.#paper.print(facts, { t, spoken }, kind);
    return html`${strip(facts, { t, spoken, heading: text => heading(level, text) }, kind)}
      <div class="actions">
        <button type="button" class="strong" .textContent=${t('printStrip')} @click=${print}></button>
        <button
          type="button"
          .textContent=${t(this.#isNeutral ? 'showMore' : 'showLess')}
          @click=${this.#turn}
        ></button>
      </div>`;
  }

  #sender({ receipt, page }: StripSource, { t, spoken }: StripWords, level: number): TemplateResult {
    const facts: SenderFacts = { code: receipt.senderCode, ref: receipt.ref, page };
    const print = () => spoken && this.#paper.printSender(facts, { t, spoken });
    return html`${senderStrip(facts, { t, heading: text => heading(level, text) })}
      <div class="actions">
        <button type="button" .textContent=${t('printSender')} @click=${print}></button>
      </div>`;
  }

  #factsOf({ receipt, gets, place, page, photo }: StripSource): StripFacts | undefined {
    const callBy = (receipt.promise as Partial<ReferralReceipt['promise']> | undefined)?.callBy;
    if (!gets || !callBy) return undefined;
    const { firstName: name, phone, hours } = gets;
    const { address } = place ?? {};
    return {
      name,
      phone,
      hours,
      callBy,
      code: receipt.personCode,
      place: place?.name,
      address: address && `${address.street}, ${address.postalCode} ${address.locality}`,
      page,
      ...(photo !== nothing && { photo }),
      qr: this.#paper.qr,
    };
  }

  readonly #turn = (): void => {
    this.#isNeutral = !this.#isNeutral;
    this.#host.requestUpdate();
  };
}
