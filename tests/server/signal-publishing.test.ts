import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { PublishedSignal } from '../../src/schema/published-signal.ts';
import type { SignalBundle } from '../../src/schema/signal-record.ts';
import { SIGNAL_KINDS } from '../../src/schema/signal.ts';
import { seeded } from '../support/calendar-edits.ts';
import { onBothEngines } from '../support/engines.ts';
import { aSignal, DATA, SignalDesk, type Staff } from '../support/signal-desk.ts';

const SIGNALS = 14;
const STEPS = 700;
const STAFF = ['worker', 'coordinator', 'second'] as const;
const WAIVER = { waiver: 'Het gaat over een halte die iedereen kent.' };

/** Anybody who tries anything, in any order: most of it is refused. */
class Crowd {
  readonly desk: SignalDesk;
  readonly #random = seeded(5);
  readonly signals: { id: string; code: string; ref: string }[] = [];

  constructor(desk: SignalDesk) {
    this.desk = desk;
  }

  any<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random() * list.length)]!;
  }

  /** One that says a word of its own. */
  async arrive(): Promise<void> {
    const about = this.any(SIGNAL_KINDS);
    const number = this.signals.length;
    this.signals.push(await this.desk.sent(aSignal({ about, text: `Woorden van merk-${number}-x.` })));
  }

  async bundles(): Promise<SignalBundle[]> {
    return (await this.desk.ask('signal-bundles', { as: 'coordinator' })).body['items'] as SignalBundle[];
  }

  /** @returns the status */
  async step(): Promise<number> {
    const way = this.any([
      ...[this.#weigh, this.#weigh, this.#weigh, this.#move, this.#hold],
      ...[this.#bundle, this.#moveBundle, this.#moveBundle],
    ]);
    return way.call(this);
  }

  async #weigh(): Promise<number> {
    const { id } = this.any(this.signals);
    const record = await this.desk.record(id);
    if (record.state === 'communicated') await this.desk.move(id, 'received');
    const bundles = (await this.bundles()).filter(({ answer }) => !answer).map(bundle => bundle.id);
    const bundleId = this.#random() < 0.6 ? this.any(bundles) : undefined;
    const number = this.signals.findIndex(one => one.id === id);
    const data = {
      kind: this.any(SIGNAL_KINDS),
      summary: `Het komt neer op merk-${number}-x.`,
      ...(bundleId && { bundleId }),
    };
    return (await this.desk.move(id, 'interpreted', data, this.any(STAFF))).status;
  }

  async #move(): Promise<number> {
    const to = this.any(['question_open', 'translated', 'in_action', 'answered', 'not_taken_up']);
    return (await this.desk.move(this.any(this.signals).id, to, DATA[to], this.any(STAFF))).status;
  }

  async #hold(): Promise<number> {
    const action = this.any(['reply', 'reopen', 'reopen'] as const);
    return (await this.desk.follow(this.any(this.signals).code, action, 'Dit klopt niet.')).status;
  }

  async #bundle(): Promise<number> {
    const signalIds = [
      ...new Set(Array.from({ length: 1 + Math.floor(this.#random() * 6) }, () => this.any(this.signals).id)),
    ];
    const words = { title: { nl: 'Een bundel' }, summary: { nl: 'Waar het op neerkomt.' } };
    return (
      await this.desk.post(
        'signal-bundles',
        { kind: this.any(['policy', 'service']), ...words, signalIds },
        this.any(STAFF),
      )
    ).status;
  }

  async #moveBundle(): Promise<number> {
    const bundle = this.any(await this.bundles());
    if (!bundle) return 404;
    const to = this.any(['translated', 'in_action', 'answered', 'answered', 'published', 'published', 'published']);
    const data = to === 'published' ? this.any([undefined, WAIVER]) : DATA[to];
    const wanted = { to, version: bundle.version, ...(data && { data }) };
    const as: Staff = this.any(STAFF);
    return (await this.desk.post(`signal-bundles/${bundle.id}/transitions`, wanted, as)).status;
  }
}

onBothEngines('Whatever anybody tries', openEmpty => {
  it('nothing about a person is in a bundle or can be read by everybody, and what is published has an answer', async () => {
    const desk = await SignalDesk.open(openEmpty);
    const crowd = new Crowd(desk);
    for (let number = 0; number < SIGNALS; number++) await crowd.arrive();
    const met = new Map<number, number>();
    let published = 0;
    /** The numbers of those that were ever about a person. */
    const refs = new Set<string>();
    for (let step = 0; step < STEPS; step++) {
      const status = await crowd.step();
      met.set(status, (met.get(status) ?? 0) + 1);
      if (step % 10 === 0) desk.clock.now += 3_600_000;
      if (step % 3 !== 0) continue;
      const records = await desk.list('coordinator');
      for (const { kind, ref } of records) if (kind === 'client') refs.add(ref);
      const personal = records.filter(({ ref }) => refs.has(ref));
      assert.deepEqual(
        personal.filter(({ kind, bundleId }) => kind !== 'client' || bundleId !== undefined),
        [],
      );
      const bundles = await crowd.bundles();
      assert.deepEqual(
        bundles.filter(({ signals }) => signals.some(ref => refs.has(ref))),
        [],
      );
      const { body } = await desk.ask('signals/published');
      const items = body['items'] as PublishedSignal[];
      published = Math.max(published, items.length);
      assert.doesNotMatch(JSON.stringify(items), /merk-\d+-x/, 'no word of any signal, and no summary of one');
      for (const { id, answer } of items) {
        const bundle = bundles.find(one => one.id === id)!;
        assert.deepEqual([bundle.kind, bundle.answer], ['policy', answer]);
        assert.ok(bundle.waiver !== undefined || bundle.publishedOn !== undefined);
      }
    }
    const seen = [...met].map(([status, count]) => `${status}: ${count}`).join(', ');
    assert.deepEqual(
      [...met.keys()].filter(status => ![200, 201, 404, 409, 422].includes(status)),
      [],
      seen,
    );
    assert.ok((met.get(200) ?? 0) > 60 && (met.get(409) ?? 0) > 60, seen);
    assert.ok(published >= 1, `something was published: ${seen}`);
    assert.ok(refs.size >= 3, 'some were about a person');
    assert.deepEqual(desk.errors, []);
  });
});
