/** After `changeset version`: what the code calls its version is what package.json does. */
import { readFileSync, writeFileSync } from 'node:fs';

const file = 'src/foundation/version.ts';
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
writeFileSync(file, readFileSync(file, 'utf8').replace(/VERSION = '[^']*'/, `VERSION = '${version}'`));
