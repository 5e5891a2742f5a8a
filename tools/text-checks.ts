import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Message } from '../src/i18n/catalogue.ts';
import type { TextFile } from './text-files.ts';

/**
 * That somebody read a text beside its Dutch source: which words, by their fingerprints, and in what role. Who wrote the texts (`AUTHOR`)
 * compared the two; anybody else reads as one who speaks the language.
 */
export interface TextCheck {
  readonly nl: string;
  readonly text: string;
  readonly by: string;
}

/** The role of who wrote the texts of this package. That they compared a text with its Dutch is not that a speaker read it. */
export const AUTHOR = 'author';

/** The checks of one text file, by `<part>.<key>`. They lie beside it, where no tool of translators writes. */
export type TextChecks = Readonly<Record<string, TextCheck>>;

/** How a text stands: nobody read it, one of the two changed since, or somebody did. */
export type CheckState = 'missing' | 'unchecked' | 'the Dutch changed' | 'the translation changed' | 'checked';

/** Everything that is to know of one text in one language. */
export interface CheckedText {
  readonly lang: string;
  /** The file it stands in, such as `calendar`. */
  readonly file: string;
  readonly part: string;
  /** As it is called in the file of checks: `<part>.<key>`. */
  readonly key: string;
  readonly dutch: Message;
  readonly text: Message | undefined;
  readonly state: CheckState;
  /** In what role it was checked, as it now is. */
  readonly by: string | undefined;
}

const checksPath = ({ path }: Pick<TextFile, 'path'>): string => path.replace(/\.json$/, '.checked.json');

/** The checks that are written down beside a text file. */
export function checksOf(file: Pick<TextFile, 'path'>): TextChecks {
  const path = checksPath(file);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as TextChecks) : {};
}

/** Writes down the checks of a text file, a line for each text. */
export function writeChecks(file: Pick<TextFile, 'path'>, checks: TextChecks): void {
  const lines = Object.entries(checks)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { nl, text, by }]) => `  ${JSON.stringify(key)}: ${JSON.stringify({ nl, text, by })}`);
  writeFileSync(checksPath(file), `{\n${lines.join(',\n')}\n}\n`);
}

/** The check of a text as it now is. */
export const checkNow = (dutch: Message, text: Message, by: string): TextCheck => ({
  nl: fingerprint(dutch),
  text: fingerprint(text),
  by,
});

/** How every text of the Dutch file stands in a translation of it. */
export function checkedTextsOf(source: TextFile, translation: Omit<TextFile, 'name'>): CheckedText[] {
  const checks = checksOf(translation);
  return Object.entries(source.parts).flatMap(([part, texts]) =>
    Object.entries(texts).map(([name, dutch]) => {
      const key = `${part}.${name}`;
      const text = translation.parts[part]?.[name];
      const state = text === undefined ? 'missing' : checkStateOf(checks[key], dutch, text);
      const by = state === 'checked' ? checks[key]?.by : undefined;
      return { lang: translation.lang, file: source.name, part, key, dutch, text, state, by };
    }),
  );
}

/** Whether somebody who speaks the language read a text as it now is. @param authorsSpeak languages that who wrote the texts speak */
export const isReadBySpeaker = ({ lang, by }: CheckedText, authorsSpeak: ReadonlySet<string>): boolean =>
  by !== undefined && (by !== AUTHOR || authorsSpeak.has(lang));

function checkStateOf(check: TextCheck | undefined, dutch: Message, text: Message): CheckState {
  if (!check) return 'unchecked';
  if (check.nl !== fingerprint(dutch)) return 'the Dutch changed';
  return check.text === fingerprint(text) ? 'checked' : 'the translation changed';
}

/** A few letters that stand for a text: another text has others. */
function fingerprint(message: Message): string {
  const forms =
    typeof message === 'string' ? message : Object.entries(message).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(forms)).digest('hex').slice(0, 10);
}
