import { html, nothing, type TemplateResult } from 'lit';
import { isOffline } from './internet.ts';

/** A state in which there is no content to show: what is the matter, and a way on. */
export interface EmptyState {
  /** Name of the slot with which the page says it in its own words. */
  name: 'empty' | 'no-results' | 'failed';
  picture?: TemplateResult;
  title: string;
  hint: string;
  /** What the button says; none where there is nothing to do about it. */
  action?: string;
  run?: () => void;
}

/** The slots are the page's own way on: a phone number, and the link that stands without JavaScript. */
export const emptyState = ({ name, title, hint, picture, action, run }: EmptyState): TemplateResult =>
  html`<div class="empty-state" part="empty-state">
    ${picture ?? nothing}
    <slot name=${name}>
      <p class="say" role=${name === 'failed' ? 'alert' : nothing} .textContent=${title}></p>
      <p .textContent=${hint}></p>
    </slot>
    ${action ? html`<button class="strong" .textContent=${action} @click=${run}></button>` : nothing}
    <slot name="contact"></slot>
    ${name === 'failed' ? html`<slot></slot>` : nothing}
  </div>`;

/**
 * What a failure means to a visitor, as far as they can do something about it. That they have no internet is only said where that was seen:
 * nobody is sent to look at their own device for a fault of ours.
 */
export function failureOf(error: unknown): 'Offline' | 'Server' | 'Feed' {
  if (isOffline(error)) return 'Offline';
  const { code } = error as { code?: string };
  return code === 'invalid_response' || code === 'unsupported' || code === 'unexpected' ? 'Feed' : 'Server';
}
