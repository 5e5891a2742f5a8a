/**
 * Writes what every language says of days, hours, money and recurrence, for people who speak it to check and for the tests to hold
 * still: `node tools/spoken-sheets.ts`.
 */
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { SPOKEN, spokenSheet } from '../tests/support/spoken-sheet.ts';

const FILE = 'tests/domain/spoken-sheets.json';

const sheets: Record<string, Record<string, string[]>> = {};
for (const lang of SPOKEN) sheets[lang] = await spokenSheet(lang);
writeFileSync(FILE, await format(JSON.stringify(sheets), { ...(await resolveConfig(FILE)), parser: 'json' }));
console.log(`What ${SPOKEN.length} languages say is in ${FILE}.`);
