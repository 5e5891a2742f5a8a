import { calculateJwkThumbprint } from 'jose';
import type { Challenge } from 'altcha-lib/types';
import { municipalDay } from '../../src/domain/municipal-clock.ts';
import type { ReferralDetails, ReferralRecord } from '../../src/schema/referral-record.ts';
import type { ReferralEnvelope, ReferralReceipt, ReferralRequest } from '../../src/schema/referral.ts';
import { seal, type PublicKey, type SealOptions } from '../../src/sdk/seal.ts';
import { createApiKey } from '../../src/server/access/api-keys.ts';
import type { KeyRole } from '../../src/server/access/roles.ts';
import { createApp, type App, type AppOptions } from '../../src/server/app.ts';
import { jobsOf, runJobs } from '../../src/server/jobs/jobs.ts';
import { ServerKeys } from '../../src/server/keys/server-keys.ts';
import { KINDS } from '../../src/server/kinds.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import { addRecipient, makeRecipientKey, saveRecipient } from '../../src/server/referrals/recipients.ts';
import { publishKey } from '../../src/server/referrals/sealing-keys.ts';
import type { Store } from '../../src/server/store/store.ts';
import { writeForTenant } from '../../src/server/store/tenant-write.ts';
import type { OpenEmpty } from './engines.ts';
import { aReferral, bindingTo, labelOf, type OtherCard } from './referral-card.ts';
import { solved, TOWN } from './sign-up-desk.ts';

/** A Monday, in the middle of the day. */
export const CAME = Date.parse('2026-11-30T12:00:00Z');
const DAY = 86_400_000;

/** Who works here: two contact persons, of whom Karim stands in for Lotte, and those who are no contact person. */
const STAFF = ['worker', 'coordinator', 'editor', 'admin'] as const;
export type Contact = 'lotte' | 'karim';
export type Staff = Contact | (typeof STAFF)[number];

export const MAIL: Readonly<Record<Contact, string>> = {
  lotte: 'lotte@proefdorp.example',
  karim: 'karim@proefdorp.example',
};

/** A key with which a card is opened; the server knows its public part only. */
export interface CardKey {
  publicKey: PublicKey;
  privateKey: CryptoKey;
}

export interface ReferralAnswer {
  status: number;
  body: Record<string, unknown>;
  headers: Headers;
}

/** A card that was taken. */
export interface SentCard {
  id: string;
  ref: string;
  personCode: string;
  senderCode: string;
}

/** What a state needs that a contact person takes a card to. @param today the day of a new yes */
export function dataFor(to: string, today: string): object | undefined {
  const consent = { lang: 'nl', form: 'witnessed', on: today };
  if (to === 'handed_over') return { serviceName: 'Huurdersbond', consent };
  if (to === 'returned') return { reason: 'wrong_place' };
  return to === 'closed' ? { outcome: 'helped_here' } : undefined;
}

/** Makes a key on P-256, as a contact person does. */
export async function cardKey(): Promise<CardKey> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
    'deriveBits',
  ]);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', publicKey);
  const jwk = { kty: kty!, crv: crv!, x: x!, y: y! };
  return { publicKey: { ...jwk, kid: await calculateJwkThumbprint(jwk) } as unknown as PublicKey, privateKey };
}

type People = Readonly<Record<Contact, { id: string; key: CardKey }>>;
type Keys = Readonly<Record<Staff, { key: string; id: string }>>;

/** A municipality that takes cards, and everybody who has to do with them. */
export class ReferralDesk {
  readonly app: App;
  /** Id of the municipality. */
  readonly tenant: string;
  readonly store: Store;
  readonly keys: ServerKeys;
  /** Epoch milliseconds; a test sets it. */
  readonly clock: { now: number };
  readonly errors: unknown[] = [];
  /** The secret of each API key, and its id. */
  readonly staff: Keys;
  /** The contact persons: their ids, and the keys with which they open cards. */
  readonly people: People;
  /** The key that lies in the safe. */
  readonly escrow: CardKey;

  private constructor(
    parts: Pick<ReferralDesk, 'tenant' | 'store' | 'keys' | 'clock' | 'staff' | 'people' | 'escrow'>,
    elements?: AppOptions['elements'],
  ) {
    this.tenant = parts.tenant;
    this.store = parts.store;
    this.keys = parts.keys;
    this.clock = parts.clock;
    this.staff = parts.staff;
    this.people = parts.people;
    this.escrow = parts.escrow;
    this.app = createApp({
      ...{ store: this.store, keys: this.keys, work: { cost: 100, tries: 4 }, elements },
      onError: error => this.errors.push(error),
    });
  }

