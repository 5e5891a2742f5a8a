import { ContextProvider } from '@lit/context';
import { css, type PropertyDeclarations, type PropertyValues } from 'lit';
import { ClientController } from '../../foundation/client-controller.ts';
import { ContextConsumer } from '../../foundation/context-consumer.ts';
import {
  attachContextRoot,
  clientContext,
  defaultsContext,
  imageHostsContext,
  languageContext,
  placeContext,
  sourceHostsContext,
  type Language,
} from '../../foundation/context.ts';
import type { OwnTexts, TextsByTag } from '../../foundation/own-texts.ts';
import { ProgrammeElement } from '../../foundation/programme-element.ts';
import type { ElementCatalogue } from '../../i18n/element.ts';
import type { StekClient } from '../../sdk/client.ts';

/**
 * Gives everything inside it one client, place, language and theme, so that a page says them once. What it does not say itself
 * it passes on from a provider around it.
 *
 * @summary One client, place, language and theme for the elements inside it.
 * @tag stek-provider
 * @status experimental
 * @since 0.1
 *
 * @slot - The elements, and anything else of the page.
 * @csspart base - The box around the slot; it has no shape of its own.
 * @cssproperty [--stek-brand] - Colour of the municipality; all other colours follow from it with enough contrast.
 * @cssproperty [--stek-font=inherit] - Typeface, as in `font-family`.
 * @cssproperty [--stek-radius=10px] - Rounding of buttons and cards.
 * @cssproperty [--stek-scheme=auto] - `light`, `dark`, or `auto`: what the page itself has.
 * @cssproperty [--stek-sticky-top=0px] - Height of a head of the page that stays in sight: what stays in sight here stands below it.
 */
export class Provider extends ProgrammeElement<ElementCatalogue, TextsByTag> {
  static override styles = css`
    :host,
    .base {
      display: contents;
    }
    :host {
      color-scheme: var(--stek-scheme, inherit);
    }
  `;

  static override properties: PropertyDeclarations = {
    client: { attribute: false },
    api: {},
    src: {},
    place: {},
  };

  /** Client for everything inside, made by the page; wins over `api` and `src`. */
  client?: StekClient | undefined;

  /** Base address of a server, such as `https://stek.example.be/v1/ieper`. */
  api?: string;

  /** Address of a feed, or several with spaces between. */
  src?: string;

  /** Id or short name of the place that the elements inside show. */
  place?: string;

  readonly #client = new ClientController(this, { ownFirst: true, needed: () => false });
  readonly #placeIn = new ContextConsumer(this, placeContext);
  readonly #languageIn = new ContextConsumer(this, languageContext);
  readonly #clientOut = new ContextProvider(this, { context: clientContext });
  readonly #placeOut = new ContextProvider(this, { context: placeContext });
  readonly #defaultsOut = new ContextProvider(this, { context: defaultsContext });
  readonly #languageOut = new ContextProvider(this, { context: languageContext });
  readonly #hostsOut = new ContextProvider(this, { context: imageHostsContext });
  readonly #sourceHostsOut = new ContextProvider(this, { context: sourceHostsContext });

  constructor() {
    super();
    attachContextRoot();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#clientOut.setValue(this.#client.client);
    this.#placeOut.setValue(this.place ?? this.#placeIn.value ?? '');
    this.#defaultsOut.setValue(this.writtenDefaults);
    this.#hostsOut.setValue(this.effectiveImageHosts);
    this.#sourceHostsOut.setValue(this.sourceHosts);
    const spoken = this.#languageOut.value;
    const [lang, address, easy] = [this.language, this.effectiveAddress, this.effectiveEasy];
    const texts = (this.texts as Language['texts']) ?? this.#languageIn.value?.texts;
    if (spoken?.lang !== lang || spoken.address !== address || spoken.easy !== easy || spoken.texts !== texts) {
      this.#languageOut.setValue({ lang, address, easy, texts });
    }
  }

  /** By tag, for what is inside; it has no words of its own. */
  protected override get ownTexts(): readonly OwnTexts[] {
    return [];
  }

  /** The slot is there from the start: what is inside must have its styles before the provider has its texts. */
  protected override createRenderRoot(): HTMLElement {
    const base = super.createRenderRoot();
    base.append(document.createElement('slot'));
    return base;
  }
}
