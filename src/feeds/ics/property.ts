import type { ContentLine } from './unfold.ts';

/** One property of a component: `NAME;PARAM=value:value`. */
export interface Property {
  /** In capitals, without a group prefix. */
  name: string;
  /** Parameter values by name in capitals, without their quotes. */
  params: ReadonlyMap<string, string>;
  /** As written; text is still escaped. */
  value: string;
  /** Line number, counted from 1. */
  line: number;
}

/** Shared, since most properties have none and a feed has many. */
const NO_PARAMS: ReadonlyMap<string, string> = new Map();
const NAME = /^(?:[\w-]+\.)?([\w-]+)\s*(?=[;:])/;

/** The name of the property on this line, or `undefined` when it is not a property. */
export const propertyName = (text: string): string | undefined => NAME.exec(text)?.[1]?.toUpperCase();

/** Reads one content line. Quotes that never close are read as plain characters. */
export function parseProperty({ text, number }: ContentLine): Property | undefined {
  const match = NAME.exec(text);
  if (!match) return undefined;
  const start = match[0].length;
  const colon = findOutsideQuotes(text, ':', start) ?? text.indexOf(':', start);
  if (colon < 0) return undefined;
  const params = colon > start ? parseParams(text.slice(start, colon)) : NO_PARAMS;
  return { name: match[1]!.toUpperCase(), params, value: text.slice(colon + 1), line: number };
}

function findOutsideQuotes(text: string, wanted: string, from: number): number | undefined {
  let quoted = false;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    else if (!quoted && text[at] === wanted) return at;
  }
  return undefined;
}

function parseParams(text: string): Map<string, string> {
  const params = new Map<string, string>();
  let from = 1;
  while (from < text.length && params.size < 30) {
    const to = findOutsideQuotes(text, ';', from) ?? text.length;
    const equals = text.indexOf('=', from);
    if (equals > from && equals < to) {
      params.set(text.slice(from, equals).trim().toUpperCase(), decodeParam(text.slice(equals + 1, to)));
    }
    from = to + 1;
  }
  return params;
}

/** Without quotes, and with the escapes of RFC 6868 undone. */
const decodeParam = (text: string): string =>
  text
    .replaceAll('"', '')
    .replace(/\^([n'^])/g, (_, code: string) => (code === 'n' ? '\n' : code === "'" ? '"' : '^'))
    .trim();

/** A TEXT value as people read it. */
export const unescapeText = (value: string): string =>
  value.replace(/\\([\\;,:"nN])/g, (_, code: string) => (code === 'n' || code === 'N' ? '\n' : code)).trim();

/** The parts of a list of TEXT values, split at commas that are not escaped. */
export const splitTexts = (value: string): string[] =>
  (value.match(/(?:\\.|[^,\\])+/gs) ?? []).map(unescapeText).filter(Boolean);
