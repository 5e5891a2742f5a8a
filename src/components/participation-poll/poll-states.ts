import { html, nothing, type TemplateResult } from 'lit';
import { isOffline } from '../../foundation/internet.ts';
import { writtenText } from '../../foundation/written-text.ts';
import type { Poll } from '../../schema/poll.ts';
import type { PollContext } from './poll-context.ts';

/** What stands in the place of something to take part in: why, and a way on. */
const instead = (heading: TemplateResult, hint: unknown, isAlert = false): TemplateResult =>
  html`<div class="empty-state" part="empty-state" role=${isAlert ? 'alert' : nothing}>
    ${heading} ${hint ? html`<p>${hint}</p>` : nothing}
  </div>`;

/** The source did not answer: cause, try again, and what stands there without JavaScript. */
export function failedSource(error: unknown, { t, heading }: PollContext, retry: () => void): TemplateResult {
  const { code, status } = error as { code?: string; status?: number };
  // A poll that was taken away, or a wrong address: to try again is no use.
  if (code === 'not_found' || status === 404) return nobodyAsks('gone', { t, heading });
  const words = isOffline(error)
    ? [t('failedOffline'), t('failedOfflineHint')]
    : [t('failedServer'), t('failedServerHint')];
  return html`${instead(heading(0, words[0], { id: 'poll-title' }), words[1], true)}
    <div class="actions">
      <button type="button" class="strong" .textContent=${t('retry')} @click=${retry}></button>
    </div>
    <slot></slot>`;
}

/** Nothing is asked now, or the poll is not there. */
export function nobodyAsks(word: 'none' | 'gone', { t, heading }: Pick<PollContext, 't' | 'heading'>): TemplateResult {
  return html`${instead(heading(0, t(word), { id: 'poll-title' }), word === 'none' ? t('noneHint') : '')}<slot></slot>`;
}

/** It was called off, and why. */
export const cancelledPoll = (poll: Poll, { t, lang, heading }: PollContext): TemplateResult =>
  instead(heading(1, t('cancelled'), { id: 'cancelled' }), poll.cancelReason && writtenText(poll.cancelReason, lang));

/** Why somebody who reads this cannot take part here, with the other ways. */
export type WayToVote = 'web' | 'code' | 'kiosk' | 'none' | 'readOnly' | 'preview';

/** The way in which people take part here. @param canSend whether the source takes ballots */
export function wayToVote({ state, channels }: Poll, canSend: boolean): WayToVote {
  if (state === 'draft') return 'preview';
  if (!canSend) return 'readOnly';
  if (channels.includes('web')) return 'web';
  return channels.includes('code') ? 'code' : 'none';
}

/** In words. */
export function otherWays(poll: Poll, way: WayToVote, { t }: PollContext): TemplateResult | typeof nothing {
  const isPaperToo = poll.channels.includes('paper') && (way === 'web' || way === 'code');
  const word =
    way === 'readOnly' || way === 'preview' ? way : way === 'none' ? 'kioskOnly' : way === 'code' ? 'codesOnly' : '';
  return html`${word ? html`<p class="tell" .textContent=${t(word)}></p>` : nothing}
  ${isPaperToo ? html`<p .textContent=${t('paperToo')}></p>` : nothing}`;
}
