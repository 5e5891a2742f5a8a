import { html, nothing, type TemplateResult } from 'lit';
import { phoneInText, telUrl } from '../../../domain/phone-number.ts';
import { momentInWords } from '../../../foundation/moment-in-words.ts';
import type { ReferralDetails } from '../../../schema/referral-record.ts';
import { dayFor } from '../inbox-context.ts';
import type { CardContent, CardContext } from './card-context.ts';
import { callFacts, consentFacts, factList, safeSentences, senderFacts, storyFacts } from './card-facts.ts';

/** A card that was opened: how to call without doing harm stands before the number. */
export function cardView(card: CardContent, details: ReferralDetails, context: CardContext): TemplateResult {
  const { t, heading } = context;
  return html`<section class="safe" aria-labelledby="safe">
      ${heading(1, t('safeHeading'), { id: 'safe' })}
      <ul class="sentences">
        ${safeSentences(card, t).map(sentence => html`<li .textContent=${sentence}></li>`)}
      </ul>
      ${factList(callFacts(card, context))} ${reach(card, t)}
    </section>
    <div class="details" part="details">
      ${factList([...storyFacts(card, context), ...consentFacts(card, context), ...senderFacts(card, context)])}
    </div>
    ${attempts(details, context)} ${openings(details, context)}`;
}

function reach({ person: { phone, otherWay } }: CardContent, t: CardContext['t']): TemplateResult {
  return html`${phone ? call(phone, t) : nothing}
  ${otherWay ? factList([[t('otherWay'), html`<bdi class="words-of" dir="auto">${otherWay}</bdi>`]]) : nothing}`;
}

const call = (phone: string, t: CardContext['t']): TemplateResult =>
  html`<a
    class="button strong call"
    href=${telUrl(phone)}
    aria-label="${t('phone')}: ${phoneInText(phone)}"
    .textContent=${phoneInText(phone)}
  ></a>`;

function attempts(
  { attempts: tried }: ReferralDetails,
  { t, heading, spoken }: CardContext,
): TemplateResult | typeof nothing {
  if (tried.length === 0) return nothing;
  return html`<section class="tried" aria-labelledby="tried">
    ${heading(1, t('attemptsHeading'), { id: 'tried' })}
    <ul>
      ${tried.map(
        ({ on, part }) =>
          html`<li>
            <span .textContent=${dayFor(on, spoken)}></span>: <span .textContent=${t(`dayPart.${part}`)}></span>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** Everybody whose eyes were on it: the person may ask. */
function openings({ openings: opened }: ReferralDetails, { t, spoken }: CardContext): TemplateResult | typeof nothing {
  if (opened.length === 0) return nothing;
  return html`<details class="openings">
    <summary .textContent=${t('openings')}></summary>
    <ul>
      ${opened.map(({ by, at }) => {
        const when = spoken ? momentInWords(at, spoken) : at;
        return html`<li .textContent=${t('openingAt', { who: by, when })}></li>`;
      })}
    </ul>
  </details>`;
}
