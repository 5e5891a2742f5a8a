import { municipalDay } from '../../domain/municipal-clock.ts';
import type { HsdsPage } from '../../schema/hsds-page.ts';
import type { L10n } from '../../schema/scalar.ts';
import type { Service } from '../../schema/service.ts';
import type { JsonObject } from '../json.ts';
import { TAXONOMY, writeAttribute, type Attribute } from './attributes.ts';
import { isUuid, uuidOf } from './uuid-of.ts';
import { writeHours } from './weekly-hours.ts';

export interface HsdsWriteOptions {
  /** Short name of the municipality: ids of parts are made of it, the same at each export. */
  tenant: string;
}

/**
 * Services as HSDS 3 (Open Referral). What it has no place for stands in attributes, so that `readHsds` gives the same services again:
 * texts in other languages than the first, life domains, ids of other registers, the moment of a check.
 */
export function writeHsds(services: readonly Service[], options: HsdsWriteOptions): HsdsPage {
  const contents = services.map(service => writeService(service, options));
  return {
    total_items: contents.length,
    total_pages: 1,
    page_number: 1,
    size: contents.length,
    first_page: true,
    last_page: true,
    empty: contents.length === 0,
    contents,
  };
}

function writeService(service: Service, { tenant }: HsdsWriteOptions): JsonObject {
  const { name, contactPoint, description, cost, organisation, area = [] } = service;
  const { phone, email, url, hours = [], languages = [], verifiedAt } = contactPoint;
  const id = idOf(service, tenant);
  return withoutNothing({
    id,
    name,
    status: 'active',
    description: firstText(description),
    url: url && isPlainUri(url) ? url : undefined,
    email: email && isMail(email) ? email : undefined,
    fees_description: firstText(cost),
    assured_date: verifiedAt && municipalDay(Date.parse(verifiedAt)),
    last_modified: verifiedAt,
    phones: phone && [{ id: uuidOf(`${id}/phone`), service_id: id, number: phone, type: 'voice' }],
    schedules: writeHours(id, hours),
    languages: languages.map(code => ({ id: uuidOf(`${id}/language/${code}`), service_id: id, code, name: code })),
    service_areas: area.map(one => ({ id: uuidOf(`${id}/area/${one}`), service_id: id, name: one })),
    service_at_locations: locationsOf(service, id),
    organization: organisation && {
      id: uuidOf(`${tenant}/${organisation}`),
      name: organisation,
      description: organisation,
    },
    cost_options: costOf(service, id),
    attributes: attributesOf(service, id).map(one => writeAttribute(id, one)),
  });
}

const idOf = ({ id }: Service, tenant: string): string => (isUuid(id) ? id : uuidOf(`${tenant}/service/${id}`));

/** What is free costs 0; of the others only the word is known. */
function costOf({ costKind }: Service, id: string): JsonObject[] {
  if (!costKind) return [];
  const isFree = costKind === 'free';
  return [
    { id: uuidOf(`${id}/cost`), service_id: id, option: costKind, ...(isFree && { amount: 0, currency: 'EUR' }) },
  ];
}

function locationsOf(service: Service, id: string): JsonObject[] {
  const { address, accessibility = [], howToGetThere, name } = service;
  if (!address && accessibility.length === 0 && !howToGetThere) return [];
  const locationId = uuidOf(`${id}/location`);
  const location = withoutNothing({
    id: locationId,
    location_type: 'physical',
    name,
    transportation: firstText(howToGetThere),
    addresses: address && [
      {
        id: uuidOf(`${id}/address`),
        location_id: locationId,
        address_1: address.street,
        city: address.locality,
        // A Belgian address has no province, and HSDS cannot do without.
        state_province: '',
        postal_code: address.postalCode,
        country: address.country,
        address_type: 'physical',
      },
    ],
    accessibility: accessibility.map(feature => ({
      id: uuidOf(`${id}/accessibility/${feature}`),
      location_id: locationId,
      description: feature,
      details: feature,
    })),
  });
  return [{ id: uuidOf(`${id}/at-location`), service_id: id, location_id: locationId, location }];
}

function attributesOf(service: Service, id: string): Attribute[] {
  const { themes, audience = [], sourceIds = {}, contactPoint } = service;
  const { email, url, verifiedAt } = contactPoint;
  const detail = (code: string, value: string | undefined): Attribute[] =>
    value === undefined ? [] : [{ taxonomy: TAXONOMY.detail, code, value }];
  return [
    ...themes.map(code => ({ taxonomy: TAXONOMY.theme, code })),
    ...audience.map(code => ({ taxonomy: TAXONOMY.audience, code })),
    ...Object.entries(sourceIds as Record<string, string | undefined>).flatMap(([code, value]) =>
      value ? [{ taxonomy: TAXONOMY.source, code, value }] : [],
    ),
    ...(['description', 'cost', 'howToGetThere'] as const).flatMap(field => otherTexts(field, service[field])),
    ...detail('id', service.id === id ? undefined : service.id),
    ...detail('costKind', service.costKind),
    ...detail('verifiedAt', verifiedAt),
    ...detail('email', email && !isMail(email) ? email : undefined),
    ...detail('url', url && !isPlainUri(url) ? url : undefined),
  ];
}

/** The text that stands in the field itself: the Dutch one, else the first. */
const firstLanguage = (text: L10n): string | undefined => (text['nl'] ? 'nl' : Object.keys(text)[0]);

const firstText = (text: L10n | undefined): string | undefined => text && text[firstLanguage(text) ?? ''];

/** Every text whose language is not known without: what stands in the field itself is Dutch, unless another text says the same. */
function otherTexts(code: string, text: L10n = {}): Attribute[] {
  const others = Object.entries(text).filter(([language]) => language !== 'nl');
  const isSaidAlike = others.some(([, value]) => value === text['nl']);
  return (isSaidAlike ? Object.entries(text) : others).map(([language, value]) => ({
    taxonomy: TAXONOMY.text,
    ...{ code, language, value },
  }));
}

/** As the formats of JSON Schema will have them. */
const isMail = (email: string): boolean => /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(email);
const isPlainUri = (url: string): boolean => /^[a-z][a-z\d+.-]*:[\w.~:/?#@!$&'()*+,;=-]+$/i.test(url);

/** Without fields that hold nothing, and lists without anything. */
const withoutNothing = (fields: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
