import { DEFAULT_SETTINGS } from '../../src/server/signals/default-settings.ts';
import type { Ask, ContractRole, ContractTown } from './contract-town.ts';
import { aSignal, DATA } from './signal-desk.ts';

const V1 = '/v1/ieper';

/** Something that anybody may see who works here. */
export const SIGNAL_WORDS = aSignal();

/** A signal in the contract's town, and who does something with it. */
export class ContractSignal {
  readonly town: ContractTown;
  readonly path: string;
  readonly code: string;
  readonly #id: string;

  private constructor(town: ContractTown, id: string, code: string) {
    this.town = town;
    this.path = `${V1}/signals/${id}`;
    this.code = code;
    this.#id = id;
  }

  /** One that somebody passed on, taken through these states. */
  static async sent(town: ContractTown, ...states: string[]): Promise<ContractSignal> {
    const answer = await town.post(`${V1}/signals`, SIGNAL_WORDS, { as: 'worker' });
    const { ref, code } = (await answer.json()) as { ref: string; code: string };
    const { id } = (await ContractSignal.#list(town)).find(record => record.ref === ref)!;
    const signal = new ContractSignal(town, id, code);
    for (const to of states) await signal.move(to);
    return signal;
  }

  static async #list(town: ContractTown): Promise<{ id: string; ref: string; version: number }[]> {
    const answer = await town.get(`${V1}/inbox/signals`, { as: 'coordinator' });
    return ((await answer.json()) as { items: { id: string; ref: string; version: number }[] }).items;
  }

  open(as: ContractRole = 'coordinator'): Promise<Response> {
    return this.town.get(this.path, { as });
  }

  /** @param version the one that was seen @default the one it has */
  async move(to: string, given: { data?: unknown; version?: number; as?: ContractRole } = {}): Promise<Response> {
    const { data = DATA[to], as = 'coordinator' } = given;
    const found = (await ContractSignal.#list(this.town)).find(({ id }) => id === this.#id);
    const version = given.version ?? found?.version ?? 1;
    return this.town.post(`${this.path}/transitions`, { to, version, ...(data !== undefined && { data }) }, { as });
  }

  /** Somebody puts it into a bundle. */
  async bundle(): Promise<void> {
    const { db } = this.town.store;
    await db.updateTable('signals').set({ bundle_id: 'some' }).where('id', '=', this.#id).execute();
  }

  follow(action: string, text?: string): Promise<Response> {
    return this.town.post(`${V1}/follow-up${action}`, { code: this.code, ...(text && { data: { text } }) });
  }
}

const SETTINGS = `${V1}/signal-settings`;
const save = (town: ContractTown, body: unknown, seen?: number): Promise<Response> =>
  town.ask('PUT', SETTINGS, {
    ...({ as: 'admin', body } satisfies Ask),
    headers: seen === undefined ? {} : { 'if-match': `"${seen}"` },
  });

/** An address of every operation on signals, and a body that it takes. */
export const SIGNAL_USUAL: Record<string, { path: string; body?: unknown }> = {
  createSignal: { path: `${V1}/signals`, body: SIGNAL_WORDS },
  moveSignal: { path: `${V1}/signals/some/transitions`, body: { to: 'received', version: 1 } },
  listSignals: { path: `${V1}/inbox/signals` },
  exportSignals: { path: `${V1}/export/signals.csv` },
  openSignal: { path: `${V1}/signals/some` },
  getSignalForm: { path: `${V1}/signals/form` },
  getSignalSettings: { path: SETTINGS },
  saveSignalSettings: { path: SETTINGS, body: DEFAULT_SETTINGS },
};

/** What can come of them, and what to ask for it. */
export const SIGNAL_CASES: readonly [
  operation: string,
  status: number,
  ask: (town: ContractTown) => Promise<Response>,
][] = [
  [
    'createSignal',
    201,
    async town =>
      town.post(
        `${V1}/signals`,
        aSignal({ about: 'client', contact: { firstName: 'An', reach: { phone: '+32470999999' } }, lang: 'fr' }),
        { headers: await town.proof() },
      ),
  ],
  ['createSignal', 201, town => town.post(`${V1}/signals`, SIGNAL_WORDS, { as: 'worker' })],
  ['createSignal', 403, town => town.post(`${V1}/signals`, SIGNAL_WORDS)],
  ['createSignal', 422, town => town.post(`${V1}/signals`, { text: 'kort' }, { as: 'worker' })],
  [
    'createSignal',
    401,
    town => town.post(`${V1}/signals`, SIGNAL_WORDS, { headers: { authorization: 'Bearer stek_worker_x' } }),
  ],
  ['listSignals', 200, town => town.get(`${V1}/inbox/signals?state=communicated`, { as: 'worker' })],
  ['listSignals', 400, town => town.get(`${V1}/inbox/signals?state=late`, { as: 'worker' })],
  ['exportSignals', 200, town => town.get(`${V1}/export/signals.csv`, { as: 'coordinator' })],
  ['openSignal', 200, async town => (await ContractSignal.sent(town)).open('worker')],
  [
    'openSignal',
    200,
    async town => {
      const signal = await ContractSignal.sent(town, 'received', 'question_open');
      await signal.follow('/reply', 'Elke dag.');
      for (const to of ['interpreted', 'translated', 'in_action', 'not_taken_up']) await signal.move(to);
      return signal.open();
    },
  ],
  ['openSignal', 404, town => town.get(`${V1}/signals/some`, { as: 'worker' })],
  ['moveSignal', 200, async town => (await ContractSignal.sent(town)).move('received')],
  ['moveSignal', 409, async town => (await ContractSignal.sent(town)).move('answered')],
  [
    'moveSignal',
    409,
    async town => {
      const signal = await ContractSignal.sent(town, 'received', 'interpreted');
      await signal.bundle();
      return signal.move('answered');
    },
  ],
  ['moveSignal', 409, async town => (await ContractSignal.sent(town, 'discard_proposed')).move('discarded')],
  ['moveSignal', 412, async town => (await ContractSignal.sent(town)).move('received', { version: 9 })],
  ['moveSignal', 422, async town => (await ContractSignal.sent(town, 'received')).move('interpreted', { data: {} })],
  [
    'moveSignal',
    404,
    town => town.post(`${V1}/signals/some/transitions`, { to: 'received', version: 1 }, { as: 'worker' }),
  ],
  ['followUp', 200, async town => (await ContractSignal.sent(town, 'received', 'question_open')).follow('')],
  ['actOnFollowUp', 200, async town => (await ContractSignal.sent(town)).follow('/withdraw')],
  ['getSignalForm', 200, town => town.get(`${V1}/signals/form`)],
  ['getSignalSettings', 200, town => town.get(SETTINGS, { as: 'coordinator' })],
  ['saveSignalSettings', 200, town => save(town, DEFAULT_SETTINGS, 0)],
  ['saveSignalSettings', 412, town => save(town, DEFAULT_SETTINGS, 9)],
  ['saveSignalSettings', 422, town => save(town, { ...DEFAULT_SETTINGS, exitUrl: 'tel:112' }, 1)],
  ['saveSignalSettings', 428, town => save(town, DEFAULT_SETTINGS)],
];
