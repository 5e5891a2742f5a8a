import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReferralDetails, ReferralRecord } from '../../src/schema/referral-record.ts';
import type { ReferralCard, ReferralReceipt, ReferralRequest } from '../../src/schema/referral.ts';
import { openReferral } from '../../src/sdk/open.ts';
import { DEFAULT_SETTINGS } from '../../src/server/referrals/default-settings.ts';
import { readReferralSettings, saveReferralSettings } from '../../src/server/referrals/referral-settings.ts';
import { openDatabase } from '../../src/server/store/open-database.ts';
import { writeForTenant } from '../../src/server/store/tenant-write.ts';
import type { CardAnswers } from './card-by-keys.ts';
import { ended, startServer } from './cli.ts';
import { eventually } from './eventually.ts';
import { ReferralDesk, type Staff } from './referral-desk.ts';
import { COORDINATOR } from './referral-news.ts';
import { mark, type CanaryPlace } from './signal-canary.ts';

/** Every text of a card: each has a mark of its own. */
export const TEXTS = [
  ...['firstName', 'lastName', 'ownWords', 'wishes', 'alreadyDone', 'strengths'],
  ...['senderName', 'senderOrganisation', 'senderEmail', 'typedName'],
] as const;

/** As base64 has “kanarie-”, wherever in a group of three bytes it begins. */
const ENCODED = [0, 1, 2].map(before => {
  const text = Buffer.from(`${' '.repeat(before)}kanarie-`).toString('base64');
  // Only what stands in whole signs, whatever comes before and after.
  return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + 8) * 8) / 6));
});
const IN_CLEAR = /kanarie-\w+-\d+-x/g;

/** The marks in some bytes: in clear, with two bytes for a sign, in an address, and as base64. */
export function marksInBytes(bytes: Buffer): string[] {
  const text = bytes.toString('latin1');
  const found = [...text.matchAll(IN_CLEAR), ...text.replaceAll('\0', '').matchAll(IN_CLEAR)].map(([one]) => one);
  return [...found, ...ENCODED.filter(one => text.includes(one)).map(one => `base64: ${one}`)];
}

export const marksInText = (text: string): string[] => marksInBytes(Buffer.from(text));

/** The files of some folders, and of theirs. */
export function* filesIn(...folders: string[]): Generator<{ path: string; bytes: Buffer }> {
  for (const folder of folders)
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      yield { path, bytes: readFileSync(path) };
    }
}

/** Where marks stand in the files of some folders. */
export const markedFiles = (...folders: string[]): string[] =>
  [...filesIn(...folders)].flatMap(({ path, bytes }) => marksInBytes(bytes).map(one => `${path}: ${one}`));

/** Which of some texts stand in the files of some folders. */
export function textsIn(texts: readonly string[], ...folders: string[]): string[] {
  const contents = [...filesIn(...folders)].map(({ bytes }) => bytes.toString('latin1'));
  return texts.filter(text => contents.some(content => content.includes(text)));
}

/** What two people type over, with marks. */
export const markedAnswers = (number: number): CardAnswers => ({
  ...{ theme: 'housing', phone: '057 00 00 00', senderPhone: '057 00 00 00', scopes: ['share_card'] },
  ...{ firstName: mark('firstName', number), ownWords: mark('ownWords', number) },
  ...{ typedName: mark('typedName', number), senderName: mark('senderName', number) },
  more: Object.fromEntries(
    TEXTS.filter(name => !['firstName', 'ownWords', 'typedName', 'senderName'].includes(name)).map(name => [
      name,
      name === 'senderEmail' ? `${mark(name, number)}@mail.example` : mark(name, number),
    ]),
  ),
});

/** All that a card may tell of its marks. */
export const marksOf = (number: number): string[] => TEXTS.map(name => mark(name, number));

/** What goes out of the house by itself. */
export interface CanaryNews {
  webhook: string;
  /** Site whose pages have the card. */
  origin: string;
}

/** `stek serve`, to which marked cards are sent. */
export class ReferralCanary {
  /** All that the server said of itself, on both outputs. */
  said = '';
  readonly desk: ReferralDesk;
  readonly api: string;
  readonly #child: ChildProcess;

