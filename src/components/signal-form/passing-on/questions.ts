import { html, type nothing, type TemplateResult } from 'lit';
import { findNationalNumber } from '../../../domain/national-number.ts';
import { LONGEST_NAME, LONGEST_WORDS, MOST_THEMES, SHORTEST_WORDS } from '../../../domain/signal-limits.ts';
import { writtenIn } from '../../../domain/text-in.ts';
import type { Choice } from '../../../foundation/form/choice-field.ts';
import type { ListenWords, QuestionReading } from '../../../foundation/form/question-reading.ts';
import type { Step } from '../../../foundation/form/step-flow.ts';
import '../../../foundation/form/stek-choice-field.ts';
import '../../../foundation/form/stek-text-field.ts';
import type { Translator } from '../../../i18n/catalogue.ts';
import type { SignalCatalogue } from '../../../i18n/signal.ts';
import type { Drawing } from '../../../pictograms/drawing.ts';
import { pictogram } from '../../../pictograms/pictogram.ts';
import type { SignalFormSettings } from '../../../schema/signal-settings.ts';

/** What the questions depend on, and what they tell. */
export interface QuestionContext {
  t: Translator<SignalCatalogue>;
  /** Language of the texts, BCP 47. */
  lang: string;
  address: 'je' | 'u';
  /** Every pictogram by its name; empty until they are fetched. */
  drawings: Readonly<Record<string, Drawing>>;
  themes: SignalFormSettings['themes'];
  answers: Answers;
  reading: QuestionReading;
  listen: ListenWords;
  /** What stands under the words, such as that they look like a phone number. */
  underWords: TemplateResult | typeof nothing;
  /** Something was answered on which what is shown depends. */
  changed: () => void;
}

/** The answers on which other questions depend. */
export interface Answers {
  about: string;
  whom: string;
  known: string;
  reach: string;
}

/** The one question of a short form. */
export const shortQuestion = (context: QuestionContext): Step[] => [
  step('text', 'words', context, () => words(context)),
];

/** The questions, one per step. Whom it is about is asked where it may be about a person. */
export const questions = (context: QuestionContext): Step[] => {
  const { answers } = context;
  const isAboutPeople = answers.about !== 'service' && answers.about !== 'policy';
  return [
    step('about', 'aboutQuestion', context, () => about(context)),
    step('text', 'words', context, () => words(context)),
    step('themes', 'themesQuestion', context, () => themes(context)),
    { ...step('whom', 'whom', context, () => whom(context, isAboutPeople)), skip: !isAboutPeople },
    step('known', 'known', context, () => known(context)),
  ];
};

type QuestionKey = 'aboutQuestion' | 'words' | 'themesQuestion' | 'whom' | 'known';

/** A question with the button that reads it aloud, where the device has a voice for it. */
function step(
  name: string,
  key: QuestionKey,
  { t, lang, reading, listen }: QuestionContext,
  fields: () => unknown,
): Step {
  return {
    name,
    heading: html`<span data-say .textContent=${t(key)}></span>`,
    content: () => html`${reading.button(lang, undefined, listen)} ${fields()}`,
  };
}

const picture = (name: string | undefined, { drawings }: QuestionContext): Pick<Choice, 'picture'> => {
  const drawing = name !== undefined && Object.hasOwn(drawings, name) ? drawings[name] : undefined;
  return drawing ? { picture: pictogram(drawing) } : {};
};

const ABOUT = [
  ['client', 'person'],
  ['service', 'bus'],
  ['policy', 'meeting'],
] as const;

function about(context: QuestionContext): TemplateResult {
  const { t, address, changed } = context;
  const choices: Choice[] = ABOUT.map(([value, name]) => ({
    ...{ value, label: t(`about.${value}`), hint: t(`aboutHint.${value}`) },
    ...picture(name, context),
  }));
  return html`<stek-choice-field
    data-choices
    name="about"
    .address=${address}
    hide-label
    cards
    .label=${t('aboutQuestion')}
    .hint=${t('aboutWhy')}
    .choices=${[...choices, { value: 'unknown', label: t('about.unknown'), alone: true }]}
    @input=${changed}
  ></stek-choice-field>`;
}

function words({ t, address, underWords, changed }: QuestionContext): TemplateResult {
  const judge = (text: string) => {
    if (findNationalNumber(text)) return t('looksLike.national');
    return text.length < SHORTEST_WORDS ? t('wordsMissing') : '';
  };
  return html`<stek-text-field
      name="text"
      .address=${address}
      hide-label
      type="multiline"
      .label=${t('words')}
      .hint=${t('wordsWhy')}
      .missing=${t('wordsMissing')}
      .judge=${judge}
      maxlength=${LONGEST_WORDS}
      @input=${changed}
    ></stek-text-field>
    ${underWords}`;
}

