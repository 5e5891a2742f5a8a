import { html, nothing, type TemplateResult } from 'lit';
import type { InboxContext } from './inbox-context.ts';

/** What can be done with the list, and with the key that opens it. */
export interface Toolbar {
  /** Whether this device remembers the key. */
  isKept: boolean;
  showsAll: boolean;
  choose: (showsAll: boolean) => void;
  refresh: () => void;
  lock: () => void;
  forget: () => void;
}

/** Above the list: reading anew, locking, and as long as the device remembers the key the way to make it forget. */
export function toolbar(
  { isKept, showsAll, choose, refresh, lock, forget }: Toolbar,
  t: InboxContext['t'],
): TemplateResult {
  const which = (all: boolean) =>
    html`<button
      type="button"
      aria-pressed=${showsAll === all ? 'true' : 'false'}
      .textContent=${t(all ? 'shown.all' : 'shown.open')}
      @click=${() => choose(all)}
    ></button>`;
  return html`<div class="tools" part="toolbar">
      <button type="button" .textContent=${t('refresh')} @click=${refresh}></button>
      <button type="button" .textContent=${t('lock')} @click=${lock}></button>
      ${isKept ? html`<button type="button" .textContent=${t('forget')} @click=${forget}></button>` : nothing}
    </div>
    <div class="filters" part="filters" role="group" aria-label=${t('show')}>${which(false)} ${which(true)}</div>`;
}
