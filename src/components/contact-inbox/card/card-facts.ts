import { html, nothing, type TemplateResult } from 'lit';
import { municipalDay } from '../../../domain/municipal-clock.ts';
import { phoneInText, telUrl } from '../../../domain/phone-number.ts';
import { dayFor } from '../inbox-context.ts';
import { domainName, languageName, type CardContent, type CardContext } from './card-context.ts';

/** One thing that stands on a card: its name, and what is said of it. */
export type Fact = readonly [name: string, said: unknown];

/** Words of a person, in whatever language they are: they turn by themselves. */
const words = (text: string): TemplateResult => html`<bdi class="words-of" dir="auto">${text}</bdi>`;

const lines = (texts: readonly unknown[]): TemplateResult[] =>
  texts.map(text => html`<span class="line">${text}</span>`);

/** Only what is there. */
const present = (facts: readonly (readonly [string, string | undefined])[]): Fact[] =>
  facts.flatMap(([name, said]) => (said ? [[name, words(said)] as const] : []));

/** What somebody has to know before they call: what may be said to whom. */
export function safeSentences({ person: { safe } }: CardContent, t: CardContext['t']): string[] {
  return [
    t(safe.voicemail ? 'safe.voicemailYes' : 'safe.voicemailNo'),
    t(safe.otherPersonMayAnswer ? 'safe.otherYes' : 'safe.otherNo'),
    t(safe.sms ? 'safe.smsYes' : 'safe.smsNo'),
  ];
}

/** When they like to be called, in what language, and with whom beside. */
export function callFacts({ person }: CardContent, { t, lang }: CardContext): Fact[] {
  const times = person.bestTimes.map(part => t(`dayPart.${part}`));
  return [
    [t('bestTimes'), lines(times.length > 0 ? times : [t('anyTime')])],
    [t('speaks'), lines([languageName(person.lang, lang), ...(person.interpreter ? [t('needsInterpreter')] : [])])],
  ];
}

/** What it is about, in the order of the card. */
export function storyFacts(card: CardContent, { t }: CardContext): Fact[] {
  const { themes, ownWords, wishes, alreadyDone, strengths } = card;
  return [
    [t('themes'), lines(themes.map(theme => domainName(theme, t)))],
    ...present([
      [t('ownWords'), ownWords],
      [t('wishes'), wishes],
      [t('alreadyDone'), alreadyDone],
      [t('strengths'), strengths],
    ]),
  ];
}

/** What the person agreed to, and how. */
export function consentFacts({ consent }: CardContent, { t, spoken }: CardContext): Fact[] {
  const { scopes, givenBy, form, signature, typedName, givenAt } = consent;
  const day = dayFor(municipalDay(Date.parse(givenAt)), spoken);
  return [
    [t('agreed'), lines([...scopes.map(scope => t(`scope.${scope}`)), t(`givenBy.${givenBy}`)])],
    [
      t('signature'),
      html`${lines([t(`signedHow.${form}`), t('signedOn', { day })])}
      ${typedName ? words(typedName) : nothing} ${signature ? drawn(signature, t) : nothing}`,
    ],
  ];
}

/** @param path as the schema lets it: letters of a path, digits and signs between them */
const drawn = (path: string, t: CardContext['t']): TemplateResult =>
  html`<svg class="signature" viewBox="0 0 600 150" role="img" aria-label=${t('signature')}>
    <path d=${path} fill="none" stroke="currentColor" stroke-width="3" />
  </svg>`;

/** Who filled it in with the person. */
export function senderFacts({ sender }: CardContent, { t }: CardContext): Fact[] {
  const { name, organisation, phone, email, joinsFirstMeeting } = sender;
  const written = (texts: (string | undefined)[]) => texts.flatMap(part => (part ? [words(part)] : []));
  // Two numbers alone sound alike: who goes from link to link hears whose it is.
  const called = `${name}: ${phoneInText(phone)}`;
  const call = html`<a class="tel" href=${telUrl(phone)} aria-label=${called} .textContent=${phoneInText(phone)}></a>`;
  const joins = joinsFirstMeeting ? [t('joinsFirstMeeting')] : [];
  return [[t('sender'), lines([...written([name, organisation]), call, ...written([email]), ...joins])]];
}

/** Facts as a list of names and what is said. */
export const factList = (facts: readonly Fact[]): TemplateResult =>
  html`<dl class="facts">
    ${facts.map(
      ([name, said]) =>
        html`<div>
          <dt .textContent=${name}></dt>
          <dd>${said}</dd>
        </div>`,
    )}
  </dl>`;
