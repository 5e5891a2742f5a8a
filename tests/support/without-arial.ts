import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The fonts of the paper and those that are exactly as wide. */
const FAMILIES = [
  'Arial',
  'Arimo',
  'Helvetica',
  'Liberation Sans',
  'Nimbus Sans',
  'Segoe UI',
  'TeX Gyre Heros',
  'Noto Sans',
];

/** A configuration of fontconfig, for `FONTCONFIG_FILE`, of a device that has none of the fonts the paper names for Latin letters. */
export function fontsWithoutArial(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stek-fonts-'));
  const file = join(folder, 'fonts.conf');
  const rejected = FAMILIES.map(
    family => `<pattern><patelt name="family"><string>${family}</string></patelt></pattern>`,
  ).join('\n');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
<dir>/usr/share/fonts</dir>
<cachedir>${join(folder, 'cache')}</cachedir>
<selectfont><rejectfont>
${rejected}
</rejectfont></selectfont>
<alias><family>sans-serif</family><prefer><family>DejaVu Sans</family></prefer></alias>
</fontconfig>
`,
  );
  return file;
}
