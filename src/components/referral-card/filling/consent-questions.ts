import { html, nothing, type TemplateResult } from 'lit';
import type { ConsentText } from '../../../domain/consent-text.ts';
import { CONSENT_FORMS } from '../../../domain/referral-words.ts';
import type { Choice } from '../../../foundation/form/choice-field.ts';
import type { ConsentForm } from '../../../schema/referral.ts';
import { picture, tick, type CardContext } from './card-context.ts';

/** What may be done with the card: three boxes that nobody ticked, each with its own words, read aloud in one press (A11Y-32). */
export const consents = (context: CardContext): TemplateResult => {
  const { t, address } = context;
  return html`<p class="lead" data-say .textContent=${t('consentWhy')}></p>
    ${again(context)} ${context.consents.map(text => consent(text, context))}
    <p class="say-no" .textContent=${t('sayNo')}></p>
    <stek-choice-field
      name="givenBy"
      .address=${address}
      value="person"
      .label=${t('givenBy')}
      .choices=${(['person', 'representative'] as const).map(value => ({ value, label: t(`giver.${value}`) }))}
      @input=${context.changed}
    ></stek-choice-field>`;
};

/** Why something has to be done once more. It stands there before it has words, so that they are said when they come. */
const again = (context: CardContext): TemplateResult | typeof nothing =>
  context.again ? html`<p class="again" .textContent=${context.again}></p>` : nothing;

function consent({ scope, ask, means }: ConsentText, context: CardContext): TemplateResult {
  const { t, lang, address, reading, listen, changed } = context;
  const isNeeded = scope === 'share_card';
  return html`<div class="consent" data-reading>
    <stek-choice-field
      data-whole
      name=${scope}
      .address=${address}
      multiple
      ?optional=${!isNeeded}
      .label=${ask}
      .hint=${means}
      .missing=${isNeeded ? t('shareMissing') : ''}
      .choices=${tick(t('agree'))}
      @input=${changed}
    ></stek-choice-field>
    ${reading.button(lang, undefined, { ...listen, of: scope })}
  </div>`;
}

const PICTURES: Readonly<Record<ConsentForm, string>> = {
  drawn: 'signature',
  typed: 'forms',
  witnessed: 'read-aloud',
  paper: 'paper',
};

/** How they sign: every way is as good as the others (A11Y-31), and only one of them is used. */
export function signature(context: CardContext): TemplateResult {
  const { t, address, answers, changed } = context;
  const choices = CONSENT_FORMS.map((value): Choice => {
    const drawn = picture(PICTURES[value], context);
    return { value, label: t(`way.${value}`), ...(drawn && { picture: drawn }) };
  });
  return html`${again(context)}
    <stek-choice-field
      data-choices
      name="way"
      .address=${address}
      hide-label
      cards
      compact
      .label=${t('signQuestion')}
      .hint=${t('signWhy')}
      .missing=${t('signMissing')}
      .choices=${choices}
      @input=${changed}
    ></stek-choice-field>
    ${answers.way === 'drawn' ? drawn(context) : nothing} ${typed(context)} ${onPaper(context)}
    ${confirm('witnessed', context)}`;
}

/** It comes when somebody chooses to draw. */
const drawn = ({ t, address, canDraw, changed }: CardContext): TemplateResult =>
  canDraw
    ? html`<stek-signature-field
        name="signature"
        .address=${address}
        .label=${t('signature')}
        .missing=${t('signatureMissing')}
        @input=${changed}
      ></stek-signature-field>`
    : html`<p class="loading" part="loading" .textContent=${t('loading')}></p>`;

function typed(context: CardContext): TemplateResult {
  const { t, address, answers } = context;
  const isChosen = answers.way === 'typed';
  return html`<stek-text-field
      name="typedName"
      .address=${address}
      ?hidden=${!isChosen}
      ?disabled=${!isChosen}
      .label=${t('typedName')}
      .missing=${t('signatureMissing')}
      maxlength="120"
    ></stek-text-field>
    ${confirm('typed', context)}`;
}

const onPaper = (context: CardContext): TemplateResult => {
  const { t, answers, paperPage } = context;
  const link = html`<p>
    <a class="button" href=${paperPage ?? nothing} target="_blank" rel="noopener" .textContent=${t('printPaper')}></a>
  </p>`;
  return html`${answers.way === 'paper' && paperPage ? link : nothing} ${confirm('paper', context)}`;
};

/** That it is so: what was typed, said or signed elsewhere counts only with a tick. */
function confirm(way: Exclude<ConsentForm, 'drawn'>, { t, address, answers, changed }: CardContext): TemplateResult {
  const isChosen = answers.way === way;
  return html`<stek-choice-field
    name="confirm.${way}"
    .address=${address}
    ?hidden=${!isChosen}
    ?disabled=${!isChosen}
    multiple
    .label=${t('confirmAsk')}
    .missing=${t('confirmMissing')}
    .choices=${tick(t(`confirm.${way}`))}
    @input=${changed}
  ></stek-choice-field>`;
}
