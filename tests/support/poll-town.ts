import type { IncomingMessage } from 'node:http';
import { DAY, HOUR } from '../../src/domain/duration.ts';
import type { PollResults } from '../../src/schema/poll-results.ts';
import type { PollDraft } from '../../src/schema/poll.ts';
import { createStekClient, type StekClient } from '../../src/sdk/client.ts';
import { http } from '../../src/sdk/http.ts';
import { serveApp, type RunningServer } from '../../src/server/serve.ts';
import type { Store } from '../../src/server/store/store.ts';
import { FaultProxy, type Fault } from './fault-proxy.ts';
import { PollDesk } from './poll-desk.ts';
import { QuickClock } from './quick-clock.ts';
import { TOWN } from './sign-up-desk.ts';

/** Whether a request hands a ballot in. */
const isBallot = ({ method, url = '' }: IncomingMessage): boolean => method === 'POST' && url.endsWith('/ballots');

/** The real server with polls on a port, today, behind a connection that fails when a test says so. */
export class PollTown implements AsyncDisposable {
  readonly desk: PollDesk;
  /** Addresses asked for, as `POST /v1/…`, also those that failed on the way. */
  readonly requests: string[] = [];
  /** What happens to each ballot on its way, the first first; those after it arrive. */
  faults: Fault[] = [];
  /** Whether nothing arrives at all. */
  offline = false;
  readonly #server: RunningServer;
  readonly #proxy: FaultProxy;

  private constructor(desk: PollDesk, server: RunningServer, proxy: FaultProxy) {
    this.desk = desk;
    this.#server = server;
    this.#proxy = proxy;
    proxy.choose = request => {
      this.requests.push(`${request.method} ${request.url}`);
      if (this.offline) return 'drop before send';
      return isBallot(request) ? this.faults.shift() : undefined;
    };
  }

  static async open(openEmpty: (clock: () => Date) => Promise<Store>): Promise<PollTown> {
    const desk = await PollDesk.open(openEmpty);
    // Keys to seal to are of now, like the clocks of devices.
    desk.clock.now = Date.now();
    const server = await serveApp(desk.app, { port: 0, host: '127.0.0.1' });
    return new PollTown(desk, server, await FaultProxy.start(`http://127.0.0.1:${server.port}`));
  }

  /** Address of the municipality. */
  get base(): string {
    return `${this.#proxy.origin}/v1/${TOWN.id}`;
  }

  /** @param apiKey of a tablet @param patience milliseconds for one attempt */
  client(apiKey?: string, patience = 10_000): StekClient {
    const transport = http(this.base, { apiKey, clock: new QuickClock() });
    return createStekClient({ transport, timeout: patience });
  }

  /** A poll in which people can take part today. @returns its id */
  opened(changes: Partial<PollDraft> = {}): Promise<string> {
    const { now } = this.desk.clock;
    const closesAt = new Date(now + 14 * DAY).toISOString();
    const answerDue = new Date(now + 21 * DAY).toISOString().slice(0, 10);
    return this.desk.opened({ closesAt, answerDue, ...changes });
  }

  /** The key of a tablet for the hours around now. */
  async tablet(pollId: string): Promise<string> {
    const [from, until] = [-1, 6].map(hours => new Date(this.desk.clock.now + hours * HOUR).toISOString());
    const { body, status } = await this.desk.post(`polls/${pollId}/kiosks`, { from, until }, 'worker');
    if (status !== 201) throw new Error(JSON.stringify(body));
    return String(body['key']);
  }

  /** What was counted, once it is closed. */
  async counted(pollId: string): Promise<PollResults> {
    const moved = await this.desk.move(pollId, 'closed');
    if (moved.status !== 200) throw new Error(JSON.stringify(moved.body));
    return this.client().polls.results(pollId);
  }

  /** Lets pages of a site send. */
  async allow(origin: string): Promise<void> {
    await this.desk.store.db
      .updateTable('tenants')
      .set({ origins: JSON.stringify([origin]) })
      .execute();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#proxy[Symbol.asyncDispose]();
    await this.#server.stop(0);
  }
}
