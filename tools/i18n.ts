/**
 * The texts, as their translators see them.
 *   node tools/i18n.ts                              what is missing, unchecked, and not read by a speaker, in numbers, with every text that has to
 *                                                   be looked at again
 *   node tools/i18n.ts ar [calendar]                each such text of a language, or of one file of it, beside its Dutch
 *   node tools/i18n.ts check ar calendar [key …] --by role
 *                                                   writes down that somebody read these texts (or all of the file) beside the Dutch, and in what
 *                                                   role: `translator`, `coordinator` … who speak the language, or `author` for who wrote
 *                                                   them and compared; never a name
 *   node tools/i18n.ts make                         makes the modules of src/i18n/modules from the files
 */
import { parseArgs } from 'node:util';
import {
  checkNow,
  checksOf,
  checkedTextsOf,
  isReadBySpeaker,
  writeChecks,
  type CheckState,
  type CheckedText,
} from './text-checks.ts';
import { languageNames, languagesOfAuthors, TEXTS, textFiles, type TextFile } from './text-files.ts';
import { makeTextModules } from './text-modules.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { by: { type: 'string' } } });
const [command = '', ...rest] = positionals;

const files = textFiles();
const sources = files.filter(({ lang }) => lang === 'nl');
const langs = [...languageNames().keys()].filter(lang => lang !== 'nl');

if (command === 'make') makeTextModules();
else if (command === 'check') check(rest);
else if (command === '')
  console.log([...summary(), ...listed(langs.flatMap(checkedTextsIn).filter(isNews))].join('\n'));
else if (langs.includes(command))
  console.log(
    listed(
      checkedTextsIn(command)
        .filter(isOpen)
        .filter(({ file }) => !rest[0] || file === rest[0]),
    ).join('\n'),
  );
else fail(`There is no language "${command}": there are ${langs.join(', ')}.`);

function checkedTextsIn(lang: string): CheckedText[] {
  return sources.flatMap(source => checkedTextsOf(source, translationOf(source, lang)));
}

/** The file of a language; an empty one where it has none. */
function translationOf({ name }: TextFile, lang: string): TextFile {
  const path = `${TEXTS}/${lang}/${name}.json`;
  return files.find(file => file.path === path) ?? { lang, name, path, parts: {} };
}

/** One line for each language: how many of its texts are in which state, and how many a speaker has to read still. */
function summary(): string[] {
  const authorsSpeak = languagesOfAuthors();
  return langs.map(lang => {
    const all = checkedTextsIn(lang);
    const count = (...wanted: CheckState[]) => all.filter(({ state }) => wanted.includes(state)).length;
    const unchecked = count('unchecked', 'the Dutch changed', 'the translation changed');
    const unread = all.filter(text => text.state !== 'missing' && !isReadBySpeaker(text, authorsSpeak)).length;
    return `${lang}: ${all.length} texts, ${count('missing')} missing, ${unchecked} unchecked, ${unread} not read by a speaker`;
  });
}

/** Two lines for each text: what is the matter, and what it says beside the Dutch. */
function listed(texts: readonly CheckedText[]): string[] {
  return texts.map(({ lang, file, key, state, dutch, text }) =>
    [`${lang}/${file} ${key}: ${state}`, `  ${inOneLine(dutch)}`, ...(text ? [`  ${inOneLine(text)}`] : [])].join('\n'),
  );
}

function isOpen({ state }: CheckedText): boolean {
  return state !== 'checked';
}

/** What was right once, or is not there: somebody has to look. What nobody ever checked is too much to list of every language. */
function isNews({ state }: CheckedText): boolean {
  return state !== 'checked' && state !== 'unchecked';
}

function inOneLine(message: CheckedText['dutch']): string {
  return typeof message === 'string'
    ? message
    : Object.entries(message)
        .map(([form, text]) => `${form}: ${text}`)
        .join(' | ');
}

function check([lang = '', name = '', ...keys]: readonly string[]): void {
  const source = sources.find(file => file.name === name);
  if (!langs.includes(lang) || !source)
    return fail(`Say which file: check <${langs.join('|')}> <${sources.map(file => file.name).join('|')}>`);
  if (!values.by) return fail('Say in what role the texts were read: --by translator');
  const translation = translationOf(source, lang);
  const texts = checkedTextsOf(source, translation);
  const unknown = keys.filter(key => !texts.some(one => one.key === key && one.text !== undefined));
  if (unknown.length > 0) return fail(`${lang}/${name} has no text ${unknown.join(', ')}`);
  const read = texts.filter(({ key, text }) => text !== undefined && (keys.length === 0 || keys.includes(key)));
  const by = values.by;
  const known = Object.entries(checksOf(translation)).filter(([key]) => texts.some(one => one.key === key));
  const now = read.map(({ key, dutch, text }) => [key, checkNow(dutch, text!, by)] as const);
  writeChecks(translation, Object.fromEntries([...known, ...now]));
  makeTextModules();
  console.log(`${lang}/${name}: ${read.length} texts are checked.`);
}

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}
