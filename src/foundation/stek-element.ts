import {
  LitElement,
  html,
  type CSSResult,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Catalogue, Slots, Translator } from '../i18n/catalogue.ts';
import type { Direction } from '../i18n/direction.ts';
import { elementTexts, type ElementCatalogue } from '../i18n/element.ts';
import type { Address, Texts } from '../i18n/texts.ts';
import { registerTokens } from '../theme/register-tokens.ts';
import { announce } from './announcer.ts';
import { baseStyles } from './base.styles.ts';
import { BrandController } from './brand-controller.ts';
import { ContextConsumer } from './context-consumer.ts';
import { imageHostsContext, languageContext, sourceHostsContext } from './context.ts';
import { heading, type HeadingOptions } from './heading.ts';
import { LanguageController } from './language-controller.ts';
import { holdFocus } from './lost-focus.ts';
import type { OwnTexts } from './own-texts.ts';
import { hostsOf, safeImage } from './safe-image.ts';
import { ServerPicture } from './server-picture.ts';
import { VERSION } from './version.ts';

/** The events of our elements, by name. */
export type StekEventName = keyof HTMLElementEventMap & `stek-${string}`;
type DetailOf<Name extends StekEventName> =
  HTMLElementEventMap[Name] extends CustomEvent<infer Detail> ? Detail : never;

/** What a part of an element that is fetched later brings beside its code. */
export interface LazyModule {
  readonly styles?: readonly CSSResult[];
  readonly texts?: readonly Texts[];
}

/**
 * What every element stands on: the language and direction of its place, its texts, headings at the right level, events, spoken
 * status and the base styles. A component names its texts in `static texts` and its catalogue as type argument; `Own` is the form in
 * which a page gives words of its own.
 */
export abstract class StekElement<
  C extends Catalogue = ElementCatalogue,
  Own extends object = OwnTexts<C & ElementCatalogue>,
