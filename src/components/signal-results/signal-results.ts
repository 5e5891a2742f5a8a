import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { municipalTime } from '../../domain/municipal-clock.ts';
import { banner } from '../../foundation/banner.ts';
import { ClientController } from '../../foundation/client-controller.ts';
import { emptyState, failureOf } from '../../foundation/empty-state.ts';
import { QuestionReading } from '../../foundation/form/question-reading.ts';
import { idle } from '../../foundation/idle.ts';
import { LocaleFormatterController } from '../../foundation/locale-formatter-controller.ts';
import { localInWords } from '../../foundation/moment-in-words.ts';
import { setDefaultAria } from '../../foundation/set-default-aria.ts';
import { skeleton } from '../../foundation/skeleton.ts';
import { StekElement } from '../../foundation/stek-element.ts';
import { signalResultsTexts } from '../../i18n/signal-results.ts';
import { signalThemesTexts } from '../../i18n/signal-themes.ts';
import type { Drawing } from '../../pictograms/drawing.ts';
import { pictogram } from '../../pictograms/pictogram.ts';
import type { PublishedSignal } from '../../schema/published-signal.ts';
import type { ParseWarning } from '../../schema/warning.ts';
import type { StekClient } from '../../sdk/client.ts';
import { answeredSignal } from './answered-signal.ts';
import type { ResultsCatalogue, ResultsContext } from './results-context.ts';
import { ResultsSource, type Answered } from './results-source.ts';
import { styles } from './signal-results.styles.ts';
import { themeFilter } from './theme-filter.ts';

/**
 * What was done with what people passed on: what several of them said, how many where that tells nobody who, what is done and by when, and
 * the answer. Only what stands for several people is here, and never a word of anybody's own.
 *
 * @summary What was done with what people passed on, for everybody to read.
 * @tag stek-signal-results
 * @status experimental
 * @since 0.5
 *
 * @slot - Shown without JavaScript, and when nothing can be loaded: a link to the plain page of the server, `/p/<municipality>/signals`.
 * @slot empty - Words of the page's own when nothing was answered for everybody yet.
 * @slot no-results - Words of the page's own when nothing was answered about the theme.
 * @slot failed - Words of the page's own when nothing can be loaded.
 * @slot contact - A way on where there is nothing to read: a phone number, a name, an address.
 *
 * @csspart base - The box around everything; carries the language and direction.
 * @csspart heading - A heading.
 * @csspart filters - The themes to choose from.
 * @csspart list - The answers.
 * @csspart item - One of them.
 * @csspart title - What it is called.
 * @csspart where - The place it is about.
 * @csspart answer - What came of it.
 * @csspart outcome - That in one word.
 * @csspart banner - That it is an old version.
 * @csspart empty-state - Why there is nothing to read.
 * @csspart loading - What stands there while it loads.
 */
export class SignalResults extends StekElement<ResultsCatalogue> {
  static override styles: CSSResultGroup = [StekElement.styles, styles];
  static override texts = [signalResultsTexts, signalThemesTexts];
  static override properties: PropertyDeclarations = {
    client: { attribute: false },
    api: {},
    src: {},
    theme: {},
    drawings: { state: true },
    chosen: { state: true },
    shown: { state: true },
  };

  /** A client of the page's own making; wins over a provider, `api` and `src`. */
  client?: StekClient | undefined;

  /** Address of a municipality on a server, such as `https://stek.example.be/v1/ieper`. */
  api?: string;

  /** Address of a file with answers, such as `signals.json`: what `/signals/published` of a server gives. */
  src?: string;

  /** Name of a theme, such as `mobility`: only what is about that, until the visitor chooses another. */
  theme = '';

  private drawings: Readonly<Record<string, Drawing>> = {};
  /** The theme that the visitor chose; empty for all. */
  private chosen: string | undefined;
  /** How many are shown. */
  private shown = AT_ONCE;

