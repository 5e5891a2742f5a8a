import { html, type TemplateResult } from 'lit';
import { languageName } from '../../../domain/language-name.ts';
import { DAY_PARTS } from '../../../domain/referral-words.ts';
import type { Choice } from '../../../foundation/form/choice-field.ts';
import { languages } from '../../../i18n/languages.ts';
import { tick, type CardContext } from './card-context.ts';

/** What they are called, and how to reach them. */
export const you = (context: CardContext): TemplateResult => html`${names(context)} ${reach(context)}`;

const names = ({ t, address }: CardContext): TemplateResult =>
  html`<stek-text-field name="firstName" .address=${address} .label=${t('firstName')} maxlength="60"></stek-text-field>
    <stek-text-field
      name="lastName"
      .address=${address}
      optional
      .label=${t('lastName')}
      .hint=${t('lastNameWhy')}
      maxlength="80"
    ></stek-text-field>`;

function reach({ t, address, answers, changed }: CardContext): TemplateResult {
  const byPhone = answers.reach !== 'other';
  return html`<stek-choice-field
      name="reach"
      .address=${address}
      value="phone"
      .label=${t('reach')}
      .choices=${[
        { value: 'phone', label: t('byPhone') },
        { value: 'other', label: t('inOtherWay') },
      ]}
      @input=${changed}
    ></stek-choice-field>
    <stek-text-field
      name="phone"
      .address=${address}
      type="tel"
      ?hidden=${!byPhone}
      ?disabled=${!byPhone}
      .label=${t('phone')}
      .hint=${t('phoneHint')}
    ></stek-text-field>
    <stek-text-field
      name="otherWay"
      .address=${address}
      ?hidden=${byPhone}
      ?disabled=${byPhone}
      .label=${t('otherWay')}
      .hint=${t('otherWayWhy')}
      maxlength="160"
    ></stek-text-field>`;
}

/** Languages that people in our towns speak and that our texts are not in. */
const OTHERS = [
  ...([
    'sq',
    'am',
    'hy',
    'bn',
    'bs',
    'zh',
    'prs',
    'ff',
    'ka',
    'el',
    'hi',
    'hu',
    'it',
    'rw',
    'rn',
    'ku',
    'ckb',
  ] as const),
  ...(['ln', 'ne', 'pt', 'pa', 'rom', 'sk', 'sr', 'sw', 'th', 'ur', 'vi', 'wo'] as const),
];

/** Which language they like to speak, and whether somebody has to interpret. */
export function speaks({ t, lang, address, answers, changed }: CardContext): TemplateResult {
  const own = languages.map((one): Choice => ({ value: one.lang, label: one.name, lang: one.lang }));
  const isOther = answers.speaks === 'other';
  const others = OTHERS.map((value): Choice => ({ value, label: languageName(value, lang) }));
  return html`<stek-choice-field
      data-choices
      name="speaks"
      .address=${address}
      hide-label
      .label=${t('speakQuestion')}
      .choices=${[...own, { value: 'other', label: t('speakOther'), alone: true }]}
      @input=${changed}
    ></stek-choice-field>
    <stek-choice-field
      name="otherLang"
      .address=${address}
      ?hidden=${!isOther}
      ?disabled=${!isOther}
      .label=${t('speakWhich')}
      .choices=${others.toSorted((one, other) => one.label.localeCompare(other.label, lang))}
    ></stek-choice-field>
    <stek-choice-field
      data-choices
      name="interpreter"
      .address=${address}
      optional
      multiple
      .label=${t('interpreter')}
      .choices=${tick(t('interpreterYes'))}
    ></stek-choice-field>`;
}

const SAFE = ['voicemail', 'sms', 'otherPersonMayAnswer'] as const;

/** How to call without doing harm. Nothing of it is assumed. */
export const safe = ({ t, address }: CardContext): TemplateResult =>
  html`<stek-choice-field
      data-choices
      name="safe"
      .address=${address}
      hide-label
      optional
      multiple
      .label=${t('safeQuestion')}
      .hint=${t('safeWhy')}
      .choices=${SAFE.map(value => ({ value, label: t(`safe.${value}`) }))}
    ></stek-choice-field>
    <stek-choice-field
      data-choices
      name="times"
      .address=${address}
      optional
      multiple
      .label=${t('timesQuestion')}
      .choices=${DAY_PARTS.map(value => ({ value, label: t(`times.${value}`) }))}
    ></stek-choice-field>`;