  private constructor(desk: ReferralDesk, server: { child: ChildProcess; url: string }) {
    this.desk = desk;
    this.#child = server.child;
    for (const output of [server.child.stdout, server.child.stderr])
      output?.on('data', chunk => (this.said += String(chunk)));
    this.api = `${server.url}/v1/${desk.tenant}`;
  }

  static async start(place: CanaryPlace, { webhook, origin }: CanaryNews): Promise<ReferralCanary> {
    const desk = await ReferralDesk.open(() => openDatabase({ databaseUrl: undefined, ...place }), { now: Date.now() });
    await writeForTenant(desk.store, desk.tenant, async write => {
      const { version } = await readReferralSettings(write);
      await saveReferralSettings(write, { ...DEFAULT_SETTINGS, desk: { coordinator: COORDINATOR, webhook } }, version);
    });
    await desk.store.db
      .updateTable('tenants')
      .set({ origins: JSON.stringify([origin]) })
      .execute();
    await desk.store.close();
    const { databaseUrl } = place;
    const env = databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl };
    return new ReferralCanary(desk, await startServer(['--data', place.data], env));
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGINT');
    await ended(this.#child);
  }

  async ask(path: string, as: Staff | undefined, body?: unknown, type = 'application/json') {
    const response = await fetch(`${this.api}/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(as && { authorization: `Bearer ${this.desk.staff[as].key}` }),
        ...(body !== undefined && { 'content-type': type, 'idempotency-key': `"${crypto.randomUUID()}"` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  /** A card for Lotte with a mark in each text. */
  card(number: number): ReferralRequest {
    const { firstName, ownWords, senderName, more = {}, typedName = '' } = markedAnswers(number);
    const usual = this.desk.card('lotte').card as ReferralCard;
    const { senderOrganisation = '', senderEmail = '', lastName = '', ...texts } = more;
    return this.desk.card('lotte', {
      person: { ...usual.person, firstName, lastName },
      sender: { ...usual.sender, name: senderName, organisation: senderOrganisation, email: senderEmail },
      ...{ ownWords, ...texts },
      consent: { ...usual.consent, typedName },
    });
  }

  /** Seals it and sends it, as a program of the municipality does: no work is asked of that. */
  async send(number: number): Promise<{ receipt: ReferralReceipt; ciphertext: string }> {
    const sealed = await this.desk.seal(this.card(number));
    const { status, body } = await this.ask('referrals', 'coordinator', { sealed }, 'application/jose+json');
    assert.equal(status, 201, JSON.stringify(body));
    return { receipt: body as unknown as ReferralReceipt, ciphertext: sealed.ciphertext };
  }

  async list(as: Staff = 'lotte'): Promise<ReferralRecord[]> {
    const { status, body } = await this.ask('inbox/referrals', as);
    assert.equal(status, 200, JSON.stringify(body));
    return body['items'] as ReferralRecord[];
  }

  /** What is in a card, opened with the key of Lotte. */
  async opened(id: string): Promise<string> {
    const { status, body } = await this.ask(`referrals/${id}`, 'lotte');
    assert.equal(status, 200, JSON.stringify(body));
    const { id: recipientId, key } = this.desk.people.lotte;
    const { publicKey, privateKey } = key;
    const keys = [{ kid: publicKey.kid, key: privateKey }];
    const { envelope } = body as unknown as ReferralDetails;
    return JSON.stringify((await openReferral(envelope, keys, { tenant: this.desk.tenant, recipientId })).request);
  }

  /** What is sent in vain: readable, and with a fault of ours. */
  async fail(number: number, breakIt: () => Promise<() => Promise<void>>): Promise<void> {
    const card = this.card(number);
    const sealed = await this.desk.seal(card);
    for (const [type, body] of [
      ['application/json', card],
      ['application/json', { sealed, card: card.card }],
      ['application/jose+json', { sealed: { ...sealed, unprotected: card } }],
    ] as const) {
      const { status } = await this.ask('referrals', 'coordinator', body, type);
      assert.equal(status, 422, type);
    }
    const mend = await breakIt();
    const before = this.said.length;
    assert.equal((await this.ask('referrals', 'coordinator', { sealed }, 'application/jose+json')).status, 500);
    await eventually(() => assert.match(this.said.slice(before), /planted/, 'what went wrong is in the log'));
    assert.ok(!this.said.includes(sealed.ciphertext.slice(0, 60)), 'not even sealed');
    await mend();
  }
}