  readonly #client = new ClientController(this, { reads: 'signals' });
  readonly #formatter = new LocaleFormatterController(this);
  readonly #reading = new QuestionReading(this);
  readonly #source = new ResultsSource(this, {
    client: () => this.#client.client,
    tell: warnings => void this.#tell(warnings),
  });
  #focusNext = '';

  override render(): TemplateResult {
    if (!this.#client.expected) return html`<slot></slot>`;
    return html`<div class="page">
      <div class="words">
        ${this.heading(0, this.text('resultsHeading'), { id: 'results' })}
        <p>${this.text('resultsIntro')}</p>
      </div>
      ${this.#content()}
    </div>`;
  }

  #content(): TemplateResult {
    const { state } = this.#source;
    const error = this.#client.error ?? (state.status === 'failed' ? state.error : undefined);
    if (state.data) return this.#answers(state.data, error);
    return error === undefined ? skeleton(this.t('loading'), 2) : this.#failed(error);
  }

  #answers({ items, stale, asOf }: Answered, error: unknown): TemplateResult {
    const { t } = this;
    const { spoken } = this.#formatter;
    const date = spoken ? localInWords(municipalTime(Date.parse(asOf)), spoken) : asOf.slice(0, 10);
    const isOld = stale || error !== undefined;
    return html`${isOld ? banner(t('stale', { date }), { label: t('retry'), run: this.#retry }) : nothing}
    ${items.length === 0 ? this.#noneYet() : this.#list(items)}`;
  }

  #list(items: readonly PublishedSignal[]): TemplateResult {
    const context = { ...this.#context, reading: this.#reading, choose: this.#choose };
    const theme = this.#theme;
    const fitting = fittingIn(items, theme);
    const rest = fitting.length - this.shown;
    return html`${themeFilter(items, theme, context)}
    ${fitting.length === 0 ? emptyState({ name: 'no-results', title: this.t('noneOfTheme'), hint: '' }) : nothing}
    <ul class="list" part="list" aria-labelledby="results">
      ${repeat(
        fitting.slice(0, this.shown),
        ({ id }) => id,
        (item, index) => answeredSignal(item, index, context),
      )}
    </ul>
    ${rest > 0 ? html`<button type="button" class="more" .textContent=${this.t('more')} @click=${this.#more}></button>` : nothing}`;
  }

  #noneYet(): TemplateResult {
    return emptyState({ name: 'empty', title: this.t('noneYet'), hint: this.t('noneYetHint') });
  }

  #failed(error: unknown): TemplateResult {
    const { t } = this;
    const isOffline = failureOf(error) === 'Offline';
    return emptyState({
      name: 'failed',
      title: t(isOffline ? 'failedOffline' : 'failedServer'),
      hint: t(isOffline ? 'failedOfflineHint' : 'failedServerHint'),
      action: t('retry'),
      run: this.#retry,
    });
  }

  get #theme(): string {
    return this.chosen ?? this.theme;
  }

  readonly #choose = (theme: string): void => {
    this.#reading.stop();
    this.chosen = theme;
    this.shown = AT_ONCE;
    this.announce(this.t('shown', { count: this.#fitting.length }));
  };

  readonly #more = (): void => {
    this.#focusNext = `#title-${this.shown}`;
    this.shown += AT_ONCE;
  };

  readonly #retry = (): void => {
    if (this.#client.error) this.#client.retry();
    else this.#source.retry();
  };

  async #tell(warnings: readonly ParseWarning[]): Promise<void> {
    const words = await import('../../foundation/left-out-warnings.ts').catch(() => undefined);
    const { api, src } = this;
    words?.warnAboutLeftOut(
      {
        api,
        src,
        things: 'answered signals',
        advice: 'Take the file as the server gives it: https://stek.example.be/v1/ieper/signals/published.',
      },
      warnings,
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('theme')) this.chosen = undefined;
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    void this.#draw();
    void idle()
      .then(() => import('./results-sheet.ts'))
      .then(part => part.printResults(this, () => ({ items: this.#fitting, context: this.#context })))
      .catch(() => undefined);
  }

  /** Every answer about the chosen theme. */
  get #fitting(): readonly PublishedSignal[] {
    return fittingIn(this.#source.state.data?.items ?? [], this.#theme);
  }

  /** The pictures come after the words, which stand alone until then, and for good where they cannot be fetched. */
  async #draw(): Promise<void> {
    const { drawings } = await import('../../pictograms/drawings.ts').catch(() => ({ drawings: {} }));
    this.drawings = drawings;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    setDefaultAria(this.internals, 'region', this.t('resultsHeading'));
    // An answer can be in Dutch only: that is what has to be read then.
    this.#reading.prepare([this.textLanguage, 'nl']);
    const focusNext = this.#focusNext;
    this.#focusNext = '';
    if (focusNext) this.renderRoot.querySelector<HTMLElement>(focusNext)?.focus();
  }

  get #context(): ResultsContext {
    return {
      t: this.t,
      lang: this.textLanguage,
      spoken: this.#formatter.spoken,
      surroundings: this.#source.surroundings,
      heading: (depth, text, options) => this.heading(depth, text, options),
      picture: name => {
        const drawing = name !== undefined && Object.hasOwn(this.drawings, name) ? this.drawings[name] : undefined;
        return drawing ? pictogram(drawing) : nothing;
      },
    };
  }
}

/** @param theme the name of one; empty for all */
const fittingIn = (items: readonly PublishedSignal[], theme: string): readonly PublishedSignal[] =>
  theme ? items.filter(({ themes }) => themes.includes(theme)) : items;

/** So many answers are shown at first, and with each press for more. */
const AT_ONCE = 10;
