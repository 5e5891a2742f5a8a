import { html, type TemplateResult } from 'lit';
import { headingOnPaper } from '../../../foundation/heading.ts';
import { helpLine } from '../../../foundation/help-line.ts';
import { noteOnPaper } from '../../../foundation/note-on-paper.ts';
import { printWithPage } from '../../../foundation/page-paper.ts';
import type { Sheet } from '../../../foundation/print-sheet.ts';
import type { StekElement } from '../../../foundation/stek-element.ts';
import { writtenIn } from '../../../domain/text-in.ts';
import { directionOf } from '../../../i18n/direction.ts';
import type { PollCatalogue } from '../../../i18n/poll.ts';
import { resultsPaper } from '../../../theme/results-paper.ts';
import type { PollContext } from '../poll-context.ts';
import { pollTitle } from '../poll-intro.ts';
import type { ResultsView } from './results.ts';

/** What the results of a poll are drawn from. */
export interface DrawnResults {
  view: ResultsView;
  context: PollContext;
}

/** How they are drawn, on the screen as on paper. */
export interface ResultsLooks {
  draw: (view: ResultsView, context: PollContext) => TemplateResult;
  cssText: string;
}

/** Prints what came of a poll where its page is printed. What is still asked is printed as it is. @param drawn what was drawn last */
export const printResults = (
  host: StekElement<PollCatalogue>,
  looks: ResultsLooks,
  drawn: () => DrawnResults | undefined,
): void =>
  printWithPage(host, () => {
    const now = drawn();
    const isThere = host.renderRoot.querySelector('#results, #answer') !== null;
    return now && isThere && !now.view.isOpen && !now.view.hasFailed ? resultsSheet(host, looks, now) : undefined;
  });

function resultsSheet(host: StekElement<PollCatalogue>, { draw, cssText }: ResultsLooks, drawn: DrawnResults): Sheet {
  const context = { ...drawn.context, heading: headingOnPaper };
  const { lang } = context;
  // A link to what was planned cannot be pressed on paper.
  const view = { ...drawn.view, activityPage: () => undefined };
  return {
    ...{ title: writtenIn(view.poll.title, lang).text, lang, dir: directionOf(lang) },
    content: html`<main>
      ${pollTitle(view.poll, context)} ${draw(view, context)} ${helpLine(view.phone, context.t)} ${noteOnPaper(host)}
    </main>`,
    styles: { cssText: resultsPaper(cssText) },
  };
}
