/**
 * Writes what each language calls its days and months, from the ICU that comes with Node: `node tools/spoken-names.ts`. At run time
 * a browser cannot be asked: Chromium has no names in Pashto, Somali and Tigrinya and says English ones instead, and Persian gets the
 * Persian calendar. So the Gregorian calendar is asked for by name, and the files are committed.
 */
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { languageNames } from './text-files.ts';

/** Every language that has texts. */
export const LANGUAGES: readonly string[] = [...languageNames().keys()];

/** Languages that decline the month in a date. In others a second form in ICU is another spelling, and one spelling is enough. */
const DECLINING = ['uk', 'ru', 'pl'];

const MONDAY = Date.UTC(2026, 5, 1);
const DAY = 86_400_000;

export const fileOf = (lang: string): string => `src/domain/spoken/names/${lang}.ts`;

/** The file of one language. */
export async function namesFile(lang: string): Promise<string> {
  const asked = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(`${lang}-u-ca-gregory-nu-latn`, { timeZone: 'UTC', ...options });
  const monthIn = (options: Intl.DateTimeFormatOptions) =>
    Array.from({ length: 12 }, (_, month) => {
      const parts = asked(options).formatToParts(Date.UTC(2026, month, 1));
      return parts.find(({ type }) => type === 'month')?.value ?? '';
    });
  const inDate = monthIn({ day: 'numeric', month: 'long' });
  const lists = {
    weekdays: Array.from({ length: 7 }, (_, day) => asked({ weekday: 'long' }).format(MONDAY + day * DAY)),
    months: DECLINING.includes(lang) ? monthIn({ month: 'long' }) : inDate,
    ...(DECLINING.includes(lang) && { monthsInDate: inDate }),
  };
  const name = `names${lang[0]?.toUpperCase()}${lang.slice(1)}`;
  const text = [
    '// Written by tools/spoken-names.ts.',
    "import type { Names } from './names.ts';",
    '',
    `export const ${name}: Names = {`,
    ...Object.entries(lists).map(([key, words]) => `  ${key}: ['${words.join("', '")}'],`),
    '};',
    '',
  ].join('\n');
  return format(text, { ...(await resolveConfig(fileOf(lang))), parser: 'typescript' });
}

if (import.meta.main) {
  for (const lang of LANGUAGES) writeFileSync(fileOf(lang), await namesFile(lang));
  console.log(`Names of ${LANGUAGES.length} languages written, by ICU ${process.versions.icu}.`);
}
