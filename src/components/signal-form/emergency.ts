import { html, nothing, type TemplateResult } from 'lit';
import { spacedPhone, telUrl } from '../../domain/phone-number.ts';
import { writtenIn } from '../../domain/text-in.ts';
import { directionOf } from '../../i18n/direction.ts';
import type { Translator } from '../../i18n/catalogue.ts';
import type { SignalCatalogue } from '../../i18n/signal.ts';
import type { SignalFormSettings } from '../../schema/signal-settings.ts';

type Numbers = SignalFormSettings['emergency'];
type T = Translator<SignalCatalogue>;

/** How it is said. */
export interface EmergencyContext {
  t: T;
  /** Language of the texts, BCP 47. */
  lang: string;
  heading: (text: string, id: string) => TemplateResult;
}

/** The numbers for which the texts know what they are for. */
const KNOWN = ['112', '1712', '106'] as const;

/** Whom to call when it cannot wait, each number as large as a button with what it is for. This is no emergency line, and says so. */
export const emergencyNumbers = (numbers: Numbers, context: EmergencyContext): TemplateResult =>
  html`<section class="emergency" aria-labelledby="emergency">
    ${context.heading(context.t('emergency'), 'emergency')}
    <p .textContent=${context.t('emergencyHint')}></p>
    <ul>
      ${numbers.map((one, index) => html`<li>${callLink(one.number, index, context.t)} ${purpose(one, index, context)}</li>`)}
    </ul>
  </section>`;

/** What stays in sight: the numbers alone, where they do not stand large below; and the way to leave. */
export const emergencyBar = (numbers: Numbers, { t }: EmergencyContext, exit: () => void): TemplateResult =>
  html`<div class="bar" part="toolbar">
    ${
      numbers.length > 0
        ? html`<ul class="numbers" aria-label=${t('emergency')}>
            ${numbers.map(({ number }) => html`<li>${shortLink(number, t)}</li>`)}
          </ul>`
        : nothing
    }
    <button type="button" class="exit" aria-describedby="exit-hint" .textContent=${t('exit')} @click=${exit}></button>
  </div>`;

/** What leaving does, and the keys for it. @param isShown else only who uses a screen reader is told, at the button */
export const exitHint = (isShown: boolean, { t }: EmergencyContext): TemplateResult =>
  html`<p id="exit-hint" class=${isShown ? 'muted' : 'visually-hidden'} .textContent=${t('exitHint')}></p>`;

/** Whom to call in place of the form, at the same place in every step (A11Y-33): the page's own words, else the phone of the municipality. */
export function callInstead(phone: string | undefined, t: T): TemplateResult {
  if (!phone) return html`<slot name="contact"></slot>`;
  const [before = '', after = ''] = t('phoneFirst', { phone: '\n' }).split('\n');
  return html`<slot name="contact"
    ><p class="help" part="help">
      <span .textContent=${before}></span><a href=${telUrl(phone)}><bdi>${spacedPhone(phone)}</bdi></a
      ><span .textContent=${after}></span></p
  ></slot>`;
}

/** With what it is for, also for who goes from link to link and does not hear what stands beside them. */
const callLink = (number: string, index: number, t: T): TemplateResult =>
  html`<a
    class="button call"
    href=${telUrl(number)}
    aria-describedby="purpose-${index}"
    .textContent=${t('emergencyCall', { number })}
  ></a>`;

const shortLink = (number: string, t: T): TemplateResult =>
  html`<a class="button" href=${telUrl(number)} aria-label=${t('emergencyCall', { number })}><bdi>${number}</bdi></a>`;

function purpose({ number, label }: Numbers[number], index: number, { t, lang }: EmergencyContext): TemplateResult {
  const known = KNOWN.find(one => one === number);
  const own = writtenIn(label, lang);
  if (!own.text)
    return html`<span id="purpose-${index}" .textContent=${known ? t(`emergencyFor.${known}`) : ''}></span>`;
  return html`<span
    id="purpose-${index}"
    lang=${own.lang ?? nothing}
    dir=${own.lang ? directionOf(own.lang) : nothing}
    .textContent=${own.text}
  ></span>`;
}
