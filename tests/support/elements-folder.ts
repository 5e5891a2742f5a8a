import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeIntegrity } from '../../tools/integrity.ts';

/** Scripts as a build leaves them, by name. */
const SCRIPTS: Readonly<Record<string, string>> = {
  'stek-referral-card.js': "import './chunks/shared-1a2b3c.js';\n",
  'stek-contact-inbox.js': "import './chunks/shared-1a2b3c.js';\n",
  'chunks/shared-1a2b3c.js': 'document.documentElement.dataset.ran = "yes";\n',
  'bundled/stek-referral-card.js': 'document.documentElement.dataset.ran = "yes";\n',
  'bundled/texts/fr-element-1a2b3c.json': '{"parts":{},"unchecked":[]}',
};

/** A folder with scripts as a build leaves them, for who asks how they are served; what they do is of no matter. */
export function elementsFolder(scripts: Readonly<Record<string, string>> = SCRIPTS): {
  path: string;
  remove(): void;
} {
  const path = mkdtempSync(join(tmpdir(), 'stek-elements-'));
  mkdirSync(join(path, 'chunks'));
  mkdirSync(join(path, 'bundled/texts'), { recursive: true });
  for (const [name, text] of Object.entries(scripts)) writeFileSync(join(path, name), text);
  writeFileSync(join(path, 'NOTICES.txt'), 'Whose work is in them.\n');
  writeIntegrity(path);
  return { path, remove: () => rmSync(path, { recursive: true }) };
}
