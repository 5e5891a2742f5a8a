import { html, nothing, type TemplateResult } from 'lit';
import type { Translator } from '../../i18n/catalogue.ts';
import type { SubmissionCatalogue } from '../../i18n/submission.ts';

/** Something that was sent or failed, in words, with what can be done about it. */
export interface OutboxNotice {
  kind: 'sent' | 'failed';
  words: string;
  /** What it was for, where that is known. */
  about: string;
  actions: readonly { label: string; run: () => void }[];
}

/** What the status shows. */
export interface OutboxStatus {
  /** What is not sent yet. */
  waiting: readonly { readonly durable: boolean }[];
  /** Whether the device takes its time to say what waits. */
  isLooking: boolean;
  notices: readonly OutboxNotice[];
  t: Translator<SubmissionCatalogue>;
  /** How many wait, in words of the kind. */
  outgoing: (count: number) => string;
}

/** What stands beside a form or a programme while something waits on the device, and after it has gone. */
export function outboxStatus(status: OutboxStatus): TemplateResult | typeof nothing {
  const { waiting, isLooking, notices, t } = status;
  if (waiting.length === 0 && notices.length === 0 && !isLooking) return nothing;
  return html`<div class="waits" part="outgoing">
    ${isLooking ? html`<p class="wait" .textContent=${t('loading')}></p>` : nothing}
    ${waiting.length > 0 ? onItsWay(status) : nothing} ${notices.map(settled)}
  </div>`;
}

const settled = ({ kind, words, about, actions }: OutboxNotice): TemplateResult =>
  html`<div class="wait ${kind}">
    <p><strong .textContent=${words}></strong> <span .textContent=${about}></span></p>
    <div class="actions">
      ${actions.map(({ label, run }) => html`<button type="button" .textContent=${label} @click=${run}></button>`)}
    </div>
  </div>`;

const onItsWay = ({ waiting, t, outgoing }: OutboxStatus): TemplateResult =>
  html`<div class="wait">
    <p>
      <strong .textContent=${outgoing(waiting.length)}></strong>
      <span .textContent=${t(waiting.every(({ durable }) => durable) ? 'outgoingHint' : 'queuedOpen')}></span>
    </p>
  </div>`;
