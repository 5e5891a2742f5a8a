import type { Place } from '../schema/place.ts';

/** The telephone number of everybody in the demo: nobody has it. */
export const DEMO_PHONE = '+3257000000';

/** Ids of the demo's places by slug. */
export const PLACE = {
  zillebeke: '15857851-1b56-4048-9d82-7698da7a112f',
  gs9: '0ead8add-795b-4b86-a032-9ce08f6c0dd2',
  draad: 'e0dc1f6c-3bfb-48c8-878d-056e63f695ea',
  zonnebeke: 'a10ea9cb-e0ae-468c-8fbe-38925f6ea15b',
  poperinge: 'ece22b01-b89c-45e9-b387-900327c72802',
  vlamertinge: 'ef0efa5d-bba4-4be7-92b2-8582a0e53032',
  boezinge: 'fbcdaf1c-af41-4195-b1a3-eadf76dd1bc8',
  elverdinge: '170633a9-9b8b-4ca4-98f0-beab910d0334',
  hollebeke: '2ce9b0be-90a4-4a80-955e-1f042d70da3d',
  dikkebus: '59cd0cbc-3ac0-4303-91fd-1a65568ced83',
} as const;

const HOUSE_RULES = {
  nl: 'Iedereen is welkom. Water en koffie staan klaar. Wat je vertelt, blijft hier.',
  fr: 'Tout le monde est le bienvenu. L’eau et le café vous attendent. Ce que vous racontez reste ici.',
  en: 'Everyone is welcome. Water and coffee are ready. What you tell us stays here.',
};

/** The meeting places, and the village halls that the Dorpsmoment visits. Streets and people are made up, and so is a face. @param face address of the drawing of Lotte */
export const demoPlaces = (face: string): Place[] => [
  {
    id: PLACE.zillebeke,
    slug: 'zillebeke',
    name: 'Ontmoetingscentrum Zillebeke',
    address: { street: 'Voorbeelddorp 1', postalCode: '8902', locality: 'Zillebeke (Ieper)', country: 'BE' },
    geo: { latitude: 50.8357, longitude: 2.9226 },
    accessibility: ['step-free', 'accessible-toilet', 'reserved-parking', 'bus-stop'],
    openingHours: [{ days: ['TU'], opens: '09:00', closes: '16:30' }],
    contactPerson: { firstName: 'Lotte', photo: face, phone: DEMO_PHONE, languages: ['nl', 'fr'] },
    houseRules: HOUSE_RULES,
  },
  {
    id: PLACE.gs9,
    slug: 'gs9',
    name: 'GS9',
    address: { street: 'Voorbeeldstraat 9', postalCode: '8530', locality: 'Harelbeke', country: 'BE' },
    geo: { latitude: 50.8536, longitude: 3.3135 },
    accessibility: ['step-free', 'accessible-toilet', 'bus-stop', 'lift', 'hearing-loop'],
    openingHours: [
      { days: ['MO'], opens: '13:30', closes: '16:30' },
      { days: ['FR'], opens: '09:00', closes: '12:00' },
    ],
    contactPerson: { firstName: 'Karim', phone: DEMO_PHONE, languages: ['nl', 'fr', 'ar'] },
    houseRules: HOUSE_RULES,
  },
  {
    id: PLACE.draad,
    slug: 'draad',
    name: 'Atelier De Draad',
    address: { street: 'Voorbeeldlaan 14', postalCode: '8530', locality: 'Harelbeke', country: 'BE' },
    geo: { latitude: 50.8571, longitude: 3.3068 },
    accessibility: ['bus-stop'],
    openingHours: [{ days: ['TH'], opens: '09:00', closes: '12:00' }],
    contactPerson: { firstName: 'Fatou', phone: DEMO_PHONE, languages: ['nl', 'fr', 'en'] },
    houseRules: HOUSE_RULES,
  },
  {
    id: PLACE.zonnebeke,
    slug: 'zonnebeke',
    name: 'Dorpsrestaurant Zonnebeke',
    address: { street: 'Voorbeeldplein 3', postalCode: '8980', locality: 'Zonnebeke', country: 'BE' },
    geo: { latitude: 50.8722, longitude: 2.9876 },
    accessibility: ['step-free', 'accessible-toilet', 'reserved-parking'],
    contactPerson: { firstName: 'Greet', phone: DEMO_PHONE, languages: ['nl'] },
  },
  {
    id: PLACE.poperinge,
    slug: 'poperinge',
    name: 'Voedselbedeling Poperinge',
    address: { street: 'Voorbeeldkaai 20', postalCode: '8970', locality: 'Poperinge', country: 'BE' },
    geo: { latitude: 50.8547, longitude: 2.7266 },
    accessibility: ['step-free', 'bus-stop', 'quiet-room'],
    contactPerson: { firstName: 'Wout', phone: DEMO_PHONE, languages: ['nl', 'en'] },
  },
  village('vlamertinge', 'Vlamertinge', '8908', 50.8547, 2.8205, ['step-free', 'accessible-toilet', 'bus-stop']),
  village('boezinge', 'Boezinge', '8904', 50.8957, 2.8569, ['step-free', 'bus-stop']),
  village('elverdinge', 'Elverdinge', '8906', 50.8852, 2.8163, ['step-free', 'accessible-toilet', 'reserved-parking']),
  village('hollebeke', 'Hollebeke', '8902', 50.8063, 2.9372, ['bus-stop']),
  village('dikkebus', 'Dikkebus', '8900', 50.8177, 2.8293, ['step-free', 'accessible-toilet']),
];

function village(
  slug: 'vlamertinge' | 'boezinge' | 'elverdinge' | 'hollebeke' | 'dikkebus',
  name: string,
  postalCode: string,
  latitude: number,
  longitude: number,
  accessibility: string[],
): Place {
  return {
    id: PLACE[slug],
    slug,
    name: `Dorpszaal ${name}`,
    address: { street: 'Voorbeelddorp 5', postalCode, locality: `${name} (Ieper)`, country: 'BE' },
    geo: { latitude, longitude },
    accessibility,
    contactPerson: { firstName: 'Noor', phone: DEMO_PHONE, languages: ['nl'] },
  };
}
