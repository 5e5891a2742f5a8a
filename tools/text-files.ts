import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Catalogue, Message, PluralMessage } from '../src/i18n/catalogue.ts';

/** What a text file holds: texts under names, as deep as its writer likes. */
export interface TextTree {
  readonly [name: string]: string | TextTree;
}

/** The texts of one language in one file, `src/i18n/<lang>/<name>.json`, as the runtime reads them. */
export interface TextFile {
  /** BCP 47 tag; `nl-u` for what Dutch says differently with `u`. */
  readonly lang: string;
  /** The element that says them, or `server/…` for what no page says. */
  readonly name: string;
  /** Where it lies. */
  readonly path: string;
  /** The first names in the file: each part of the Dutch comes with the code that says it. */
  readonly parts: Readonly<Record<string, Catalogue>>;
}

/** Where the texts lie, from the folder of the package. */
export const TEXTS = 'src/i18n';

/** What i18next (JSON v4) writes behind the key of a text that has plural forms. */
const PLURAL = /^(.+)_(zero|one|two|few|many|other)$/;

/** Every text file of the package, in the order of the alphabet. */
export function textFiles(): TextFile[] {
  return globSync([`${TEXTS}/*/*.json`, `${TEXTS}/*/server/*.json`])
    .filter(path => !path.startsWith(`${TEXTS}/modules/`) && !/(^|\/)language\.json$|\.checked\.json$/.test(path))
    .toSorted()
    .map(path => {
      const [, lang = '', name = ''] = /^src\/i18n\/([^/]+)\/(.+)\.json$/.exec(path) ?? [];
      return { lang, name, path, parts: partsOf(JSON.parse(readFileSync(path, 'utf8')) as TextTree, path) };
    });
}

/** What its speakers call each language, by tag. A folder without `language.json`, such as `nl-u`, is no language of its own. */
export const languageNames = (): ReadonlyMap<string, string> =>
  new Map(languageFiles().map(({ lang, name }) => [lang, name]));

/** The languages that who wrote the texts speak, as `language.json` says. */
export const languagesOfAuthors = (): ReadonlySet<string> =>
  new Set(languageFiles().flatMap(({ lang, authorsSpeakIt }) => (authorsSpeakIt ? [lang] : [])));

const languageFiles = (): { lang: string; name: string; authorsSpeakIt?: boolean }[] =>
  globSync(`${TEXTS}/*/language.json`)
    .toSorted()
    .map(file => ({
      ...(JSON.parse(readFileSync(file, 'utf8')) as { name: string; authorsSpeakIt?: boolean }),
      lang: basename(file.slice(0, -'/language.json'.length)),
    }));

/** @throws an error that names the file, when a text stands outside a part or has plural forms without `other`. */
function partsOf(tree: TextTree, path: string): Record<string, Catalogue> {
  return Object.fromEntries(
    Object.entries(tree).map(([part, texts]) => {
      if (typeof texts === 'string') throw new Error(`${path}: "${part}" is a text outside the parts of the file`);
      return [part, catalogueOf(texts, `${path}: ${part}`)];
    }),
  );
}

/**
 * The texts of a part by key: names below each other are joined by dots, plural forms stand together, and a slot, `{{name}}` in the
 * file, is `{name}`.
 */
export function catalogueOf(tree: TextTree, where = 'texts'): Catalogue {
  const catalogue: Record<string, Message> = {};
  for (const [name, text] of leavesOf(tree)) {
    const message = text.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, '{$1}');
    const [, key, form] = PLURAL.exec(name) ?? [];
    if (key && form) catalogue[key] = { ...(catalogue[key] as PluralMessage | undefined), [form]: message } as Message;
    else catalogue[name] = message;
  }
  for (const [key, message] of Object.entries(catalogue)) {
    if (typeof message !== 'string' && !message.other) throw new Error(`${where}: "${key}" has no form "_other"`);
  }
  return catalogue;
}

const leavesOf = (tree: TextTree): (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [[name, value] as const]
      : leavesOf(value).map(([deeper, text]) => [`${name}.${deeper}`, text] as const),
  );
