import { readFileSync } from 'node:fs';
import { DEFAULT_TOKENS, type TokenName } from '../../src/theme/default-tokens.ts';
import { INPUT_WORDS, SPACE_SCALE, TOKEN_WORDS, TYPE_SCALE } from '../../src/theme/token-file.ts';
import { textFiles } from '../text-files.ts';
import { code, table } from './element-page.ts';

/*
 * Pages that are nothing but tables of what the code has: they cannot say anything else than the code does.
 */

/** Every token and what a page sets, in Markdown. */
export function tokensMarkdown(): string {
  const values = Object.entries(DEFAULT_TOKENS).map(([name, value]) => {
    const [, light = value, dark = ''] = /^light-dark\((#\w+), (#\w+)\)$/.exec(value) ?? [];
    return [code(`--stek-${name}`), code(light), dark && code(dark), TOKEN_WORDS[name as TokenName]];
  });
  const inputs = Object.entries(INPUT_WORDS).map(([name, words]) => [code(`--stek-${name}`), words]);
  const scale = (steps: Readonly<Record<string, { size: number; use: string }>>) =>
    Object.entries(steps).map(([name, { size, use }]) => [name, code(`${size}em`), use]);
  return `# Tokens

A page gives one colour; all others follow from it, each with the contrast that it needs, in light and in dark. Any of them can be set by
itself too: \`stek-provider { --stek-radius: 4px }\`. The same tokens are a file for design tools, in the format of the Design Tokens
Community Group: \`@stek/embed/tokens.json\`.

## What a page gives

${table(['token', 'what it is'], [...inputs, [code('--stek-radius'), TOKEN_WORDS.radius]])}

## What follows from it

${table(['token', 'light', 'dark', 'what it is for'], values)}

## Letters

Sizes are against the letter of the page: who makes that larger makes ours larger.

${table(['step', 'size', 'what for'], scale(TYPE_SCALE))}

## Room

${table(['step', 'size', 'what for'], scale(SPACE_SCALE))}
`;
}

/** Every key of every text that an element says, with its Dutch and its English, in Markdown. */
export function textKeysMarkdown(): string {
  const files = textFiles();
  const english = new Map(files.filter(({ lang }) => lang === 'en').map(file => [file.name, file.parts]));
  const dutch = files.filter(({ lang, name }) => lang === 'nl' && !name.startsWith('server/'));
  const chapters = dutch.map(({ name, parts }) => {
    const rows = Object.entries(parts).flatMap(([part, texts]) =>
      Object.entries(texts).map(([key, text]) => [
        code(key),
        shown(text),
        shown(english.get(name)?.[part]?.[key] ?? ''),
      ]),
    );
    return `## ${name}\n\n${table(['key', 'Dutch', 'English'], rows)}\n`;
  });
  return `# Keys of texts

What elements say, by the file in which it lies. [Words of your own](texts.md) says how a page puts its own in their place.

${chapters.join('\n')}`;
}

const shown = (text: unknown): string => {
  const words =
    typeof text === 'string'
      ? text
      : Object.entries(text as object)
          .map(([form, said]) => `${form}: ${said}`)
          .join(' / ');
  return words
    .replaceAll(/\{(\w+)\}/g, '{{$1}}')
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;')
    .replaceAll(/\s+/g, ' ');
};

/** The names of events, parts and slots, as CONTRIBUTING has them. */
export function namesMarkdown(): string {
  const chapter = /^## Names that pages use\n([^]*?)^## /m.exec(readFileSync('CONTRIBUTING.md', 'utf8'))?.[1] ?? '';
  return `# Names that pages use\n\n${chapter.replaceAll(/ ?\[unit\]/g, '')}`;
}

/** What each code of an error means, from the words beside its type. */
export function errorsTable(): string {
  const source = readFileSync('src/sdk/errors.ts', 'utf8');
  const words = /\/\*\*\n \* What went wrong, for programs:([^]*?)\*\//.exec(source)?.[1] ?? '';
  const text = words
    .replaceAll(/\n \*\s+(?!-)/g, ' ')
    .replaceAll(/\n \* - /g, ' ')
    .trim();
  const rows = [...text.matchAll(/((?:`[a-z_]+`(?:, )?)+): (.*?)(?=\s`[a-z_]+`(?:, `[a-z_]+`)*: |$)/g)].map(
    ([, codes = '', meaning = '']) => [codes, meaning.replace(/\s*\*?\s*$/, '')],
  );
  return table(['code', 'what it means'], rows);
}
