import { html, nothing, type TemplateResult } from 'lit';
import type { PersonHint, personHints } from '../../../domain/person-hints.ts';
import { idle } from '../../../foundation/idle.ts';
import type { Translator } from '../../../i18n/catalogue.ts';
import type { SignalCatalogue } from '../../../i18n/signal.ts';

/** Milliseconds of rest after which a screen reader is told too. */
const PAUSE = 1000;

/** What is said under a text that seems to lead to a person. It advises, and keeps nobody from going on. */
export class TextAdvice {
  readonly #t: () => Translator<SignalCatalogue>;
  readonly #say: (words: string) => void;
  readonly #ready: () => void;
  /** What knows what leads to a person, once it is here: it has many names, and nobody has written anything yet. */
  #hintsIn: typeof personHints | undefined;
  #fetching: Promise<void> | undefined;
  #hints: readonly PersonHint[] = [];
  /** What was said to who uses a screen reader. */
  #said = '';
  #pause: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param say politely, to people who use a screen reader
   * @param ready what looks at texts has come: the text as it is now is to be looked at
   */
  constructor(t: () => Translator<SignalCatalogue>, say: (words: string) => void, ready: () => void) {
    this.#t = t;
    this.#say = say;
    this.#ready = ready;
    void idle().then(() => this.#fetch());
  }

  /** Looks at the text as it is now. Gives whether something else is to be shown. */
  look(text: string): boolean {
    if (text && !this.#hintsIn) void this.#fetch();
    const hints = this.#hintsIn?.(text) ?? [];
    if (String(hints) === String(this.#hints)) return false;
    this.#hints = hints;
    clearTimeout(this.#pause);
    if (hints.length > 0) this.#pause = setTimeout(() => this.#sayNew(), PAUSE);
    else this.#said = '';
    return true;
  }

  stop(): void {
    clearTimeout(this.#pause);
  }

  render(): TemplateResult | typeof nothing {
    if (this.#hints.length === 0) return nothing;
    return html`<div class="advice">${this.#lines.map(line => html`<p .textContent=${line}></p>`)}</div>`;
  }

  /** What cannot be fetched now is fetched again when something is written. */
  #fetch(): Promise<void> {
    return (this.#fetching ??= import('../../../domain/person-hints.ts').then(
      found => {
        this.#hintsIn = found.personHints;
        this.#ready();
      },
      () => (this.#fetching = undefined),
    ));
  }

  #sayNew(): void {
    const words = this.#lines.join(' ');
    if (words !== this.#said) this.#say(words);
    this.#said = words;
  }

  get #lines(): string[] {
    return this.#hints.map(hint => this.#t()(`looksLike.${hint}`));
  }
}
