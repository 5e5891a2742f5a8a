import { html, nothing, render, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { translator, type Catalogue } from '../i18n/catalogue.ts';
import { directionOf } from '../i18n/direction.ts';
import { loadCatalogue } from '../i18n/load-catalogue.ts';
import type { LoadedTexts } from '../i18n/texts.ts';
import { translationTexts } from '../i18n/translation.ts';

/** Dialogs hide what is behind them, so each says it again. One that only asks whether to stop is too small for it. */
const DIALOGS = 'dialog:not(.ask) > .sheet';

const notes = new WeakMap<ReactiveElement, TranslationNote>();

/**
 * Says at the end of an element and of its dialogs that a computer made the texts, in their language and in Dutch, so that nobody
 * takes them for checked (I18N-8). Takes that away again when the texts are in a language that people wrote.
 */
export function noteTranslation(host: ReactiveElement, texts: LoadedTexts): Promise<void> {
  const note = notes.get(host) ?? new TranslationNote(host);
  notes.set(host, note);
  return note.show(texts);
}

class TranslationNote implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #own = new WeakSet<Element>();
  #isKnown = false;
  #words: TemplateResult | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  async show({ lang, origin }: LoadedTexts): Promise<void> {
    const { catalogue } = await loadCatalogue(lang, 'je', [translationTexts]);
    this.#words = origin === 'machine' ? wordsIn(catalogue, lang) : undefined;
    this.#isKnown = true;
    this.hostUpdated();
  }

  /** A dialog may have come. */
  hostUpdated(): void {
    const { shadowRoot: root } = this.#host;
    if (!root || !this.#isKnown) return;
    if (hasOwnTexts(this.#host) && !isPartOfAnother(this.#host)) this.#note(root);
    for (const sheet of root.querySelectorAll(DIALOGS)) this.#note(sheet);
  }

  #note(place: ParentNode & Node): void {
    const there = [...place.children].find(child => child.matches('.translation-note'));
    const note = (there as HTMLElement | undefined) ?? childOf(place);
    // What a server said of it, in the same words.
    if (!this.#own.has(note)) note.replaceChildren();
    this.#own.add(note);
    note.hidden = !this.#words;
    render(this.#words ?? nothing, note);
  }
}

function childOf(place: ParentNode & Node): HTMLElement {
  const note = place.appendChild(document.createElement('div'));
  note.className = 'translation-note';
  note.part.add('translation-note');
  return note;
}

/** Without the sentence in its own language, a pack still gets the Dutch one. */
function wordsIn(catalogue: Catalogue, lang: string): TemplateResult {
  const own =
    'byComputer' in catalogue
      ? html`<p lang=${lang} dir=${directionOf(lang)}>${translator(catalogue, lang)('byComputer')}</p>`
      : nothing;
  return html`${own}
    <p lang="nl" dir="ltr">${translationTexts.nl.byComputer}</p>`;
}

/** An element without texts, such as one that only sets things for others, has nothing to say it of. */
const hasOwnTexts = (host: ReactiveElement): boolean => (host.constructor as { texts?: unknown[] }).texts?.length !== 0;

/** A part inside another element leaves it to that element. */
function isPartOfAnother(host: ReactiveElement): boolean {
  const root = host.getRootNode();
  return root instanceof ShadowRoot && 'textLanguage' in root.host;
}
