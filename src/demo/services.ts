import type { Service } from '../schema/service.ts';
import { DEMO_PHONE } from './places.ts';

const weekdays = [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'] as const, opens: '09:00', closes: '12:00' }].map(hours => ({
  ...hours,
  days: [...hours.days],
}));

/** Where De Stek shows people the way to. Kinds of services that exist everywhere; names and numbers are made up. */
export const demoServices = (): Service[] => [
  {
    id: '8e209bbb-9945-497c-b8e1-c4f9e735d57f',
    name: 'Sociaal huis Voorbeeldstad',
    description: {
      nl: 'Hulp bij geld, wonen en papieren. Je eerste gesprek is gratis.',
      fr: 'Aide pour l’argent, le logement et les papiers.',
      en: 'Help with money, housing and paperwork.',
    },
    themes: ['income', 'housing', 'rights'],
    audience: ['everyone'],
    contactPoint: { phone: DEMO_PHONE, hours: weekdays, languages: ['nl', 'fr'] },
    cost: { nl: 'Gratis', fr: 'Gratuit', en: 'Free' },
    howToGetThere: { nl: 'De bus stopt voor de deur.' },
  },
  {
    id: '31a2b8e9-5745-4fd1-8e7b-7a046fa914c8',
    name: 'Huurdershulp Voorbeeldstreek',
    description: {
      nl: 'Vragen over je huurcontract, herstellingen of de waarborg.',
      fr: 'Questions sur votre bail, les réparations ou la garantie.',
      en: 'Questions about your lease, repairs or the deposit.',
    },
    themes: ['housing', 'rights'],
    contactPoint: { phone: DEMO_PHONE, hours: weekdays, languages: ['nl'] },
    cost: { nl: 'Lidgeld van 20 euro per jaar, gratis met kansentarief' },
  },
  {
    id: 'e6ae290f-ff04-4e6a-9f96-dec2b11d218e',
    name: 'Energiehuis Voorbeeldstreek',
    description: {
      nl: 'Iemand komt bij je thuis kijken waar je energie kan sparen.',
      fr: 'Quelqu’un vient voir chez vous où économiser l’énergie.',
      en: 'Someone comes to your home to see where energy can be saved.',
    },
    themes: ['energy', 'housing'],
    contactPoint: { phone: DEMO_PHONE, hours: weekdays, languages: ['nl', 'fr', 'en'] },
    cost: { nl: 'Gratis', fr: 'Gratuit', en: 'Free' },
  },
];
