import type { Activity } from '../schema/activity.ts';
import { ACTIVITY } from './activity-ids.ts';
import type { Picture } from './municipality.ts';
import { DEMO_PHONE, PLACE } from './places.ts';

const tz = 'Europe/Brussels';
const published = { status: 'published', version: 1 } as const;

/** What comes back every week or every two weeks. */
export const weekly = (picture: Picture): Activity[] => [
  {
    ...published,
    id: ACTIVITY.openHouse,
    placeId: PLACE.zillebeke,
    title: { nl: 'Open huis', fr: 'Maison ouverte', en: 'Open house' },
    easyText: {
      nl: 'Kom binnen wanneer je wil. Er is koffie, en altijd iemand voor een babbel.',
      fr: 'Entrez quand vous voulez. Il y a du café et toujours quelqu’un avec qui parler.',
      en: 'Walk in whenever you like. There is coffee, and always someone to talk to.',
    },
    body: {
      nl: 'Je hoeft niets af te spreken. Blijf tien minuten of de hele dag. Breng gerust een brief mee die je niet goed begrijpt: we lezen hem samen.\n\nMet 5 UiTPAS-punten krijg je een koffie.',
    },
    image: { url: picture('coffee'), alt: 'Twee koppen koffie op een tafel' },
    functions: ['ontmoeten', 'verwijzen'],
    audience: ['everyone'],
    languages: ['nl', 'fr'],
    organiser: 'De Stek Zillebeke',
    contact: { name: 'Lotte', phone: DEMO_PHONE },
    schedule: { start: '2026-09-01T09:00', end: '2026-09-01T16:30', tz, rrule: 'FREQ=WEEKLY;BYDAY=TU' },
    exceptions: [
      {
        recurrenceId: '2026-12-29T09:00',
        type: 'cancelled',
        note: {
          nl: 'Tussen Kerstmis en Nieuwjaar zijn we dicht. Op 5 januari zijn we er weer.',
          fr: 'Fermé entre Noël et Nouvel An. De retour le 5 janvier.',
          en: 'Closed between Christmas and New Year. Back on 5 January.',
        },
      },
    ],
    price: { kind: 'free' },
    signUp: { mode: 'none' },
  },
  {
    ...published,
    id: ACTIVITY.healthWalk,
    placeId: PLACE.zillebeke,
    title: { nl: 'Gezondheidswandeling', fr: 'Promenade santé', en: 'Health walk' },
    easyText: {
      nl: 'We wandelen een rustig uur, met 15 tot 20 mensen. Daarna drinken we koffie.',
      fr: 'Une heure de marche tranquille, à 15 ou 20. Puis un café.',
      en: 'A gentle hour of walking with 15 to 20 people. Coffee afterwards.',
    },
    body: {
      nl: 'Trek goede schoenen aan. We wachten op elkaar. Ook met een rollator kan je mee: we nemen dan de verharde weg.',
    },
    image: { url: picture('walk'), alt: 'Drie mensen wandelen langs bomen' },
    functions: ['ontmoeten'],
    audience: ['everyone', 'seniors'],
    organiser: 'De Stek Zillebeke',
    partners: ['Huis van de Mens Voorbeelddorp'],
    contact: { name: 'Lotte', phone: DEMO_PHONE },
    schedule: { start: '2026-09-01T10:00', end: '2026-09-01T11:30', tz, rrule: 'FREQ=WEEKLY;BYDAY=TU' },
    exceptions: [
      {
        recurrenceId: '2026-12-08T10:00',
        type: 'changed',
        note: {
          nl: 'Deze keer wandelen we rond de vijver. Breng een muts mee.',
          fr: 'Cette fois, nous faisons le tour de l’étang. Prenez un bonnet.',
          en: 'This time we walk around the pond. Bring a hat.',
        },
      },
      {
        recurrenceId: '2026-12-29T10:00',
        type: 'cancelled',
        note: {
          nl: 'Geen wandeling: het ontmoetingscentrum is dicht.',
          fr: 'Pas de promenade : le centre est fermé.',
          en: 'No walk: the centre is closed.',
        },
      },
    ],
    price: { kind: 'free' },
    signUp: { mode: 'none' },
  },
  {
    ...published,
    id: ACTIVITY.soup,
    placeId: PLACE.gs9,
    title: { nl: 'Soep met Babbels', fr: 'Soupe et causette', en: 'Soup and a chat' },
    easyText: {
      nl: 'Snij mee groenten of schuif gewoon aan. Om half 11 is de soep klaar.',
      fr: 'Aidez à couper les légumes ou venez simplement à table. La soupe est prête à 10 h 30.',
      en: 'Help to cut vegetables or just join the table. The soup is ready at half past ten.',
    },
    body: {
      nl: 'Elke vrijdag een andere soep. Heb je thuis een lekker recept? Breng het mee. Een kom kost 1 euro, water en koffie zijn gratis.',
    },
    image: { url: picture('soup'), alt: 'Een dampende kom soep' },
    functions: ['ontmoeten'],
    audience: ['everyone'],
    languages: ['nl', 'fr', 'ar'],
    organiser: 'De Stek Harelbeke',
    contact: { name: 'Karim', phone: DEMO_PHONE },
    schedule: { start: '2026-09-04T09:30', end: '2026-09-04T11:30', tz, rrule: 'FREQ=WEEKLY;BYDAY=FR' },
    exceptions: [
      {
        recurrenceId: '2026-12-25T09:30',
        type: 'cancelled',
        note: {
          nl: 'Het is Kerstmis. Fijne feesten!',
          fr: 'C’est Noël. Joyeuses fêtes !',
          en: 'It is Christmas. Happy holidays!',
        },
      },
      {
        recurrenceId: '2027-01-01T09:30',
        type: 'cancelled',
        note: {
          nl: 'Het is Nieuwjaar. Tot volgende week!',
          fr: 'C’est le Nouvel An. À la semaine prochaine !',
          en: 'It is New Year’s Day. See you next week!',
        },
      },
    ],
    price: { kind: 'fixed', amount: 100, uitpas: true },
    signUp: { mode: 'none' },
  },
  {
    ...published,
    id: ACTIVITY.digipunt,
    placeId: PLACE.gs9,
    title: { nl: 'Digipunt', fr: 'Point numérique', en: 'Digital help point' },
    easyText: {
      nl: 'Een vraag over je gsm of computer? Loop binnen of maak een afspraak.',
      fr: 'Une question sur votre GSM ou ordinateur ? Entrez, ou prenez rendez-vous.',
      en: 'A question about your phone or computer? Walk in or make an appointment.',
    },
    body: {
      nl: 'Itsme, een e-mail met bijlage, een formulier van de stad: we zoeken het samen uit. Breng je toestel en je lader mee.',
    },
    image: { url: picture('laptop'), alt: 'Een laptop en een telefoon' },
    functions: ['leren', 'verwijzen'],
    audience: ['everyone'],
    languages: ['nl', 'fr', 'en'],
    organiser: 'De Stek Harelbeke',
    contact: { name: 'Karim', phone: DEMO_PHONE },
    schedule: { start: '2026-09-07T13:30', end: '2026-09-07T16:30', tz, rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO' },
    exceptions: [
      {
        recurrenceId: '2026-12-28T13:30',
        type: 'moved',
        start: '2027-01-04T13:30',
        end: '2027-01-04T16:30',
        note: {
          nl: 'Een week later: in de kerstvakantie zijn we dicht.',
          fr: 'Une semaine plus tard : fermé pendant les vacances.',
          en: 'One week later: closed in the Christmas holiday.',
        },
      },
      {
        recurrenceId: '2027-05-17T13:30',
        type: 'cancelled',
        note: { nl: 'Het is pinkstermaandag.', fr: 'C’est le lundi de Pentecôte.', en: 'It is Whit Monday.' },
      },
    ],
    price: { kind: 'free' },
    signUp: { mode: 'optional', capacity: 6, waitlist: 0, partyMax: 1 },
  },
  {
    ...published,
    id: ACTIVITY.sewing,
    placeId: PLACE.draad,
    title: { nl: 'Naaiatelier', fr: 'Atelier de couture', en: 'Sewing workshop' },
    easyText: {
      nl: 'Leer naaien of herstel je kleren. Wij hebben machines, stof en garen.',
      fr: 'Apprenez à coudre ou réparez vos vêtements. Nous avons les machines, le tissu et le fil.',
      en: 'Learn to sew or mend your clothes. We have machines, fabric and thread.',
    },
    body: {
      nl: 'Nog nooit genaaid? Dan begin je met een zakje. Er zijn 10 machines, daarom vragen we je om in te schrijven. In de schoolvakanties is er geen naaiatelier.',
    },
    image: { url: picture('sewing'), alt: 'Een naaimachine met een lapje stof' },
    functions: ['leren', 'ontmoeten'],
    audience: ['everyone', 'newcomers'],
    languages: ['nl', 'fr', 'en'],
    organiser: 'De Stek Harelbeke',
    partners: ['Vrijwilligers van De Draad'],
    contact: { name: 'Fatou', phone: DEMO_PHONE },
    schedule: {
      start: '2026-09-03T09:00',
      end: '2026-09-03T12:00',
      tz,
      rrule: 'FREQ=WEEKLY;BYDAY=TH',
      skip: ['school-holidays'],
    },
    price: { kind: 'fixed', amount: 250, uitpas: true },
    signUp: { mode: 'required', capacity: 10, waitlist: 5, partyMax: 2, closesMinutesBefore: 60 },
  },
];
