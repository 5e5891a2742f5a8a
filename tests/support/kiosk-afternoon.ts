import { launch, type Browser, type Page } from 'puppeteer-core';
import { municipalDay } from '../../src/domain/municipal-clock.ts';
import type { KioskRecord } from '../../src/schema/poll-record.ts';
import type { ballot as ballotKind } from '../../src/sdk/submissions/kinds/ballot.ts';
import type { Outbox } from '../../src/sdk/outbox/index.ts';
import { ServerKeys } from '../../src/server/keys/server-keys.ts';
import { serveApp } from '../../src/server/serve.ts';
import type { Store } from '../../src/server/store/store.ts';
import { BallotBox } from './ballot-box.ts';
import { browserPath, chromiumArguments } from './browser.ts';
import { bundle } from './bundle.ts';
import { FaultProxy, type Fault } from './fault-proxy.ts';
import { PollDesk } from './poll-desk.ts';
import { randomFrom } from './sign-up-load.ts';

/** What came of an afternoon with tablets and a bad network. */
export interface AfternoonReport {
  tablets: number;
  /** Ballots that people handed in. */
  cast: number;
  /** Ballots in the poll afterwards. */
  counted: number;
  /** Ballots that are in it more than once. */
  doubled: number;
  /** Ballots that were cast and are not in it. */
  lost: number;
  /** What the results say, once the poll is closed. */
  n: number;
  /** Entries that are left on the tablets. */
  left: number;
  reloads: number;
  /** Requests, by what happened to them. */
  requests: Record<string, number>;
}

/** How an afternoon goes. */
export interface AfternoonOptions {
  tablets: number;
  ballots: number;
  seed?: number;
  /** Told how far it is. */
  tell?: (words: string) => void;
}

const ENTRY = `
  import { createStekClient } from './sdk/client.ts';
  import { http } from './sdk/http.ts';
  import { createOutbox } from './sdk/outbox/index.ts';
  import { ballot } from './sdk/submissions/kinds/ballot.ts';
  globalThis.openTablet = (base, apiKey) => {
    const client = createStekClient({ transport: http(base, { apiKey }), timeout: 2000, retry: 0 });
    Object.assign(globalThis, { ballot, outbox: createOutbox(client, { maxEntries: 5000 }) });
  };
`;

/** What goes wrong, and how often of a hundred: four in ten requests. What stalls takes two seconds each, so it is rare. */
const WRONG: readonly [Fault, number][] = [
  ['drop before send', 8],
  ['drop after commit', 10],
  ['half a body', 5],
  ['500 before', 3],
  ['500 after', 5],
  ['503', 3],
  ['429', 2],
  ['wrong content type', 2],
  ['captive portal', 2],
  ['stall after', 0.3],
];

/** Ballots between two reloads of a tablet. */
const BETWEEN_RELOADS = 25;
/** What can be chosen: as many combinations as there are ballots, and more. */
const LETTERS = [...'abcdefghijkl'];

declare const openTablet: (base: string, apiKey: string) => void;
declare const outbox: Outbox;
declare const ballot: typeof ballotKind;

/**
 * Lyon had tablets, a bad network, and 37 doubles in 642 answers. Here the same: each tablet is a browser of its own with the real outbox, between it and the
 * server a proxy breaks connections and answers like a portal, and pages are loaded anew while something is on its way.
 * @param openEmpty an empty database of the engine under test
 */
export async function afternoonWithTablets(
  openEmpty: (clock: () => Date) => Promise<Store>,
  { tablets, ballots, seed = 1, tell = () => undefined }: AfternoonOptions,
): Promise<AfternoonReport> {
  const afternoon = await Afternoon.begin(openEmpty, seed);
  try {
    const share = Math.ceil(ballots / tablets);
    const all = Array.from({ length: ballots }, (_, number) => number + 1);
    const numbers = Array.from({ length: tablets }, (_, tablet) => all.slice(tablet * share, (tablet + 1) * share));
    const left = await Promise.all(numbers.map(own => afternoon.tablet(own, tell)));
    return { tablets, ...(await afternoon.report(all)), left: left.reduce((sum, one) => sum + one, 0) };
  } finally {
    await afternoon.end();
  }
}

class Afternoon {
  readonly #desk: PollDesk;
  readonly #box: BallotBox;
  readonly #proxy: FaultProxy;
  readonly #browser: Browser;
  readonly #stop: () => Promise<void>;
  #reloads = 0;

  private constructor(parts: {
    desk: PollDesk;
    box: BallotBox;
    proxy: FaultProxy;
    browser: Browser;
    stop: () => Promise<void>;
  }) {
    this.#desk = parts.desk;
    this.#box = parts.box;
    this.#proxy = parts.proxy;
    this.#browser = parts.browser;
    this.#stop = parts.stop;
  }

