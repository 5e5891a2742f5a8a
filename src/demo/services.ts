import { addDays } from '../domain/calendar-day.ts';
import type { Address, OpeningHours } from '../schema/place.ts';
import type { LocalDate } from '../schema/scalar.ts';
import type { Service } from '../schema/service.ts';
import { DEMO_PHONE } from './places.ts';

const WEEKDAYS: OpeningHours['days'] = ['MO', 'TU', 'WE', 'TH', 'FR'];

const HOURS = {
  morning: [{ days: WEEKDAYS, opens: '09:00', closes: '12:00' }],
  workday: [
    { days: WEEKDAYS, opens: '09:00', closes: '12:00' },
    { days: WEEKDAYS, opens: '13:00', closes: '16:30' },
  ],
  afternoon: [
    { days: ['MO', 'TU', 'TH'], opens: '13:30', closes: '17:00' },
    { days: ['SA'], opens: '10:00', closes: '12:00' },
  ],
  noon: [{ days: ['TU', 'FR'], opens: '11:30', closes: '14:00' }],
  evening: [{ days: ['MO', 'WE', 'TH'], opens: '18:30', closes: '21:00' }],
  tuesday: [{ days: ['TU'], opens: '09:00', closes: '16:30' }],
  wednesday: [{ days: ['WE'], opens: '14:00', closes: '18:00' }],
} satisfies Record<string, OpeningHours[]>;

const at = (street: string, postalCode: string, locality: string): Address => ({
  street,
  postalCode,
  locality,
  country: 'BE',
});

/** A service, and how many days ago its details were checked. */
type DemoService = Omit<Service, 'contactPoint'> & {
  contact: { hours: OpeningHours[]; languages: string[]; daysAgo: number };
};

