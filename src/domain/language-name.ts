/** A language as people who read `lang` call it; where the browser does not know that, as who speaks it does. Both are BCP 47 tags. */
export function languageName(code: string, lang: string): string {
  const isKnown = Intl.DisplayNames.supportedLocalesOf(lang).length > 0;
  return new Intl.DisplayNames([isKnown ? lang : code], { type: 'language' }).of(code) ?? code;
}
