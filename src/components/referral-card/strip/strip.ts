import { html, nothing, type TemplateResult } from 'lit';
import { spacedPhone } from '../../../domain/phone-number.ts';
import type { LocaleFormatter } from '../../../domain/spoken/spoken.ts';
import { codeGroups } from '../../../foundation/submission/code-groups.ts';
import type { Translator } from '../../../i18n/catalogue.ts';
import type { ReferralStripCatalogue } from '../../../i18n/referral-strip.ts';
import type { OpeningHours } from '../../../schema/place.ts';
import type { LocalDate } from '../../../schema/scalar.ts';

/** What the strip says. Nothing of the person and nothing of what the card is about may ever come in here (PRINT-11). */
export interface StripFacts {
  /** The first name of the contact person. */
  name: string;
  /** The number from which they call, E.164. */
  phone: string;
  /** The last day on which they call, on the municipality's clock. */
  callBy: LocalDate;
  /** The code of the person, 16 digits. */
  code: string;
  /** Address of the page to fill in the code, without the code. */
  page?: string | undefined;
  /** The QR code of that page with the code after the `#`, once it is drawn. */
  qr?: TemplateResult | undefined;
  /** The name of the place where they work. */
  place?: string | undefined;
  /** Its address in a line. */
  address?: string | undefined;
  /** Address of their photo that may be shown here, as `imageSource()` of an element gives it. */
  photo?: unknown;
  /** When they work, week by week. */
  hours?: readonly OpeningHours[];
}

/** With which words it is said. */
export interface StripContext {
  t: Translator<ReferralStripCatalogue>;
  /** How days and hours are said; without it the day is not there yet. */
  spoken: LocaleFormatter;
  /** A heading of the right level. */
  heading: (text: string) => TemplateResult;
}

/** Which strip. */
export interface StripKind {
  /** Without the name of a place or a service, an address or a way to find out what it is about. */
  neutral: boolean;
}

/** The strip that a person takes home: who calls, from which number, before which day; and, unless it is to be neutral, where, when and how to stop it. */
export function strip(facts: StripFacts, context: StripContext, { neutral }: StripKind): TemplateResult {
  const { t, spoken, heading } = context;
  const { name, phone, callBy, code } = facts;
  return html`<div class="strip ${neutral ? 'neutral' : 'full'}" part="receipt">
    <div class="who">
      ${neutral ? nothing : photoOf(facts, t)}
      <div class="call">
        ${heading(t('strip.calls', { name }))}
        <p class="from">${numberIn(t('strip.from', { phone: MARK }), phone)}</p>
        <p class="by" .textContent=${t('strip.by', { day: spoken.day(callBy) })}></p>
      </div>
    </div>
    <div class="own">
      <p .textContent=${t('strip.code')}></p>
      ${codeGroups(code)}
    </div>
    ${neutral ? nothing : more(facts, context)}
  </div>`;
}

/** Stands where what runs from left to right comes. No catalogue has it. */
const MARK = '\n';

/** A number runs from left to right, and breaks over no lines. */
function numberIn(words: string, phone: string): TemplateResult {
  const [before = '', after = ''] = words.split(MARK);
  return html`<span .textContent=${before}></span
    ><bdi class="number" dir="ltr" translate="no" .textContent=${spacedPhone(phone)}></bdi
    ><span .textContent=${after}></span>`;
}

/** An address is read and typed over from left to right. */
function addressIn(words: string, url: string): TemplateResult {
  const [before = '', after = ''] = words.split(MARK);
  const shown = url.replace(/^https?:\/\//, '');
  return html`<span .textContent=${before}></span
    ><a href=${url} target="_blank" rel="noopener" dir="ltr" translate="no" .textContent=${shown}></a
    ><span .textContent=${after}></span>`;
}

const photoOf = ({ photo, name }: StripFacts, t: StripContext['t']): TemplateResult | typeof nothing =>
  photo ? html`<img class="photo" src=${photo} alt=${t('strip.photo', { name })} />` : nothing;

function more(facts: StripFacts, { t, spoken }: StripContext): TemplateResult {
  const { name, phone, place, address, hours = [], page, qr } = facts;
  return html`<div class="more">
    ${place ? html`<p class="place" .textContent=${t('strip.place', { name, place })}></p>` : nothing}
    ${address ? html`<p class="address" lang="nl" .textContent=${address}></p>` : nothing}
    ${
      hours.length > 0
        ? html`<div class="hours">
            <p .textContent=${t('strip.hours', { name })}></p>
            <ul>
              ${hours.flatMap(one => hourLines(one, t, spoken)).map(line => html`<li .textContent=${line}></li>`)}
            </ul>
          </div>`
        : nothing
    }
    ${
      page
        ? html`<div class="way">
            <div>
              <p>${addressIn(t('strip.follow', { url: MARK }), page)}</p>
              ${qr ? html`<p .textContent=${t('strip.scan')}></p>` : nothing}
            </div>
            ${qr ? html`<div class="qr-place">${qr}</div>` : nothing}
          </div>`
        : nothing
    }
    <p class="stop">${numberIn(t('strip.withdraw', { phone: MARK }), phone)}</p>
  </div>`;
}

const WEEK: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const hourLines = ({ days, opens, closes }: OpeningHours, t: StripContext['t'], spoken: LocaleFormatter): string[] =>
  days.map(day =>
    t('strip.openOn', {
      day: spoken.weekdays[WEEK.indexOf(day)] ?? '',
      hours: spoken.timeRange(opens, closes),
    }),
  );

/** What the referrer keeps: their own code, which shows what the person allowed, and nothing else. */
export interface SenderFacts {
  /** The code of the referrer, 16 digits. */
  code: string;
  /** The short name of the card, for a phone call. */
  ref: string;
  /** Address of the page to fill in the code, without the code. */
  page?: string | undefined;
}

/** The small strip of the referrer. */
export const senderStrip = (
  { code, ref, page }: SenderFacts,
  { t, heading }: Omit<StripContext, 'spoken'>,
): TemplateResult =>
  html`<div class="strip sender" part="receipt">
    ${heading(t('strip.senderTitle'))}
    <p .textContent=${t('strip.senderCode')}></p>
    ${codeGroups(code)}
    ${page ? html`<p>${addressIn(t('strip.senderFollow', { url: MARK }), page)}</p>` : nothing}
    <p .textContent=${t('strip.senderSees')}></p>
    <p class="muted">${refIn(t('strip.senderRef', { ref: MARK }), ref)}</p>
  </div>`;

function refIn(words: string, ref: string): TemplateResult {
  const [before = '', after = ''] = words.split(MARK);
  return html`<span .textContent=${before}></span><bdi class="ref" dir="ltr" .textContent=${ref}></bdi
    ><span .textContent=${after}></span>`;
}
