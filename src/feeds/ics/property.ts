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

/** What lines began with, as far as their first colon: a feed has few beginnings and many lines. */
const beginnings = new Map<string, Pick<Property, 'name' | 'params'>>();
/** Never more than a feed of people has. */
const MOST_KEPT = 500;

/** A line that begins as one before it. */
function parsePlain({ text, number }: ContentLine): Property | undefined {
  const colon = text.indexOf(':');
  const known = colon > 0 ? beginnings.get(text.slice(0, colon)) : undefined;
  if (!known) return undefined;
  const { name, params } = known;
  if (params !== NO_PARAMS && !beginsValue(name, text.slice(colon, colon + 12))) return undefined;
  return { name, params, value: text.slice(colon + 1), line: number };
}

/** Whether a colon is that before the value, and not one in a parameter that should stand in quotes. */
const beginsValue = (name: string, text: string): boolean =>
  DATED.test(name) ? BEFORE_DATE.exec(text)?.index === 0 : !text.startsWith('://');

function keepBeginning(text: string, { name, params }: Property): void {
  if (beginnings.size >= MOST_KEPT) beginnings.clear();
  beginnings.set(text, { name, params });
}

function parseAny({ text, number }: ContentLine): Property | undefined {
  const match = START.exec(text) ?? START.exec((text = text.replaceAll('"', '')));
  if (!match) return undefined;
  const [start, written, params] = match as unknown as [string, string, string];
  const name = written.toUpperCase();
  const end = start.length - 1;
  const at = params && DATED.test(name) ? colonOfDate(text, end) : end;
  const property: Property = {
    name,
    params: params ? parseParams(text.slice(end - params.length, at)) : NO_PARAMS,
    value: text.slice(at + 1),
    line: number,
  };
  // Where something stands in quotes, or has colons of its own, another line may go on otherwise.
  if (text.indexOf(':') === at && !start.includes('"')) keepBeginning(text.slice(0, at), property);
  return property;
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
