import type { ReactiveController, ReactiveElement } from 'lit';
import { translator, type Catalogue, type Slots, type Translator } from '../i18n/catalogue.ts';
import type { Direction } from '../i18n/direction.ts';
import { dutch, type Address, type Texts } from '../i18n/texts.ts';
import { directionAt, languageAt, lookAgain, watchLanguage } from './language.ts';
import type { ShownTexts } from './other-texts.ts';
import type { OwnTexts } from './own-texts.ts';
import { warnAuthor } from './warn-author.ts';

/** Which texts an element is to have. */
interface Wanted {
  readonly lang: string;
  readonly address: Address;
  /** The page's own words, from far to near. */
  readonly own: readonly OwnTexts[];
}

/** Keeps the texts of an element in the language around it, and loads them when that language changes. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #texts: Texts[];
  readonly #address: () => Address;
  readonly #own: () => readonly OwnTexts[];
  #dutch: Translator<Catalogue>;
  #loaded: ShownTexts;
  #say: Translator<Catalogue>;
  #wanted: Wanted = { lang: 'nl', address: 'je', own: [] };
  #unwatch: (() => void) | undefined;

  /** Settles when the texts asked for are there, or had to be replaced by Dutch. Undefined when nothing is on its way. */
  pending: Promise<void> | undefined;
  /** The language asked for around the element, BCP 47. */
  lang = 'nl';
  /** The direction asked for around the element. */
  #direction: Direction | undefined;

  /** @param own gives the words that the page has in the place of ours, from far to near */
  constructor(
    host: ReactiveElement,
    texts: readonly Texts[],
    address: () => Address,
    own: () => readonly OwnTexts[] = () => [],
  ) {
    this.#host = host;
    this.#texts = [...texts];
    this.#address = address;
    this.#own = own;
    this.#loaded = dutch(texts);
    this.#dutch = this.#say = translator(this.#loaded.catalogue, 'nl');
    host.addController(this);
  }

  /** The language the texts are really in: `nl` when there are none in `lang`. */
  get textLang(): string {
    return this.#loaded.lang;
  }

  /** The direction of the texts. What the page asks for counts only if they are in the language it asks for. */
  get direction(): Direction {
    const asked = this.lang.toLowerCase().startsWith(this.textLang) && this.#direction;
    return asked || this.#loaded.direction;
  }

  hostConnected(): void {
    this.#unwatch = watchLanguage(this.#host, this.#look);
    this.#look();
  }

  hostDisconnected(): void {
    this.#unwatch?.();
  }

  hostUpdate(): void {
    this.#load();
  }

  /** Whether a text is there in the language of the element; else it is said in Dutch. */
  has(key: string): boolean {
    return Object.hasOwn(this.#loaded.catalogue, key);
  }

  /** The text for a key, its slots filled in. */
  readonly say = (key: string, slots?: Slots): string => (this.has(key) ? this.#say : this.#dutch)(key, slots);

  /** Adds the texts of a part that came later. Settles when they can be said in the language of the element. */
  async add(texts: readonly Texts[]): Promise<void> {
    this.#texts.push(...texts.filter(one => !this.#texts.includes(one)));
    this.#dutch = translator(dutch(this.#texts).catalogue, 'nl');
    await this.pending;
    const wanted = this.#wanted;
    const loaded = await this.#catalogue(wanted);
    if (wanted === this.#wanted) this.#use(loaded);
  }

  readonly #look = (): void => {
    const lang = languageAt(this.#host);
    const direction = directionAt(this.#host);
    if (lang !== this.lang || direction !== this.#direction) this.#host.requestUpdate();
    this.lang = lang;
    this.#direction = direction;
    this.#load();
  };

  #load(): void {
    const { lang, address, own } = this.#wanted;
    const wanted = { lang: this.lang, address: this.#address(), own: this.#own() };
    const hasSameWords = own.length === wanted.own.length && own.every((words, at) => words === wanted.own[at]);
    if (lang === wanted.lang && address === wanted.address && hasSameWords) return;
    this.#wanted = wanted;
    const loaded = this.#catalogue(wanted);
    if (loaded instanceof Promise) this.pending = loaded.then(texts => this.#show(texts, wanted));
    else this.#show(loaded, wanted);
    // What stands in this element has them too.
    if (!hasSameWords) lookAgain();
  }

  /** The texts so far, at once in Dutch with `je` and in our words. */
  #catalogue({ lang, address, own }: Wanted): ShownTexts | Promise<ShownTexts> {
    if (/^nl(-|$)/i.test(lang) && address === 'je' && own.length === 0) return dutch(this.#texts);
    return import('./other-texts.ts')
      .then(({ otherTexts }) => otherTexts(lang, address, this.#texts, own))
      .catch((error: unknown) => {
        warnAuthor(`texts ${lang}`, `The texts in "${lang}" could not be loaded; Dutch is shown. ${String(error)}`);
        return dutch(this.#texts);
      });
  }

  #show(texts: ShownTexts, wanted: Wanted): void {
    if (wanted !== this.#wanted) return;
    this.pending = undefined;
    this.#use(texts);
    this.#host.requestUpdate();
  }

  #use(texts: ShownTexts): void {
    // Also when it was so before: then it no longer is.
    (texts.tell ?? this.#loaded.tell)?.(this.#host, () => this.#loaded);
    this.#loaded = texts;
    this.#say = translator(texts.catalogue, texts.lang);
  }
}