> extends LitElement {
  static override styles: CSSResultGroup = baseStyles;

  static override properties: PropertyDeclarations = {
    address: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    easy: { type: Boolean },
    imageHosts: { attribute: 'image-hosts' },
    texts: { attribute: false },
  };

  /** The texts of the component; the common ones come with every element. */
  static texts: readonly Texts[] = [];

  /** The version of this copy of the package. */
  static readonly version: string = VERSION;

  /** How Dutch texts address the reader: `je` or `u`. Comes from the provider unless set. */
  address?: Address;

  /** Level of the first heading, 2 to 6; the headings under it follow. */
  headingLevel = 2;

  /** Uses the easy wording where there is one. */
  easy = false;

  /** Hosts that pictures may come from, beside the page's own and those of `api` and `src`, with spaces between. */
  imageHosts?: string;

  /**
   * The page's own words in the place of ours, by language and by the key of our catalogue: `{ nl: { send: 'Ik kom' } }`. Set another
   * object to change them.
   */
  texts?: Own;

  protected readonly internals = this.attachInternals();
  readonly #provided = new ContextConsumer(this, languageContext);
  readonly #providedHosts = new ContextConsumer(this, imageHostsContext);
  readonly #sourceHosts = new ContextConsumer(this, sourceHostsContext);
  readonly #language: LanguageController;
  #base: HTMLElement | undefined;
  #serverPicture: ServerPicture | undefined;
  #namedHosts: { of: string; hosts: string } | undefined;

  constructor() {
    super();
    registerTokens();
    const { texts } = this.constructor as typeof StekElement;
    this.#language = new LanguageController(
      this,
      [elementTexts, ...texts],
      () => this.effectiveAddress,
      () => this.ownTexts,
    );
    this.addController(new BrandController(this));
  }

  /** The language asked for at this place in the page, BCP 47. For dates, times and prices. */
  get language(): string {
    return this.#language.lang;
  }

  /** The language the texts are in: `nl` where there are none in `language`. */
  get textLanguage(): string {
    return this.#language.textLang;
  }

  /** Which way the texts run. */
  get direction(): Direction {
    return this.#language.direction;
  }

  protected get effectiveAddress(): Address {
    const address = this.address ?? this.#provided.value?.address;
    return address === 'u' ? 'u' : 'je';
  }

  /** What the page says in its own words, from far to near: by a provider, by the element that this is a part of, by this one. */
  protected get ownTexts(): readonly OwnTexts[] {
    const { host } = this.getRootNode() as Partial<ShadowRoot>;
    const around = (host as StekElement | undefined)?.ownTexts ?? [];
    const provided = this.#provided.value?.texts?.[this.localName];
    return [provided, ...around, this.texts as OwnTexts | undefined].filter(
      words => words !== undefined && words !== null,
    );
  }

  protected get effectiveImageHosts(): string {
    return this.imageHosts ?? this.#providedHosts.value ?? '';
  }

  /** The hosts that it is told to read from, itself or around it: what they have to show may be shown. */
  protected get sourceHosts(): string {
    const { api = '', src = '' } = this as { api?: string; src?: string };
    const named = `${api} ${src}`;
    // Asked for each picture.
    if (this.#namedHosts?.of !== named) this.#namedHosts = { of: named, hosts: hostsOf(named) };
    return `${this.#namedHosts.hosts} ${this.#sourceHosts.value ?? ''}`;
  }

  protected get effectiveEasy(): boolean {
    return this.easy || this.#provided.value?.easy === true;
  }

  /** A text of this component or a common one. */
  protected get t(): Translator<C & ElementCatalogue> {
    return this.#language.say;
  }

  /** A text to show: the same, marked as Dutch where the language of the element does not have it yet. */
  protected text(key: keyof (C & ElementCatalogue) & string, slots?: Slots): string | TemplateResult {
    const said = this.t(key, slots);
    return this.#language.has(key) ? said : html`<span lang="nl" dir="ltr">${said}</span>`;
  }

  /** A heading `depth` levels under the first one of the component. */
  protected heading(depth: number, text: unknown, options?: HeadingOptions): TemplateResult {
    const first = Math.min(6, Math.max(2, Math.trunc(this.headingLevel) || 2));
    return heading(first + depth, text, options);
  }

  /** The address of a picture if the page lets it load, to put in `src`. */
  protected imageSource(url: string | undefined): ReturnType<typeof safeImage> {
    return safeImage(url, `${this.effectiveImageHosts} ${this.sourceHosts}`);
  }

  /** Says a status to people who use a screen reader. */
  protected announce(text: string, options: { urgent?: boolean } = {}): void {
    announce(text, { ...options, from: this, lang: this.textLanguage });
  }

  /** Tells the page that something happened. Gives false when the page prevented what follows. */
  protected emit<Name extends StekEventName>(type: Name, detail: DetailOf<Name>, options?: CustomEventInit): boolean {
    const event = new CustomEvent(type, { bubbles: true, composed: true, ...options, detail });
    // In two steps: the manifest of elements takes what is made inside the call for an event of this name.
    return this.dispatchEvent(event);
  }

  /** Takes in the styles and texts of a part that was fetched later. Settles when the texts are there. */
  protected async adoptModule({ styles = [], texts = [] }: LazyModule): Promise<void> {
    const sheets = this.shadowRoot?.adoptedStyleSheets;
    for (const { styleSheet } of styles) if (styleSheet && !sheets?.includes(styleSheet)) sheets?.push(styleSheet);
    if (texts.length > 0) await this.#language.add(texts);
  }

  /** Everything is drawn inside one box that carries the language and direction of the texts. */
  protected override createRenderRoot(): HTMLElement {
    this.#serverPicture = this.shadowRoot ? ServerPicture.in(this.shadowRoot) : undefined;
    const root = super.createRenderRoot();
    // Lit would draw in front of what a server drew, which stands outside the box.
    this.renderOptions.renderBefore = null;
    this.#base = document.createElement('div');
    this.#base.className = 'base';
    this.#base.part.add('base');
    root.append(this.#base);
    this.#serverPicture?.makeRoomFor(this.#base);
    return this.#base;
  }

  #takeOver(picture: ServerPicture, base: HTMLElement): void {
    if (this.renderRoot.querySelector(FAILED)) return picture.stay();
    if (!this.isWhole) return;
    picture.giveWayTo(base);
    this.#serverPicture = undefined;
  }

  /** Whether what is drawn is as much as a server draws: then it takes the place of that. */
  protected get isWhole(): boolean {
    // A slot alone is what stands while nothing is known yet.
    return !this.renderRoot.querySelector(':scope > slot, [part~="loading"]');
  }

  /** The first picture waits for its texts, so that nobody sees it in Dutch first. */
  protected override scheduleUpdate(): void | Promise<void> {
    // What the page set since the element came into it counts for the first picture too.
    if (!this.hasUpdated) this.#language.hostUpdate();
    const pending = this.hasUpdated ? undefined : this.#language.pending;
    return pending ? pending.then(() => this.performUpdate()) : this.performUpdate();
  }

  /** Where messages are said stands before the first of them (A11Y-7). */
  protected override firstUpdated(_changed: PropertyValues): void {
    this.announce('');
  }

  protected override update(changed: PropertyValues): void {
    // Setting the same direction again would have everything inside styled and laid out anew.
    if (this.#base && this.#base.lang !== this.textLanguage) this.#base.lang = this.textLanguage;
    if (this.#base && this.#base.dir !== this.direction) this.#base.dir = this.direction;
    const held = this.shadowRoot?.activeElement;
    const giveBack = held && holdFocus(this.renderRoot, held);
    super.update(changed);
    // What moves the focus itself does so until then.
    if (giveBack) void this.updateComplete.then(() => setTimeout(giveBack));
    if (this.#serverPicture && this.#base) this.#takeOver(this.#serverPicture, this.#base);
    showChangedTexts(this.renderRoot);
  }
}

/** What stands in the place of what did not come. */
const FAILED = '[part~="empty-state"][role="alert"], [part~="empty-state"] [role="alert"]';

/**
 * A browser that translates puts a `<font>` in the place of each text. Lit then writes a changed text on that element, as the `data` that
 * the text had: nobody would see it, and the old one would stay.
 */
function showChangedTexts(root: ParentNode): void {
  for (const font of root.querySelectorAll<HTMLElement & { data?: string | number }>('font'))
    if (font.data !== undefined) font.replaceWith(String(font.data));
}
