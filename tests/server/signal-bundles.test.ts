import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { SignalBundle } from '../../src/schema/signal-record.ts';
import type { SignalRequest } from '../../src/schema/signal.ts';
import { onBothEngines, type OpenEmpty } from '../support/engines.ts';
import { ANSWER, aSignal, DATA, SignalDesk, type SignalAnswer, type Staff } from '../support/signal-desk.ts';
import { TOWN } from '../support/sign-up-desk.ts';

const codeOf = ({ status, body }: SignalAnswer) => [status, body['code']];
const issuesOf = ({ body }: SignalAnswer) =>
  (body['errors'] as { pointer: string; code: string }[]).map(({ pointer, code }) => [pointer, code]);

const WORDS = { title: { nl: 'Geen bus in de avond' }, summary: { nl: 'Na zes uur rijdt er geen bus meer.' } };
const POLICY = { kind: 'policy', summary: 'Na zes uur rijdt er geen bus.' };
const WAIVER = 'Het gaat over een halte die iedereen kent.';

/** A town whose signals are bundled. */
class BundleDesk {
  readonly desk: SignalDesk;

  private constructor(desk: SignalDesk) {
    this.desk = desk;
  }

  static async open(openEmpty: OpenEmpty): Promise<BundleDesk> {
    return new BundleDesk(await SignalDesk.open(openEmpty));
  }

  /** A signal that was opened and weighed. */
  async weighed(data: object = POLICY, request: Partial<SignalRequest> = {}) {
    const sent = await this.desk.sent(aSignal(request));
    await this.desk.walk(sent.id, 'received');
    const { status, body } = await this.desk.move(sent.id, 'interpreted', data);
    assert.equal(status, 200, JSON.stringify(body));
    return sent;
  }

  async several(count: number, data?: object): Promise<{ id: string; code: string; ref: string }[]> {
    const made = [];
    for (let number = 0; number < count; number++) made.push(await this.weighed(data));
    return made;
  }

  bundle(signalIds: readonly string[], more: object = {}, as: Staff = 'worker'): Promise<SignalAnswer> {
    return this.desk.post('signal-bundles', { kind: 'policy', ...WORDS, signalIds, ...more }, as);
  }

  async bundled(signals: readonly { id: string }[], more: object = {}): Promise<SignalBundle> {
    const { status, body } = await this.bundle(
      signals.map(({ id }) => id),
      more,
    );
    assert.equal(status, 201, JSON.stringify(body));
    return body as unknown as SignalBundle;
  }

  async read(id: string): Promise<SignalBundle> {
    return (await this.desk.ask(`signal-bundles/${id}`, { as: 'worker' })).body as unknown as SignalBundle;
  }

  async move(id: string, to: string, data: unknown = DATA[to], as: Staff = 'coordinator'): Promise<SignalAnswer> {
    const { version } = await this.read(id);
    return this.desk.post(`signal-bundles/${id}/transitions`, { to, version, ...(data !== undefined && { data }) }, as);
  }

  /** Nobody but who works here reads it any more. */
  async takenBack(id: string, to: string): Promise<void> {
    const { version } = await this.read(id);
    const { status, body } = await this.desk.post(`signal-bundles/${id}/transitions`, { to, version }, 'coordinator');
    assert.equal(status, 200, JSON.stringify(body));
  }

  async walk(id: string, ...states: string[]): Promise<void> {
    for (const to of states) {
      const { status, body } = await this.move(id, to);
      assert.equal(status, 200, `${to}: ${JSON.stringify(body)}`);
    }
  }

  async states(signals: readonly { id: string }[]): Promise<string[]> {
    const states = [];
    for (const { id } of signals) states.push((await this.desk.record(id)).state);
    return states;
  }

  async published(): Promise<Record<string, unknown>[]> {
    return (await this.desk.ask('signals/published')).body['items'] as Record<string, unknown>[];
  }
}

