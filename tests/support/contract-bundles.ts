import type { SignalBundleRequest } from '../../src/schema/signal-record.ts';
import { ContractSignal } from './contract-signals.ts';
import type { ContractRole, ContractTown } from './contract-town.ts';
import { DATA } from './signal-desk.ts';

const V1 = '/v1/ieper';
const BUNDLES = `${V1}/signal-bundles`;
const WAIVER = { waiver: 'Het gaat over een halte die iedereen kent.' };

/** What signals have in common, without saying which. */
export const bundleOf = (...signals: readonly ContractSignal[]): SignalBundleRequest => ({
  ...{ kind: 'policy', title: { nl: 'Geen bus in de avond' }, summary: { nl: 'Na zes uur rijdt er geen bus.' } },
  signalIds: signals.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)),
});

/** A bundle in the contract's town, and who does something with it. */
export class ContractBundle {
  readonly town: ContractTown;
  readonly path: string;
  #version = 1;

  private constructor(town: ContractTown, id: string) {
    this.town = town;
    this.path = `${BUNDLES}/${id}`;
  }

  /** One of a single signal, taken through these states. */
  static async made(town: ContractTown, ...states: string[]): Promise<ContractBundle> {
    const answer = await ContractBundle.make(
      town,
      bundleOf(await ContractSignal.sent(town, 'received', 'interpreted')),
    );
    const bundle = new ContractBundle(town, ((await answer.json()) as { id: string }).id);
    for (const to of states) await bundle.move(to);
    return bundle;
  }

  static make(town: ContractTown, wanted: object): Promise<Response> {
    return town.post(BUNDLES, wanted, { as: 'worker' });
  }

  get(): Promise<Response> {
    return this.town.get(this.path, { as: 'worker' });
  }

  /** @param version the one that was seen @default the one it has */
  async move(to: string, given: { data?: unknown; version?: number; as?: ContractRole } = {}): Promise<Response> {
    const { data = DATA[to], version = this.#version, as = 'coordinator' } = given;
    const wanted = { to, version, ...(data !== undefined && { data }) };
    const answer = await this.town.post(`${this.path}/transitions`, wanted, { as });
    if (answer.status === 200) this.#version++;
    return answer;
  }
}

/** An address of every operation on bundles, and a body that it takes. */
export const BUNDLE_USUAL: Record<string, { path: string; body?: unknown }> = {
  listSignalBundles: { path: BUNDLES },
  getSignalBundle: { path: `${BUNDLES}/some` },
  createSignalBundle: { path: BUNDLES, body: { ...bundleOf(), signalIds: ['some'] } },
  moveSignalBundle: {
    path: `${BUNDLES}/some/transitions`,
    body: { to: 'answered', version: 1, data: DATA['answered'] },
  },
  listPublishedSignals: { path: `${V1}/signals/published` },
};

/** What can come of them, and what to ask for it. */
export const BUNDLE_CASES: readonly [
  operation: string,
  status: number,
  ask: (town: ContractTown) => Promise<Response>,
][] = [
  [
    'createSignalBundle',
    201,
    async town => ContractBundle.make(town, bundleOf(await ContractSignal.sent(town, 'received', 'interpreted'))),
  ],
  ['createSignalBundle', 422, async town => ContractBundle.make(town, bundleOf(await ContractSignal.sent(town)))],
  ['getSignalBundle', 200, async town => (await ContractBundle.made(town, 'translated', 'in_action')).get()],
  ['getSignalBundle', 404, town => town.get(`${BUNDLES}/some`, { as: 'worker' })],
  ['moveSignalBundle', 200, async town => (await ContractBundle.made(town, 'in_action')).move('not_taken_up')],
  ['moveSignalBundle', 409, async town => (await ContractBundle.made(town)).move('published')],
  ['moveSignalBundle', 409, async town => (await ContractBundle.made(town, 'answered')).move('published')],
  ['moveSignalBundle', 412, async town => (await ContractBundle.made(town)).move('answered', { version: 9 })],
  ['moveSignalBundle', 422, async town => (await ContractBundle.made(town)).move('answered', { data: {} })],
  [
    'moveSignalBundle',
    404,
    town => town.post(`${BUNDLES}/some/transitions`, { to: 'answered', version: 1 }, { as: 'coordinator' }),
  ],
  [
    'moveSignalBundle',
    200,
    async town => (await ContractBundle.made(town, 'in_action', 'answered')).move('published', { data: WAIVER }),
  ],
  ['listSignalBundles', 200, town => town.get(BUNDLES, { as: 'worker' })],
  ['listPublishedSignals', 200, town => town.get(`${V1}/signals/published`)],
  [
    'listPublishedSignals',
    304,
    async town => {
      const etag = (await town.get(`${V1}/signals/published`)).headers.get('etag')!;
      return town.get(`${V1}/signals/published`, { headers: { 'if-none-match': etag } });
    },
  ],
];