const SERVICES: readonly DemoService[] = [
  {
    id: '8e209bbb-9945-497c-b8e1-c4f9e735d57f',
    name: 'Sociaal huis Voorbeeldstad',
    description: {
      nl: 'Hulp bij geld, wonen en papieren. Je eerste gesprek is gratis.',
      fr: 'Aide pour l’argent, le logement et les papiers. Le premier entretien est gratuit.',
      en: 'Help with money, housing and papers. Your first talk is free.',
    },
    themes: ['income', 'housing', 'rights'],
    contact: { hours: HOURS.morning, languages: ['nl', 'fr'], daysAgo: 20 },
    cost: { nl: 'Gratis', fr: 'Gratuit', en: 'Free' },
    costKind: 'free',
    address: at('Voorbeeldmarkt 2', '8900', 'Ieper'),
    accessibility: ['step-free', 'accessible-toilet', 'bus-stop'],
    howToGetThere: {
      nl: 'De bus stopt voor de deur.',
      fr: 'Le bus s’arrête devant la porte.',
      en: 'The bus stops at the door.',
    },
  },
  {
    id: '31a2b8e9-5745-4fd1-8e7b-7a046fa914c8',
    name: 'Huurdershulp Voorbeeldstreek',
    description: {
      nl: 'Vragen over je huurcontract, herstellingen of het geld dat je terugkrijgt.',
      fr: 'Questions sur votre bail, les réparations ou la garantie.',
      en: 'Questions about your lease, repairs or the deposit.',
    },
    themes: ['housing', 'rights'],
    contact: { hours: HOURS.morning, languages: ['nl'], daysAgo: 60 },
    cost: {
      nl: 'Lidgeld van 20 euro per jaar, gratis met kansentarief',
      fr: '20 euros par an, gratuit avec le tarif réduit',
      en: '20 euros a year, free with the reduced rate',
    },
    costKind: 'reduced',
    address: at('Voorbeeldstraat 31', '8530', 'Harelbeke'),
    accessibility: ['step-free'],
    area: ['Harelbeke', 'Ieper', 'Zonnebeke'],
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
    contact: { hours: HOURS.workday, languages: ['nl', 'fr', 'en'], daysAgo: 45 },
    cost: { nl: 'Gratis', fr: 'Gratuit', en: 'Free' },
    costKind: 'free',
    area: ['Ieper', 'Zillebeke', 'Zonnebeke', 'Poperinge'],
  },
  {
    id: '3fcb4b70-f79a-4ffc-a71b-9592244ececa',
    name: 'Rechtenloket Het Kompas',
    organisation: 'Sociaal huis Voorbeeldstad',
    description: {
      nl: 'We kijken samen of je een premie of korting kan krijgen.',
      fr: 'Nous regardons ensemble si vous avez droit à une prime ou à une réduction.',
      en: 'Together we look whether you can get a premium or a discount.',
    },
    themes: ['rights', 'income'],
    contact: { hours: HOURS.tuesday, languages: ['nl', 'fr', 'ar'], daysAgo: 10 },
    cost: { nl: 'Gratis', fr: 'Gratuit', en: 'Free' },
    costKind: 'free',
    address: at('Voorbeelddorp 1', '8902', 'Zillebeke'),
    accessibility: ['step-free', 'accessible-toilet', 'bus-stop'],
    area: ['Zillebeke', 'Hollebeke', 'Ieper'],
  },
  {
    id: '2a438f2a-3172-4442-bbce-14ab261db1d4',
    name: 'Budgethulp De Knip',
    description: {
      nl: 'Heb je schulden? We maken samen een plan om ze te betalen.',
      fr: 'Vous avez des dettes ? Nous faisons ensemble un plan pour les payer.',
      en: 'Do you have debts? Together we make a plan to pay them.',
    },
    themes: ['income'],
    contact: { hours: HOURS.morning, languages: ['nl'], daysAgo: 90 },
    cost: { nl: 'Gratis', fr: 'Gratuit', en: 'Free' },
    costKind: 'free',
    address: at('Voorbeeldmarkt 2', '8900', 'Ieper'),
    accessibility: ['step-free', 'lift'],
  },
  {
    id: 'e427f474-114d-4fce-bf3f-3f8cfe53b312',
    name: 'Wijkdokters De Linde',
    description: {
      nl: 'Dokters en verpleegkundigen voor de hele buurt.',
      fr: 'Des médecins et des infirmiers pour tout le quartier.',
      en: 'Doctors and nurses for the whole neighbourhood.',
    },
    themes: ['health'],
    contact: { hours: HOURS.workday, languages: ['nl', 'fr', 'en', 'ar'], daysAgo: 30 },
    cost: {
      nl: 'Je betaalt niets als je ingeschreven bent.',
      fr: 'Vous ne payez rien si vous êtes inscrit.',
      en: 'You pay nothing when you are registered.',
    },
    costKind: 'free',
    address: at('Voorbeeldlaan 40', '8530', 'Harelbeke'),
    accessibility: ['step-free', 'accessible-toilet', 'reserved-parking', 'bus-stop'],
    area: ['Harelbeke'],
  },
  {
    id: '23eb7164-3ac5-4727-95d2-5341edc5fe85',
    name: 'Praathuis De Brug',
    description: {
      nl: 'Voel je je slecht of kan je niet slapen? Praat met iemand die luistert.',
      fr: 'Vous vous sentez mal ou vous dormez mal ? Parlez à quelqu’un qui écoute.',
      en: 'Do you feel bad, or can you not sleep? Talk to someone who listens.',
    },
    themes: ['mental-wellbeing'],
    contact: { hours: HOURS.afternoon, languages: ['nl', 'en'], daysAgo: 400 },
    cost: {
      nl: 'Eerste gesprek gratis, daarna 4 euro met kansentarief',
      fr: 'Premier entretien gratuit, puis 4 euros avec le tarif réduit',
      en: 'First talk free, then 4 euros with the reduced rate',
    },
    costKind: 'reduced',
    address: at('Voorbeeldkaai 8', '8970', 'Poperinge'),
    accessibility: ['bus-stop', 'quiet-room'],
  },
  {
    id: '09c9c31a-e2f9-4909-b4a3-cc3052800e04',
    name: 'Huis van het kind Voorbeeldstad',
    description: {
      nl: 'Vragen over je baby, je kind of opvoeden. Kom gerust met je kinderen.',
      fr: 'Des questions sur votre bébé, votre enfant ou l’éducation. Venez avec vos enfants.',
      en: 'Questions about your baby, your child or raising children. Bring your children.',
    },
    themes: ['family'],
    contact: { hours: HOURS.afternoon, languages: ['nl', 'fr', 'ar', 'en'], daysAgo: 75 },
    cost: { nl: 'Gratis', fr: 'Gratuit', en: 'Free' },
    costKind: 'free',
    address: at('Voorbeeldpark 5', '8900', 'Ieper'),
    accessibility: ['step-free', 'accessible-toilet', 'lift'],
  },
  {
    id: '2cc9d354-d76f-4970-b440-6663d3e1ec74',
    name: 'Taalhuis Voorbeeldstreek',
    description: {
      nl: 'Nederlands leren, of beter leren lezen, schrijven en rekenen.',
      fr: 'Apprendre le néerlandais, ou mieux lire, écrire et calculer.',
      en: 'Learn Dutch, or learn to read, write and count better.',
    },
    themes: ['education', 'digital'],
    contact: { hours: HOURS.evening, languages: ['nl', 'fr', 'en', 'es'], daysAgo: 50 },
    cost: {
      nl: 'Gratis voor wie weinig geld heeft',
      fr: 'Gratuit si vous avez peu d’argent',
      en: 'Free for people with little money',
    },
    costKind: 'reduced',
    address: at('Voorbeeldstraat 9', '8530', 'Harelbeke'),
    accessibility: ['step-free', 'lift', 'hearing-loop'],
  },
  {
    id: '4dfc3c3b-18c1-402b-a946-a04e9ff35ab3',
    name: 'Werkwijzer',
    description: {
      nl: 'Hulp bij werk zoeken en bij een brief of een gesprek.',
      fr: 'Aide pour chercher du travail, écrire une lettre ou préparer un entretien.',
      en: 'Help to find work, to write a letter or to prepare for a talk.',
    },
    themes: ['work'],
    contact: { hours: HOURS.workday, languages: ['nl', 'fr'], daysAgo: 15 },
    cost: { nl: 'Gratis', fr: 'Gratuit', en: 'Free' },
    costKind: 'free',
    address: at('Voorbeeldplein 12', '8900', 'Ieper'),
    accessibility: ['step-free', 'bus-stop'],
  },
  {
    id: '89fb1806-dc3f-4287-aa16-2b8dc835698d',
    name: 'Vrijetijdsloket',
    description: {
      nl: 'Sport, muziek of kamp voor minder geld. We vragen samen de kaart aan.',
      fr: 'Sport, musique ou stage pour moins d’argent. Nous demandons la carte ensemble.',
      en: 'Sports, music or camp for less money. We ask for the card together.',
    },
    themes: ['leisure', 'family'],
    contact: { hours: HOURS.wednesday, languages: ['nl'], daysAgo: 120 },
    cost: {
      nl: 'De kaart kost 1 euro met kansentarief',
      fr: 'La carte coûte 1 euro avec le tarif réduit',
      en: 'The card costs 1 euro with the reduced rate',
    },
    costKind: 'reduced',
    address: at('Voorbeeldplein 3', '8980', 'Zonnebeke'),
    accessibility: ['step-free', 'accessible-toilet', 'reserved-parking'],
    area: ['Zonnebeke'],
  },
  {
    id: 'a5ea88f7-f530-4958-8e82-2f9a9b04393e',
    name: 'Minder Mobielen Voorbeeldstreek',
    description: {
      nl: 'Een vrijwilliger brengt je naar de dokter, de winkel of familie.',
      fr: 'Un volontaire vous conduit chez le médecin, au magasin ou en famille.',
      en: 'A volunteer drives you to the doctor, the shop or your family.',
    },
    themes: ['mobility'],
    contact: { hours: HOURS.morning, languages: ['nl'], daysAgo: 35 },
    cost: {
      nl: 'Je betaalt voor elke kilometer.',
      fr: 'Vous payez par kilomètre.',
      en: 'You pay for each kilometre.',
    },
    costKind: 'paid',
    area: ['Zonnebeke', 'Zillebeke', 'Boezinge', 'Elverdinge'],
  },
  {
    id: 'd755df98-8d89-40a3-9903-f4cb5455eb3a',
    name: 'Buurthuis De Tafel',
    description: {
      nl: 'Samen eten, praten en mensen leren kennen. Alleen komen mag.',
      fr: 'Manger ensemble, parler et rencontrer des gens. Vous pouvez venir seul.',
      en: 'Eat together, talk and meet people. You can come alone.',
    },
    themes: ['social-contact', 'leisure'],
    contact: { hours: HOURS.noon, languages: ['nl', 'fr', 'en'], daysAgo: 25 },
    cost: {
      nl: 'Een maaltijd kost 5 euro, 3 euro met kansentarief',
      fr: 'Un repas coûte 5 euros, 3 euros avec le tarif réduit',
      en: 'A meal costs 5 euros, 3 euros with the reduced rate',
    },
    costKind: 'reduced',
    address: at('Voorbeeldkaai 20', '8970', 'Poperinge'),
    accessibility: ['step-free', 'bus-stop'],
    area: ['Poperinge'],
  },
  {
    id: '65304a98-4082-47b0-b802-c47fd7a878c1',
    name: 'Digihuis',
    description: {
      nl: 'Hulp met je gsm, je computer of een formulier op internet.',
      fr: 'Aide avec votre gsm, votre ordinateur ou un formulaire sur internet.',
      en: 'Help with your phone, your computer or a form on the internet.',
    },
    themes: ['digital'],
    contact: { hours: HOURS.wednesday, languages: ['nl', 'en'], daysAgo: 5 },
    cost: { nl: 'Gratis', fr: 'Gratuit', en: 'Free' },
    costKind: 'free',
    address: at('Voorbeeldstraat 9', '8530', 'Harelbeke'),
    accessibility: ['step-free', 'lift'],
  },
  {
    id: '9476c36e-9cfc-48d0-b792-5b84ebd65788',
    name: 'Thuishulp Voorbeeldstreek',
    description: {
      nl: 'Hulp thuis: poetsen, koken of zorgen voor iemand die ziek is.',
      fr: 'Aide à domicile : nettoyer, cuisiner ou s’occuper d’un malade.',
      en: 'Help at home: cleaning, cooking or caring for someone who is ill.',
    },
    themes: ['home-care', 'health'],
    contact: { hours: HOURS.workday, languages: ['nl', 'fr'], daysAgo: 70 },
    cost: {
      nl: 'Je betaalt wat bij je loon past.',
      fr: 'Vous payez selon votre revenu.',
      en: 'You pay what fits your income.',
    },
    costKind: 'paid',
  },
];

/** Where De Stek shows people the way to. Kinds of services that exist everywhere; names and numbers are made up. @param today the day on which one looks: one of them was checked more than a year before */
export const demoServices = (today: LocalDate): Service[] =>
  SERVICES.map(({ contact: { hours, languages, daysAgo }, ...service }) => ({
    ...structuredClone(service),
    contactPoint: {
      phone: DEMO_PHONE,
      hours: structuredClone(hours),
      languages,
      verifiedAt: `${addDays(today, -daysAgo)}T09:00:00Z`,
    },
  }));
