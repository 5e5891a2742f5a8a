/** Which way a text runs, as the `dir` attribute writes it. */
export type Direction = 'ltr' | 'rtl';

const RIGHT_TO_LEFT = /^(ar|arc|ckb|dv|fa|he|ks|ku-arab|nqo|pnb|ps|rhg|sd|syr|ug|ur|yi)(-|$)/i;

/** Which way a language is written. A script in the tag decides first: `az-Arab` runs right to left, `ar-Latn` does not. */
export function directionOf(lang: string): Direction {
  const script = /-([a-z]{4})(-|$)/i.exec(lang)?.[1]?.toLowerCase();
  if (script) return /^(arab|hebr|syrc|thaa|nkoo|rohg|adlm)$/.test(script) ? 'rtl' : 'ltr';
  return RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr';
}
