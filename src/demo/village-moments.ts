import type { Activity } from '../schema/activity.ts';
import { ACTIVITY } from './activity-ids.ts';
import type { Picture } from './municipality.ts';
import { DEMO_PHONE, PLACE } from './places.ts';

/** Every month another village, on a Saturday afternoon. One activity each: each has its own place and its own neighbours. */
export const VILLAGE_MOMENTS = [
  { id: ACTIVITY.villageVlamertinge, placeId: PLACE.vlamertinge, village: 'Vlamertinge', day: '2026-12-12' },
  { id: ACTIVITY.villageBoezinge, placeId: PLACE.boezinge, village: 'Boezinge', day: '2027-01-16' },
  { id: ACTIVITY.villageElverdinge, placeId: PLACE.elverdinge, village: 'Elverdinge', day: '2027-02-20' },
  { id: ACTIVITY.villageZillebeke, placeId: PLACE.zillebeke, village: 'Zillebeke', day: '2027-03-20' },
  { id: ACTIVITY.villageHollebeke, placeId: PLACE.hollebeke, village: 'Hollebeke', day: '2027-04-17' },
  { id: ACTIVITY.villageDikkebus, placeId: PLACE.dikkebus, village: 'Dikkebus', day: '2027-05-22' },
  { id: ACTIVITY.villageJune, placeId: PLACE.vlamertinge, village: 'Vlamertinge', day: '2027-06-19' },
] as const;

/** The Dorpsmoment: De Stek comes to the village. */
export const villageMoments = (picture: Picture): Activity[] =>
  VILLAGE_MOMENTS.map(({ id, placeId, village, day }) => ({
    id,
    placeId,
    status: 'published',
    version: 1,
    title: { nl: `Dorpsmoment in ${village}`, fr: `Moment village à ${village}`, en: `Village moment in ${village}` },
    easyText: {
      nl: `De Stek komt naar ${village}. Met taart, spelletjes en iemand die je vragen kent.`,
      fr: `De Stek vient à ${village}. Avec du gâteau, des jeux et une oreille pour vos questions.`,
      en: `De Stek comes to ${village}. With cake, games and someone who knows your questions.`,
    },
    body: { nl: 'Elke maand zijn we in een ander dorp. Kom kijken wie er in je straat woont. Breng je buur mee!' },
    image: { url: picture('village'), alt: 'Een dorpsplein met huizen en vlaggetjes' },
    functions: ['ontmoeten', 'verwijzen'],
    audience: ['everyone'],
    organiser: 'De Stek Ieper',
    contact: { name: 'Noor', phone: DEMO_PHONE },
    schedule: { start: `${day}T14:00`, end: `${day}T17:00`, tz: 'Europe/Brussels' },
    price: { kind: 'free' },
    signUp: { mode: 'none' },
  }));
