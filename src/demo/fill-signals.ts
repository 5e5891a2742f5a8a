import { addDays } from '../domain/calendar-day.ts';
import { DAY, HOUR } from '../domain/duration.ts';
import { municipalDay } from '../domain/municipal-clock.ts';
import type { FollowUpCode } from '../domain/follow-up-code.ts';
import { SignalRequest } from '../schema/signal.ts';
import type { ServerKeys } from '../server/keys/server-keys.ts';
import { createBundle, readBundle } from '../server/signals/create-bundle.ts';
import { moveBundle } from '../server/signals/move-bundle.ts';
import { moveSignal } from '../server/signals/move-signal.ts';
import { actOnSignal } from '../server/signals/signal-holder.ts';
import { readSignalSettings, saveSignalSettings } from '../server/signals/signal-settings.ts';
import { readSignal, SIGNAL } from '../server/signals/signal-store.ts';
import { takeSignal } from '../server/signals/take-signal.ts';
import type { Store } from '../server/store/store.ts';
import { TenantWrite, writeForTenant } from '../server/store/tenant-write.ts';
import { codeMacOf, keepCode, newCode } from '../server/submissions/follow-up-codes.ts';
import { nextNumber, submissionRef } from '../server/submissions/numbers.ts';
import type { Actor } from '../server/submissions/submission-kind.ts';
import { DEMO_TENANT } from './municipality.ts';
import { DEMO_PHONE } from './places.ts';
import { demoBundles, demoSignals, type DemoBundle, type DemoSignal, type DemoStep } from './signals.ts';

const ACTORS: Readonly<Record<'holder' | 'coordinator' | 'other', Actor>> = {
  holder: { role: 'holder' },
  coordinator: { role: 'coordinator', id: 'demo-coordinator' },
  other: { role: 'coordinator', id: 'demo-colleague' },
};

/** By when something is done, in days after it was decided. */
const DUE = 120;

/** Passes on the demo's signals, unless any were passed on: each goes the way that signals of a municipality go, on the days it would. */
export async function fillSignals(store: Store, keys: ServerKeys): Promise<void> {
  await writeForTenant(store, DEMO_TENANT.id, async write => {
    const { db, tenant } = write;
    const some = await db.selectFrom('signals').select('id').where('tenant', '=', tenant.id).limit(1).execute();
    if (some.length > 0) return;
    const { version, ...usual } = await readSignalSettings(write);
    await saveSignalSettings(write, { ...usual, phone: DEMO_PHONE }, version);
    for (const bundle of demoBundles()) await bundleUp(write, keys, bundle);
    // Those that came first have the lowest numbers.
    for (const signal of demoSignals().sort((a, b) => b.ago - a.ago)) await passOn(write, keys, signal);
  });
}

/** The same write, done so many days before, and never later than now. */
const daysAgo = (write: TenantWrite, days: number): TenantWrite =>
  new TenantWrite(write.db, write.tenant, new Date(write.now.getTime() - Math.max(0, days) * DAY - HOUR));

/** @returns the id of what was made of it */
async function passOn(
  write: TenantWrite,
  keys: ServerKeys,
  { request, ago, steps, code }: DemoSignal,
): Promise<string> {
  const id = crypto.randomUUID();
  await arrive(daysAgo(write, ago), keys, { id, request, code });
  for (const step of steps) await go(daysAgo(write, ago - step.after), id, step);
  return id;
}

async function arrive(
  write: TenantWrite,
  keys: ServerKeys,
  { id, request, code: known }: { id: string; request: DemoSignal['request']; code: FollowUpCode | undefined },
): Promise<void> {
  const made = await codeOf(keys, known);
  const code = made.code;
  const number = async () => {
    const next = await nextNumber(write, SIGNAL);
    return { number: next, ref: submissionRef('SI', write.now, next) };
  };
  const arrival = { id, by: 'holder' as const, actor: ACTORS.holder, keys, code, codes: { holder: code }, number };
  await takeSignal(write, SignalRequest.parse(request), arrival);
  await keepCode(write, made.mac, { kind: SIGNAL, entityId: id, holder: 'holder' });
}

/** The code that is known, or one that nobody learns. */
const codeOf = async (keys: ServerKeys, code: FollowUpCode | undefined) =>
  code === undefined ? newCode(keys, DEMO_TENANT.id) : { code, mac: await codeMacOf(keys, DEMO_TENANT.id, code) };

/** What the holder of a code does to come to a state. */
const HOLDER_DOES: Readonly<Record<string, string>> = { received: 'reply', reopened: 'reopen', withdrawn: 'withdraw' };

async function go(write: TenantWrite, id: string, { to, data, text, by }: DemoStep) {
  const actor = ACTORS[by ?? 'coordinator'];
  if (by === 'holder') {
    await actOnSignal(write, id, HOLDER_DOES[to]!, actor, text === undefined ? {} : { text });
    return;
  }
  const version = (await readSignal(write, id))!.version;
  await moveSignal(write, id, { to, version, data: withDay(write, to, data) }, actor);
}

/** An action has a day by which it is done. */
const withDay = ({ now }: TenantWrite, to: string, data: DemoStep['data']): DemoStep['data'] =>
  to === 'in_action' ? { ...data, due: addDays(municipalDay(now.getTime()), DUE) } : data;

async function bundleUp(write: TenantWrite, keys: ServerKeys, { request, texts, ago, steps }: DemoBundle) {
  const { kind, themes } = request;
  const summary = request.summary['nl']!;
  const signalIds: string[] = [];
  for (const [index, text] of texts.entries()) {
    const weighed: DemoStep[] = [
      { to: 'received', after: 1 },
      { to: 'interpreted', after: 2, data: { kind, summary } },
    ];
    const signal = { request: { about: kind, text, themes }, ago: ago - index, steps: weighed };
    signalIds.push(await passOn(write, keys, signal));
  }
  const together = daysAgo(write, ago - texts.length - 2);
  const made = await createBundle(together, readBundle({ ...request, signalIds }), ACTORS.coordinator);
  let { version } = made;
  for (const { to, after, data } of steps) {
    const then = daysAgo(write, ago - after);
    const moved = await moveBundle(then, made.id, { to, version, data: withDay(then, to, data) }, ACTORS.coordinator);
    version = moved.version;
  }
}
