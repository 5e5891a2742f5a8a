import type { OpeningHours, Place } from '../../schema/place.ts';
import { named, type FlyerFormatter } from './flyer-formatter.ts';
import type { FlyerHelp, FlyerPlace, Sentence } from './flyer-sheet.ts';

/** What each feature of a place is called in the catalogue, and its picture; in the order in which people ask. */
const ACCESS: readonly [feature: string, key: string, pictogram: string][] = [
  ['bus-stop', 'bus', 'bus'],
  ['step-free', 'stepFree', 'wheelchair'],
  ['lift', 'lift', 'lift'],
  ['accessible-toilet', 'toilet', 'toilet'],
  ['reserved-parking', 'parking', 'parking'],
  ['hearing-loop', 'hearingLoop', 'hearing'],
  ['quiet-room', 'quietRoom', 'private'],
];
const WEEK = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Where it is, when it is open, how to come and how to get in. */
export function placeOf(
  place: Place,
  hours: readonly OpeningHours[] | undefined,
  formatter: FlyerFormatter,
): FlyerPlace {
  const { name, address, accessibility } = place;
  const features = accessibility ?? [];
  const access = ACCESS.flatMap(([feature, key, pictogram]) => {
    if (features.includes(feature)) return [{ pictogram, line: formatter.sentence(key) }];
    // What stands in the way is said in the place where people look for it; of a place nobody described nothing is.
    return accessibility && feature === 'step-free' ? [{ pictogram, line: formatter.sentence('steps') }] : [];
  });
  return {
    name: named(name),
    address: address && [named(`${address.street}, ${address.postalCode} ${address.locality}`)],
    open: (hours ?? place.openingHours ?? []).flatMap(one => openLines(one, formatter)),
    access,
  };
}

const openLines = ({ days, opens, closes }: OpeningHours, formatter: FlyerFormatter): Sentence[] =>
  days.map(day =>
    formatter.sentence('openOn', {
      day: formatter.spoken.weekdays[WEEK.indexOf(day)] ?? '',
      hours: formatter.spoken.timeRange(opens, closes),
    }),
  );

/** One named person, and the number to call. */
export function helpOf(
  person: { firstName?: string; name?: string | undefined; phone?: string | undefined; photo?: string | undefined },
  formatter: FlyerFormatter,
): FlyerHelp | undefined {
  const name = person.firstName ?? person.name;
  if (!name && !person.phone) return undefined;
  return {
    heading: formatter.sentence('help'),
    ask: name ? formatter.sentence('askName', { name: named(name) }) : undefined,
    name,
    photo: person.photo,
    photoAlt: name ? formatter.say('photoOf', { name }) : '',
    call: person.phone ? formatter.sentence('call', { phone: formatter.phone(person.phone) }) : undefined,
  };
}
