/** The languages of the pages without JavaScript. */
export type PageLang = 'nl' | 'fr' | 'en';

/** The language that `?lang=` asks for; Dutch when it asks for none or for one we have not. */
export function readLang(query: URLSearchParams): PageLang {
  const lang = query.get('lang');
  return lang === 'fr' || lang === 'en' ? lang : 'nl';
}

/** What a page is and may do: be read, with our style, and nothing else. */
export const pageHeaders = (lang: PageLang): Record<string, string> => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'content-language': lang,
});
