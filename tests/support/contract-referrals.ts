import type { ReferralEnvelope } from '../../src/schema/referral.ts';
import { DEFAULT_SETTINGS } from '../../src/server/referrals/default-settings.ts';
import { addRecipient, makeRecipientKey } from '../../src/server/referrals/recipients.ts';
import { publishKey } from '../../src/server/referrals/sealing-keys.ts';
import type { Store } from '../../src/server/store/store.ts';
import { writeForTenant } from '../../src/server/store/tenant-write.ts';
import type { ContractRole, ContractTown } from './contract-town.ts';
import { cardKey, dataFor } from './referral-desk.ts';
import type { PublicKey } from '../../src/sdk/seal.ts';
import { aReferral, sealedReferral } from './referral-card.ts';

const V1 = '/v1/ieper';
const DAY_SECONDS = 86_400;

/** The contact person of the contract's town, and the keys to which a card for them is sealed. */
export interface ContractContact {
  id: string;
  /** The API key. */
  key: string;
  recipients: readonly PublicKey[];
}

/** Somebody who gets cards, with a key of theirs and one in the safe. */
export async function contractContact(store: Store, tenant: string): Promise<ContractContact> {
  const recipients = [(await cardKey()).publicKey, (await cardKey()).publicKey] as const;
  const made = await writeForTenant(store, tenant, async write => {
    const id = await addRecipient(write, {
      ...{ firstName: 'Lotte', phone: '+3257000000', hours: [], languages: ['nl'], placeIds: [], leave: [] },
    });
    const nbf = Math.floor(write.now.getTime() / 1000) - DAY_SECONDS;
    await publishKey(write, { owner: id, publicKey: recipients[0] as never, nbf, days: 365 });
    await publishKey(write, { owner: null, publicKey: recipients[1] as never, nbf, days: 365 });
    const expiresAt = new Date(write.now.getTime() + 365 * DAY_SECONDS * 1000);
    const { key } = await makeRecipientKey(write, { id, firstName: 'Lotte' }, expiresAt);
    return { id, key };
  });
  return { ...made!, recipients };
}

/** What is sent as a card for the contact person of the town. */
export async function sealedCard({ contact }: ContractTown): Promise<{ sealed: ReferralEnvelope }> {
  const request = aReferral({ recipientId: contact.id, scopes: ['share_card', 'tell_sender_stage'] });
  const sealed = await sealedReferral('ieper', contact.recipients, request);
  return { sealed: sealed as unknown as ReferralEnvelope };
}

/** A card in the contract's town. */
export class ContractReferral {
  readonly town: ContractTown;
  readonly path: string;
  readonly code: string;
  readonly #id: string;

  private constructor(town: ContractTown, id: string, code: string) {
    this.town = town;
    this.path = `${V1}/referrals/${id}`;
    this.code = code;
    this.#id = id;
  }

  /** One that was sent, taken through these states. */
  static async sent(town: ContractTown, ...states: string[]): Promise<ContractReferral> {
    const answer = await town.post(`${V1}/referrals`, await sealedCard(town), { as: 'worker' });
    const { ref, personCode } = (await answer.json()) as { ref: string; personCode: string };
    const { id } = (await ContractReferral.#list(town)).find(record => record.ref === ref)!;
    const referral = new ContractReferral(town, id, personCode);
    for (const to of states) await referral.move(to);
    return referral;
  }

  static async #list(town: ContractTown): Promise<{ id: string; ref: string; version: number }[]> {
    const answer = await town.get(`${V1}/inbox/referrals`, { as: 'recipient' });
    return ((await answer.json()) as { items: { id: string; ref: string; version: number }[] }).items;
  }

  open(as: ContractRole = 'recipient'): Promise<Response> {
    return this.town.get(this.path, { as });
  }

