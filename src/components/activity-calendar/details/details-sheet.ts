import { html, nothing, type TemplateResult } from 'lit';
import { spacedPhone } from '../../../domain/phone-number.ts';
import type { Sheet } from '../../../foundation/print-sheet.ts';
import { directionOf } from '../../../i18n/direction.ts';
import { detailsPaper } from '../../../theme/programme-paper.ts';
import { otherMoments, whenOf, type DetailsView } from './activity-details.ts';
import { fiveQuestions, helperFor } from './five-questions.ts';

/**
 * One date of an activity on paper: what it is, when, the five questions, whom to call, and the other dates.
 * @param note that a computer translated the texts
 */
export function detailsSheet(view: DetailsView, note: unknown): Sheet {
  const { entry, formatter } = view;
  const { lang, t } = formatter;
  const title = formatter.title(entry.occurrence, entry.activity);
  const status = formatter.status(entry.occurrence);
  const others = otherMoments(view);
  return {
    ...{ title: title.text, lang, dir: directionOf(lang) },
    content: html`<main class="details">
      <h1 lang=${title.lang ?? nothing} dir=${directionOf(title.lang ?? lang)}>${title.text}</h1>
      <p class="moment">${whenOf(entry, formatter)}</p>
      ${status ? html`<p class="status">${status}</p>` : nothing}
      ${fiveQuestions(entry, formatter).map(
        ({ name, answers }) =>
          html`<section class="question">
            <h2>${t(name)}</h2>
            ${answers.map(answer => html`<p class="answer" dir="auto">${answer}</p>`)}
          </section>`,
      )}
      ${ask(view)}
      ${
        others.length > 0
          ? html`<section class="others">
              <h2>${t('otherDates')}</h2>
              <ul>
                ${others.map(moment => html`<li>${moment}</li>`)}
              </ul>
            </section>`
          : nothing
      }
      ${note}
    </main>`,
    styles: { cssText: detailsPaper },
  };
}

/** Whom to ask, with the number and the address to write down: nothing on paper can be pressed. */
function ask({ entry, fallback, formatter: { t } }: DetailsView): TemplateResult | typeof nothing {
  const helper = helperFor(entry) ?? fallback;
  const phone = helper?.phone && spacedPhone(helper.phone).replaceAll(' ', '\u00a0');
  const url = helper?.url ?? entry.activity.url;
  const ways = [
    phone && t('call', { phone: `\u2066${phone}\u2069` }),
    helper?.email && t('mail', { email: helper.email }),
    url,
  ];
  if (!ways.some(Boolean)) return nothing;
  return html`<section class="ask">
    <p>${helper?.name ? t('ask', { name: helper.name }) : t('askAny')}</p>
    ${ways.filter(Boolean).map(way => html`<p>${way}</p>`)}
  </section>`;
}
