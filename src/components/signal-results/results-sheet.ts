import { html, nothing } from 'lit';
import { headingOnPaper } from '../../foundation/heading.ts';
import { noteOnPaper } from '../../foundation/note-on-paper.ts';
import { printWithPage } from '../../foundation/page-paper.ts';
import type { Sheet } from '../../foundation/print-sheet.ts';
import type { StekElement } from '../../foundation/stek-element.ts';
import { directionOf } from '../../i18n/direction.ts';
import type { PublishedSignal } from '../../schema/published-signal.ts';
import { resultsPaper } from '../../theme/results-paper.ts';
import { answeredSignal } from './answered-signal.ts';
import type { ResultsContext } from './results-context.ts';
import { styles } from './signal-results.styles.ts';

/** The answers that are shown, and how they are said. */
type Shown = () => { items: readonly PublishedSignal[]; context: ResultsContext };

/** Prints what was done with signals where its page is printed: every answer about the chosen theme, also those further down. */
export const printResults = (host: StekElement, shown: Shown): void =>
  printWithPage(host, () => {
    const { items, context } = shown();
    return items.length > 0 ? resultsSheet(host, items, context) : undefined;
  });

function resultsSheet(host: StekElement, items: readonly PublishedSignal[], screen: ResultsContext): Sheet {
  const { t, lang } = screen;
  const context = { ...screen, heading: headingOnPaper, reading: SILENT };
  return {
    ...{ title: t('resultsHeading'), lang, dir: directionOf(lang) },
    content: html`<main>
      <h1>${t('resultsHeading')}</h1>
      <p>${t('resultsIntro')}</p>
      <ul class="list">
        ${items.map((item, index) => answeredSignal(item, index, context))}
      </ul>
      ${noteOnPaper(host)}
    </main>`,
    styles: { cssText: resultsPaper(styles.map(one => one.cssText).join('')) },
  };
}

/** Paper is not read aloud. */
const SILENT = { button: (): typeof nothing => nothing };
