import assert from 'node:assert/strict';
import { it } from 'node:test';
import { sql } from 'kysely';
import { DEFAULT_SETTINGS } from '../../src/server/signals/default-settings.ts';
import type { Store } from '../../src/server/store/store.ts';
import { onBothEngines } from '../support/engines.ts';
import { aSignal, DAY, SignalDesk } from '../support/signal-desk.ts';

/** What a device says of itself. */
const DEVICE = {
  address: '203.0.113.77',
  headers: { 'user-agent': 'Merkbrowser/7.1', 'accept-language': 'nl-MERK', referer: 'https://merkstek.example/' },
};
const OF_THE_DEVICE = /203\.0\.113|Merkbrowser|MERK|merkstek/;

/** What has hours of its own: the programme, which everybody sees, and the server at work on what it does by itself. */
const WITH_HOURS = ['activities', 'leases'];

/** Every value of every other table, with the place where it stands. */
async function everything({ db }: Store): Promise<{ at: string; value: string }[]> {
  const found: { at: string; value: string }[] = [];
  const tables = await db.introspection.getTables();
  assert.ok(tables.length > 25, `${tables.length} tables`);
  for (const { name } of tables.filter(table => !WITH_HOURS.includes(table.name))) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(db);
    for (const row of rows)
      for (const [column, value] of Object.entries(row))
        if (value !== null) found.push({ at: `${name}.${column}`, value: String(value) });
  }
  return found;
}

/** Hours in a value, as `HH:mm`: of ISO 8601, and of what could be milliseconds or seconds since 1970 in this century. */
function hoursIn(value: string): string[] {
  const written = [...value.matchAll(/\d{4}-\d\d-\d\d[T ](\d\d:\d\d)/g)].map(([, hour]) => hour!);
  const counted = [...value.matchAll(/\b(1[6-9]\d{8})(\d{3})?\b/g)].map(([, seconds]) =>
    new Date(Number(seconds) * 1000).toISOString().slice(11, 16),
  );
  return [...written, ...counted];
}

/** What a sender does, from the first look at the form to the last at the answer; each act at an hour of its own. */
const SENDER = '13:37';
const STAFF = '09:05';
const MIDNIGHT = '00:00';
/** Of the tests: their keys and the programme. */
const SETTING_UP = '08:00';
/** When the server does what it does by itself. */
const CLOCK = '16:02';

const at = (day: number, hour: string): number => Date.parse(`2026-11-30T${hour}:21.123Z`) + day * DAY;

/** A walk through all that a sender can do, with all that who works here does between. */
async function walk(desk: SignalDesk, contact?: { reach: { email: string } }): Promise<void> {
  const as = async <T>(day: number, hour: string, work: () => Promise<T>): Promise<T> => {
    desk.clock.now = at(day, hour);
    return work();
  };
  const { code, id } = await as(0, SENDER, () => desk.sent(aSignal({ lang: 'nl', ...(contact && { contact }) })));
  await as(0, SENDER, () => desk.follow(code));
  await as(1, STAFF, () => desk.walk(id, 'received', 'question_open'));
  await as(2, SENDER, () => desk.follow(code, 'reply', 'Lijn 5, elke dag.'));
  await as(3, STAFF, async () => (await desk.opened(id), await desk.walk(id, 'interpreted', 'translated', 'answered')));
  await as(4, SENDER, () => desk.follow(code, 'reopen', 'Dit klopt niet.'));
  await as(5, STAFF, () => desk.walk(id, 'not_taken_up'));
  await as(5, SENDER, () => desk.follow(code));
  const gone = await as(6, SENDER, () => desk.sent());
  await as(6, SENDER, () => desk.follow(gone.code, 'withdraw'));
}

/** What only says that somebody sent something, of whatever kind; it is wiped within the hour. */
const SHORT_LIVED = /^(spent_proofs|rate_counters)\./;

onBothEngines('An anonymous signal', openEmpty => {
  const open = async () => {
    const desk = await SignalDesk.open(openEmpty, { now: at(-1, SETTING_UP), ...DEVICE });
    const told = { ...DEFAULT_SETTINGS, desk: { owner: 'stek@mail.example', webhook: 'https://stek.example/hook' } };
    assert.equal((await desk.put('signal-settings', told, 0, 'admin')).status, 200);
    return desk;
  };

  it('leaves in no table an address, a device or an hour of what its sender did', async () => {
    const desk = await open();
    await walk(desk);
    const values = await everything(desk.store);
    assert.ok(values.length > 200, `${values.length} values`);
    assert.deepEqual(
      values.filter(({ value }) => OF_THE_DEVICE.test(value)),
      [],
    );
    const hours = (all: typeof values) =>
      // A database that is a copy was set up when the tests began.
      all
        .filter(({ at: place }) => place !== 'migrations.applied_at')
        .flatMap(({ at: place, value }) =>
          hoursIn(value)
            .filter(hour => ![STAFF, SETTING_UP, CLOCK, MIDNIGHT].includes(hour))
            .map(hour => `${place}: ${hour}`),
        );
    assert.deepEqual(hours(values.filter(({ at: place }) => !SHORT_LIVED.test(place))), []);
    const seen = new Set(values.flatMap(({ value }) => hoursIn(value)));
    assert.ok(seen.has(STAFF) && seen.has(MIDNIGHT), 'hours are found where there are any');
    desk.clock.now = at(6, CLOCK);
    await desk.pass(0);
    assert.deepEqual(hours(await everything(desk.store)), [], 'nothing of it a few hours later');
    assert.deepEqual(desk.errors, []);
  });

  it('leaves no more when its sender gave a way to reach them, but for that', async () => {
    const desk = await open();
    await walk(desk, { reach: { email: 'an@mail.example' } });
    const values = await everything(desk.store);
    const told = values.filter(({ value }) => value.includes('an@mail.example'));
    assert.deepEqual([...new Set(told.map(({ at: place }) => place))], ['signal_contacts.contact']);
    assert.deepEqual(
      values.filter(({ value }) => OF_THE_DEVICE.test(value)),
      [],
    );
  });

  it('is under no name that a worker has, also when they type it over', async () => {
    const desk = await open();
    desk.clock.now = at(0, SENDER);
    const { status } = await desk.post('signals', aSignal({ channel: 'paper', senderRole: 'worker' }), 'worker');
    assert.equal(status, 201);
    const values = await everything(desk.store);
    const named = values.filter(({ value }) => value.includes(desk.staff.worker.id)).map(({ at: place }) => place);
    assert.deepEqual(named, ['api_keys.id']);
    const used = values.filter(({ at: place }) => place === 'api_keys.last_used_on').map(({ value }) => value);
    assert.ok(used.length > 0 && used.join().length === used.length * 11 - 1, 'of its use only the day');
    assert.deepEqual(
      values.filter(({ at: place }) => !SHORT_LIVED.test(place)).filter(({ value }) => hoursIn(value).includes(SENDER)),
      [],
    );
  });

  it('cannot be guessed from what is kept for repetition', async () => {
    const desk = await open();
    const fingerprints = async () =>
      (await desk.store.db.selectFrom('idempotency').selectAll().execute()).map(({ fingerprint }) => fingerprint);
    await desk.send();
    await desk.send();
    const [one, other] = await fingerprints();
    assert.notEqual(one, other, 'the same words twice do not look the same');
  });
});
