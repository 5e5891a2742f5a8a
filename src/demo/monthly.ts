import type { Activity } from '../schema/activity.ts';
import { ACTIVITY } from './activity-ids.ts';
import type { Picture } from './municipality.ts';
import { DEMO_PHONE, PLACE } from './places.ts';

const tz = 'Europe/Brussels';
const published = { status: 'published', version: 1 } as const;

/** What comes back on a fixed day of the month, every two months or four times a year. */
export const monthly = (picture: Picture): Activity[] => [
  {
    ...published,
    id: ACTIVITY.alice,
    placeId: PLACE.zillebeke,
    title: { nl: '’k Vraag het aan Alice', fr: 'Je demande à Alice', en: 'I’ll ask Alice' },
    easyText: {
      nl: 'Hulp bij je gsm, tablet of computer. Geen vraag is te klein.',
      fr: 'De l’aide pour votre GSM, tablette ou ordinateur. Aucune question n’est trop petite.',
      en: 'Help with your phone, tablet or computer. No question is too small.',
    },
    body: {
      nl: 'Elke laatste dinsdag van de maand. Foto’s bewaren, bellen met beeld, veilig betalen: je leert het op je eigen tempo en op je eigen toestel.',
    },
    image: { url: picture('laptop'), alt: 'Een laptop en een telefoon' },
    functions: ['leren'],
    audience: ['everyone', 'seniors'],
    organiser: 'De Stek Zillebeke',
    contact: { name: 'Lotte', phone: DEMO_PHONE },
    schedule: { start: '2026-09-29T13:30', end: '2026-09-29T16:00', tz, rrule: 'FREQ=MONTHLY;BYDAY=-1TU' },
    exceptions: [
      {
        recurrenceId: '2026-12-29T13:30',
        type: 'moved',
        start: '2026-12-22T13:30',
        end: '2026-12-22T16:00',
        note: {
          nl: 'Een week vroeger: op 29 december zijn we dicht.',
          fr: 'Une semaine plus tôt : fermé le 29 décembre.',
          en: 'A week earlier: closed on 29 December.',
        },
      },
    ],
    price: { kind: 'free' },
    signUp: { mode: 'optional', capacity: 8, waitlist: 4, partyMax: 2 },
  },
  {
    ...published,
    id: ACTIVITY.programmeTalk,
    placeId: PLACE.zillebeke,
    title: { nl: 'Programmapraat', fr: 'Parlons du programme', en: 'Programme talk' },
    easyText: {
      nl: 'Wat wil jij de volgende maanden doen? Zeg het hier. Er is taart.',
      fr: 'Que voulez-vous faire ces prochains mois ? Dites-le ici. Il y a du gâteau.',
      en: 'What would you like to do in the coming months? Say it here. There is cake.',
    },
    body: {
      nl: 'Om de twee maanden kiezen we samen het programma. Op de volgende Programmapraat hoor je wat ermee gebeurd is.',
    },
    image: { url: picture('talk'), alt: 'Mensen rond een tafel met tekstballonnen' },
    functions: ['politiseren', 'ontmoeten'],
    audience: ['everyone'],
    organiser: 'De Stek Zillebeke',
    contact: { name: 'Lotte', phone: DEMO_PHONE },
    schedule: { start: '2026-10-13T14:00', end: '2026-10-13T15:30', tz, rrule: 'FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU' },
    price: { kind: 'free' },
    signUp: { mode: 'none' },
  },
  {
    ...published,
    id: ACTIVITY.focusGroup,
    placeId: PLACE.gs9,
    title: { nl: 'Focusgroep', fr: 'Groupe de discussion', en: 'Focus group' },
    easyText: {
      nl: 'Vier keer per jaar praten we met 20 mensen over één thema. Jij kent het leven hier.',
      fr: 'Quatre fois par an, nous parlons à 20 d’un seul thème. Vous connaissez la vie ici.',
      en: 'Four times a year, 20 people talk about one theme. You know life here.',
    },
    body: { nl: 'Wat je zegt, gaat zonder je naam naar de stad. De stad antwoordt, en dat antwoord lezen we samen.' },
    image: { url: picture('talk'), alt: 'Mensen rond een tafel met tekstballonnen' },
    functions: ['politiseren'],
    audience: ['everyone', 'volunteers'],
    organiser: 'De Stek Harelbeke',
    contact: { name: 'Karim', phone: DEMO_PHONE },
    schedule: { start: '2026-09-16T19:00', end: '2026-09-16T21:00', tz, rrule: 'FREQ=MONTHLY;INTERVAL=3;BYDAY=3WE' },
    exceptions: [
      {
        recurrenceId: '2027-03-17T19:00',
        type: 'moved',
        start: '2027-03-24T19:00',
        end: '2027-03-24T21:00',
        note: {
          nl: 'Een week later, zodat iemand van de stad erbij kan zijn.',
          fr: 'Une semaine plus tard, pour que la ville puisse venir.',
          en: 'One week later, so that the city can be there.',
        },
      },
    ],
    price: { kind: 'free' },
    signUp: { mode: 'required', capacity: 20, waitlist: 5, partyMax: 1 },
  },
  {
    ...published,
    id: ACTIVITY.restaurant,
    placeId: PLACE.zonnebeke,
    title: { nl: 'Dorpsrestaurant', fr: 'Restaurant du village', en: 'Village restaurant' },
    easyText: {
      nl: 'Soep, een warme maaltijd en een dessert. Je zit nooit alleen aan tafel.',
      fr: 'De la soupe, un repas chaud et un dessert. Il y a toujours quelqu’un à côté de vous.',
      en: 'Soup, a hot meal and a dessert. You never sit at a table alone.',
    },
    body: {
      nl: 'Elke eerste en derde donderdag van de maand. We koken voor 40 mensen, daarom vragen we je om in te schrijven. Kan je moeilijk weg? Zeg het ons: we zoeken vervoer. Je betaalt pas aan tafel.',
    },
    image: { url: picture('meal'), alt: 'Een gedekte tafel met borden' },
    functions: ['ontmoeten'],
    audience: ['everyone', 'seniors'],
    organiser: 'De Stek Zonnebeke',
    partners: ['Lokaal dienstencentrum Voorbeeld'],
    contact: { name: 'Greet', phone: DEMO_PHONE },
    schedule: { start: '2026-09-03T11:30', end: '2026-09-03T14:00', tz, rrule: 'FREQ=MONTHLY;BYDAY=1TH,3TH' },
    price: { kind: 'fixed', amount: 800, uitpas: true },
    signUp: { mode: 'required', capacity: 40, waitlist: 10, partyMax: 6, closesMinutesBefore: 2880 },
  },
  {
    ...published,
    id: ACTIVITY.foodBank,
    placeId: PLACE.poperinge,
    title: { nl: 'Koffie bij de voedselbedeling', fr: 'Café à la distribution', en: 'Coffee at the food bank' },
    easyText: {
      nl: 'Twee keer per maand drinken we samen koffie. Stel hier al je vragen.',
      fr: 'Deux fois par mois, nous buvons un café ensemble. Posez toutes vos questions.',
      en: 'Twice a month we have coffee together. Ask anything you like.',
    },
    body: { nl: 'Er is een rustige kamer als je liever apart praat. Kinderen zijn welkom.' },
    image: { url: picture('coffee'), alt: 'Twee koppen koffie op een tafel' },
    functions: ['ontmoeten', 'verwijzen'],
    audience: ['everyone', 'families'],
    languages: ['nl', 'fr', 'en'],
    organiser: 'De Stek Poperinge',
    contact: { name: 'Wout', phone: DEMO_PHONE },
    schedule: { start: '2026-09-09T13:30', end: '2026-09-09T16:00', tz, rrule: 'FREQ=MONTHLY;BYDAY=2WE,4WE' },
    price: { kind: 'free' },
    signUp: { mode: 'none' },
  },
];
