import { html, nothing, type TemplateResult } from 'lit';
import type { Translator } from '../../../i18n/catalogue.ts';
import type { SignUpCatalogue } from '../../../i18n/sign-up.ts';
import type { OutboxEntry } from '../../../sdk/outbox/entry.ts';

/** A sign-up that went or failed, in words, with what can be done about it. */
export interface OutboxNotice {
  kind: 'sent' | 'failed';
  words: string;
  /** Title and date, where they are known. */
  about: string;
  actions: readonly { label: string; run: () => void }[];
}

/** What stands above the programme while something waits, and after it has gone. */
export function outboxStatus(
  { waiting, isLooking }: { waiting: readonly OutboxEntry[]; isLooking: boolean },
  notices: readonly OutboxNotice[],
  t: Translator<SignUpCatalogue>,
): TemplateResult | typeof nothing {
  if (waiting.length === 0 && notices.length === 0 && !isLooking) return nothing;
  return html`<div class="waits" part="outgoing">
    ${isLooking ? html`<p class="wait" .textContent=${t('loading')}></p>` : nothing}
    ${waiting.length > 0 ? onItsWay(waiting, t) : nothing}
    ${notices.map(
      ({ kind, words, about, actions }) =>
        html`<div class="wait ${kind}">
          <p><strong .textContent=${words}></strong> <span .textContent=${about}></span></p>
          <div class="actions">
            ${actions.map(({ label, run }) => html`<button type="button" .textContent=${label} @click=${run}></button>`)}
          </div>
        </div>`,
    )}
  </div>`;
}

const onItsWay = (waiting: readonly OutboxEntry[], t: Translator<SignUpCatalogue>): TemplateResult =>
  html`<div class="wait">
    <p>
      <strong .textContent=${t('outgoing', { count: waiting.length })}></strong>
      <span .textContent=${t(waiting.every(({ durable }) => durable) ? 'outgoingHint' : 'queuedOpen')}></span>
    </p>
  </div>`;