  static async begin(openEmpty: (clock: () => Date) => Promise<Store>, seed: number): Promise<Afternoon> {
    const now = Date.now();
    const desk = await PollDesk.open(openEmpty, { now, keys: await ServerKeys.random(now) });
    const files = new Map((await bundle(ENTRY)).map(({ fileName, code }) => [fileName, code]));
    const [entry] = files.keys();
    desk.app.get('/tablet/:file', context => {
      const code = files.get(context.req.param('file'));
      const page = `<!doctype html><title>Tablet</title><script type="module" src="/tablet/${entry}"></script>`;
      return code === undefined ? context.html(page) : context.body(code, 200, { 'content-type': 'text/javascript' });
    });
    const closesAt = new Date(now + 7 * 86_400_000).toISOString();
    const options = LETTERS.map(id => ({ id, label: { nl: `Letter ${id}` } }));
    const question = {
      id: 'getal',
      type: 'multiple',
      text: { nl: 'Welke letters?' },
      options,
      max: LETTERS.length,
    } as const;
    const rules = {
      channels: ['kiosk' as const],
      strength: 4,
      closesAt,
      answerDue: municipalDay(Date.parse(closesAt)),
    };
    const box = new BallotBox(desk, await desk.opened({ ...rules, questions: [question] }));
    const server = await serveApp(desk.app, { port: 0, host: '127.0.0.1' });
    const proxy = await FaultProxy.start(`http://127.0.0.1:${server.port}`);
    // The page comes by way of the proxy: for the server that is another site.
    const origins = JSON.stringify([proxy.origin]);
    await desk.store.db.updateTable('tenants').set({ origins }).execute();
    const random = randomFrom(seed);
    proxy.choose = ({ url = '' }) => (url.startsWith('/v1/') ? faultBy(random() * 100) : undefined);
    const browser = await launch({
      executablePath: browserPath('chromium'),
      args: chromiumArguments,
      protocolTimeout: 600_000,
    });
    return new Afternoon({ desk, box, proxy, browser, stop: () => server.stop() });
  }

  /** One tablet, as long as it has something to send. @returns what is left on it */
  async tablet(numbers: readonly number[], tell: (words: string) => void): Promise<number> {
    const { key } = await this.#box.tablet(-3_600_000, 12 * 3_600_000);
    const device = await this.#browser.createBrowserContext();
    const page = await device.newPage();
    await this.#load(page, { key });
    for (let from = 0; from < numbers.length; from += BETWEEN_RELOADS) {
      await page.evaluate(castAll, this.#box.pollId, numbers.slice(from, from + BETWEEN_RELOADS).map(lettersOf));
      // Something is on its way just now.
      this.#reloads += 1;
      await this.#load(page, { key });
      tell(`${from + BETWEEN_RELOADS} handed in`);
    }
    const left = await page.evaluate(handOver);
    await device.close();
    return left;
  }

  /** What is in the poll. @param cast the numbers that were handed in */
  async report(cast: readonly number[]): Promise<Omit<AfternoonReport, 'tablets' | 'left'>> {
    const rows = await this.#box.rows();
    const found = new Map<number, number>();
    for (const { answers } of rows) {
      const { getal } = JSON.parse(answers) as { getal: { choices: string[] } };
      const number = numberOf(getal.choices);
      found.set(number, (found.get(number) ?? 0) + 1);
    }
    await this.#desk.move(this.#box.pollId, 'closed');
    return {
      cast: cast.length,
      counted: rows.length,
      doubled: [...found.values()].filter(times => times > 1).length,
      lost: cast.filter(number => !found.has(number)).length,
      n: Number((await this.#desk.results(this.#box.pollId)).body['n']),
      reloads: this.#reloads,
      requests: Object.fromEntries(this.#proxy.counts),
    };
  }

  async end(): Promise<void> {
    await this.#browser.close();
    await this.#proxy[Symbol.asyncDispose]();
    await this.#stop();
  }

  async #load(page: Page, { key }: Pick<KioskRecord, 'key'>): Promise<void> {
    const { origin } = this.#proxy;
    await page.goto(`${origin}/tablet/page.html`);
    await page.waitForFunction('globalThis.openTablet');
    await page.evaluate((base, apiKey) => openTablet(base, apiKey), `${origin}/v1/proefdorp`, key);
  }
}

function faultBy(dice: number): Fault | undefined {
  let sum = 0;
  return WRONG.find(([, share]) => dice < (sum += share))?.[0];
}

/** A number as the letters of its binary digits. */
const lettersOf = (number: number): string[] => LETTERS.filter((_, bit) => (number >> bit) & 1);
const numberOf = (letters: readonly string[]): number =>
  letters.reduce((sum, letter) => sum + 2 ** LETTERS.indexOf(letter), 0);

/** In the page: one person after the other hands in, and nobody waits for the answer. Without the key of the server they try again. */
async function castAll(pollId: string, people: readonly string[][]): Promise<void> {
  for (const choices of people)
    for (let isIn = false; !isIn;)
      isIn = await outbox
        .submit(ballot, { pollId, channel: 'kiosk', answers: { getal: { choices } } }, { timeout: 0 })
        .then(
          () => true,
          () => false,
        );
}

/** In the page: sends until nothing waits any more. @returns how much is left */
async function handOver(): Promise<number> {
  for (;;) {
    await outbox.flush();
    const entries = await outbox.list();
    if (!entries.some(({ state }) => state === 'queued' || state === 'sending')) break;
  }
  // What another page of the tablet had handed in is forgotten a minute later: by then nobody can be waiting for it.
  const sent = (await outbox.list()).filter(({ state }) => state === 'sent');
  for (const { id } of sent) await outbox.remove(id);
  return (await outbox.list()).length;
}
