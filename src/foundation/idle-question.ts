import { html, type TemplateResult } from 'lit';

/** Its words. */
interface IdleTexts {
  t: (key: 'idleAsk' | 'idleHint' | 'stillHere', slots?: { count: number }) => string;
  /** A heading under the first one of the element. */
  heading: (depth: number, text: string, options: { id: string }) => TemplateResult;
}

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
