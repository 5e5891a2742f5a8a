import type { L10n } from '../schema/scalar.ts';

/** A text people wrote, and the language it is in when that is not the one asked for. */
export interface Written {
  text: string;
  lang: string | undefined;
}

const nothing: Written = { text: '', lang: undefined };

/** The text in a language, else in Dutch, else in any it has. */
export function pick(texts: L10n | undefined, lang: string): Written {
  if (!texts) return nothing;
  const asked = texts[lang] ?? texts[lang.split('-')[0] as string];
  if (asked) return { text: asked, lang: undefined };
  const other = texts['nl'] ? 'nl' : Object.keys(texts)[0];
  return other ? { text: texts[other] ?? '', lang: other } : nothing;
}
