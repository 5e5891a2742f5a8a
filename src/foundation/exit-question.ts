import { html, type nothing, type TemplateResult } from 'lit';
import { Dialog, type DialogHost } from './dialog.ts';
import { heading } from './heading.ts';

/** Says what it asks, in the words of its element. */
type ExitWords = (key: 'exitAsk' | 'exitYes' | 'exitNo') => string;

/** What Esc asks before it wipes anything (A11Y-33): a key that is pressed by mistake loses nothing. */
export class ExitQuestion {
  readonly #dialog: Dialog<true>;
  readonly #exit: () => void;

  constructor(host: DialogHost, exit: () => void) {
    this.#exit = exit;
    this.#dialog = new Dialog<true>(host, { id: 'exit-ask' });
    host.addEventListener('keydown', event => this.#pressed(event));
  }

  render(t: ExitWords, level: number): TemplateResult | typeof nothing {
    return this.#dialog.render(
      (_, titleId) =>
        html`${heading(level, t('exitAsk'), { id: titleId })}
          <div class="actions">
            <button type="button" class="strong" .textContent=${t('exitYes')} @click=${this.#exit}></button>
            <button type="button" .textContent=${t('exitNo')} @click=${this.#dialog.close}></button>
          </div>`,
      html`<p class="visually-hidden" role="status"></p>`,
    );
  }

  /** In the question itself, Esc stays. */
  #pressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || this.#dialog.subject) return;
    event.preventDefault();
    this.#dialog.open(true);
  }
}
