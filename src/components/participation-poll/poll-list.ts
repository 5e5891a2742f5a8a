import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { writtenText } from '../../foundation/written-text.ts';
import { lastDayOf } from '../../domain/poll.ts';
import type { Poll } from '../../schema/poll.ts';
import { isLate, type PollMoment } from './poll-choice.ts';
import { dayWords, pictured, type PollContext } from './poll-context.ts';

/** What a list of polls needs beside its words. */
export interface PollListContext extends PollContext {
  moment: PollMoment;
  /** Whether the words for an answer that is late are here. */
  hasResultsWords: boolean;
  choose: (id: string) => void;
}

/** Several polls to choose from. */
export const pollList = (polls: readonly Poll[], context: PollListContext): TemplateResult =>
  html`${context.heading(0, context.t('several'), { id: 'poll-title' })}
    <ul class="cards" part="cards">
      ${repeat(
        polls,
        ({ id }) => id,
        poll => card(poll, context),
      )}
    </ul>`;

function card(poll: Poll, context: PollListContext): TemplateResult {
  const { t, lang, spoken, heading, picture, moment, choose } = context;
  const late = isLate(poll, moment);
  const until = t('openUntil', { day: dayWords(lastDayOf(poll), spoken) });
  const due = late && context.hasResultsWords ? t('answerLate') : '';
  const name = poll.questions.find(({ pictogram }) => pictogram)?.pictogram ?? 'vote';
  return html`<li class="card" part="card">
    ${pictured(picture(name))}
    <div class="words">
      ${heading(1, writtenText(poll.title, lang), { id: `title-${poll.id}` })}
      ${poll.intro ? html`<p>${writtenText(poll.intro, lang)}</p>` : nothing}
      ${late ? html`<p class="late-word" .textContent=${due}></p>` : html`<p .textContent=${until}></p>`}
      <button
        type="button"
        class="strong"
        aria-describedby="title-${poll.id}"
        .textContent=${t(late ? 'seeResults' : 'takePart')}
        @click=${() => choose(poll.id)}
      ></button>
    </div>
  </li>`;
}