/** Themes that come with the product, whose words the texts know. */
const KNOWN_THEMES = [
  ...(['services', 'work', 'housing', 'health', 'education', 'training', 'leisure'] as const),
  ...(['volunteering', 'financial', 'material', 'mobility', 'dutch', 'integration'] as const),
];

function themes(context: QuestionContext): TemplateResult {
  const { t, address, lang } = context;
  const choices = context.themes.map(({ id, label, pictogram: name }): Choice => {
    const known = KNOWN_THEMES.find(theme => theme === id);
    const own = writtenIn(label, lang);
    const said = own.text ? { label: own.text, lang: own.lang } : { label: known ? t(`theme.${known}`) : id };
    return { value: id, ...said, ...picture(name, context) };
  });
  return html`<stek-choice-field
    class="themes"
    data-choices
    name="themes"
    .address=${address}
    hide-label
    optional
    multiple
    cards
    compact
    .max=${MOST_THEMES}
    .label=${t('themesQuestion')}
    .hint=${t('themesWhy')}
    .tooMany=${t('themesTooMany')}
    .choices=${choices}
  ></stek-choice-field>`;
}

/** All stays in the form, so that a change of mind loses nothing; only what is asked is sent. */
function whom({ t, address, answers, changed }: QuestionContext, isAsked: boolean): TemplateResult {
  const asksKnows = isAsked && answers.whom === 'other';
  return html`<stek-choice-field
      data-choices
      name="whom"
      .address=${address}
      hide-label
      ?disabled=${!isAsked}
      .label=${t('whom')}
      .hint=${t('whomWhy')}
      .choices=${(['self', 'other', 'group'] as const).map(value => ({ value, label: t(`whomChoice.${value}`) }))}
      @input=${changed}
    ></stek-choice-field>
    <stek-choice-field
      data-choices
      name="knows"
      .address=${address}
      ?hidden=${!asksKnows}
      ?disabled=${!asksKnows}
      .label=${t('knows')}
      .hint=${t('knowsWhy')}
      .choices=${(['yes', 'no', 'unsure'] as const).map(value => ({ value, label: t(`knowsChoice.${value}`) }))}
    ></stek-choice-field>`;
}

function known({ t, address, answers, changed }: QuestionContext): TemplateResult {
  const isKnown = answers.known === 'known';
  const byPhone = answers.reach !== 'email';
  const choices = (['anonymous', 'known'] as const).map(value => ({ value, label: t(`knownChoice.${value}`) }));
  return html`<stek-choice-field
      data-choices
      name="known"
      .address=${address}
      hide-label
      value="anonymous"
      .label=${t('known')}
      .hint=${t('knownWhy')}
      .choices=${choices}
      @input=${changed}
    ></stek-choice-field>
    <stek-text-field
      name="firstName"
      .address=${address}
      optional
      ?hidden=${!isKnown}
      ?disabled=${!isKnown}
      .label=${t('name')}
      autocomplete="given-name"
      maxlength=${LONGEST_NAME}
    ></stek-text-field>
    <stek-choice-field
      name="reach"
      .address=${address}
      value="phone"
      ?hidden=${!isKnown}
      ?disabled=${!isKnown}
      .label=${t('reach')}
      .choices=${[
        { value: 'phone', label: t('byPhone') },
        { value: 'email', label: t('byEmail') },
      ]}
      @input=${changed}
    ></stek-choice-field>
    ${reachFields(t, address, isKnown, byPhone)}`;
}

const reachFields = (
  t: QuestionContext['t'],
  address: 'je' | 'u',
  isKnown: boolean,
  byPhone: boolean,
): TemplateResult =>
  html`<stek-text-field
      name="phone"
      .address=${address}
      type="tel"
      ?hidden=${!(isKnown && byPhone)}
      ?disabled=${!(isKnown && byPhone)}
      .label=${t('phone')}
      .hint=${t('phoneHint')}
      autocomplete="tel"
    ></stek-text-field>
    <stek-text-field
      name="email"
      .address=${address}
      type="email"
      ?hidden=${!isKnown || byPhone}
      ?disabled=${!isKnown || byPhone}
      .label=${t('email')}
      .hint=${t('emailHint')}
      autocomplete="email"
      maxlength="254"
    ></stek-text-field>`;