  /** @param version the one that was seen @default the one it has */
  async move(to: string, given: { data?: unknown; version?: number } = {}): Promise<Response> {
    const today = this.town.store.clock().toISOString().slice(0, 10);
    const { data = dataFor(to, today) } = given;
    const found = (await ContractReferral.#list(this.town)).find(({ id }) => id === this.#id);
    const version = given.version ?? found?.version ?? 1;
    const wanted = { to, version, ...(data !== undefined && { data }) };
    return this.town.post(`${this.path}/transitions`, wanted, { as: 'recipient' });
  }

  attempt(attempt: object = this.call): Promise<Response> {
    return this.town.post(`${this.path}/attempts`, attempt, { as: 'recipient' });
  }

  /** An attempt of today. */
  get call(): { on: string; part: string } {
    return { on: this.town.store.clock().toISOString().slice(0, 10), part: 'morning' };
  }

  follow(action: string): Promise<Response> {
    return this.town.post(`${V1}/follow-up${action}`, { code: this.code });
  }
}

const SETTINGS = `${V1}/referral-settings`;
const save = (town: ContractTown, body: unknown, seen?: number): Promise<Response> =>
  town.ask('PUT', SETTINGS, {
    ...{ as: 'admin' as const, body },
    headers: seen === undefined ? {} : { 'if-match': `"${seen}"` },
  });

/** An address of every operation on cards, and a body of its form. */
export const REFERRAL_USUAL: Record<string, { path: string; body?: unknown }> = {
  createReferral: { path: `${V1}/referrals`, body: { sealed: {} } },
  moveReferral: { path: `${V1}/referrals/some/transitions`, body: { to: 'received', version: 1 } },
  listReferrals: { path: `${V1}/inbox/referrals` },
  openReferral: { path: `${V1}/referrals/some` },
  addReferralAttempt: { path: `${V1}/referrals/some/attempts`, body: { on: '2026-11-30', part: 'morning' } },
  getReferralForm: { path: `${V1}/referral-recipients` },
  getReferralSettings: { path: SETTINGS },
  saveReferralSettings: { path: SETTINGS, body: DEFAULT_SETTINGS },
};

/** What can come of them, and what to ask for it. */
export const REFERRAL_CASES: readonly [
  operation: string,
  status: number,
  ask: (town: ContractTown) => Promise<Response>,
][] = [
  [
    'createReferral',
    201,
    async town => town.post(`${V1}/referrals`, await sealedCard(town), { headers: await town.proof() }),
  ],
  ['createReferral', 403, async town => town.post(`${V1}/referrals`, await sealedCard(town))],
  ['createReferral', 422, town => town.post(`${V1}/referrals`, { firstName: 'Fatou' }, { as: 'worker' })],
  [
    'createReferral',
    401,
    async town =>
      town.post(`${V1}/referrals`, await sealedCard(town), { headers: { authorization: 'Bearer stek_worker_x' } }),
  ],
  ['listReferrals', 200, town => town.get(`${V1}/inbox/referrals?state=sent`, { as: 'recipient' })],
  ['listReferrals', 200, town => town.get(`${V1}/inbox/referrals`, { as: 'coordinator' })],
  ['listReferrals', 400, town => town.get(`${V1}/inbox/referrals?state=late`, { as: 'recipient' })],
  ['openReferral', 200, async town => (await ContractReferral.sent(town)).open()],
  [
    'openReferral',
    200,
    async town => {
      const referral = await ContractReferral.sent(town, 'received');
      await referral.attempt();
      await referral.open();
      for (const to of ['contacted', 'handed_over', 'closed']) await referral.move(to);
      return referral.open('admin');
    },
  ],
  ['openReferral', 404, async town => (await ContractReferral.sent(town)).open('coordinator')],
  ['moveReferral', 200, async town => (await ContractReferral.sent(town, 'received')).move('returned')],
  ['moveReferral', 409, async town => (await ContractReferral.sent(town)).move('closed')],
  ['moveReferral', 412, async town => (await ContractReferral.sent(town)).move('received', { version: 9 })],
  ['moveReferral', 422, async town => (await ContractReferral.sent(town, 'received')).move('returned', { data: {} })],
  [
    'moveReferral',
    404,
    town => town.post(`${V1}/referrals/some/transitions`, { to: 'received', version: 1 }, { as: 'recipient' }),
  ],
  ['addReferralAttempt', 200, async town => (await ContractReferral.sent(town, 'received')).attempt()],
  ['addReferralAttempt', 409, async town => (await ContractReferral.sent(town)).attempt()],
  ['addReferralAttempt', 422, async town => (await ContractReferral.sent(town, 'received')).attempt({})],
  ['followUp', 200, async town => (await ContractReferral.sent(town, 'received')).follow('')],
  ['actOnFollowUp', 200, async town => (await ContractReferral.sent(town)).follow('/withdraw')],
  ['getReferralForm', 200, town => town.get(`${V1}/referral-recipients`)],
  ['getReferralSettings', 200, town => town.get(SETTINGS, { as: 'coordinator' })],
  ['saveReferralSettings', 200, town => save(town, DEFAULT_SETTINGS, 0)],
  ['saveReferralSettings', 412, town => save(town, DEFAULT_SETTINGS, 9)],
  ['saveReferralSettings', 422, town => save(town, { ...DEFAULT_SETTINGS, keepDays: 0 }, 1)],
  ['saveReferralSettings', 428, town => save(town, DEFAULT_SETTINGS)],
];
