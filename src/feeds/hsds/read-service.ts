import { LANG } from '../../schema/patterns.ts';
import type { L10n } from '../../schema/scalar.ts';
import { SERVICE_COSTS } from '../../schema/service.ts';
import { listOf, objectOf, textOf, type JsonObject } from '../json.ts';
import { shorten } from '../shorten.ts';
import type { WarningList } from '../warning-list.ts';
import { readAttributes, TAXONOMY, type Attribute } from './attributes.ts';
import { readHours } from './weekly-hours.ts';
import { featuresIn, lifeDomainOf } from './words-of-others.ts';

/** How one service is read. */
export interface ReadService {
  lang?: string | undefined;
  today?: string | undefined;
  /** Where it stands, a JSON pointer. */
  path: string;
  warnings: WarningList;
}

/** A service of HSDS 3 and everything that stands under it. */
interface Source {
  item: JsonObject;
  attributes: readonly Attribute[];
  /** The place it is at. */
  location: JsonObject;
  /** Where a phone, hours or languages can stand, the nearest first. */
  near: readonly JsonObject[];
  context: ReadService;
}

/** What HSDS says of a service in the shape of ours, to be checked by its schema; `undefined` for one that people cannot go to now. */
export function readService(item: JsonObject, context: ReadService): unknown {
  const status = textOf(item['status']) ?? 'active';
  if (status !== 'active') {
    context.warnings.add(context.path, 'not_active', `This service is "${shorten(status, 40)}". It was left out.`);
    return undefined;
  }
  const source = sourceOf(item, context);
  const { location } = source;
  const { address, note } = addressOf(location);
  if (note) context.warnings.add(context.path, 'more_addresses', note);
  return withoutNothing({
    id: detail(source, 'id') ?? textOf(item['id']),
    name: cut(textOf(item['name']), 120, source, 'name'),
    description: texts(source, 'description', textOf(item['description']), 1000),
    themes: themesOf(source),
    audience: codes(source, TAXONOMY.audience),
    contactPoint: contactOf(source),
    cost: texts(source, 'cost', feesOf(item), 200),
    costKind: detail(source, 'costKind') ?? costKindOf(item),
    organisation: cut(textOf(objectOf(item['organization'])['name']), 120, source, 'organization/name'),
    address,
    accessibility: accessibilityOf(location),
    area: areaOf(source),
    howToGetThere: texts(source, 'howToGetThere', textOf(location['transportation']), 300),
    sourceIds: sourceIdsOf(source),
  });
}

function sourceOf(item: JsonObject, context: ReadService): Source {
  const organization = objectOf(item['organization']);
  const places = listOf(item['service_at_locations']).map(objectOf);
  const withAddress = places.find(place => listOf(objectOf(place['location'])['addresses']).length > 0);
  const at = withAddress ?? places[0] ?? {};
  const location = 'location' in at ? objectOf(at['location']) : objectOf(listOf(organization['locations'])[0]);
  if (places.length > 1)
    context.warnings.add(
      `${context.path}/service_at_locations`,
      'more_locations',
      'It is at several places; the first is shown.',
    );
  const contacts = [item, at, location, organization].flatMap(one => [one, ...listOf(one['contacts']).map(objectOf)]);
  return { item, attributes: readAttributes(item), location, near: contacts, context };
}

function contactOf(source: Source): JsonObject {
  const { item, near, context } = source;
  const phone = near.map(phoneIn).find(Boolean);
  const withHours = near.find(one => listOf(one['schedules']).length > 0);
  const hours = readHours(listOf(withHours?.['schedules']), { ...context, path: `${context.path}/schedules` });
  const day = textOf(item['assured_date'])?.slice(0, 10);
  return withoutNothing({
    phone,
    email: detail(source, 'email') ?? near.map(one => textOf(one['email'])).find(Boolean),
    url: detail(source, 'url') ?? textOf(item['url']) ?? textOf(objectOf(item['organization'])['website']),
    hours,
    languages: languagesOf(source),
    verifiedAt: detail(source, 'verifiedAt') ?? (day && `${day}T12:00:00Z`),
  });
}

