import { html, nothing, type TemplateResult } from 'lit';
import { phoneInText, telUrl } from '../../../domain/phone-number.ts';
import type { CardContext } from './card-context.ts';

/** Why a card is not shown. */
export type CardTrouble = 'gone' | 'access' | 'offline' | 'server' | 'noKey' | 'altered' | 'mismatch';

/** What stands in the place of a card that is not shown, and the way on. */
export function cardBefore(
  trouble: CardTrouble,
  officePhone: string | undefined,
  retry: () => void,
  { t, heading }: CardContext,
): TemplateResult {
  const [title, hint] = wordsFor(trouble, t);
  const isComing = trouble === 'offline' || trouble === 'server';
  const isOffice = trouble === 'noKey' || trouble === 'altered' || trouble === 'mismatch';
  return html`<div class=${isOffice ? 'warning' : 'empty-state'} part=${isOffice ? 'banner' : 'empty-state'} role="alert">
    ${heading(1, title)}
    <p .textContent=${hint}></p>
    ${isComing ? html`<button type="button" class="strong" .textContent=${t('retry')} @click=${retry}></button>` : nothing}
    ${isOffice && officePhone ? officeLink(officePhone, t) : nothing}
  </div>`;
}

function wordsFor(trouble: CardTrouble, t: CardContext['t']): [title: string, hint: string] {
  if (trouble === 'access' || trouble === 'offline' || trouble === 'server')
    return [t(`failed.${trouble}`), t(`failed.${trouble}Hint`)];
  return [t(trouble), t(`${trouble}Hint`)];
}

const officeLink = (phone: string, t: CardContext['t']): TemplateResult =>
  html`<a class="button" href=${telUrl(phone)} .textContent=${t('callOffice', { phone: phoneInText(phone) })}></a>`;
