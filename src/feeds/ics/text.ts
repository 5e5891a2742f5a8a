import { cleanText } from '../../schema/clean-text.ts';
import type { L10n } from '../../schema/scalar.ts';
import { shorten } from '../shorten.ts';
import { property, type Component } from './component.ts';
import type { FeedContext } from './feed-context.ts';
import type { Parts } from './parts.ts';
import { unescapeText } from './property.ts';

const LANG = /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i;

/** A plain text property, at most `max` characters; empty when it is not there. */
export function textOf(event: Component, name: string, max: number, { markup }: Parts): string {
  const written = property(event, name);
  if (!written) return '';
  const text = unescapeText(written.value);
  return shorten(cleanText(markup ? markup.plainText(text) : text), max);
}

/** A text in the language that it names or that the page assumes; `undefined` when it is not there. */
export function wordsOf(event: Component, name: string, max: number, { lang, parts }: FeedContext): L10n | undefined {
  const text = textOf(event, name, max, parts);
  const declared = property(event, name)?.params.get('LANGUAGE') ?? '';
  return text ? { [LANG.test(declared) ? declared : lang]: text } : undefined;
}
