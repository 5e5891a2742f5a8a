import { html, nothing, type TemplateResult } from 'lit';
import { spacedPhone, telUrl } from '../../../domain/phone-number.ts';
import type { Translator } from '../../../i18n/catalogue.ts';
import type { ReferralCatalogue } from '../../../i18n/referral.ts';
import type { StekClient } from '../../../sdk/client.ts';

/** What can be done where no card can be sent. */
export interface OtherWays {
  /** Whom to call, E.164. */
  phone: string | undefined;
  /** Address of the card on paper. */
  paperPage: string | undefined;
  /** Tries again, where that can help. */
  retry?: (() => void) | undefined;
}

/** The card on paper, and the phone. */
export const otherWays = (
  { phone, paperPage, retry }: OtherWays,
  t: Translator<ReferralCatalogue>,
): TemplateResult => html`<div class="actions other-ways">
  ${
    paperPage
      ? html`<a class="button strong" href=${paperPage} target="_blank" rel="noopener" .textContent=${t('paperCard')}></a>`
      : nothing
  }
  ${phone ? html`<a class="button" href=${telUrl(phone)} .textContent=${t('callNumber', { phone: spacedPhone(phone) })}></a>` : nothing}
  ${retry ? html`<button type="button" .textContent=${t('retry')} @click=${retry}></button>` : nothing}
</div>`;

/** Where the blank card lies: the page's own address, else that of the server. */
export function paperAddress(client: StekClient | undefined, own: string | undefined): string | undefined {
  if (own) return new URL(own, document.baseURI).href;
  const feed = client?.capabilities.subscribe;
  return feed?.replace(/\/v1\/([^/]+)\/activities\.ics$/, '/p/$1/referral-paper');
}
