import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Catalogue } from '../src/i18n/catalogue.ts';
import { checkedTextsOf, isReadBySpeaker } from './text-checks.ts';
import type { Origin } from '../src/i18n/texts.ts';
import { languageNames, languagesOfAuthors, TEXTS, textFiles, type TextFile } from './text-files.ts';

/*
 * Makes modules of the text files, for no browser of a visitor can be sure to import JSON. They are in no repository: `npm ci`,
 * the build, the tests and Storybook make them anew.
 *   modules/nl/<file>-<part>.ts   the Dutch of one part, which comes with the code that says it
 *   modules/<lang>/<file>.ts      a file in another language, and which parts of it nobody has checked whole
 *   modules/<file>.ts             what loads it, by language
 *   modules/<lang>/pack.ts        all that pages say in a language: `@stek/embed/i18n/<lang>`
 *   modules/nl/text-keys.ts       the key of every text that an element says
 *   modules/languages.ts          the languages, in the order of a picker
 */
const MODULES = `${TEXTS}/modules`;

/** Writes the modules that are not what they should be, and takes away those that should not be. */
export function makeTextModules(): void {
  const modules = textModules();
  for (const [path, code] of modules) {
    // One that is right already keeps its date, so that nothing is built anew because of it.
    if (existsSync(path) && readFileSync(path, 'utf8') === code) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, code);
  }
  for (const path of globSync(`${MODULES}/**/*.ts`)) if (!modules.has(path)) rmSync(path);
}

/** The modules as they should be, by path. */
export function textModules(): ReadonlyMap<string, string> {
  const files = textFiles();
  const dutch = files.filter(({ lang }) => lang === 'nl');
  const others = files
    .filter(({ lang }) => lang !== 'nl')
    .map(file => ({ ...file, unchecked: uncheckedParts(file, sourceOf(file, dutch)) }));
  const machine = new Set(others.flatMap(({ lang, unchecked }) => (unchecked.length > 0 ? [lang] : [])));
  const langs = new Set(files.map(({ lang }) => lang));
  return new Map([
    ...dutch.flatMap(dutchModules),
    ...others.map(translationModule),
    ...dutch.map(({ name }) =>
      loaderModule(
        name,
        others.filter(file => file.name === name).map(({ lang }) => lang),
      ),
    ),
    ...[...langs].map(lang =>
      packModule(
        lang,
        files.filter(file => file.lang === lang),
        originIn(machine, lang),
      ),
    ),
    keysModule(dutch),
    languagesModule(lang => originIn(machine, lang)),
  ]);
}

const originIn = (machine: ReadonlySet<string>, lang: string): Origin => (machine.has(lang) ? 'machine' : 'human');

function sourceOf({ name, path }: TextFile, dutch: readonly TextFile[]): TextFile {
  const source = dutch.find(file => file.name === name);
  if (!source) throw new Error(`${path} has no Dutch source`);
  return source;
}

/** The parts with a text that nobody who speaks the language has read. What Dutch says with `u` is Dutch. */
function uncheckedParts(file: TextFile, source: TextFile): string[] {
  if (file.lang === 'nl-u') return [];
  const authorsSpeak = languagesOfAuthors();
  const open = checkedTextsOf(source, file).filter(
    text => text.state !== 'missing' && !isReadBySpeaker(text, authorsSpeak),
  );
  return [...new Set(open.map(({ part }) => part))];
}

type Module = readonly [path: string, code: string];

const dutchModules = ({ name, path, parts }: TextFile): Module[] =>
  Object.entries(parts).map(([part, texts]) => [
    `${MODULES}/nl/${moduleOf(name, part)}.ts`,
    `${madeOf(path)}export const ${part} = ${codeOf(texts)} as const;\n`,
  ]);

const translationModule = ({
  lang,
  name,
  path,
  parts,
  unchecked,
}: TextFile & { unchecked: readonly string[] }): Module => [
  `${MODULES}/${lang}/${basename(name)}.ts`,
  [
    `${madeOf(path)}import type { Catalogue } from '../../catalogue.ts';\n`,
    `export const parts: Readonly<Record<string, Catalogue>> = ${codeOf(parts)};\n`,
    '/** The parts with a text that nobody who speaks the language has checked. */',
    `export const unchecked: readonly string[] = ${JSON.stringify(unchecked)};\n`,
  ].join('\n'),
];