onBothEngines('Signals that say the same', openEmpty => {
  it('are put together, and what happens to one of them happens to all', async () => {
    const town = await BundleDesk.open(openEmpty);
    const signals = await town.several(3);
    const bundle = await town.bundled(signals);
    assert.match(bundle.ref, /^BU-26-0001$/);
    assert.deepEqual(
      [bundle.state, bundle.version, bundle.kind, bundle.signals],
      ['open', 1, 'policy', signals.map(({ ref }) => ref)],
    );
    assert.deepEqual((await town.desk.ask('signal-bundles', { as: 'worker' })).body, { items: [bundle] });
    await town.walk(bundle.id, 'translated');
    assert.deepEqual(await town.states(signals), ['translated', 'translated', 'translated']);
    await town.walk(bundle.id, 'in_action', 'in_action');
    const { actions, translation } = await town.desk.record(signals[0]!.id);
    assert.deepEqual([actions.length, translation], [2, DATA['translated']]);
    await town.walk(bundle.id, 'answered');
    assert.deepEqual(await town.states(signals), ['answered', 'answered', 'answered']);
    for (const { code } of signals) {
      const { body } = await town.desk.follow(code);
      const messages = body['messages'] as { from: string; text: string }[];
      assert.deepEqual(
        messages.map(({ from, text }) => [from, text]),
        [['staff', ANSWER.nl]],
        'each reads the same answer with their own code',
      );
    }
    assert.deepEqual((await town.read(bundle.id)).answer, ANSWER);
  });

  it('take the short way to an honest no together', async () => {
    const town = await BundleDesk.open(openEmpty);
    const signals = await town.several(2, { kind: 'service', summary: 'De wachtlijst is lang.' });
    const { id } = await town.bundled(signals, { kind: 'service' });
    await town.walk(id, 'not_taken_up');
    assert.deepEqual(await town.states(signals), ['not_taken_up', 'not_taken_up']);
    assert.equal((await town.desk.record(signals[1]!.id)).reason, 'not_ours');
    assert.deepEqual(codeOf(await town.move(id, 'published')), [409, 'not_publishable']);
  });

  it('are answered too where one waits for its sender, and what was answered before keeps its answer', async () => {
    const town = await BundleDesk.open(openEmpty);
    const [asked, done, ...others] = await town.several(4);
    await town.desk.walk(done!.id, 'answered');
    const { id } = await town.bundled([asked!, done!, ...others]);
    await town.desk.walk(asked!.id, 'question_open');
    assert.equal((await town.read(id)).signals.length, 4);
    const other = { nl: 'De vervoerregio legt in maart een bus in.' };
    assert.equal((await town.move(id, 'answered', { answer: other })).status, 200);
    assert.deepEqual(await town.states([asked!, done!]), ['answered', 'answered']);
    assert.deepEqual((await town.desk.record(asked!.id)).answer, other);
    assert.deepEqual((await town.desk.record(done!.id)).answer, ANSWER);
  });

  it('do not go alone where their bundle goes, until a sender says that the answer is not right', async () => {
    const town = await BundleDesk.open(openEmpty);
    const [one, ...others] = await town.several(2);
    const { id } = await town.bundled([one!, ...others]);
    for (const to of ['translated', 'in_action', 'answered', 'not_taken_up']) {
      const refused = await town.desk.move(one!.id, to);
      assert.deepEqual(codeOf(refused), [409, 'in_bundle'], to);
      assert.ok(!(refused.body['allowed'] as string[]).includes(to));
    }
    await town.walk(id, 'answered');
    assert.equal((await town.desk.follow(one!.code, 'reopen', 'Er is nog altijd geen bus.')).status, 200);
    await town.desk.walk(one!.id, 'answered');
    assert.deepEqual(await town.states([one!, ...others]), ['answered', 'answered']);
  });

  it('are joined by one that comes later, which is then where the others are', async () => {
    const town = await BundleDesk.open(openEmpty);
    const bundle = await town.bundled(await town.several(1));
    await town.walk(bundle.id, 'translated', 'in_action');
    const late = await town.weighed({ ...POLICY, bundleId: bundle.id });
    const record = await town.desk.record(late.id);
    assert.deepEqual([record.state, record.bundleId, record.actions.length], ['in_action', bundle.id, 1]);
    assert.equal((await town.read(bundle.id)).signals.length, 2);
    await town.walk(bundle.id, 'answered');
    assert.deepEqual(await town.states([late]), ['answered']);
    const last = await town.desk.sent();
    await town.desk.walk(last.id, 'received');
    const refused = await town.desk.move(last.id, 'interpreted', { ...POLICY, bundleId: bundle.id });
    assert.deepEqual(issuesOf(refused), [['/data/bundleId', 'bundle_closed']]);
  });

  it('take along again one that was reopened, once it is weighed into another bundle', async () => {
    const town = await BundleDesk.open(openEmpty);
    const [one, other] = await town.several(2);
    const first = await town.bundled([one!]);
    await town.walk(first.id, 'answered');
    assert.equal((await town.desk.follow(one!.code, 'reopen', 'Er is nog altijd geen bus.')).status, 200);
    const second = await town.bundled([other!]);
    assert.equal((await town.desk.move(one!.id, 'interpreted', { ...POLICY, bundleId: second.id })).status, 200);
    assert.deepEqual(codeOf(await town.desk.move(one!.id, 'answered')), [409, 'in_bundle']);
    await town.walk(second.id, 'answered');
    assert.deepEqual(await town.states([one!, other!]), ['answered', 'answered']);
  });

  it('are left by one that is weighed anew, or that its sender takes back', async () => {
    const town = await BundleDesk.open(openEmpty);
    const [one, two, three] = await town.several(3);
    const { id } = await town.bundled([one!, two!, three!]);
    assert.equal((await town.desk.move(one!.id, 'interpreted', POLICY)).status, 200);
    assert.equal((await town.desk.follow(two!.code, 'withdraw')).status, 200);
    assert.deepEqual((await town.read(id)).signals, [three!.ref]);
    await town.walk(id, 'answered');
    assert.deepEqual(await town.states([one!, three!]), ['interpreted', 'answered']);
  });

  it('are refused with a word about each that cannot be among them', async () => {
    const town = await BundleDesk.open(openEmpty);
    const [fine, taken] = await town.several(2);
    await town.bundled([taken!]);
    const person = await town.weighed({ kind: 'client', summary: 'Iemand eet niet warm.' });
    const unweighed = await town.desk.sent();
    const hidden = await town.desk.sent(aSignal({ about: 'client' }));
    const spam = await town.desk.sent();
    await town.desk.walk(spam.id, 'discard_proposed');
    const ids = [fine, taken, person, unweighed, hidden, spam, fine].map(signal => signal!.id);
    const refused = await town.bundle([...ids, 'nobody', '\u0000']);
    assert.deepEqual(codeOf(refused), [422, 'invalid']);
    assert.deepEqual(issuesOf(refused), [
      ['/signalIds/1', 'bundled'],
      ['/signalIds/2', 'unknown_signal'],
      ['/signalIds/3', 'not_weighed'],
      ['/signalIds/4', 'unknown_signal'],
      ['/signalIds/5', 'ended'],
      ['/signalIds/6', 'duplicate'],
      ['/signalIds/7', 'unknown_signal'],
      ['/signalIds/8', 'unknown_signal'],
    ]);
    assert.deepEqual(
      issuesOf(await town.bundle([person.id], {}, 'coordinator')),
      [['/signalIds/0', 'about_person']],
      'who may know that it exists is told why',
    );
    assert.equal((await town.desk.record(fine!.id)).bundleId, undefined, 'nothing of it was kept');
  });

  it('are refused with a word about each part of the bundle that cannot be', async () => {
    const town = await BundleDesk.open(openEmpty);
    const [signal] = await town.several(1);
    const cases: [object, [string, string][]][] = [
      [{ kind: 'client' }, [['/kind', 'invalid_value']]],
      [{ title: {} }, [['/title', 'missing']]],
      [{ themes: ['bus'] }, [['/themes/0', 'unknown_word']]],
      [{ placeId: 'atlantis' }, [['/placeId', 'unknown_place']]],
      [{ signalIds: [] }, [['/signalIds', 'too_small']]],
      [{ colour: 'red' }, [['/colour', 'unknown_field']]],
      [{ summary: { nl: 'Bel 85.07.30-033.28' } }, [['/summary/nl', 'national_number']]],
    ];
    for (const [more, issues] of cases) assert.deepEqual(issuesOf(await town.bundle([signal!.id], more)), issues);
    assert.deepEqual(codeOf(await town.bundle([signal!.id], {}, 'editor')), [403, 'forbidden']);
    assert.deepEqual(codeOf(await town.desk.ask('signal-bundles')), [401, 'unauthorized']);
    assert.deepEqual(codeOf(await town.desk.ask('signal-bundles/nothing', { as: 'worker' })), [404, 'not_found']);
  });

  it('say where they can go when they cannot go there, and that somebody was faster', async () => {
    const town = await BundleDesk.open(openEmpty);
    const bundle = await town.bundled(await town.several(1));
    const early = await town.move(bundle.id, 'published');
    assert.deepEqual(codeOf(early), [409, 'invalid_transition']);
    assert.deepEqual(early.body['allowed'], ['translated', 'in_action', 'answered', 'not_taken_up']);
    const passed = await town.move(bundle.id, 'translated', DATA['translated'], 'worker');
    assert.deepEqual(codeOf(passed), [409, 'invalid_transition'], 'for many, a coordinator passes it on');
    assert.deepEqual(passed.body['allowed'], ['in_action', 'answered', 'not_taken_up']);
    await town.walk(bundle.id, 'in_action');
    const late = { to: 'answered', version: 1, data: DATA['answered'] };
    const path = `signal-bundles/${bundle.id}/transitions`;
    assert.deepEqual(codeOf(await town.desk.post(path, late, 'worker')), [412, 'version_mismatch']);
    for (const data of [undefined, { answer: { nl: 'Ja.' } }, { answer: {} }, { ...DATA['answered'], more: 1 }])
      assert.deepEqual(codeOf(await town.move(bundle.id, 'answered', data ?? null)), [422, 'invalid']);
    assert.deepEqual(codeOf(await town.move(bundle.id, 'open')), [422, 'invalid']);
  });

  it('are moved once, however often it is asked under one name', async () => {
    const town = await BundleDesk.open(openEmpty);
    const [signal] = await town.several(1);
    const name = { 'idempotency-key': crypto.randomUUID() };
    const wanted = { kind: 'policy', ...WORDS, signalIds: [signal!.id] };
    const first = await town.desk.post('signal-bundles', wanted, 'worker', name);
    const again = await town.desk.post('signal-bundles', wanted, 'worker', name);
    assert.deepEqual([again.status, again.body], [201, first.body]);
    assert.equal(again.headers.get('idempotency-replayed'), 'true');
    const path = `signal-bundles/${String(first.body['id'])}/transitions`;
    const step = { to: 'in_action', version: 1, data: DATA['in_action'] };
    const key = { 'idempotency-key': crypto.randomUUID() };
    for (let time = 0; time < 2; time++) assert.equal((await town.desk.post(path, step, 'worker', key)).status, 200);
    assert.equal((await town.desk.record(signal!.id)).actions.length, 1);
  });
});

