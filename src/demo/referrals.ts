import type { FollowUpCode } from '../domain/follow-up-code.ts';
import type { ConsentScope, DayPart, ReferralCard, ReferralState } from '../schema/referral.ts';
import type { DemoContact } from './contacts.ts';
import { DEMO_CODE } from './demo-code.ts';
import { DEMO_PHONE } from './places.ts';

/** What was done with a card, so many days after it came. */
export interface DemoReferralStep {
  after: number;
  /** A part of the day in which somebody tried to call, or the state that it was taken to. */
  attempt?: DayPart;
  to?: ReferralState;
  /** What goes with that state; a hand-over gets the day of its yes by itself. */
  data?: Record<string, unknown>;
  /** Who did it. @default its contact person */
  by?: 'person';
}

/** A card of the demo, and how it went on. */
export interface DemoReferral {
  for: DemoContact;
  /** Days ago. */
  ago: number;
  person: Partial<ReferralCard['person']> & Pick<ReferralCard['person'], 'firstName'>;
  words: Pick<ReferralCard, 'ownWords' | 'themes' | 'wishes' | 'alreadyDone' | 'strengths'>;
  /** Beside that the card may be read. */
  scopes: readonly ConsentScope[];
  steps: readonly DemoReferralStep[];
  /** Codes that the demo page shows. */
  codes?: { person: FollowUpCode; sender?: FollowUpCode };
}

const STAGE: readonly ConsentScope[] = ['tell_sender_stage'];
const ALL: readonly ConsentScope[] = ['tell_sender_stage', 'tell_sender_outcome'];

/** The card was opened, the person was spoken with. */
const spoken = (after: number): DemoReferralStep[] => [
  { after, to: 'received' },
  { after, attempt: 'morning' },
  { after, to: 'contacted' },
];
const HANDED_OVER = {
  serviceName: 'Huurdershulp Voorbeeldstreek',
  consent: { lang: 'nl', form: 'witnessed' },
};

/** The cards of the demo, one at least in each state. Whoever they are about does not exist. */
export const demoReferrals = (): DemoReferral[] => [
  {
    for: 'lotte',
    ago: 0,
    person: { firstName: 'Fatou', phone: DEMO_PHONE, lang: 'fr', interpreter: true, bestTimes: ['morning'] },
    words: {
      ownWords: 'Mijn huurbaas wil dat ik vertrek. Ik begrijp de brief niet.',
      themes: ['housing', 'rights'],
      wishes: 'Iemand die de brief met mij leest.',
    },
    scopes: [],
    steps: [],
    codes: { person: DEMO_CODE.referralNew, sender: DEMO_CODE.referralNewSender },
  },
  {
    for: 'lotte',
    ago: 3,
    person: {
      firstName: 'Wout',
      phone: DEMO_PHONE,
      safe: { voicemail: false, sms: false, otherPersonMayAnswer: false },
      bestTimes: ['evening'],
    },
    words: {
      ownWords: 'Ik ben veel alleen sinds ik niet meer werk.',
      themes: ['social-contact'],
      strengths: 'Hij kookt graag.',
    },
    scopes: STAGE,
    steps: [
      { after: 1, to: 'received' },
      { after: 2, attempt: 'evening' },
    ],
  },
  {
    for: 'lotte',
    ago: 13,
    person: { firstName: 'Noor', phone: DEMO_PHONE, safe: { voicemail: true, sms: true, otherPersonMayAnswer: false } },
    words: {
      ownWords: 'De facturen liggen op een hoop.',
      themes: ['income'],
      alreadyDone: 'We belden samen naar de energieleverancier.',
    },
    scopes: ALL,
    steps: [
      { after: 1, to: 'received' },
      { after: 1, attempt: 'morning' },
      { after: 2, attempt: 'afternoon' },
      { after: 5, attempt: 'evening' },
      { after: 5, to: 'no_answer' },
    ],
  },
  {
    for: 'lotte',
    ago: 8,
    person: { firstName: 'Greet', otherWay: 'Op dinsdag in het open huis' },
    words: { ownWords: 'Ik wil leren videobellen met mijn kleinkinderen.', themes: ['digital', 'family'] },
    scopes: ALL,
    steps: spoken(2),
  },
  {
    for: 'lotte',
    ago: 26,
    person: { firstName: 'Sam', phone: DEMO_PHONE },
    words: {
      ownWords: 'Mijn kot is vochtig en mijn zoon hoest.',
      themes: ['housing', 'health'],
      wishes: 'Weten wat ik mag vragen aan de eigenaar.',
    },
    scopes: ALL,
    steps: [...spoken(3), { after: 6, to: 'handed_over', data: HANDED_OVER }],
    codes: { person: DEMO_CODE.referralPerson, sender: DEMO_CODE.referralSender },
  },
  {
    for: 'lotte',
    ago: 9,
    person: { firstName: 'Mila', phone: DEMO_PHONE },
    words: { themes: ['work'], wishes: 'Werk in de buurt.' },
    scopes: STAGE,
    steps: [...spoken(2), { after: 4, to: 'returned', data: { reason: 'wrong_place' } }],
  },
  {
    for: 'lotte',
    ago: 30,
    person: { firstName: 'Bas', phone: DEMO_PHONE },
    words: {
      ownWords: 'Ik ken hier niemand.',
      themes: ['social-contact', 'leisure'],
      strengths: 'Hij is handig met hout.',
    },
    scopes: ALL,
    steps: [...spoken(4), { after: 15, to: 'closed', data: { outcome: 'takes_part' } }],
    codes: { person: DEMO_CODE.referralDone },
  },
  {
    for: 'lotte',
    ago: 2,
    person: { firstName: 'Jo', phone: DEMO_PHONE },
    words: { themes: ['mental-wellbeing'] },
    scopes: [],
    steps: [{ after: 2, to: 'withdrawn', by: 'person' }],
  },
  {
    for: 'karim',
    ago: 15,
    person: { firstName: 'Amina', phone: DEMO_PHONE, lang: 'ar', interpreter: true },
    words: { ownWords: 'Ik wil Nederlands leren en ik vind geen les.', themes: ['education'] },
    scopes: STAGE,
    // Nobody opened it: the promise went by, and who stands in sees that.
    steps: [],
  },
  {
    for: 'karim',
    ago: 40,
    person: { firstName: 'Lars', phone: DEMO_PHONE },
    words: { ownWords: 'We zoeken een groter huis voor ons vijf.', themes: ['housing'] },
    scopes: ALL,
    steps: [...spoken(3), { after: 20, to: 'closed', data: { outcome: 'no_offer' } }],
  },
];
