import type { Catalogue, Message } from '../i18n/catalogue.ts';
import type { Address, LoadedTexts } from '../i18n/texts.ts';
import { warnAuthor } from './warn-author.ts';

/**
 * A page's own words in the place of ours: by language, then by the key of our catalogue. A slot is `{{name}}`, as in our files; a text
 * with a number may have a form for each plural of its language. `nl-u` holds what sounds different where the page says `u`.
 */
export type OwnTexts<C extends Catalogue = Catalogue> = {
  readonly [lang: string]: { readonly [Key in keyof C]?: Message } | undefined;
};

/** The same for all elements in a provider, by tag: `{ 'stek-sign-up': { nl: { send: 'Ik kom' } } }`. */
export type TextsByTag = {
  readonly [
    Tag in keyof HTMLElementTagNameMap as Tag extends 'stek-provider'
      ? never
      : Tag extends `stek-${string}`
        ? Tag
        : never
  ]?: HTMLElementTagNameMap[Tag] extends { texts?: infer Own } ? Own : never;
};

interface OwnWords {
  /** From far to near: the nearest wins. */
  readonly own: readonly OwnTexts[];
  readonly address: Address;
  /** Our Dutch, for the slots of what a language lacks. */
  readonly dutch: Catalogue;
}

/** Our texts with the page's own laid over them. What cannot be used is left as ours is; the webmaster is told why. */
export function withOwnTexts(ours: LoadedTexts, { own, address, dutch }: OwnWords): LoadedTexts {
  const known = { ...dutch, ...ours.catalogue };
  const langs = ours.lang === 'nl' && address === 'u' ? ['nl', 'nl-u'] : [ours.lang];
  const texts = own.flatMap(words => {
    void adviseOn(words);
    return langs
      .flatMap(lang => Object.entries(asRecord(asRecord(words)[lang])))
      .flatMap(([key, text]) => usable(key, text, known));
  });
  return { ...ours, catalogue: { ...ours.catalogue, ...Object.fromEntries(texts) } };
}

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** A text in the form in which a catalogue has it; nothing when it is none. */
function usable(key: string, text: unknown, known: Catalogue): [key: string, message: Message][] {
  const forms = typeof text === 'string' ? { other: text } : asRecord(text);
  const isMessage = typeof forms['other'] === 'string' && Object.values(forms).every(form => typeof form === 'string');
  if (!isMessage) {
    warnAuthor(
      `own-texts form ${key}`,
      `texts: what stands at "${key}" is no text, so ours stays. Write a text, or { one: '…', other: '…' } for one with a number.`,
    );
    return [];
  }
  const message = Object.fromEntries(
    Object.entries(forms as Record<string, string>).map(([form, words]) => [
      form,
      words.replaceAll(/\{\{(\w+)\}\}/g, '{$1}'),
    ]),
  ) as Exclude<Message, string>;
  if (Object.hasOwn(known, key)) compareSlots(key, message, known[key]!);
  return [[key, typeof text === 'string' ? message.other : message]];
}

const slotsOf = (message: Message): Set<string> =>
  new Set(
    Object.values(typeof message === 'string' ? { other: message } : message)
      .flatMap(text => [...text.matchAll(/\{(\w+)\}/g)])
      .map(([, slot]) => slot!),
  );

/** What we fill in and the page leaves out is lost on readers; what nobody fills in they see as it stands. */
function compareSlots(key: string, own: Message, our: Message): void {
  const [theirs, ours] = [slotsOf(own), slotsOf(our)];
  const written = (slots: Iterable<string>) => [...slots].map(slot => `{{${slot}}}`).join(', ');
  const lost = [...ours].filter(slot => !theirs.has(slot) && slot !== 'count');
  const empty = [...theirs].filter(slot => !ours.has(slot));
  if (lost.length > 0)
    warnAuthor(`own-texts slot ${key}`, `texts: "${key}" leaves out ${written(lost)}, which readers then do not see.`);
  if (empty.length > 0)
    warnAuthor(
      `own-texts empty ${key}`,
      `texts: nobody fills in ${written(empty)} in "${key}"${ours.size > 0 ? `; there is ${written(ours)}` : ''}.`,
    );
}

const looked = new WeakSet<object>();

/** Tells, once, of languages and keys that we do not have. What we do have is looked up only where somebody gives words of their own. */
async function adviseOn(words: OwnTexts): Promise<void> {
  if (typeof words !== 'object')
    return warnAuthor(
      'own-texts object',
      `texts: give an object, such as { nl: { send: 'Ik kom' } }, not a ${typeof words}.`,
    );
  if (looked.has(words)) return;
  looked.add(words);
  const { keys, langs } = await import('../i18n/text-keys.ts').catch(() => ({ keys: undefined, langs: undefined }));
  if (!keys) return;
  for (const [lang, texts] of Object.entries(words)) {
    if (!langs.has(lang)) {
      const isKey = keys.has(lang);
      warnAuthor(
        `own-texts language ${lang}`,
        isKey
          ? `texts: say in which language: { nl: { ${lang}: '…' } }.`
          : `texts: there is no language "${lang}". There is ${[...langs].join(', ')}.`,
      );
      continue;
    }
    for (const key of Object.keys(asRecord(texts)))
      if (!keys.has(key))
        warnAuthor(
          `own-texts key ${key}`,
          `texts: we have no text "${key}"${near(key, keys)}. The keys stand in the page about texts of the documentation.`,
        );
  }
}

/** The key that was meant, as far as that can be guessed: the same letters, or the beginning of one. */
function near(key: string, keys: ReadonlySet<string>): string {
  const wanted = key.toLowerCase();
  const found = [...keys].find(
    known => known.toLowerCase() === wanted || (wanted.length > 3 && known.toLowerCase().startsWith(wanted)),
  );
  return found ? `; did you mean "${found}"?` : '';
}