onBothEngines('What was done with them', openEmpty => {
  it('is read by everybody once a coordinator published it: its words, its actions without who does them, and for how many', async () => {
    const town = await BundleDesk.open(openEmpty);
    const { id } = await town.bundled(await town.several(5), { themes: ['mobility'], placeId: 'de-dorp' });
    await town.walk(id, 'in_action', 'answered');
    assert.deepEqual(await town.published(), []);
    const refused = await town.move(id, 'published', undefined, 'worker');
    assert.deepEqual([...codeOf(refused), refused.body['allowed']], [409, 'invalid_transition', []]);
    await town.walk(id, 'published');
    const { owner: _, ...action } = DATA['in_action'] as { owner: string };
    assert.deepEqual(await town.published(), [
      {
        ...{ id, ...WORDS, themes: ['mobility'], placeId: 'dorp', reports: 5, outcome: 'answered' },
        ...{ actions: [action], answer: ANSWER, publishedOn: '2026-11-30' },
      },
    ]);
    const read = await town.desk.ask('signals/published');
    assert.match(read.headers.get('cache-control') ?? '', /^public, max-age=60/);
    const known = { 'if-none-match': read.headers.get('etag')! };
    assert.equal((await town.desk.ask('signals/published', { headers: known })).status, 304);
    await town.takenBack(id, 'answered');
    assert.deepEqual(await town.published(), [], 'and it can be taken back');
    assert.equal((await town.desk.ask('signals/published', { headers: known })).status, 200);
    assert.equal((await town.read(id)).publishedOn, undefined);
  });

  it('makes nobody read the programme anew', async () => {
    const town = await BundleDesk.open(openEmpty);
    const before = await town.desk.store.versions(TOWN.id);
    const { id } = await town.bundled(await town.several(5));
    await town.walk(id, 'answered', 'published');
    assert.deepEqual(await town.desk.store.versions(TOWN.id), before);
    assert.equal((await town.published()).length, 1);
  });

  it('is not published for fewer than five, unless a coordinator says why nobody can be recognised', async () => {
    const town = await BundleDesk.open(openEmpty);
    const { id } = await town.bundled(await town.several(4));
    await town.walk(id, 'not_taken_up');
    assert.deepEqual(codeOf(await town.move(id, 'published')), [409, 'not_publishable']);
    assert.deepEqual(issuesOf(await town.move(id, 'published', { waiver: 'Kort' })), [['/data/waiver', 'too_small']]);
    assert.equal((await town.move(id, 'published', { waiver: WAIVER })).status, 200);
    const [shown] = await town.published();
    assert.deepEqual([shown!['reports'], shown!['outcome']], [undefined, 'not_taken_up']);
    assert.doesNotMatch(JSON.stringify(shown), /halte die iedereen kent/);
    const query = town.desk.store.db.selectFrom('transitions').select(['to_state', 'actor_role', 'actor_id', 'data']);
    const logged = await query.where('entity_id', '=', id).where('to_state', '=', 'published').execute();
    assert.deepEqual(
      logged.map(({ data, ...row }) => ({ ...row, data: JSON.parse(data ?? '{}') as object })),
      [
        {
          ...{ to_state: 'published', actor_role: 'coordinator', actor_id: town.desk.staff.coordinator.id },
          data: { waiver: WAIVER },
        },
      ],
    );
    assert.deepEqual(
      codeOf(await town.move(id, 'answered')),
      [409, 'invalid_transition'],
      'its answer stays what it was',
    );
    await town.takenBack(id, 'not_taken_up');
    assert.deepEqual(codeOf(await town.move(id, 'published')), [409, 'not_publishable'], 'a reason holds once');
  });

  it('is no longer shown when a sender takes theirs back, or it turns out to be about a person, and too few are left', async () => {
    const town = await BundleDesk.open(openEmpty);
    const signals = await town.several(6);
    const [one, two] = signals;
    const { id } = await town.bundled(signals);
    await town.walk(id, 'answered', 'published');
    assert.equal((await town.published())[0]!['reports'], 6);
    for (const { code } of [one!, two!]) await town.desk.follow(code, 'reopen', 'Dit klopt niet voor ons.');
    assert.equal((await town.desk.follow(one!.code, 'withdraw')).status, 200);
    assert.equal((await town.published())[0]!['reports'], 5);
    const person = { kind: 'client', summary: 'Iemand komt niet meer buiten.' };
    assert.equal((await town.desk.move(two!.id, 'interpreted', person)).status, 200);
    assert.deepEqual(await town.published(), []);
    assert.equal((await town.read(id)).state, 'published', 'who works here sees that it is to be looked at');
  });

  it('stays when the words of its signals are wiped', async () => {
    const town = await BundleDesk.open(openEmpty);
    const { id } = await town.bundled(await town.several(5));
    await town.walk(id, 'answered', 'published');
    await town.desk.pass(91);
    const [record] = await town.desk.list('coordinator');
    assert.equal(record!.isWiped, true);
    assert.equal((await town.published())[0]!['reports'], 5);
    assert.equal((await town.read(id)).signals.length, 5);
  });
});