function loaderModule(name: string, langs: readonly string[]): Module {
  const file = basename(name);
  const lines = langs.map(lang => `  ${nameInCode(lang)}: () => import('./${lang}/${file}.ts'),\n`);
  return [
    `${MODULES}/${file}.ts`,
    `${madeOf(`${TEXTS}/*/${name}.json`)}import type { LoadFile } from '../texts.ts';\n
export const others: Readonly<Record<string, LoadFile>> = {\n${lines.join('')}};\n`,
  ];
}

/** By file and part. What no page says is in no pack. */
function packModule(lang: string, files: readonly TextFile[], origin: Origin): Module {
  const said = files.filter(({ name }) => !name.startsWith('server/'));
  const lines = said.map(({ name, parts }) =>
    lang === 'nl'
      ? dutchExport(name, Object.keys(parts))
      : `export { parts as ${camelCase(name)} } from './${name}.ts';\n`,
  );
  const isMade = `\n/** \`machine\` as long as one text of the language was never checked by somebody who speaks it. */\nexport const origin = '${origin}';\n`;
  return [`${MODULES}/${lang}/pack.ts`, `${madeOf(`${TEXTS}/${lang}`)}${lines.join('')}${isMade}`];
}

function keysModule(dutch: readonly TextFile[]): Module {
  const said = dutch.filter(({ name }) => !name.startsWith('server/'));
  const keys = new Set(said.flatMap(({ parts }) => Object.values(parts).flatMap(texts => Object.keys(texts))));
  return [
    `${MODULES}/nl/text-keys.ts`,
    `${madeOf(`${TEXTS}/nl`)}/** With spaces between. */\nexport const textKeys = ${JSON.stringify([...keys].toSorted().join(' '))};\n`,
  ];
}

const dutchExport = (name: string, parts: readonly string[]): string =>
  [
    ...parts.map(part => `import { ${part} as ${camelCase(name)}_${part} } from './${moduleOf(name, part)}.ts';\n`),
    `export const ${camelCase(name)} = { ${parts.map(part => `${part}: ${camelCase(name)}_${part}`).join(', ')} };\n`,
  ].join('');

function languagesModule(originOf: (lang: string) => Origin): Module {
  const lines = [...languageNames()]
    .toSorted(inOrderOfPicker)
    .map(([lang, name]) => `  { lang: '${lang}', name: '${name}', origin: '${originOf(lang)}' },\n`);
  return [
    `${MODULES}/languages.ts`,
    `${madeOf(`${TEXTS}/*/language.json`)}import type { Language } from '../languages.ts';\n
export const languages: readonly Language[] = [\n${lines.join('')}];\n`,
  ];
}

const FIRST = ['nl', 'fr', 'en'];
const SCRIPTS = ['Latin', 'Cyrillic', 'Arabic', 'Ethiopic'].map(script => new RegExp(`\\p{Script=${script}}`, 'u'));

/** Dutch, French and English, then by script and, within a script, by name: so people find their own writing at a glance. */
function inOrderOfPicker([a, nameA]: readonly [string, string], [b, nameB]: readonly [string, string]): number {
  const rank = (lang: string) => (FIRST.includes(lang) ? FIRST.indexOf(lang) : FIRST.length);
  const script = (name: string) => SCRIPTS.findIndex(letters => letters.test(name)) + 1 || SCRIPTS.length + 1;
  return rank(a) - rank(b) || script(nameA) - script(nameB) || nameA.localeCompare(nameB, 'nl');
}

/** What the module of a part is called: `calendar-details`, and `follow-up` where the only part bears the name of the file. */
function moduleOf(name: string, part: string): string {
  const file = basename(name);
  const inKebab = part.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
  return inKebab === file ? file : `${file}-${inKebab}`;
}

const camelCase = (name: string): string => name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

const madeOf = (path: string): string =>
  `// Made of ${path} by tools/text-modules.ts. Whoever changes this file changes nothing.\n`;

const nameInCode = (name: string): string => (/^[a-z]\w*$/i.test(name) ? name : `'${name}'`);

/** JSON is code, save that marks for direction should be seen and that two marks end a line in some readers. */
const codeOf = (value: Catalogue | Readonly<Record<string, Catalogue>>): string =>
  JSON.stringify(value, null, 2).replaceAll(
    /[\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    mark => `\\u${mark.codePointAt(0)!.toString(16)}`,
  );
