import { html } from 'hono/html';
import { telUrl } from '../../domain/phone-number.ts';
import type { Place } from '../../schema/place.ts';
import type { EmergencyNumber, SignalFormSettings } from '../../schema/signal-settings.ts';
import { callHtml, type Html } from './layout.ts';
import type { SignalLocale } from './signal-locale.ts';
import { wordsHtml } from './written-html.ts';

/** The numbers for which the catalogue knows what they are for. */
const KNOWN = ['112', '1712', '106'] as const;

/** Whom to call when it cannot wait. This is no emergency line, and says so before anything is asked. */
export function emergencyHtml(numbers: readonly EmergencyNumber[], locale: SignalLocale): Html {
  const { say } = locale;
  const items = numbers.map(
    ({ number, label }) =>
      html`<li><a class="call" href="${telUrl(number)}">${say('emergencyCall', { number })}</a> <span>${purposeHtml({ number, label }, locale)}</span></li>
`,
  );
  return html`<section class="emergency" aria-labelledby="emergency"><h2 id="emergency">${say('emergency')}</h2>
<p>${say('emergencyHint')}</p>
<ul>
${items}</ul></section>`;
}

function purposeHtml({ number, label }: EmergencyNumber, { say, lang }: SignalLocale): Html {
  if (label && Object.keys(label).length > 0) return wordsHtml(label, lang);
  const known = KNOWN.find(one => one === number);
  return known ? html`${say(`emergencyFor.${known}`)}` : '';
}

/**
 * The way to another site at once. A link works without scripts; it cannot take the page out of the history of a browser, and says so.
 * Nothing tells the other site where somebody came from.
 */
export const leaveHtml = ({ exitUrl }: Pick<SignalFormSettings, 'exitUrl'>, { say }: SignalLocale): Html =>
  html`<p class="leave"><a class="exit" href="${exitUrl}" rel="noreferrer" aria-describedby="leave-hint">${say('leave')}</a> <span id="leave-hint" class="hint">${say('leaveHint')}</span></p>`;

/** Somebody to talk to in place of a form: who is there at the place, else the number of the municipality. */
export function whomToCall(
  { phone }: Pick<SignalFormSettings, 'phone'>,
  place: Place | undefined,
): { phone: string; firstName?: string } | undefined {
  const { phone: own, firstName } = place?.contactPerson ?? {};
  if (own !== undefined && firstName !== undefined) return { phone: own, firstName };
  return phone === undefined ? undefined : { phone };
}

/** Whom to call for who does not like forms, in sight wherever there is one (A11Y-33). */
export function talkHtml(
  settings: Pick<SignalFormSettings, 'phone'>,
  place: Place | undefined,
  { say }: SignalLocale,
): Html {
  const person = whomToCall(settings, place);
  return person ? callHtml(slot => say('phoneFirst', { phone: slot }), person) : '';
}
