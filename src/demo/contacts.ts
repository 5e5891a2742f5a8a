import { addDays } from '../domain/calendar-day.ts';
import type { LocalDate } from '../schema/scalar.ts';
import type { RecipientEntry } from '../schema/referral-recipient.ts';
import { DEMO_KEY_FILES } from './key-files.ts';
import { DEMO_PHONE, PLACE } from './places.ts';

/** Who gets referral cards in the demo. */
export type DemoContact = 'lotte' | 'karim';

/** A contact person of the demo. */
export interface DemoRecipient {
  id: string;
  entry: Omit<RecipientEntry, 'deputyId' | 'mail'>;
  /** Who stands in for them. */
  deputy: DemoContact;
  /** Id and secret of the API key that lies in their key file. */
  access: { id: string; secret: string };
}

const weekdays = (opens: string, closes: string): RecipientEntry['hours'] => [
  { days: ['MO', 'TU', 'WE', 'TH', 'FR'], opens, closes },
];

/**
 * The contact persons of the demo, deputies of each other. They do not exist. One is on leave in the next month.
 * @param today on the municipality's clock
 * @param face address of the drawing of Lotte
 */
export function demoContacts(today: LocalDate, face?: string): Record<DemoContact, DemoRecipient> {
  const away = `${addDays(`${today.slice(0, 7)}-01`, 32).slice(0, 7)}-05`;
  return {
    lotte: {
      id: '5c7d0ed5-7c1f-4d6b-9f0b-1d7b7c0e5a11',
      entry: {
        firstName: 'Lotte',
        ...(face !== undefined && { photo: face }),
        phone: DEMO_PHONE,
        hours: weekdays('09:00', '16:30'),
        languages: ['nl', 'fr'],
        placeIds: [],
        about: {
          nl: 'Lotte kent het aanbod in de buurt en gaat mee als je dat wil.',
          fr: 'Lotte connaît le quartier et vous accompagne si vous voulez.',
        },
        leave: [],
      },
      deputy: 'karim',
      access: { id: '10773de300000001', secret: '10773de3'.repeat(8) },
    },
    karim: {
      id: '0b6f3c52-2a9d-4c0e-8a53-94e5a7d3c922',
      entry: {
        firstName: 'Karim',
        phone: DEMO_PHONE,
        hours: weekdays('08:30', '12:00'),
        languages: ['nl', 'fr', 'ar'],
        placeIds: [PLACE.gs9, PLACE.draad],
        about: {
          nl: 'Karim helpt met papieren en met zoeken naar een woning.',
          fr: 'Karim aide pour les papiers et pour chercher un logement.',
        },
        leave: [{ from: away, until: addDays(away, 10) }],
      },
      deputy: 'lotte',
      access: { id: 'ca41d0de00000002', secret: 'ca41d0de'.repeat(8) },
    },
  };
}

/** The key that cards of somebody are sealed to. */
export const demoKeyOf = (contact: DemoContact) => DEMO_KEY_FILES[contact];
