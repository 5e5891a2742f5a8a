import type { PropertyDeclarations } from 'lit';
import type { WrittenDefaults } from '../domain/activity-defaults.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import type { ElementCatalogue } from '../i18n/element.ts';
import { ContextConsumer } from './context-consumer.ts';
import { defaultsContext } from './context.ts';
import type { OwnTexts } from './own-texts.ts';
import { StekElement } from './stek-element.ts';

/** What a page can say for activities that say nothing themselves. */
const NAMES = [
  'contactName',
  'contactPhone',
  'contactEmail',
  'contactUrl',
  'defaultPrice',
  'defaultPlace',
  'defaultSignUp',
  'pictogramWords',
] as const satisfies readonly (keyof WrittenDefaults)[];

/** An element that shows a programme, or that is around some: what it says holds for activities that say nothing themselves. */
export abstract class ProgrammeElement<
  C extends Catalogue = ElementCatalogue,
  Own extends object = OwnTexts<C & ElementCatalogue>,
> extends StekElement<C, Own> {
  // One by one: what makes the manifest of elements reads them here.
  static override properties: PropertyDeclarations = {
    contactName: { attribute: 'contact-name' },
    contactPhone: { attribute: 'contact-phone' },
    contactEmail: { attribute: 'contact-email' },
    contactUrl: { attribute: 'contact-url' },
    defaultPrice: { attribute: 'default-price' },
    defaultPlace: { attribute: 'default-place' },
    defaultSignUp: { attribute: 'default-sign-up' },
    pictogramWords: { attribute: 'pictogram-words' },
  };

  /** Whom to ask about an activity that names nobody: a first name, or what people call the desk. */
  contactName?: string;

  /** The number to call about an activity that names nobody, such as `057 12 34 56`. */
  contactPhone?: string;

  /** The mail address for an activity that names nobody. */
  contactEmail?: string;

  /** A page for who asks about an activity that names nobody. */
  contactUrl?: string;

  /** What an activity costs that says no price, in euros: `2.50`; `0` is free. */
  defaultPrice?: string;

  /** Where an activity is that names no place: a name, or a name and an address: `Dorpshuis, Kerkstraat 1, 8902 Zillebeke`. */
  defaultPlace?: string;

  /** Whether to sign up where an activity does not say: `none`, `optional` or `required`, or the address where people do. */
  defaultSignUp?: string;

  /** Words that stand for a pictogram, beside those we know: `soup: ribollita, minestr-; walk: rondje kerk`. */
  pictogramWords?: string;

  readonly #around = new ContextConsumer(this, defaultsContext);
  #said = '';
  #merged: WrittenDefaults | undefined;

  /** What this element says, and the provider around it where it says nothing; the same object for as long as it says the same. */
  protected get writtenDefaults(): WrittenDefaults | undefined {
    const own: WrittenDefaults = Object.fromEntries(NAMES.flatMap(name => this.#written(name)));
    // Whom to ask is one thing: a name goes with its own number.
    const isNamed = NAMES.some(name => name.startsWith('contact') && own[name]);
    const around = Object.entries(this.#around.value ?? {}).filter(([name]) => !isNamed || !name.startsWith('contact'));
    const all = { ...Object.fromEntries(around), ...own };
    const said = JSON.stringify(all);
    if (said === this.#said) return this.#merged;
    this.#said = said;
    return (this.#merged = said === '{}' ? undefined : all);
  }

  /** A script can set a number: 0 is a price. */
  #written(name: keyof WrittenDefaults): [name: string, text: string][] {
    const value: unknown = this[name];
    return value === undefined || value === null || value === '' ? [] : [[name, String(value)]];
  }
}
