import { readItem } from '../../schema/read.ts';
import { Service } from '../../schema/service.ts';
import type { ParseWarning } from '../../schema/warning.ts';
import { isObject, listOf, objectOf, textOf, type JsonObject } from '../json.ts';
import { shorten } from '../shorten.ts';
import { WarningList } from '../warning-list.ts';
import { readService } from './read-service.ts';

export interface HsdsOptions {
  /** Language of the texts where the file does not say it, BCP 47. @default nl */
  lang?: string | undefined;
  /** The day it is, `YYYY-MM-DD`: hours that ended before are left out. @default none are */
  today?: string | undefined;
}

/** Services, and what of their source could not be used. */
export interface ServiceFile {
  services: Service[];
  warnings: ParseWarning[];
}

/** Far above any real register. */
const MOST_SERVICES = 20_000;
/** Characters of one service as JSON; a real one has a tenth of that. Everybody who opens the programme fetches it. */
const LONGEST_SERVICE = 30_000;

/** Where lists of services stand: the pages of HSDS 3, our own answers and files. */
const LISTS = ['contents', 'items', 'services'] as const;

/**
 * Reads services out of HSDS 3 (Open Referral): one service, a list of them, or a page of them as its API gives it (`contents`). One
 * that cannot be used is a warning, the others stay. Never throws.
 */
export const readHsds = (json: unknown, options: HsdsOptions = {}): ServiceFile => readEach(json, options, true);

/** The same for a file of which it is not known whose it is: our own JSON (`services`, `items` or a list), or HSDS 3. */
export const readServiceFile = (json: unknown, options: HsdsOptions = {}): ServiceFile =>
  readEach(json, options, false);

/** Whether something is a service as HSDS says it, and not as we do. */
export const isHsdsService = (item: unknown): boolean =>
  isObject(item) && !('contactPoint' in item) && !Array.isArray(item['themes']);

function readEach(json: unknown, options: HsdsOptions, isHsds: boolean): ServiceFile {
  const warnings = new WarningList();
  const { items, path } = itemsIn(json, warnings);
  if (items.length > MOST_SERVICES)
    warnings.add(path, 'too_many_services', `Only the first ${MOST_SERVICES} services were read.`);
  const found = new Map<string, Service>();
  for (const [index, item] of items.slice(0, MOST_SERVICES).entries()) {
    const at = `${path}/${index}`;
    const candidate =
      isHsds || isHsdsService(item) ? readService(objectOf(item), { ...options, path: at, warnings }) : item;
    if (candidate === undefined) continue;
    const read = readItem(Service, candidate);
    warnings.addAll(read.warnings.map(warning => ({ ...warning, path: at + warning.path })));
    if (!read.value) continue;
    if (JSON.stringify(read.value).length > LONGEST_SERVICE) {
      warnings.add(at, 'service_too_long', 'This says more than any service does. It was left out.');
      continue;
    }
    if (found.has(read.value.id))
      warnings.add(
        at,
        'duplicate_id',
        `"${shorten(read.value.id, 80)}" is there more than once; the last one is shown.`,
      );
    found.set(read.value.id, read.value);
  }
  return { services: [...found.values()], warnings: warnings.list() };
}

function itemsIn(json: unknown, warnings: WarningList): { items: unknown[]; path: string } {
  if (Array.isArray(json)) return { items: json, path: '' };
  const source = objectOf(json);
  const key = LISTS.find(name => Array.isArray(source[name]));
  if (key !== undefined) {
    warnOfPages(source, warnings);
    return { items: listOf(source[key]), path: `/${key}` };
  }
  if (textOf(source['name'])) return { items: [json], path: '' };
  warnings.add(
    '',
    'no_services',
    'There are no services in this. A list was expected, or "contents", "items" or "services" with one.',
  );
  return { items: [], path: '' };
}

/** One page is not all of a register. */
function warnOfPages(source: JsonObject, warnings: WarningList): void {
  if (Number(source['total_pages'] ?? 1) > 1 || typeof source['next'] === 'string')
    warnings.add('', 'more_pages', 'This is one page of several. Read the others too.');
}
