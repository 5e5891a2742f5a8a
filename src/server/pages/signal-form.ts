import { html } from 'hono/html';
import { LONGEST_NAME, LONGEST_WORDS } from '../../domain/signal-limits.ts';
import { SIGNAL_KINDS, SIGNAL_SUBJECTS } from '../../schema/signal.ts';
import type { ListWord, SignalSettings } from '../../schema/signal-settings.ts';
import { pictogram } from './flyer-markup.ts';
import { choiceHtml, describedBy, faultHtml, type FormFault } from './form-parts.ts';
import type { Html } from './layout.ts';
import { themeKey, type SignalLocale } from './signal-locale.ts';
import { wordsHtml } from './written-html.ts';

/** What the form for a signal is drawn from. */
export interface SignalForm {
  locale: SignalLocale;
  settings: Pick<SignalSettings, 'themes' | 'keepDays'>;
  /** Where it is sent to, with all that its address says. */
  action: string;
  /** Whether only the words are asked. */
  isShort: boolean;
  /** As {@link FormTicket} writes it. */
  ticket: string;
  /** What was filled in before. */
  sent: URLSearchParams;
  faults: readonly FormFault[];
}

/** The questions with the numbers of the paper form, in its order: native controls, each of which may stay empty but the words. */
export function signalFormHtml(form: SignalForm): Html {
  const { locale, action, isShort, ticket, settings } = form;
  const { say } = locale;
  return html`<form method="post" action="${action}" class="questions signal" autocomplete="off" novalidate>
<input type="hidden" name="ticket" value="${ticket}">
${form.sent.has('seen') ? html`<input type="hidden" name="seen" value="1">` : ''}
${isShort ? wordsQuestion(form) : allQuestions(form)}
<p class="hint">${say('consent', { days: settings.keepDays })}</p>
<p><button>${say('send')}</button></p>
</form>`;
}

const allQuestions = (form: SignalForm): Html => html`${aboutQuestion(form)}
${wordsQuestion(form)}
${themesQuestion(form)}
${whomQuestion(form)}
${knowsQuestion(form)}
${knownQuestion(form)}`;

/** Where a fault leads to. */
export const anchorOf = ({ at }: FormFault): string => (['themes', 'known'].includes(at) ? `q-${at}` : at);

const faultAt = ({ faults }: SignalForm, at: string): FormFault | undefined => faults.find(fault => fault.at === at);

/** Questions that are answered by choosing, by the name of their field. */
type Choosing = 'about' | 'themes' | 'whom' | 'knows' | 'known';

interface Question {
  name: Choosing;
  number: number;
  heading: string;
  hint: string;
}

function questionHtml({ name, number, heading, hint }: Question, form: SignalForm, controls: Html): Html {
  const fault = faultAt(form, name);
  return html`<fieldset id="q-${name}" tabindex="-1"${describedBy(fault && `e-${name}`, hint !== '' && `h-${name}`)}>
<legend><span class="question">${number}. ${heading}</span></legend>
${hint === '' ? '' : html`<p id="h-${name}" class="hint">${hint}</p>`}
${faultHtml(`e-${name}`, fault)}
${controls}
</fieldset>`;
}

/** One of a few words, each with its text. @param usual the one that is chosen before anybody chose */
function radiosHtml(
  { sent }: SignalForm,
  name: Choosing,
  choices: readonly { value: string; words: Html; picture?: Html }[],
  usual = '',
): Html {
  const chosen = sent.get(name) ?? usual;
  return html`<ul class="choices">
${choices.map(choice => choiceHtml({ ...choice, type: 'radio', name, isChosen: choice.value === chosen }))}</ul>`;
}

const ABOUT_PICTURE = { client: 'person', service: 'bus', policy: 'meeting' } as const;

function aboutQuestion(form: SignalForm): Html {
  const { say } = form.locale;
  const kinds = SIGNAL_KINDS.map(value => ({
    value,
    picture: pictogram(ABOUT_PICTURE[value]),
    words: html`${say(`about.${value}`)} <span class="hint">${say(`aboutHint.${value}`)}</span>`,
  }));
  const controls = radiosHtml(form, 'about', [...kinds, { value: 'unknown', words: html`${say('about.unknown')}` }]);
  return questionHtml(
    { name: 'about', number: 1, heading: say('aboutQuestion'), hint: say('aboutWhy') },
    form,
    controls,
  );
}