  /** @param given when it is, which municipality, and the built elements of its pages */
  static async open(
    openEmpty: OpenEmpty,
    given: { now?: number; keys?: ServerKeys; tenant?: string } & Pick<AppOptions, 'elements'> = {},
  ): Promise<ReferralDesk> {
    const clock = { now: given.now ?? CAME };
    const store = await openEmpty(() => new Date(clock.now));
    const { tenant = TOWN.id } = given;
    await upsert(
      store,
      { ...TOWN, id: tenant },
      {
        places: ['dorp', 'wijk'].map(id => ({ id, slug: `de-${id}`, name: `De ${id}` })),
        services: [{ id: 'huis', name: 'Huis van Welzijn', themes: ['rights'], contactPoint: {} }],
      },
    );
    const [lotte, karim, escrow] = await Promise.all([cardKey(), cardKey(), cardKey()]);
    const made = await writeForTenant(store, tenant, async write => {
      const entry = (name: string, mail: string) => ({
        ...{ firstName: name, phone: '+3257000000', hours: [], languages: ['nl'], placeIds: [], leave: [], mail },
      });
      const karimId = await addRecipient(write, entry('Karim', MAIL.karim));
      const lotteId = await addRecipient(write, { ...entry('Lotte', MAIL.lotte), deputyId: karimId });
      const nbf = Math.floor(clock.now / 1000);
      for (const [owner, { publicKey }] of [
        [lotteId, lotte],
        [karimId, karim],
        [null, escrow],
      ] as const)
        await publishKey(write, { owner, publicKey: publicKey as never, nbf, days: 365 });
      const never = new Date(clock.now + 4 * 365 * DAY);
      const ids = { lotte: lotteId, karim: karimId };
      return {
        ids,
        lotte: await makeRecipientKey(write, { id: lotteId, firstName: 'Lotte' }, never),
        karim: await makeRecipientKey(write, { id: karimId, firstName: 'Karim' }, never),
      };
    });
    const { ids, ...contacts } = made!;
    const others = await Promise.all(
      STAFF.map(async label => [label, await createApiKey(store, { tenant, role: label as KeyRole, label })] as const),
    );
    const parts = {
      ...{ tenant, store, clock, escrow, keys: given.keys ?? (await ServerKeys.random(clock.now)) },
      staff: { ...contacts, ...Object.fromEntries(others) } as Keys,
      people: { lotte: { id: ids.lotte, key: lotte }, karim: { id: ids.karim, key: karim } },
    };
    return new ReferralDesk(parts, given.elements);
  }

  /** Another server for the same people, on the same data. */
  beside(store: Store): ReferralDesk {
    const { tenant, keys, clock, staff, people, escrow } = this;
    return new ReferralDesk({ tenant, store, keys, clock, staff, people, escrow });
  }

  /** On the municipality's clock. */
  get today(): string {
    return municipalDay(this.clock.now);
  }

  /** Asks as anyone on the street can, or as who works here. */
  async ask(
    path: string,
    { as, headers, ...init }: RequestInit & { as?: Staff | undefined } = {},
  ): Promise<ReferralAnswer> {
    const response = await this.app.request(`http://stek.test/v1/${this.tenant}/${path}`, {
      ...init,
      headers: {
        ...(as && { authorization: `Bearer ${this.staff[as].key}` }),
        ...(headers as Record<string, string>),
      },
    });
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    const body = (isJson && text ? JSON.parse(text) : { text }) as Record<string, unknown>;
    return { status: response.status, body, headers: response.headers };
  }

