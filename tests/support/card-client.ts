import { demoPlaces } from '../../src/demo/places.ts';
import { demoServices } from '../../src/demo/services.ts';
import { municipalDay } from '../../src/domain/municipal-clock.ts';
import { useOutbox, type ElementOutbox } from '../../src/foundation/outbox-for.ts';
import type { ReferralForm, ReferralRecipient, SealingKey } from '../../src/schema/referral-recipient.ts';
import type { ReferralReceipt, ReferralRequest } from '../../src/schema/referral.ts';
import type { Service } from '../../src/schema/service.ts';
import type { StekClient } from '../../src/sdk/client.ts';
import { AnsweringOutbox, type OutboxAnswer } from './answering-outbox.ts';
import { clientOf, NOW } from './programme-client.ts';

/** Codes whose check digits are right. */
export const PERSON_CODE = '1234567890123452';
export const SENDER_CODE = '4000000000000002';

export const cardReceipt: ReferralReceipt = {
  ...{ ref: 'DST-26-0412', state: 'sent', code: PERSON_CODE, personCode: PERSON_CODE, senderCode: SENDER_CODE },
  promise: { openBy: '2026-12-01', callBy: '2026-12-04' },
};

/** A key that is good when tests look. @param kid only a name: these are never sealed to */
export const goodKey = (kid: string, more: Partial<SealingKey> = {}): SealingKey => ({
  ...{ kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43), use: 'enc', alg: 'ECDH-ES+A256KW' },
  ...{ kid, nbf: Date.parse('2026-11-01T00:00:00Z') / 1000, exp: Date.parse('2027-11-01T00:00:00Z') / 1000 },
  ...more,
});

export const GREET_KEY = 'g'.repeat(43);
export const KARIM_KEY = 'k'.repeat(43);
export const SAFE_KEY = 's'.repeat(43);

/** Whom a card goes to: plainly fictional, with the number of the demo. */
export const greet: ReferralRecipient = {
  ...{ id: 'greet', firstName: 'Greet', phone: '+3257000000', languages: ['nl', 'fr'], placeIds: [], leave: [] },
  hours: [{ days: ['MO', 'TU', 'TH'], opens: '09:00', closes: '12:30' }],
  about: { nl: 'Ik zoek met jou wie kan helpen.' },
  ...{ deputyId: 'karim', keys: [goodKey(GREET_KEY)] },
};

export const karim: ReferralRecipient = {
  ...{ id: 'karim', firstName: 'Karim', phone: '+3257000000', languages: ['nl', 'ar'], placeIds: ['de-brug'] },
  ...{ hours: [], leave: [], keys: [goodKey(KARIM_KEY)] },
};

export const referralForm: ReferralForm = {
  ...{ recipients: [greet], escrow: [goodKey(SAFE_KEY)], phone: '+3257000000' },
  ...{ openWorkingDays: 2, callWorkingDays: 5, keepDays: 90 },
};

/** Time as tests of the card know it: it stands still. */
export const cardClock = { now: () => NOW, sleep: () => new Promise<void>(() => undefined) };

/** An outbox for cards that answers as it is told. */
export class CardOutbox extends AnsweringOutbox<ReferralRequest, ReferralReceipt> {
  constructor(answer: OutboxAnswer<ReferralRequest, ReferralReceipt> = async () => cardReceipt) {
    super('referral', answer);
  }
}

/** A municipality, and how its server behaves. */
export interface CardClientOptions {
  outbox?: ElementOutbox;
  /** What differs from one contact person and the key in the safe. */
  form?: Partial<ReferralForm>;
  services?: readonly Service[];
  /** How asking who can get a card goes, in place of an answer. */
  recipients?: () => Promise<ReferralForm>;
  /** Whether it takes cards; a file does not. */
  refer?: boolean;
}

/** All of them on one page. */
const listed = <T>(items: readonly T[]): AsyncIterable<T> => ({
  async *[Symbol.asyncIterator]() {
    yield* items;
  },
});

/** A municipality whose contact person is Greet, that answers to what it is sent as it is told. */
export function cardClient(options: CardClientOptions = {}): StekClient {
  const { outbox = new CardOutbox(), form = {}, services = demoServices(municipalDay(NOW)), refer = true } = options;
  const answer = { ...referralForm, ...form };
  const client = {
    ...clientOf(),
    tenant: 'ieper',
    capabilities: {
      ...{ read: true, services: true, signUp: true, polls: true, vote: true, signals: true, passOn: true, refer },
      subscribe: 'https://stek.example/v1/ieper/activities.ics',
    },
    referrals: { recipients: options.recipients ?? (async () => answer) },
    services: { list: () => listed(services) },
    places: { list: () => listed(demoPlaces('')) },
  } as unknown as StekClient;
  useOutbox(client, outbox);
  return client;
}
