import type { LocalDateTime } from '../schema/scalar.ts';
import type { Service } from '../schema/service.ts';
import { folded, wordsIn } from './folded.ts';
import { isOpenAt } from './service.ts';

/** What a visitor narrows the services to. Empty and `false` mean: no narrowing. */
export interface ServiceCriteria {
  /** Words that all have to be in it somewhere. */
  words: string;
  /** A life domain, or a word of the municipality's own. */
  theme: string;
  /** Where they live: only what people from there can go to. */
  place: string;
  /** Language that is spoken, without its country. */
  language: string;
  /** `free`, or `reduced` for what is free or costs less for some. */
  cost: '' | 'free' | 'reduced';
  stepFree: boolean;
  openNow: boolean;
}

export const noServiceCriteria: ServiceCriteria = {
  words: '',
  theme: '',
  place: '',
  language: '',
  cost: '',
  stepFree: false,
  openNow: false,
};

/** How many things are narrowed, apart from words and theme, which stay in sight. */
export const countServiceCriteria = ({ place, language, cost, stepFree, openNow }: ServiceCriteria): number =>
  [place, language, cost, stepFree, openNow].filter(Boolean).length;

/** What a service is looked at with. */
export interface ServiceSight {
  /** The moment on the municipality's clock. */
  now: LocalDateTime;
  /** What a theme is called in the reader's language. */
  themeName: (theme: string) => string;
}

/** The services that fit, in the order given. */
export const filterServices = (
  services: readonly Service[],
  criteria: ServiceCriteria,
  sight: ServiceSight,
): Service[] => {
  const wanted = wordsIn(criteria.words);
  return services.filter(service => fits(service, criteria, sight.now) && hasWords(service, wanted, sight));
};

function fits(service: Service, criteria: ServiceCriteria, now: LocalDateTime): boolean {
  const { theme, place, language, cost, stepFree, openNow } = criteria;
  const { themes, area, accessibility, contactPoint, costKind } = service;
  if (theme && !themes.includes(theme)) return false;
  if (place && area?.length && !area.some(one => folded(one) === folded(place))) return false;
  if (language && !contactPoint.languages?.some(one => baseOf(one) === language)) return false;
  if (cost && costKind !== 'free' && costKind !== cost) return false;
  if (stepFree && !accessibility?.includes('step-free')) return false;
  return !openNow || isOpenAt(contactPoint.hours ?? [], now);
}

function hasWords(service: Service, wanted: readonly string[], { themeName }: ServiceSight): boolean {
  if (wanted.length === 0) return true;
  const { name, organisation = '', description = {}, themes, address, area = [] } = service;
  const said = [name, organisation, ...Object.values(description), ...themes, ...themes.map(themeName)];
  const text = folded([...said, address?.locality ?? '', ...area].join('\n'));
  return wanted.every(word => text.includes(word));
}

/** Where people can come from, as far as services name it, in the order of the alphabet. */
export const placesOf = (services: readonly Service[], lang: string): string[] =>
  inOrder(new Map(services.flatMap(({ area = [] }) => area).map(one => [folded(one), one])).values(), lang);

/** The languages that are spoken, without their country. */
export const languagesOf = (services: readonly Service[]): string[] => [
  ...new Set(services.flatMap(({ contactPoint: { languages = [] } }) => languages.map(baseOf))),
];

/** What services are about: life domains in their own order, then the words of the municipality. */
export function themesOf(services: readonly Service[], known: readonly string[]): string[] {
  const used = new Set(services.flatMap(({ themes }) => themes));
  return [...known.filter(theme => used.has(theme)), ...[...used].filter(theme => !known.includes(theme))];
}

const inOrder = (words: Iterable<string>, lang: string): string[] =>
  [...words].toSorted((a, b) => a.localeCompare(b, lang));

const baseOf = (lang: string): string => lang.split('-')[0]!.toLowerCase();