  post(path: string, body: unknown, as?: Staff, headers: Record<string, string> = {}): Promise<ReferralAnswer> {
    return this.ask(path, {
      ...{ method: 'POST', as, body: typeof body === 'string' ? body : JSON.stringify(body) },
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...headers },
    });
  }

  /** Seals a card as the device of a referrer does. @param more another binding, label or keys than the card asks for */
  async seal(request: ReferralRequest, more: Partial<SealOptions> = {}): Promise<ReferralEnvelope> {
    const key = Object.values(this.people).find(({ id }) => id === request.recipientId)?.key ?? this.people.lotte.key;
    const sealed = await seal(request, {
      ...bindingTo(this.tenant, request.recipientId),
      recipients: [key.publicKey, this.escrow.publicKey],
      label: labelOf(request),
      ...more,
    });
    return sealed as unknown as ReferralEnvelope;
  }

  /** A card for one of the contact persons. */
  card(to: Contact = 'lotte', more: OtherCard = {}): ReferralRequest {
    return aReferral({ recipientId: this.people[to].id, id: crypto.randomUUID(), ...more });
  }

  /** Sends what is sealed, with a proof of work. */
  async sendSealed(body: unknown, headers: Record<string, string> = {}): Promise<ReferralAnswer> {
    const proof = await this.ask('proof');
    const type = { 'content-type': 'application/jose+json' };
    return this.post('referrals', body, undefined, {
      'stek-proof': await solved(proof.body as unknown as Challenge),
      ...type,
      ...headers,
    });
  }

  /** Seals a card and sends it. */
  async send(card: ReferralRequest = this.card(), headers: Record<string, string> = {}): Promise<ReferralAnswer> {
    return this.sendSealed({ sealed: await this.seal(card) }, headers);
  }

  /** The same, once it was taken. @throws when it was not */
  async sent(card: ReferralRequest = this.card()): Promise<SentCard> {
    const { status, body } = await this.send(card);
    if (status !== 201) throw new Error(JSON.stringify(body));
    const { ref, personCode, senderCode } = body as unknown as ReferralReceipt;
    const { id } = (await this.list('coordinator')).find(record => record.ref === ref)!;
    return { id, ref, personCode, senderCode };
  }

  async list(as: Staff, query = ''): Promise<ReferralRecord[]> {
    const { status, body } = await this.ask(`inbox/referrals${query}`, { as });
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body['items'] as ReferralRecord[];
  }

  /** The record of one, without opening it. */
  async record(id: string): Promise<ReferralRecord> {
    return (await this.list('coordinator')).find(record => record.id === id)!;
  }

  /** Has the server give out what is sealed in one. @throws when it cannot be */
  async opened(id: string, as: Staff = 'lotte'): Promise<ReferralDetails> {
    const { status, body } = await this.ask(`referrals/${id}`, { as });
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body as unknown as ReferralDetails;
  }

  /** Takes one to another state, whatever its version is. @param data @default what that state needs */
  async move(
    id: string,
    to: string,
    data: unknown = dataFor(to, this.today),
    as: Staff = 'lotte',
  ): Promise<ReferralAnswer> {
    const version = (await this.record(id))?.version ?? 1;
    return this.post(`referrals/${id}/transitions`, { to, version, ...(data !== undefined && { data }) }, as);
  }

  /** Takes one through several states, each with what it needs; before `no_answer` somebody calls often enough. @throws when one cannot be */
  async walk(id: string, ...states: string[]): Promise<void> {
    for (const to of states) {
      if (to === 'no_answer') await this.tryEnough(id);
      const { status, body } = await this.move(id, to);
      if (status !== 200) throw new Error(`${to}: ${JSON.stringify(body)}`);
    }
  }

  attempt(id: string, on: string, part: string, as: Staff = 'lotte'): Promise<ReferralAnswer> {
    return this.post(`referrals/${id}/attempts`, { on, part }, as);
  }

  /** Calls three times on two days; the second of them is tomorrow. */
  async tryEnough(id: string): Promise<void> {
    const made = [await this.attempt(id, this.today, 'morning'), await this.attempt(id, this.today, 'afternoon')];
    this.clock.now += DAY;
    made.push(await this.attempt(id, this.today, 'morning'));
    for (const { status, body } of made) if (status !== 200) throw new Error(JSON.stringify(body));
  }

  /** What the holder of a code sees, or does. */
  follow(code: string, action = '', headers: Record<string, string> = {}): Promise<ReferralAnswer> {
    return this.post(`follow-up${action && `/${action}`}`, { code }, undefined, headers);
  }

  /** Somebody has a deputy no more, or another one. */
  async standIn(for_: Contact, deputy: Contact | undefined): Promise<void> {
    const { id } = this.people[for_];
    const entry = { firstName: for_ === 'lotte' ? 'Lotte' : 'Karim', phone: '+3257000000', mail: MAIL[for_] };
    await writeForTenant(this.store, this.tenant, write =>
      saveRecipient(write, id, {
        ...{ ...entry, hours: [], languages: ['nl'], placeIds: [], leave: [] },
        ...(deputy && { deputyId: this.people[deputy].id }),
      }),
    );
  }

  /** Lets so many days pass, and the server do what it does by itself. */
  async pass(days: number): Promise<void> {
    this.clock.now += days * DAY;
    await runJobs(this.store, 'test', jobsOf(KINDS));
  }
}