/** A number that people can speak with; the specification's own example has quotation marks around it. */
function phoneIn(one: JsonObject): string | undefined {
  const phones = listOf(one['phones']).map(objectOf);
  const spoken = phones.filter(({ type }) => !/fax|sms|text|tty|pager/i.test(textOf(type) ?? ''));
  const number = spoken.map(phone => textOf(phone['number'])).find(Boolean);
  return number && shorten(number.replaceAll(/["'“”]/g, '').trim(), 40);
}

function languagesOf({ near, context }: Source): string[] {
  const withPhones = near.flatMap(one => [one, ...listOf(one['phones']).map(objectOf)]);
  const spoken = listOf(withPhones.find(one => listOf(one['languages']).length > 0)?.['languages']).map(objectOf);
  const known = spoken.map(({ code }) => textOf(code)).filter(code => code !== undefined && LANG.test(code));
  if (known.length < spoken.length)
    context.warnings.add(
      `${context.path}/languages`,
      'unknown_language',
      'A language without a code of ISO 639 was left out.',
    );
  return [...new Set(known)] as string[];
}

/** Our own themes; else what other registers' words mean, and those that mean nothing to us as they are. */
function themesOf({ attributes }: Source): string[] {
  const themes = attributes.flatMap(({ taxonomy, code, name }) => {
    if (taxonomy === TAXONOMY.theme) return [code];
    if (taxonomy.startsWith('stek:')) return [];
    return [lifeDomainOf(name ?? code) ?? shorten(name ?? code, 60)];
  });
  return [...new Set(themes)];
}

const codes = ({ attributes }: Source, wanted: string): string[] =>
  attributes.filter(({ taxonomy }) => taxonomy === wanted).map(({ code }) => code);

const detail = ({ attributes }: Source, field: string): string | undefined =>
  attributes.find(({ taxonomy, code }) => taxonomy === TAXONOMY.detail && code === field)?.value;

function sourceIdsOf({ attributes }: Source): JsonObject {
  return Object.fromEntries(
    attributes.filter(({ taxonomy }) => taxonomy === TAXONOMY.source).map(({ code, value }) => [code, value]),
  );
}

/** A text in every language in which it is there. What stands in the field itself can be one of those. */
function texts(source: Source, field: string, own: string | undefined, max: number): L10n {
  const { attributes, context } = source;
  const others = attributes.filter(({ taxonomy, code }) => taxonomy === TAXONOMY.text && code === field);
  const found: L10n = {};
  const isAmong = others.some(({ value }) => value === own);
  const first = cut(own, max, source, field);
  if (first !== undefined && !isAmong) found[context.lang ?? 'nl'] = first;
  for (const { language, value } of others) if (language && value) found[language] = shorten(value, max);
  return found;
}

function cut(text: string | undefined, max: number, { context }: Source, field: string): string | undefined {
  if (text === undefined || text.length <= max) return text;
  context.warnings.add(
    `${context.path}/${field}`,
    'shortened',
    `This text is longer than ${max} characters. Its end was left out.`,
  );
  return shorten(text, max);
}

function feesOf(item: JsonObject): string | undefined {
  const options = listOf(item['cost_options']).map(objectOf);
  return textOf(item['fees_description']) ?? options.map(one => textOf(one['amount_description'])).find(Boolean);
}

function costKindOf(item: JsonObject): string | undefined {
  const options = listOf(item['cost_options']).map(objectOf);
  const word = options
    .map(({ option }) => textOf(option))
    .find(option => SERVICE_COSTS.some(known => known === option));
  const amounts = options.map(({ amount }) => amount).filter(amount => typeof amount === 'number');
  if (word !== undefined || amounts.length === 0) return word;
  return amounts.every(amount => amount === 0) ? 'free' : 'paid';
}

function addressOf(location: JsonObject): { address?: JsonObject; note?: string } {
  const all = listOf(location['addresses']).map(objectOf);
  const first = all.find(one => one['address_type'] === 'physical') ?? all[0];
  if (!first) return {};
  const street = [first['address_1'], first['address_2']].map(textOf).filter(Boolean).join(', ');
  const country = textOf(first['country'])?.toUpperCase();
  const address = withoutNothing({
    street: shorten(street, 160),
    postalCode: textOf(first['postal_code']),
    locality: textOf(first['city']),
    country: country?.length === 2 ? country : undefined,
  });
  return { address, ...(all.length > 1 && { note: 'It has several addresses; the first is shown.' }) };
}

/** Our own words stand in `details`; others say it in sentences. */
function accessibilityOf(location: JsonObject): string[] {
  const found = listOf(location['accessibility'])
    .map(objectOf)
    .flatMap(({ description, details }) => {
      const [words, more] = [textOf(description) ?? '', textOf(details) ?? ''];
      return words !== '' && words === more ? [words] : featuresIn(`${words}. ${more}`);
    });
  return [...new Set(found)];
}

/** Names of towns and villages; a sentence about them is none. */
function areaOf({ item, context }: Source): string[] {
  const names = listOf(item['service_areas'])
    .map(area => textOf(objectOf(area)['name']))
    .filter(name => name !== undefined);
  const fit = names.filter(name => name.length <= 80);
  if (fit.length < names.length)
    context.warnings.add(
      `${context.path}/service_areas`,
      'area_in_words',
      'An area that is no name of a town or village was left out.',
    );
  return fit.slice(0, 60);
}

/** Without what is not there: empty lists and texts in no language. */
const withoutNothing = (fields: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(fields).filter(([key, value]) => {
      if (value === undefined) return false;
      return (
        key === 'themes' ||
        key === 'contactPoint' ||
        typeof value !== 'object' ||
        value === null ||
        Object.keys(value).length > 0
      );
    }),
  );
