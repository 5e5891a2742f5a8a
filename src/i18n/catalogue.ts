/** One text in the forms a language needs; `other` always. The slot `count` chooses the form. */
export type PluralMessage = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** A text, with `{name}` where something is filled in. */
export type Message = string | PluralMessage;

/** The texts of one language, by key. */
export type Catalogue = Readonly<Record<string, Message>>;

/** What goes into the `{name}` slots of a text. */
export type Slots = Readonly<Record<string, string | number>>;

/** Gives the text for a key, its slots filled in. */
export type Translator<C extends Catalogue> = (key: keyof C & string, slots?: Slots) => string;

/**
 * Makes the function that says the texts of one catalogue. A slot without a value stays visible as `{name}`; a key that the
 * catalogue does not have gives the key itself, so that a missing text is seen and never breaks a page.
 *
 * @param lang BCP 47 tag of the catalogue's language; it decides the plural form.
 */
export function translator<C extends Catalogue>(catalogue: Catalogue, lang: string): Translator<C> {
  let plurals: Intl.PluralRules | undefined;
  const formFor = (count: unknown): Intl.LDMLPluralRule => {
    // Rules take as long to make as a card to draw; Dutch, in which most people read, does without.
    if (lang === 'nl') return Number(count) === 1 ? 'one' : 'other';
    return (plurals ??= pluralsOf(lang)).select(Number(count));
  };
  return (key, slots = {}) => {
    const message = (Object.hasOwn(catalogue, key) && catalogue[key]) || key;
    const pattern = typeof message === 'string' ? message : (message[formFor(slots['count'])] ?? message.other);
    // Most texts have no slots, and a list says thousands of them.
    if (!pattern.includes('{')) return pattern;
    return pattern.replace(/\{(\w+)\}/g, (slot, name: string) =>
      String(Object.hasOwn(slots, name) ? slots[name] : slot),
    );
  };
}

/**
 * The plural rules of a language. Chromium has none for Pashto, Somali and Tigrinya and would take those of the visitor's own
 * language; for whole numbers those of English and Amharic are the same (CLDR 48, `plurals.xml`).
 */
const pluralsOf = (lang: string): Intl.PluralRules => new Intl.PluralRules([lang, lang === 'ti' ? 'am' : 'en']);
