const ARABIC = /^(ar|fa|ps|ur)(-|$)/i;
const ETHIOPIC = /^(am|ti)(-|$)/i;

/** What stands between the words of a list in a language: the comma of its script and a space. */
export const commaOf = (lang: string): string => (ARABIC.test(lang) ? '، ' : ETHIOPIC.test(lang) ? '፣ ' : ', ');

/** What stands between two sentences in a language: the full stop of its script and a space. */
export const stopOf = (lang: string): string => (ETHIOPIC.test(lang) ? '። ' : '. ');