function wordsQuestion(form: SignalForm): Html {
  const { locale, isShort, sent } = form;
  const { say } = locale;
  const fault = faultAt(form, 'text');
  const invalid = fault ? html` aria-invalid="true"` : '';
  return html`<div class="words"><label for="text" class="question">${isShort ? '' : '2. '}${say('words')}</label>
<p id="h-text" class="hint">${say('wordsWhy')}</p>
${faultHtml('e-text', fault)}
<textarea id="text" name="text" rows="6" maxlength="${LONGEST_WORDS}" dir="auto"${invalid}${describedBy(fault && 'e-text', 'h-text')}>
${sent.get('text') ?? ''}</textarea></div>`;
}

function themesQuestion(form: SignalForm): Html {
  const { locale, settings, sent } = form;
  const { say } = locale;
  const chosen = sent.getAll('themes');
  const items = settings.themes.map(theme =>
    choiceHtml({
      ...{ type: 'checkbox', name: 'themes', value: theme.id, isChosen: chosen.includes(theme.id) },
      picture: theme.pictogram === undefined ? '' : pictogram(theme.pictogram),
      words: themeHtml(theme, locale),
    }),
  );
  return questionHtml(
    { name: 'themes', number: 3, heading: say('themesQuestion'), hint: say('themesWhy') },
    form,
    html`<ul class="choices themes">
${items}</ul>`,
  );
}

/** What a theme is called: in words of the municipality, else in those that come with the product. */
export function themeHtml(theme: ListWord, { say, lang }: SignalLocale): Html {
  if (theme.label && Object.keys(theme.label).length > 0) return wordsHtml(theme.label, lang);
  const key = themeKey(theme);
  return html`${key ? say(key) : theme.id}`;
}

function whomQuestion(form: SignalForm): Html {
  const { say } = form.locale;
  const choices = SIGNAL_SUBJECTS.map(value => ({ value, words: html`${say(`whomChoice.${value}`)}` }));
  return questionHtml(
    { name: 'whom', number: 4, heading: say('whom'), hint: say('whomWhy') },
    form,
    radiosHtml(form, 'whom', choices),
  );
}

function knowsQuestion(form: SignalForm): Html {
  const { say } = form.locale;
  const choices = (['yes', 'no', 'unsure'] as const).map(value => ({
    value,
    words: html`${say(`knowsChoice.${value}`)}`,
  }));
  return questionHtml(
    { name: 'knows', number: 5, heading: say('knows'), hint: `${say('onlyOther')} ${say('knowsWhy')}` },
    form,
    radiosHtml(form, 'knows', choices),
  );
}

function knownQuestion(form: SignalForm): Html {
  const { locale, settings } = form;
  const { say } = locale;
  const choices = (['anonymous', 'known'] as const).map(value => ({
    value,
    words: html`${say(`knownChoice.${value}`)}`,
  }));
  const controls = html`${radiosHtml(form, 'known', choices, 'anonymous')}
<div class="reach"><p class="hint">${say('consentKnown', { days: settings.keepDays })}</p>
${fieldHtml(form, { name: 'firstName', type: 'text', label: say('name'), most: LONGEST_NAME, autocomplete: 'given-name' })}
<p><strong>${say('reach')}</strong></p>
${fieldHtml(form, { name: 'phone', type: 'tel', label: say('phone'), hint: say('phoneHint'), most: 40, autocomplete: 'tel' })}
${fieldHtml(form, { name: 'email', type: 'email', label: say('email'), hint: say('emailHint'), most: 254, autocomplete: 'email' })}</div>`;
  return questionHtml({ name: 'known', number: 6, heading: say('known'), hint: say('knownWhy') }, form, controls);
}

interface Field {
  name: 'firstName' | 'phone' | 'email';
  type: string;
  label: string;
  hint?: string;
  most: number;
  autocomplete: string;
}

function fieldHtml(form: SignalForm, { name, type, label, hint, most, autocomplete }: Field): Html {
  const fault = faultAt(form, name);
  const direction = name === 'firstName' ? 'auto' : 'ltr';
  return html`<p><label for="${name}">${label}</label>${
    hint === undefined
      ? ''
      : html`<br>
<span id="h-${name}" class="hint">${hint}</span>`
  }</p>
${faultHtml(`e-${name}`, fault)}
<p><input id="${name}" name="${name}" type="${type}" maxlength="${most}" dir="${direction}" autocomplete="${autocomplete}" value="${form.sent.get(name) ?? ''}"${describedBy(fault && `e-${name}`, hint !== undefined && `h-${name}`)}${fault ? html` aria-invalid="true"` : ''}></p>`;
}
