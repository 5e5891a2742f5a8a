import type { Challenge } from 'altcha-lib/types';
import type { BallotAnswer } from '../../src/schema/ballot.ts';
import type { KioskRecord, PollCodes } from '../../src/schema/poll-record.ts';
import type { PollAnswer, PollDesk } from './poll-desk.ts';
import { solved } from './sign-up-desk.ts';

/** A mark as a browser makes one. */
export const newMark = (): string => Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url');

/** What somebody may answer to {@link programmeTalk}. */
export const SAID: Record<string, BallotAnswer> = {
  uitstap: { choice: 'zee' },
  wat: { choices: ['koken', 'zang'] },
  eerst: { ranking: ['quiz', 'soep'] },
  gevoel: { smiley: 3 },
};

/** One poll, as people take part in it: from a browser, with a card, or at a tablet. */
export class BallotBox {
  readonly desk: PollDesk;
  readonly pollId: string;

  constructor(desk: PollDesk, pollId: string) {
    this.desk = desk;
    this.pollId = pollId;
  }

  /** Sends a ballot as it stands. @param key names it */
  async send(
    body: object,
    headers: Record<string, string> = {},
    key: string = crypto.randomUUID(),
  ): Promise<PollAnswer> {
    const proof = headers['authorization'] === undefined ? { 'stek-proof': await this.proof() } : {};
    return this.desk.ask(`polls/${this.pollId}/ballots`, {
      ...{ method: 'POST', body: JSON.stringify(body) },
      headers: { 'content-type': 'application/json', 'idempotency-key': key, ...proof, ...headers },
    });
  }

  /** Takes part from a browser that did not yet. */
  web(more: object = {}, headers: Record<string, string> = {}, key?: string): Promise<PollAnswer> {
    return this.send({ answers: SAID, channel: 'web', mark: newMark(), ...more }, headers, key);
  }

  /** Takes part at a tablet. */
  kiosk({ key }: Pick<KioskRecord, 'key'>, more: object = {}, name?: string): Promise<PollAnswer> {
    return this.send({ answers: SAID, channel: 'kiosk', ...more }, { authorization: `Bearer ${key}` }, name);
  }

  /** Takes part with a card. */
  card(code: string, more: object = {}): Promise<PollAnswer> {
    return this.send({ answers: SAID, channel: 'code', code, ...more });
  }

  async proof(): Promise<string> {
    const { body } = await this.desk.ask('proof');
    return solved(body as unknown as Challenge);
  }

  /** Codes as a worker has them printed. */
  async codes(count: number): Promise<readonly string[]> {
    const made = await this.desk.post(`polls/${this.pollId}/codes`, { count }, 'worker');
    if (made.status !== 201) throw new Error(JSON.stringify(made.body));
    return (made.body as unknown as PollCodes).codes;
  }

  /** A tablet of some hours. @param from and `until` milliseconds from now */
  async tablet(from = 0, until = 4 * 3_600_000): Promise<KioskRecord> {
    const { now } = this.desk.clock;
    const hours = { from: new Date(now + from).toISOString(), until: new Date(now + until).toISOString() };
    const made = await this.desk.post(`polls/${this.pollId}/kiosks`, hours, 'worker');
    if (made.status !== 201) throw new Error(JSON.stringify(made.body));
    return made.body as unknown as KioskRecord;
  }

  /** How many ballots lie in it. */
  async count(): Promise<number> {
    return (await this.rows()).length;
  }

  rows() {
    return this.desk.store.db.selectFrom('ballots').selectAll().where('poll_id', '=', this.pollId).execute();
  }

  marks() {
    return this.desk.store.db.selectFrom('voter_marks').selectAll().where('poll_id', '=', this.pollId).execute();
  }
}
