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
const MAX_PARAMS = 30;
/**
 * A name, perhaps after a byte order mark or in a group, its parameters, and the colon before the value. Some write addresses
 * without the quotes that they need in a parameter (`TZID=tzone://Microsoft/Utc`): a colon before two slashes does not end it.
 */
const START = /^\ufeff?(?:[\w-]+\.)?([\w-]+)\s*((?:;(?:"[^"]*"|[^":]|:(?=\/\/))*)?):/;
const DATED = /^(?:DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE)$/i;
/** The colon before a date, which no name of a time zone is. */
const BEFORE_DATE = /:(?=\s*\d{4}-?\d\d-?\d\d(?!\d))/;
const PARAM = /;([^=;]*)=((?:"[^"]*"|[^;])*)/g;

/** Reads one content line; `undefined` when it is not a property. Where quotes do not fit, they are left out. */
export function parseProperty(line: ContentLine): Property | undefined {
  return parsePlain(line) ?? parseAny(line);
}

/**
 * Names in capitals that lines began with, each once: a feed has few of them and many lines, and what is the same text is soon
 * found to be so.
 */
const names = new Map<string, string>();
const paramsAsWritten = new Map<string, ReadonlyMap<string, string>>();
const MOST_KEPT = 500;

/** Looks up and keeps, but never more than a feed of people has. */
function kept<T>(known: Map<string, T>, key: string, value: T): T {
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, value);
  return value;
}

/** A line that begins as one before it, as far as nothing stands in quotes. */
function parsePlain({ text, number }: ContentLine): Property | undefined {
  const colon = text.indexOf(':');
  const start = text.slice(0, Math.max(0, colon));
  const plain = names.get(start);
  if (plain) return { name: plain, params: NO_PARAMS, value: text.slice(colon + 1), line: number };
  const semicolon = start.indexOf(';');
  const name = semicolon > 0 ? names.get(start.slice(0, semicolon)) : undefined;
  if (!name || start.includes('"') || !beginsValue(name, text.slice(colon, colon + 12))) return undefined;
  const written = start.slice(semicolon);
  const params = paramsAsWritten.get(written) ?? kept(paramsAsWritten, written, parseParams(written));
  return { name, params, value: text.slice(colon + 1), line: number };
}

/** Whether a colon is that before the value, and not one in a parameter that should stand in quotes. */
const beginsValue = (name: string, text: string): boolean =>
  DATED.test(name) ? BEFORE_DATE.exec(text)?.index === 0 : !text.startsWith('://');

function parseAny({ text, number }: ContentLine): Property | undefined {
  const match = START.exec(text) ?? START.exec((text = text.replaceAll('"', '')));
  if (!match) return undefined;
  const [start, name, written] = match as unknown as [string, string, string];
  const capitals = name.toUpperCase();
  const known = names.get(capitals) ?? kept(names, capitals, capitals);
  if (!written) return { name: known, params: NO_PARAMS, value: text.slice(start.length), line: number };
  const at = DATED.test(name) ? colonOfDate(text, start.length - 1) : start.length - 1;
  const params = parseParams(text.slice(start.length - 1 - written.length, at));
  return { name: known, params, value: text.slice(at + 1), line: number };
}

/** Where the value begins of a property that says a time, though its zone has colons of its own (`TZID=GMT+05:30`). */
function colonOfDate(text: string, first: number): number {
  const found = BEFORE_DATE.exec(text.slice(first));
  return found ? first + found.index : first;
}

function parseParams(text: string): Map<string, string> {
  const params = new Map<string, string>();
  for (const [, name, value] of text.matchAll(PARAM)) {
    if (params.size < MAX_PARAMS) params.set(name!.trim().toUpperCase(), decodeParam(value!));
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
export const unescapeText = (value: string): string => (value.includes('\\') ? withoutEscapes(value) : value).trim();

const ESCAPED = '\\;,:"nN';

/** From one backslash to the next: texts in JSON have one before each comma. */
function withoutEscapes(value: string): string {
  let text = '';
  let from = 0;
  for (let at = value.indexOf('\\'); at >= 0; at = value.indexOf('\\', at + 2)) {
    const code = value[at + 1];
    if (code === undefined || !ESCAPED.includes(code)) continue;
    text += value.slice(from, at) + (code === 'n' || code === 'N' ? '\n' : code);
    from = at + 2;
  }
  return text + value.slice(from);
}
