import { html, nothing, type TemplateResult } from 'lit';
import { noSignUpReason, type NoSignUpReason } from '../../domain/sign-up-opening.ts';
import { isOffline } from '../../foundation/internet.ts';
import type { ProgrammeDate } from '../../foundation/programme-date.ts';
import { safeLink } from '../../foundation/safe-link.ts';
import type { Translator } from '../../i18n/catalogue.ts';
import type { SignUpCatalogue } from '../../i18n/sign-up.ts';

/** How the element says it. */
interface EmptyStateContext {
  t: Translator<SignUpCatalogue>;
  /** The heading, which names the dialog too. */
  heading: (text: string) => TemplateResult;
}

/** What stands in the place of a form that nobody can fill in: why, and a way on. */
const emptyState = (
  { heading }: EmptyStateContext,
  title: string,
  hint: string,
  more: unknown = nothing,
  isAlert = false,
): TemplateResult =>
  html`<div class="empty-state" part="empty-state" role=${isAlert ? 'alert' : nothing}>
      ${heading(title)} ${hint ? html`<p .textContent=${hint}></p>` : nothing}
    </div>
    ${more}`;

/** The source did not answer: cause, try again, and the link that stands without JavaScript. */
export function failedSource(error: unknown, context: EmptyStateContext & { retry: () => void }): TemplateResult {
  const { t, retry } = context;
  const more = html`<div class="actions">
      <button type="button" class="strong" .textContent=${t('retry')} @click=${retry}></button>
    </div>
    <slot></slot>`;
  const [title, hint] = isOffline(error)
    ? [t('failedOffline'), t('failedOfflineHint')]
    : [t('failedServer'), t('failedServerHint')];
  return emptyState(context, title, hint, more, true);
}

/** A programme from a file: nothing can be sent there. */
export const noSource = (context: EmptyStateContext): TemplateResult =>
  emptyState(context, context.t('noSignUp'), context.t('insecureHint'), html`<slot></slot>`);

/** The programme has no such date, or not any more. */
export const goneDate = (context: EmptyStateContext): TemplateResult =>
  emptyState(context, context.t('gone'), context.t('goneHint'), html`<slot></slot>`);

/** Why nobody can sign up for a date, with other days where there are; `undefined` when they can. */
export function closedDate(
  date: ProgrammeDate,
  context: EmptyStateContext & { about: unknown; others: unknown; now: number },
): TemplateResult | undefined {
  const reason = noSignUpReason(date, context.now);
  if (!reason) return undefined;
  const { t, about, others } = context;
  const [title, hint] = wordsFor(reason, t);
  const href = safeLink(date.activity.signUp?.url);
  const link =
    reason === 'elsewhere' && href !== nothing
      ? html`<a class="button strong" href=${href} .textContent=${t('enrol')}></a>`
      : nothing;
  const offersOthers = reason !== 'elsewhere' && reason !== 'needless' && reason !== 'unsaid';
  return emptyState(context, title, hint, html`${about} ${link} ${offersOthers ? others : nothing}`);
}

function wordsFor(reason: NoSignUpReason, t: EmptyStateContext['t']): [title: string, hint: string] {
  if (reason === 'elsewhere') return [t('signUpHeading'), ''];
  if (reason === 'needless') return [t('dropIn'), ''];
  if (reason === 'cancelled') return [t('cancelledLong'), ''];
  if (reason === 'paused') return [t('pausedLong'), ''];
  if (reason === 'unsaid') return [t('noSignUp'), t('insecureHint')];
  return [t(reason), ''];
}
