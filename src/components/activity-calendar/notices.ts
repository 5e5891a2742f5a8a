import { html, nothing, type TemplateResult } from 'lit';
import type { LocalDate } from '../../schema/scalar.ts';
import type { Phrases } from './phrases.ts';
import { drawing } from './pictures.ts';

type Say = Phrases['t'];

/** A state in which there is no list to show: what is the matter, and a way on. */
export interface Notice {
  name: 'empty' | 'no-results' | 'failed';
  picture: string;
  title: string;
  hint: string;
  action: string;
  run: () => void;
}

/** The slots are the page's own way on: a phone number, and the link that stands without JavaScript. */
export const notice = ({ name, title, hint, picture, action, run }: Notice): TemplateResult =>
  html`<div class="notice" part="notice">
    ${drawing(picture)}
    <slot name=${name}>
      <p class="say" role=${name === 'failed' ? 'alert' : nothing} .textContent=${title}></p>
      <p .textContent=${hint}></p>
    </slot>
    <button class="strong" .textContent=${action} @click=${run}></button>
    <slot name="contact"></slot>
    ${name === 'failed' ? html`<slot></slot>` : nothing}
  </div>`;

/** Nothing is planned in the period; the next begins on a day. */
export const emptyProgramme = ({ t, spoken }: Phrases, next: LocalDate, run: () => void): TemplateResult =>
  notice({
    name: 'empty',
    picture: 'calendar',
    title: t('empty'),
    hint: t('emptyHint'),
    action: t('goTo', { month: spoken.month(next) }),
    run,
  });

/** The programme did not come. */
export const failed = (t: Say, failure: Failure, run: () => void): TemplateResult =>
  notice({
    name: 'failed',
    picture: failure === 'Offline' ? 'offline' : 'calendar',
    title: t(`failed${failure}`),
    hint: t(`failed${failure}Hint`),
    action: t('retry'),
    run,
  });

/** Words in the place the list will take, so that nothing jumps when it comes. */
export const loading = (text: string): TemplateResult =>
  html`<div class="loading" part="loading">
    <p .textContent=${text}></p>
    <div class="bones" aria-hidden="true"><i></i><i></i><i></i></div>
  </div>`;

/** Why a programme did not come, as far as a visitor can do something about it. */
export type Failure = 'Offline' | 'Server' | 'Feed';

/** What the code of a `StekError` means to a visitor. */
export function failureOf(error: unknown): Failure {
  const { code } = error as { code?: string };
  if (code === 'network' || code === 'timeout' || !navigator.onLine) return 'Offline';
  return code === 'invalid_response' || code === 'unsupported' || code === 'unexpected' ? 'Feed' : 'Server';
}
