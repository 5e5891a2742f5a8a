import { html, nothing, type TemplateResult } from 'lit';
import { safeLink } from '../../../foundation/safe-link.ts';
import { writtenText } from '../../../foundation/written-text.ts';
import type { Poll, PollDecision, PollIdeaLine, PollOption, PollReply } from '../../../schema/poll.ts';
import { pictured, type PollContext } from '../poll-context.ts';
import { verdictWord } from './verdict.ts';

/** How what was decided is drawn. */
interface ReplyContext extends PollContext {
  /** Where an activity of the programme can be read; `undefined` where no page is known. */
  activityPage: (activityId: string) => string | undefined;
}

/** What was decided: option by option with the reason, then about ideas. */
export function pollReply(poll: Poll, reply: PollReply, context: ReplyContext): TemplateResult {
  const { t, lang, heading } = context;
  return html`<section class="reply" aria-labelledby="answer">
    ${heading(1, t('answer'), { id: 'answer' })}
    ${reply.intro ? html`<p class="intro">${writtenText(reply.intro, lang)}</p>` : nothing}
    ${poll.questions.map(({ id, text, options }, index) => {
      const decided = reply.decisions.filter(({ questionId }) => questionId === id);
      if (decided.length === 0) return nothing;
      return html`${heading(2, writtenText(text, lang), { id: `decided-${index}` })}
        <ul class="decisions" aria-labelledby="decided-${index}">
          ${decided.map(one => decision(one, options, context))}
        </ul>`;
    })}
    ${about(true, reply.ideas, context)} ${about(false, reply.ideas, context)}
  </section>`;
}

function decision(
  { optionId, verdict, why, activityId }: PollDecision,
  options: readonly PollOption[],
  context: ReplyContext,
): TemplateResult {
  const { t, lang, picture } = context;
  const option = options.find(({ id }) => id === optionId);
  return html`<li class="decision">
    ${pictured(picture(option?.pictogram))}
    <div class="words">
      <p>
        <span class="option">${option ? writtenText(option.label, lang) : optionId}</span> ${verdictWord(verdict, context)}
      </p>
      <p><span class="muted" .textContent=${t('why')}></span> ${writtenText(why, lang)}</p>
      ${planned(activityId, context)}
    </div>
  </li>`;
}

/** A link to what was planned from it, in the programme. */
function planned(activityId: string | undefined, { t, activityPage }: ReplyContext): TemplateResult | typeof nothing {
  const href = activityId ? safeLink(activityPage(activityId)) : nothing;
  if (href === nothing) return nothing;
  return html`<p><a class="planned" href=${href} .textContent=${t('planned')}></a></p>`;
}

function about(
  isDone: boolean,
  ideas: readonly PollIdeaLine[],
  context: ReplyContext,
): TemplateResult | typeof nothing {
  const { t, lang, heading } = context;
  const lines = ideas.filter(({ doing }) => doing === isDone);
  if (lines.length === 0) return nothing;
  const id = isDone ? 'doing' : 'not-doing';
  return html`${heading(2, t(isDone ? 'doing' : 'notDoing'), { id })}
    <ul class="idea-lines ${id}" aria-labelledby=${id}>
      ${lines.map(
        ({ text, activityId }) =>
          html`<li>
            <p>${writtenText(text, lang)}</p>
            ${planned(activityId, context)}
          </li>`,
      )}
    </ul>`;
}
