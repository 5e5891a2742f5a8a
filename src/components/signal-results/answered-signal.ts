import { html, nothing, type TemplateResult } from 'lit';
import type { QuestionReading } from '../../foundation/form/question-reading.ts';
import { writtenText } from '../../foundation/written-text.ts';
import { directionOf } from '../../i18n/direction.ts';
import { languageIn } from '../../domain/text-in.ts';
import type { PublishedSignal } from '../../schema/published-signal.ts';
import { dayWords, shownThemes, type ResultsContext } from './results-context.ts';

/** What several people said, what came of it, what is done and by when, and the answer. */
export function answeredSignal(
  signal: PublishedSignal,
  index: number,
  context: ResultsContext & { reading: Pick<QuestionReading, 'button'> },
): TemplateResult {
  const { t, lang, heading, picture, reading } = context;
  const { title, summary, answer, reports, publishedOn } = signal;
  const words = { listen: t('listen'), stop: t('stopListening'), picture: pictureOrNone(picture('read-aloud')) };
  return html`<li class="item" part="item" data-reading>
    <div class="said">
      <div data-say>${heading(1, writtenText(title, lang), { id: `title-${index}`, part: 'title' })}</div>
      <p data-say>${writtenText(summary, lang)}</p>
      ${reports === undefined ? nothing : html`<p class="reports" data-say .textContent=${t('reports', { count: reports })}></p>`}
    </div>
    ${themesOf(signal, context)}
    <div class="answer" part="answer">
      ${outcome(signal, context)}
      ${heading(2, html`<span data-say>${t('ourAnswer')}</span>`, { id: `answer-${index}` })}
      <p class="text" data-say>${writtenText(answer, lang)}</p>
      ${actionsOf(signal, index, context)}
    </div>
    <div class="foot">
      <p class="muted" data-say .textContent=${t('published', { day: dayWords(publishedOn, context) })}></p>
      ${reading.button(languageIn(answer, lang) ?? lang, undefined, { ...words, of: signal.id })}
    </div>
  </li>`;
}

const pictureOrNone = (picture: TemplateResult | typeof nothing): TemplateResult | undefined =>
  picture === nothing ? undefined : picture;

/** What it is about, and where. */
function themesOf({ themes, placeId }: PublishedSignal, context: ResultsContext): TemplateResult | typeof nothing {
  const shown = shownThemes(themes, context);
  const place = placeId === undefined ? undefined : context.surroundings.places.get(placeId);
  if (shown.length === 0 && place === undefined) return nothing;
  return html`<ul class="tags">
    ${shown.map(
      ({ word: { text, lang }, pictogram }) =>
        html`<li class="tag">
          ${pictured(context.picture(pictogram))}<span
            lang=${lang ?? nothing}
            dir=${lang ? directionOf(lang) : nothing}
            .textContent=${text}
          ></span>
        </li>`,
    )}
    ${
      place === undefined
        ? nothing
        : html`<li class="tag" part="where">
            ${pictured(context.picture('place'))}<bdi .textContent=${place}></bdi>
          </li>`
    }
  </ul>`;
}

/** A picture in its place; no place is kept for one that is not there. */
const pictured = (picture: TemplateResult | typeof nothing): TemplateResult | typeof nothing =>
  picture === nothing ? nothing : html`<span class="picture" aria-hidden="true">${picture}</span>`;

/** What came of it, where it is a word that is known. */
function outcome({ outcome: word }: PublishedSignal, { t }: ResultsContext): TemplateResult | typeof nothing {
  if (word !== 'answered' && word !== 'not_taken_up') return nothing;
  const look = word === 'answered' ? 'yes' : 'no';
  return html`<p class="outcome" part="outcome" data-say>
    <strong class="verdict ${look}" .textContent=${t(`outcome.${word}`)}></strong>
  </p>`;
}

function actionsOf(
  { actions }: PublishedSignal,
  index: number,
  context: ResultsContext,
): TemplateResult | typeof nothing {
  if (actions.length === 0) return nothing;
  const { t, lang, heading } = context;
  return html`${heading(2, html`<span data-say>${t('weDo')}</span>`, { id: `actions-${index}` })}
    <ul class="do" aria-labelledby="actions-${index}">
      ${actions.map(
        ({ action, due }) =>
          html`<li>
            <p data-say>${writtenText(action, lang)}</p>
            <p class="muted" data-say .textContent=${t('doBy', { day: dayWords(due, context) })}></p>
          </li>`,
      )}
    </ul>`;
}
