import { cleanText } from '../../schema/clean-text.ts';
import { shorten } from '../shorten.ts';
import { property, type Component } from './component.ts';
import type { Parts } from './parts.ts';
import { unescapeText } from './property.ts';

const LANG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

/** A plain text property, at most `max` characters; empty when it is not there. */
export function textOf(event: Component, name: string, max: number, { markup }: Parts): string {
  const text = unescapeText(property(event, name)?.value ?? '');
  return shorten(cleanText(markup ? markup.plainText(text) : text), max);
}

/** The language of a property, as the feed says or as the page assumes. */
export function langOf(event: Component, name: string, lang: string): string {
  const declared = property(event, name)?.params.get('LANGUAGE');
  return declared && LANG.test(declared) ? declared : lang;
}
