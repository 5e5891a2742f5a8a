import { html, nothing, type TemplateResult } from 'lit';
import { countCriteria, fits, noCriteria, type Criteria } from '../../../domain/filter.ts';
import { emptyState } from '../../../foundation/empty-state.ts';
import { calendarFiltersTexts } from '../../../i18n/calendar-filters.ts';
import { calendarFunctionsTexts } from '../../../i18n/calendar-functions.ts';
import type { LocalDate } from '../../../schema/scalar.ts';
import { memoize } from '../memoize.ts';
import { drawing } from '../pictures.ts';
import type { ProgrammeFormatter } from '../programme-formatter.ts';
import type { ProgrammeEntry, ProgrammeIndex } from '../programme-index.ts';
import { emptyStateStyles } from '../../../foundation/empty-state.styles.ts';
import { filterGroups, ticked } from './filter-groups.ts';
import { filterPanel } from './filter-panel.ts';
import { filterStyles } from './filters.styles.ts';

export const styles = [filterStyles, emptyStateStyles];
export const texts = [calendarFiltersTexts, calendarFunctionsTexts];

/** What the filters tell their element. */
export interface FiltersHost {
  /** What is ticked has changed. */
  changed: () => void;
  /** Nothing is ticked any more. */
  cleared: () => void;
  /** The visitor has ticked enough. */
  close: () => void;
}

/** What is drawn depends on these. */
export interface FiltersContext {
  formatter: ProgrammeFormatter;
  index: ProgrammeIndex;
  /** How many dates are left to see. */
  count: number;
}

/** What narrows the programme. Here once the visitor wants to narrow it. */
export class Filters {
  readonly #host: FiltersHost;
  #criteria = noCriteria;

  constructor(host: FiltersHost) {
    this.#host = host;
  }

  /** How many things are ticked. */
  get count(): number {
    return countCriteria(this.#criteria);
  }

  /** The dates that fit. */
  fitting(index: ProgrammeIndex, today: LocalDate): readonly ProgrammeEntry[] {
    return this.#fitting(index, this.#criteria, today);
  }

  /** What the button that opens them says. */
  label({ t }: ProgrammeFormatter): string {
    return this.count ? t('filterOn', { count: this.count }) : t('filter');
  }

  /** The things to tick. */
  panel({ formatter, index, count }: FiltersContext): TemplateResult {
    const groups = filterGroups(this.#criteria, index, formatter);
    return filterPanel(groups, formatter.t('filterShow', { count }), toggle => this.#toggle(toggle), this.#host.close);
  }

  /** What is ticked, in words. */
  words({ formatter, index }: FiltersContext): TemplateResult | typeof nothing {
    if (!this.count) return nothing;
    const filters = formatter.list(ticked(filterGroups(this.#criteria, index, formatter)));
    return html`<p .textContent=${formatter.t('filterState', { filters })}></p>
      <button .textContent=${formatter.t('filterClear')} @click=${this.#clear}></button>`;
  }

  /** Something is planned, but nothing that fits what was ticked. */
  noResults({ t }: ProgrammeFormatter): TemplateResult {
    return emptyState({
      name: 'no-results',
      picture: drawing('idea'),
      title: t('noResults'),
      hint: t('noResultsHint'),
      action: t('filterClear'),
      run: this.#clear,
    });
  }

  readonly #fitting = memoize((index: ProgrammeIndex, criteria: Criteria, today: LocalDate) =>
    index.entries.filter(({ occurrence, activity }) => fits(occurrence, activity, criteria, today)),
  );

  #toggle(toggle: (criteria: Criteria) => Criteria): void {
    this.#criteria = toggle(this.#criteria);
    this.#host.changed();
  }

  readonly #clear = (): void => {
    this.#criteria = noCriteria;
    this.#host.cleared();
  };
}
