import { html, type TemplateResult } from 'lit';
import type { Translator } from '../../../i18n/catalogue.ts';
import type { PollKioskCatalogue } from '../../../i18n/poll-kiosk.ts';
import type { PollContext } from '../poll-context.ts';

/** Its words. */
type IdleTexts = Pick<PollContext, 'heading'> & { t: Translator<PollKioskCatalogue> };

/** Whether somebody is still there, with the seconds that are left (A11Y-12). Stands in the page, closed, before it is asked. */
export const idleQuestion = (
  seconds: number | undefined,
  { t, heading }: IdleTexts,
  stay: () => void,
): TemplateResult => html`<dialog
  class="idle"
  aria-labelledby="idle-title"
  aria-describedby="idle-left"
  @cancel=${(event: Event) => {
    event.preventDefault();
    stay();
  }}
>
  ${heading(1, t('idleAsk'), { id: 'idle-title' })}
  <p id="idle-left" .textContent=${seconds === undefined ? '' : t('idleHint', { count: seconds })}></p>
  <button type="button" class="strong begin" autofocus .textContent=${t('stillHere')} @click=${stay}></button>
</dialog>`;

/** Opens it when there is something to ask; the focus then comes back to where it was. */
export function showIdleQuestion(dialog: HTMLDialogElement | null, isAsked: boolean): void {
  if (isAsked && dialog && !dialog.open) dialog.showModal();
  if (!isAsked && dialog?.open) dialog.close();
}
