import { html, nothing, type TemplateResult } from 'lit';
import { writtenText } from '../../../foundation/written-text.ts';
import { municipalTime } from '../../../domain/municipal-clock.ts';
import type { Translator } from '../../../i18n/catalogue.ts';
import type { PollKioskCatalogue } from '../../../i18n/poll-kiosk.ts';
import type { PollCatalogue } from '../../../i18n/poll.ts';
import type { L10n } from '../../../schema/scalar.ts';
import type { PollContext } from '../poll-context.ts';
import type { KioskHours } from './kiosk-session.ts';

/** How a tablet says it. */
export type KioskContext = Omit<PollContext, 't'> & { t: Translator<PollCatalogue & PollKioskCatalogue> };

/** Waits for the next person; the whole screen is the button. */
export const startScreen = (title: L10n | undefined, { t, heading, lang }: KioskContext): TemplateResult =>
  html`<div class="welcome">
    <p class="word" .textContent=${t('welcome')}></p>
    ${heading(0, writtenText(title, lang), { id: 'poll-title' })}
    <p .textContent=${t('welcomeHint')}></p>
    <button type="button" class="strong begin" .textContent=${t('startKiosk')}></button>
    <p class="muted" .textContent=${t('anonymous')}></p>
  </div>`;

/** Somebody took part, and hands the tablet on. */
export const thanksScreen = ({ t, heading }: KioskContext, next: (event: MouseEvent) => void): TemplateResult =>
  html`<div class="outcome settled" part="outcome">
      ${heading(0, t('kioskDone'), { id: 'poll-title' })}
      <p .textContent=${t('kioskDoneHint')}></p>
    </div>
    <div class="actions">
      <button type="button" class="strong begin" .textContent=${t('nextPerson')} @click=${next}></button>
    </div>`;

/** Nobody can take part now: outside of its hours, the poll is over, or there is none. @param failed where it could not be fetched */
export function notNowScreen(
  { from, until }: KioskHours,
  { t, heading, spoken }: KioskContext,
  failed: { retry: () => void; isOffline: boolean } | undefined,
): TemplateResult {
  const [start, end] = [from, until].map(at => at && municipalTime(Date.parse(at)).slice(11, 16));
  const hours = start && end && spoken ? t('hours', { hours: spoken.timeRange(start, end) }) : '';
  const title = failed ? (failed.isOffline ? 'failedOffline' : 'failedServer') : 'notNow';
  const again = html`<div class="actions">
    <button type="button" class="strong" .textContent=${t('retry')} @click=${failed?.retry ?? nothing}></button>
  </div>`;
  return html`<div class="empty-state" part="empty-state">
      ${heading(0, t(title), { id: 'poll-title' })}
      <p .textContent=${t(`${title}Hint`)}></p>
      <p .textContent=${hours}></p>
    </div>
    ${failed ? again : nothing}`;
}
