const ARABIC = /^(ar|fa|ps|ur)(-|$)/i;
const ETHIOPIC = /^(am|ti)(-|$)/i;

/** What stands between the words of a list in a language: the comma of its script and a space. */
export const commaOf = (lang: string): string => (ARABIC.test(lang) ? '، ' : ETHIOPIC.test(lang) ? '፣ ' : ', ');
