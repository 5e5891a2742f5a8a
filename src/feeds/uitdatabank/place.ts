import { Place } from '../../schema/place.ts';
import { readItem } from '../../schema/read.ts';
import { isObject, listOf, objectOf, textOf, type JsonObject } from '../json.ts';
import { firstText, localisedText } from './text.ts';

/** Facilities of UiTdatabank that say how easy a place is to enter. */
const FACILITIES: Record<string, string> = { '3.23.1.0.0': 'step-free' };

/** The place that publiq gives to what is online only. */
const ONLINE = /(?:^|\/)0{8}-0{4}-0{4}-0{4}-0{12}$/;
/** A part of an address in which a word or a number stands; `___`, `.` and `0000` are there because something had to be. */
const SAYS_SOMETHING = /\p{L}|[1-9]/u;

/** How people take part; UiTdatabank says it, or gives the place of what is online. */
export function attendanceModeOf(event: JsonObject): 'online' | 'mixed' | undefined {
  const mode = textOf(event['attendanceMode']);
  if (mode === 'online' || mode === 'mixed') return mode;
  const place = objectOf(event['location']);
  return ONLINE.test(textOf(place['@id']) ?? textOf(place['id']) ?? '') ? 'online' : undefined;
}

/** A place of UiTdatabank, also in its older shapes: an address without languages, a name that is bare text, no `@type`. */
export function readPlace(value: unknown, mainLanguage: string): Place | undefined {
  const place = objectOf(value);
  const lang = textOf(place['mainLanguage']) ?? mainLanguage;
  const name = firstText(localisedText(place['name'], lang, 120), lang);
  if (name === undefined) return undefined;
  const id = (textOf(place['@id']) ?? textOf(place['id']) ?? name).slice(0, 1024);
  const address = addressOf(place['address'], lang);
  const accessibility = listOf(place['terms']).flatMap(term => FACILITIES[textOf(objectOf(term)['id']) ?? ''] ?? []);
  return readItem(Place, {
    id,
    name,
    ...(address && { address }),
    ...(isObject(place['geo']) && { geo: place['geo'] }),
    ...(accessibility.length > 0 && { accessibility }),
  }).value;
}

function addressOf(value: unknown, lang: string): JsonObject | undefined {
  if (!isObject(value)) return undefined;
  const isBare = 'streetAddress' in value || 'addressLocality' in value;
  const address = isBare ? value : objectOf(value[lang] ?? Object.values(value)[0]);
  const [street, postalCode, locality] = ['streetAddress', 'postalCode', 'addressLocality'].map(key => address[key]);
  const country = textOf(address['addressCountry']) ?? 'BE';
  return [street, postalCode, locality].every(part => SAYS_SOMETHING.test(String(part ?? '')))
    ? { street, postalCode: String(postalCode), locality, country }
    : undefined;
}
