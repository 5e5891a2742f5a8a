import { html, type TemplateResult } from 'lit';
import '../../foundation/form/stek-choice-field.ts';
import '../../foundation/form/stek-number-field.ts';
import '../../foundation/form/stek-text-field.ts';
import type { Step } from '../../foundation/form/step-flow.ts';
import type { Translator } from '../../i18n/catalogue.ts';
import type { SignUpCatalogue } from '../../i18n/sign-up.ts';
import { needs } from './sign-up-request.ts';

/** What the questions depend on. */
export interface QuestionContext {
  t: Translator<SignUpCatalogue>;
  address: 'je' | 'u';
  partyMax: number;
  byPhone: boolean;
  /** The visitor chose another way to be reached. */
  chosen: (byPhone: boolean) => void;
}

/** The five questions, one per step; who may bring nobody is not asked how many they are. */
export const questions = (context: QuestionContext): Step[] => [
  { name: 'name', heading: context.t('name'), content: () => name(context) },
  { name: 'reach', heading: context.t('reach'), content: () => reach(context) },
  ...(context.partyMax > 1 ? [{ name: 'party', heading: context.t('party'), content: () => party(context) }] : []),
  { name: 'needs', heading: context.t('needs'), content: () => whatIsNeeded(context) },
  { name: 'note', heading: context.t('note'), content: () => note(context) },
];

const name = ({ t, address }: QuestionContext): TemplateResult =>
  html`<stek-text-field
    name="firstName"
    .address=${address}
    hide-label
    label=${t('name')}
    hint=${t('nameWhy')}
    missing=${t('nameMissing')}
    autocomplete="given-name"
    maxlength="60"
  ></stek-text-field>`;

/** Both ways stay in the form, so that a change of mind loses nothing; only the chosen one is asked and sent. */
function reach({ t, address, byPhone, chosen }: QuestionContext): TemplateResult {
  const choices = [
    { value: 'phone', label: t('byPhone') },
    { value: 'email', label: t('byEmail') },
  ];
  return html`<stek-choice-field
      name="reach"
      .address=${address}
      hide-label
      value="phone"
      label=${t('reach')}
      hint=${t('reachWhy')}
      .choices=${choices}
      @input=${(event: Event) => chosen((event.currentTarget as HTMLElementTagNameMap['stek-choice-field']).value === 'phone')}
    ></stek-choice-field>
    <stek-text-field
      name="phone"
      .address=${address}
      type="tel"
      ?hidden=${!byPhone}
      ?disabled=${!byPhone}
      label=${t('phone')}
      hint=${t('phoneHint')}
      autocomplete="tel"
    ></stek-text-field>
    <stek-text-field
      name="email"
      .address=${address}
      type="email"
      ?hidden=${byPhone}
      ?disabled=${byPhone}
      label=${t('email')}
      hint=${t('emailHint')}
      autocomplete="email"
      maxlength="254"
    ></stek-text-field>`;
}

const party = ({ t, address, partyMax }: QuestionContext): TemplateResult =>
  html`<stek-number-field
    name="party"
    .address=${address}
    hide-label
    value="1"
    .min=${1}
    .max=${partyMax}
    label=${t('party')}
    hint=${t('partyWhy')}
  ></stek-number-field>`;

function whatIsNeeded({ t, address }: QuestionContext): TemplateResult {
  const choices = needs.map(need => ({ value: need, label: t(`need.${need}`) }));
  return html`<stek-choice-field
    name="needs"
    .address=${address}
    hide-label
    optional
    multiple
    label=${t('needs')}
    hint=${t('needsWhy')}
    .choices=${[...choices, { value: 'unknown', label: t('need.unknown'), alone: true }]}
  ></stek-choice-field>`;
}

const note = ({ t, address }: QuestionContext): TemplateResult =>
  html`<stek-text-field
    name="note"
    .address=${address}
    hide-label
    optional
    type="multiline"
    label=${t('note')}
    hint=${t('noteWhy')}
    maxlength="300"
  ></stek-text-field>`;
