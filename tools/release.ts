/**
 * Makes what is given to others: `npm run release` writes `release/stek-embed-<version>.zip`, for a webmaster who builds nothing, and the
 * npm tarball. The same sources give the same bytes: nothing in them says when or where they were made.
 */
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { zipSync, type Zippable } from 'fflate';
import { releasePages, releaseTexts } from './release-pages.ts';

const BUILT = 'dist/cdn';
const OUT = 'release';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
if (!process.argv.includes('--built')) execFileSync(process.execPath, ['tools/build.ts'], { stdio: 'inherit' });
mkdirSync(OUT, { recursive: true });
const zip = `${OUT}/stek-embed-${version}.zip`;
writeFileSync(zip, zipped(filesOfZip()));
console.log(`${zip}: ${Math.round(statSync(zip).size / 1000)} kB`);
const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', OUT], {
  encoding: 'utf8',
});
for (const { filename, size } of JSON.parse(packed) as { filename: string; size: number }[])
  console.log(`${OUT}/${filename}: ${Math.round(size / 1000)} kB`);

/** Everything in the zip, by name. */
function filesOfZip(): Record<string, Uint8Array> {
  const hashes = JSON.parse(readFileSync(`${BUILT}/integrity.json`, 'utf8')) as Record<string, string>;
  const integrityOf = (name: string): string => {
    const hash = hashes[name];
    if (hash === undefined) throw new Error(`${name} was not built: run npm run build.`);
    return hash;
  };
  const built = globSync('**/*', { cwd: BUILT }).filter(name => statSync(`${BUILT}/${name}`).isFile());
  const texts = releaseTexts(releasePages(integrityOf), version);
  return {
    ...Object.fromEntries(built.map(name => [`stek/${name}`, readFileSync(`${BUILT}/${name}`)])),
    ...Object.fromEntries(globSync('*', { cwd: 'examples' }).map(name => [name, readFileSync(`examples/${name}`)])),
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, Buffer.from(text)])),
    'LICENSE.txt': readFileSync('LICENSE'),
    'LICENSE-PICTOS.txt': readFileSync('LICENSE-PICTOS'),
  };
}

/** In the order of the alphabet, all of one moment: the first that a zip can say, on whatever clock. */
function zipped(files: Record<string, Uint8Array>): Uint8Array {
  const mtime = new Date(1980, 0, 1);
  const entry = (name: string): Zippable => ({
    [name]: [files[name]!, { level: 9, mtime, os: 3, attrs: 0o644 << 16 }],
  });
  return zipSync(Object.assign({}, ...Object.keys(files).sort().map(entry)) as Zippable);
}
