import type { PollDraft } from '../../src/schema/poll.ts';
import type { Ask, ContractTown } from './contract-town.ts';
import { decisionsOn } from './poll-desk.ts';
import { programmeTalk } from './programme-talk.ts';

const POLLS = '/v1/ieper/polls';

/** A poll in the contract's town, and who does something with it. */
export class ContractPoll {
  readonly #town: ContractTown;
  readonly path: string;

  private constructor(town: ContractTown, id: string) {
    this.#town = town;
    this.path = `${POLLS}/${id}`;
  }

  /** One that an editor wrote. */
  static async draft(town: ContractTown, changes: Partial<PollDraft> = {}): Promise<ContractPoll> {
    const made = await town.post(POLLS, programmeTalk(changes), { as: 'editor' });
    const { id } = (await made.json()) as { id: string };
    return new ContractPoll(town, id);
  }

  /** One in which people can take part. */
  static async opened(town: ContractTown, changes: Partial<PollDraft> = {}): Promise<ContractPoll> {
    const poll = await ContractPoll.draft(town, changes);
    await poll.move('open');
    return poll;
  }

  /** One in which nobody can take part any more. */
  static async closed(town: ContractTown): Promise<ContractPoll> {
    const poll = await ContractPoll.opened(town);
    await poll.move('closed');
    return poll;
  }

  get(more = '', ask?: Ask): Promise<Response> {
    return this.#town.get(this.path + more, ask);
  }

  post(more: string, body: unknown, as: 'editor' | 'worker' = 'worker'): Promise<Response> {
    return this.#town.post(this.path + more, body, { as });
  }

  /** @param version the one that was seen @default the one it has */
  async move(to: string, version?: number): Promise<Response> {
    return this.post('/transitions', { to, version: version ?? (await this.#version()) }, 'editor');
  }

  /** Writes over it. @param version the one that was seen; `null` says none */
  async save(changes: object = {}, version?: number | null): Promise<Response> {
    return this.#put('', { ...programmeTalk(), ...changes }, version);
  }

  async reply(options: readonly string[] = ['zee', 'bos', 'stad'], version?: number | null): Promise<Response> {
    return this.#put('/reply', decisionsOn('uitstap', options), version);
  }

  paper(changes: object = {}): Promise<Response> {
    return this.post('/paper-counts', { n: 3, day: '2026-11-30', answers: {}, ...changes });
  }

  /** A ballot from one and the same browser. */
  async ballot(more: object = {}): Promise<Response> {
    const body = { answers: {}, channel: 'web', mark: 'A'.repeat(22), ...more };
    return this.#town.post(`${this.path}/ballots`, body, { headers: await this.#town.proof() });
  }

  /** The header of a tablet. */
  async tablet(): Promise<Record<string, string>> {
    const hours = { from: '2026-11-30T00:00:00Z', until: '2026-11-30T23:00:00Z' };
    const { key } = (await (await this.post('/kiosks', hours)).json()) as { key: string };
    return { authorization: `Bearer ${key}` };
  }

  /** A ballot at a tablet. */
  async atTablet(): Promise<Response> {
    return this.#town.post(`${this.path}/ballots`, { answers: {}, channel: 'kiosk' }, { headers: await this.tablet() });
  }

  /** An idea that stood on paper. @returns the path of it */
  async idea(): Promise<string> {
    const added = await this.post('/ideas', { questionId: 'idee', text: 'Een koor' });
    return `/ideas/${((await added.json()) as { id: string }).id}`;
  }

  async #put(more: string, body: unknown, version?: number | null): Promise<Response> {
    const seen = version === undefined ? await this.#version() : version;
    const headers: Record<string, string> = seen === null ? {} : { 'if-match': `"${seen}"` };
    return this.#town.ask('PUT', this.path + more, { as: 'editor', body, headers });
  }

  async #version(): Promise<number> {
    return ((await (await this.get('/draft', { as: 'editor' })).json()) as { version: number }).version;
  }
}
