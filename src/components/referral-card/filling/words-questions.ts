import { html, type TemplateResult } from 'lit';
import { findNationalNumber } from '../../../domain/national-number.ts';
import { tick, type CardContext, type CardTexts } from './card-context.ts';

/** A number that nobody needs is refused where it stands. */
const judge = (t: CardTexts) => (text: string) => (findNationalNumber(text) ? t('nationalInCard') : '');

/** In the person's own words. */
export const ownWords = ({ t, address }: CardContext): TemplateResult =>
  html`<stek-text-field
    name="ownWords"
    .address=${address}
    hide-label
    optional
    type="multiline"
    .label=${t('ownWords')}
    .hint=${t('ownWordsWhy')}
    .judge=${judge(t)}
    maxlength="600"
  ></stek-text-field>`;

/** What they wish for, what was tried, what goes well: all may stay empty. */
export const more = ({ t, address }: CardContext): TemplateResult =>
  html`${(['wishes', 'alreadyDone', 'strengths'] as const).map(
    name =>
      html`<stek-text-field
        name=${name}
        .address=${address}
        optional
        type="multiline"
        .label=${t(name)}
        .judge=${judge(t)}
        maxlength="300"
      ></stek-text-field>`,
  )}`;

/** Who fills it in with the person. What the page knows already stands there. */
export const sender = (context: CardContext): TemplateResult => {
  const { t, getter } = context;
  const why = t('senderWhy', { name: getter?.gets.firstName ?? '' });
  return html`<p class="lead" data-say .textContent=${why}></p>
    ${senderFields(context)} ${joins(context)}`;
};

const joins = ({ t, address }: CardContext): TemplateResult =>
  html`<stek-choice-field
    name="joins"
    .address=${address}
    optional
    multiple
    .label=${t('joins')}
    .choices=${tick(t('joinsYes'))}
  ></stek-choice-field>`;

const senderFields = ({ t, address, sender: known, changed }: CardContext): TemplateResult =>
  html`<stek-text-field
      name="senderName"
      .address=${address}
      .label=${t('senderName')}
      value=${known.name}
      maxlength="120"
      @input=${changed}
    ></stek-text-field>
    <stek-text-field
      name="senderOrganisation"
      .address=${address}
      optional
      .label=${t('senderOrganisation')}
      value=${known.organisation}
      maxlength="120"
    ></stek-text-field>
    <stek-text-field
      name="senderPhone"
      .address=${address}
      type="tel"
      .label=${t('senderPhone')}
      .hint=${t('phoneHint')}
      value=${known.phone}
    ></stek-text-field>
    <stek-text-field
      name="senderEmail"
      .address=${address}
      optional
      type="email"
      .label=${t('senderEmail')}
      maxlength="254"
    ></stek-text-field>`;
