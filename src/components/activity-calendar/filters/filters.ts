import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { countCriteria, fits, isSearch, noCriteria, type Criteria } from '../../../domain/filter.ts';
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
import { LaterDates, type ProgrammeSource } from './later-dates.ts';
import { filterStyles } from './filters.styles.ts';

export const styles = [filterStyles, emptyStateStyles];
export const texts = [calendarFiltersTexts, calendarFunctionsTexts];

/** What is ticked, in words of lists and ids; what somebody typed is nobody's business. */
export type FilterChoice = Omit<Criteria, 'text'> & { isSearch: boolean };

/** A visitor ticked something, or began or stopped to look for a word. */
export type FilterChangedEvent = CustomEvent<FilterChoice>;

/** What the filters tell their element. */
export interface FiltersHost {
  /** What is ticked or looked for has changed. */
  changed: () => void;
  /** Nothing is ticked any more. */
  cleared: () => void;
  /** For the page: what is ticked has changed, and whether a word is looked for. */
  tell: (choice: FilterChoice) => void;
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

/** What is drawn where nothing fits depends on these. */
export interface NoResultsContext {
  formatter: ProgrammeFormatter;
  source: ProgrammeSource;
  /** The first day after what is shown. */
  after: LocalDate;
  today: LocalDate;
  /** Shows the period that holds a day. */
  show: (day: LocalDate) => void;
}

/** What narrows the programme. Here once the visitor wants to narrow it. */
export class Filters {
  readonly #host: FiltersHost;
  readonly #later: LaterDates;
  #criteria = noCriteria;

  constructor(element: ReactiveControllerHost, host: FiltersHost) {
    this.#host = host;
    this.#later = new LaterDates(element);
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

  /** The things to look for and to tick. */
  panel({ formatter, index, count }: FiltersContext): TemplateResult {
    const { t } = formatter;
    return filterPanel({
      groups: filterGroups(this.#criteria, index, formatter),
      search: {
        label: t('filterSearch'),
        text: this.#criteria.text,
        typed: text => this.#become({ ...this.#criteria, text }),
      },
      show: count === 0 ? t('close') : t('filterShow', { count }),
      change: toggle => this.#become(toggle(this.#criteria)),
      close: this.#host.close,
    });
  }

  /** What is looked for and ticked, in words. */
  words({ formatter, index }: FiltersContext): TemplateResult | typeof nothing {
    if (!this.count) return nothing;
    const { t } = formatter;
    const words = isSearch(this.#criteria) ? [t('filterWords', { words: quoted(this.#criteria.text) })] : [];
    const filters = formatter.list([...words, ...ticked(filterGroups(this.#criteria, index, formatter))]);
    return html`<p .textContent=${t('filterState', { filters })}></p>
      <button .textContent=${t('filterClear')} @click=${this.#clear}></button>`;
  }

  /** Something is planned, but nothing that fits: when it does later, and a way there, else a way to see more. */
  noResults({ formatter, source, after, today, show }: NoResultsContext): TemplateResult {
    const { t } = formatter;
    const day = this.#later.find({ source, after, today, criteria: this.#criteria });
    const name = day ? formatter.day(day) : '';
    return emptyState({
      name: 'no-results',
      picture: drawing('idea'),
      title: t('noResults'),
      hint: day ? t('noResultsLater', { day: name }) : t('noResultsHint'),
      action: day ? t('goTo', { month: name }) : t('filterClear'),
      run: day ? () => show(day) : this.#clear,
    });
  }

  readonly #fitting = memoize((index: ProgrammeIndex, criteria: Criteria, today: LocalDate) =>
    index.entries.filter(({ occurrence, activity, place }) => fits(occurrence, activity, criteria, today, place)),
  );

  #become(criteria: Criteria): void {
    const before = choiceOf(this.#criteria);
    this.#criteria = criteria;
    this.#host.changed();
    const choice = choiceOf(criteria);
    if (JSON.stringify(choice) !== JSON.stringify(before)) this.#host.tell(choice);
  }

  readonly #clear = (): void => {
    this.#criteria = noCriteria;
    this.#host.cleared();
    this.#host.tell(choiceOf(noCriteria));
  };
}

function choiceOf(criteria: Criteria): FilterChoice {
  const { text: _text, ...ticks } = criteria;
  return { ...ticks, isSearch: isSearch(criteria) };
}

/** So much of what was typed is said again. */
const LONGEST_QUOTE = 40;

/** What was typed, as it can stand in a sentence: not too long, and without signs that turn the sentence around it. */
function quoted(text: string): string {
  const letters = [...text.trim().replace(/[\u202A-\u202E\u2066-\u2069]/gu, '')];
  return letters.length > LONGEST_QUOTE ? `${letters.slice(0, LONGEST_QUOTE).join('')}…` : letters.join('');
}
