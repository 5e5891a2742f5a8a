import { html, nothing, type TemplateResult } from 'lit';
import type { InboxContext } from './inbox-context.ts';

/** What can be done with the list. */
interface ListTools {
  showsAll: boolean;
  choose: (showsAll: boolean) => void;
  refresh: () => void;
}

/** What can be done with the key that opened it all, and with the list where that is shown. */
export interface Toolbar {
  /** Whether this device remembers the key. */
  isKept: boolean;
  list: ListTools | undefined;
  /** The ways from a card that is open. */
  ways: TemplateResult | undefined;
  lock: () => void;
  forget: () => void;
}

/** Always in sight: locking, and as long as the device remembers the key the way to make it forget. */
export function toolbar({ isKept, list, ways, lock, forget }: Toolbar, t: InboxContext['t']): TemplateResult {
  return html`<div class="tools" part="toolbar">
      ${ways ?? nothing}
      ${list ? html`<button type="button" .textContent=${t('refresh')} @click=${list.refresh}></button>` : nothing}
      <button type="button" class="lock" .textContent=${t('lock')} @click=${lock}></button>
      ${isKept ? html`<button type="button" .textContent=${t('forget')} @click=${forget}></button>` : nothing}
    </div>
    ${list ? filters(list, t) : nothing}`;
}

function filters({ showsAll, choose }: ListTools, t: InboxContext['t']): TemplateResult {
  const which = (all: boolean) =>
    html`<button
      type="button"
      aria-pressed=${showsAll === all ? 'true' : 'false'}
      .textContent=${t(all ? 'shown.all' : 'shown.open')}
      @click=${() => choose(all)}
    ></button>`;
  return html`<div class="filters" part="filters" role="group" aria-label=${t('show')}>
    ${which(false)} ${which(true)}
  </div>`;
}
