import { html, nothing, type TemplateResult } from 'lit';
import type { StekElement } from '../../../foundation/stek-element.ts';
import { verdictStyles } from '../../../foundation/verdict.styles.ts';
import type { PollCatalogue } from '../../../i18n/poll.ts';
import { pollResultsTexts } from '../../../i18n/poll-results.ts';
import type { PollResults } from '../../../schema/poll-results.ts';
import type { Poll } from '../../../schema/poll.ts';
import { dayWords, type PollContext } from '../poll-context.ts';
import { lateNotice } from './late-notice.ts';
import { questionResult } from './question-result.ts';
import { pollReply } from './reply.ts';
import { printResults, type DrawnResults } from './results-sheet.ts';
import { resultsStyles } from './results.styles.ts';

/** What came of a poll, as far as it is known. */
export interface ResultsView {
  poll: Poll;
  results: PollResults | undefined;
  /** Whether people can still take part. */
  isOpen: boolean;
  /** Whether the answer comes later than was promised. */
  isLate: boolean;
  /** Phone number of whom to ask, E.164. */
  phone: string | undefined;
  /** Whether results are being fetched. */
  isLoading: boolean;
  /** Whether results could not be fetched. */
  hasFailed: boolean;
  retry: () => void;
  /** Where an activity of the programme can be read; `undefined` where no page is known. */
  activityPage: (activityId: string) => string | undefined;
}

/** What a poll shows when it is over, or while it is open and everybody may see how it stands. */
export function pollResults(view: ResultsView, context: PollContext): TemplateResult {
  const { poll, isLate } = view;
  return html`${isLate ? lateNotice(view, context) : nothing}
  ${poll.reply ? pollReply(poll, poll.reply, { ...context, activityPage: view.activityPage }) : answerComing(view, context)}
  ${counted(view, context)}`;
}

function answerComing(
  { poll, isOpen, isLate }: ResultsView,
  { t, spoken }: PollContext,
): TemplateResult | typeof nothing {
  if (isOpen || isLate || poll.state === 'archived') return nothing;
  return html`<p class="coming" .textContent=${t('answerComing', { day: dayWords(poll.answerDue, spoken) })}></p>`;
}

function counted(view: ResultsView, context: PollContext): TemplateResult | typeof nothing {
  const { poll, results, isOpen, isLoading, hasFailed, retry } = view;
  const { t, heading } = context;
  const title = heading(1, t(isOpen ? 'resultsSoFar' : 'resultsHeading'), { id: 'results' });
  if (results) {
    return html`<section class="results" aria-labelledby="results">
      ${title} ${howMany(results, context)}
      ${poll.questions.map((question, index) => questionResult(question, results, index, context))}
      ${howSure(results, context)}
    </section>`;
  }
  if (hasFailed) {
    return html`<div class="banner" part="banner" role="alert">
      <p .textContent=${t('resultsMissing')}></p>
      <button type="button" .textContent=${t('retry')} @click=${retry}></button>
    </div>`;
  }
  // As long as it is not known whether there are any, nothing is said: “not yet” would be wrong where many took part.
  if (isLoading) return nothing;
  return html`<p class="coming" .textContent=${t(isOpen ? 'resultsFew' : 'resultsSoon')}></p>`;
}

function howMany({ n, late, status, channels = {} }: PollResults, { t }: PollContext): TemplateResult {
  const known = (['web', 'code', 'kiosk', 'paper'] as const).filter(channel => channels[channel]);
  return html`<p class="n">
      <strong .textContent=${t('n', { count: n })}></strong> <span .textContent=${t('notPersons')}></span>
    </p>
    ${
      known.length > 0
        ? html`<dl class="channels">
            ${known.map(
              channel =>
                html`<div>
                  <dt .textContent=${t(`channel.${channel}`)}></dt>
                  <dd>${channels[channel]}</dd>
                </div>`,
            )}
          </dl>`
        : nothing
    }
    ${late > 0 ? html`<p .textContent=${t('late', { count: late })}></p>` : nothing}
    ${status === 'counting' ? html`<p class="tell" .textContent=${t('counting')}></p>` : nothing}`;
}

/** How much a count says, in plain words; never more than it does. */
function howSure({ strength }: PollResults, { t, heading }: PollContext): TemplateResult {
  const known = ([0, 1, 2, 3, 4] as const).find(one => one === strength) ?? 0;
  return html`<div class="strength">
    ${heading(2, t('strengthHeading'), { id: 'strength' })}
    <p .textContent=${t(`strength.${known}`)}></p>
  </div>`;
}

export { plannedDates, plannedIn } from './planned-dates.ts';
export const styles = [verdictStyles, resultsStyles];
/** Prints them where their page is printed. */
export const printWith = (host: StekElement<PollCatalogue>, drawn: () => DrawnResults | undefined): void =>
  printResults(host, { draw: pollResults, cssText: styles.map(one => one.cssText).join('') }, drawn);
export const texts = [pollResultsTexts];
