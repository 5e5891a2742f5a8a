import type { ReferralForm } from '../../src/schema/referral-recipient.ts';
import type { ReferralAttempt, ReferralDetails, ReferralRecord } from '../../src/schema/referral-record.ts';
import type { ReferralEnvelope, ReferralOutcome, ReferralState, ReturnReason } from '../../src/schema/referral.ts';
import { callOf } from '../../src/sdk/call.ts';
import type { StekClient } from '../../src/sdk/client.ts';
import { makeKeyFile, unlockKey, type UnlockedKey } from '../../src/sdk/open.ts';
import type { PublicKey } from '../../src/sdk/seal.ts';
import type { ReferralTransition } from '../../src/sdk/resources/referrals.ts';
import { aReferral, labelOf, sealedReferral, type OtherCard } from './referral-card.ts';

/** Monday 30 November 2026, one in the afternoon in Brussels. */
export const INBOX_NOW = Date.parse('2026-11-30T12:00:00Z');
/** Whose page it is, and for whom she stands in. */
const [GREET, WOUT] = ['greet', 'wout'];

let made: Promise<UnlockedKey> | undefined;
/** A key as a file gives it, one for a page. */
export const inboxKey = (): Promise<UnlockedKey> =>
  (made ??= makeKeyFile('korenbloem fiets regen', { access: 'stek_recipient_demo' }).then(file =>
    unlockKey(file, 'korenbloem fiets regen'),
  ));

/** What an inbox has in it, and what is the matter with it. */
export interface InboxClientOptions {
  records?: readonly ReferralRecord[];
  /** How asking goes wrong; asked anew each time. */
  fails?: () => unknown;
  /** How a move goes wrong. */
  refuses?: (transition: ReferralTransition) => unknown;
  /** What stands on the cards beside the usual. */
  card?: OtherCard;
  /** Whether what stands outside of a card is not what is inside. */
  differs?: boolean;
}

/** A card in a list. */
export function aRecord(id: string, state: ReferralState, more: Partial<ReferralRecord> = {}): ReferralRecord {
  return {
    ...{ id, ref: `DST-26-00${id}`, state, version: 1, recipientId: GREET!, receivedOn: '2026-11-26' },
    ...{ openBy: '2026-11-30', callBy: '2026-12-03', isLate: false, isDeputy: false, kids: [], attempts: [] },
    ...{ consent: labelOf(aReferral()).consent, mayGiveUp: false, ...more },
  };
}

/** One card in each state that asks for something, one that is late, and a late one of somebody she stands in for. */
export const inboxRecords = (): ReferralRecord[] => [
  aRecord('11', 'sent', { dueOn: '2026-12-01' }),
  aRecord('12', 'received', { dueOn: '2026-11-27', isLate: true, attempts: [{ on: '2026-11-26', part: 'morning' }] }),
  aRecord('13', 'contacted'),
  aRecord('14', 'handed_over', {
    handedOver: { serviceId: 'huis', consent: { lang: 'nl', form: 'witnessed', on: '2026-11-27' } },
  }),
  aRecord('15', 'closed', { outcome: 'takes_part', wipeOn: '2027-02-20' }),
  aRecord('16', 'sent', { recipientId: WOUT!, isDeputy: true, isLate: true, dueOn: '2026-11-27' }),
];

const form = {
  recipients: [
    {
      id: GREET,
      firstName: 'Greet',
      phone: '+3257000000',
      hours: [],
      languages: ['nl'],
      placeIds: [],
      leave: [],
      keys: [],
    },
    {
      id: WOUT,
      firstName: 'Wout',
      phone: '+3257000000',
      hours: [],
      languages: ['nl'],
      placeIds: [],
      leave: [],
      keys: [],
    },
  ],
  ...{ escrow: [], phone: '+3257000000', openWorkingDays: 2, callWorkingDays: 5, keepDays: 90 },
} as unknown as ReferralForm;

const SERVICES = [
  { id: 'huis', name: 'Huis van Welzijn', themes: ['rights'], contactPoint: {} },
  { id: 'huur', name: 'Huurdersbond', themes: ['housing'], contactPoint: {} },
];

/** A client whose cards are really sealed, to `inboxKey`; only the server is a list in memory. */
export function inboxClient(options: InboxClientOptions = {}): StekClient & { readonly sent: unknown[] } {
  const records = new Map((options.records ?? inboxRecords()).map(record => [record.id, record]));
  const sent: unknown[] = [];
  const response = { status: 200, requestId: undefined, asOf: '2026-11-30T12:00:00Z', stale: false, warnings: [] };
  const answer = <T>(data: () => T | Promise<T>) =>
    callOf(
      (async () => {
        await options.fails?.();
        return { data: await data(), response };
      })() as never,
    );
  const change = (id: string, more: Partial<ReferralRecord>): ReferralRecord => {
    const record = { ...records.get(id)!, ...more, version: records.get(id)!.version + 1 };
    records.set(id, record);
    return record;
  };
  return {
    ...{ tenant: 'voorbeeld', locale: 'nl-BE', capabilities: { refer: true, passOn: true }, sent },
    services: { list: () => answer(() => ({ items: SERVICES })) },
    signals: {
      create: (request: unknown) =>
        answer(() => (sent.push(request), { ref: 'SIG-26-0001', code: '1234567812345678' })),
    },
    referrals: {
      recipients: () => answer(() => form),
      list: () => answer(() => [...records.values()]),
      get: (id: string) => answer(() => detailsOf(records.get(id)!, options)),
      attempt: (id: string, attempt: ReferralAttempt) =>
        answer(() => change(id, { attempts: [...records.get(id)!.attempts, attempt] })),
      transition: (id: string, transition: ReferralTransition) =>
        answer(async () => {
          await options.refuses?.(transition);
          const { reason, outcome, ...data } = (transition.data ?? {}) as {
            reason?: ReturnReason;
            outcome?: ReferralOutcome;
          };
          return change(id, {
            state: transition.to,
            ...(reason && { returned: reason }),
            ...(outcome && { outcome }),
            ...(transition.to === 'handed_over' && { handedOver: data as never }),
          });
        }),
    },
  } as unknown as StekClient & { readonly sent: unknown[] };
}

async function detailsOf(record: ReferralRecord, { card, differs }: InboxClientOptions): Promise<ReferralDetails> {
  const { kid, publicKey } = await inboxKey();
  const request = aReferral({ recipientId: GREET!, ...card });
  const { consent } = labelOf(request);
  const key = { ...publicKey, kid } as PublicKey;
  const label = differs ? { consent: { ...consent, textHash: 'A'.repeat(43) } } : undefined;
  const envelope = await sealedReferral('voorbeeld', [key, key], request, label);
  const openings = [{ by: 'recipient: Greet', at: '2026-11-27T09:00:00Z' }];
  return { ...record, envelope: envelope as unknown as ReferralEnvelope, openings };
}
