import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LEASE_TIME, withLease } from '../../src/sdk/outbox/lease.ts';
import { withTabLock } from '../../src/sdk/outbox/tab-lock.ts';
import { SHORTEST_WAIT } from '../../src/sdk/outbox/timings.ts';
import { SlowDisk, type Tab } from '../support/slow-disk.ts';
import { VirtualTime } from '../support/virtual-time.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What happens in one world. */
interface Course {
  readonly tabs: number;
  readonly entries: number;
  /** Milliseconds that half a transaction can take at worst. */
  readonly slowest: number;
  /** Milliseconds that one attempt can take at worst. */
  readonly attempt: number;
  readonly stops?: boolean;
  readonly freezes?: boolean;
  readonly jumps?: boolean;
}

interface Outcome {
  readonly sent: number;
  /** Attempts that began without the lease. */
  readonly stolen: number;
  readonly attempts: number;
  /** Longest time, in milliseconds, in which nobody began anything though there was something to do. */
  readonly idle: number;
}

/** Tabs that all want to send what waits, with the real lease, on a disk and a clock of this world. */
async function live(seed: number, course: Course): Promise<Outcome> {
  using time = new VirtualTime(seed);
  const disk = new SlowDisk(time, course.slowest);
  const waiting = new Set(Array.from({ length: course.entries }, (_, number) => number));
  const outcome = { sent: 0, stolen: 0, attempts: 0, idle: 0 };
  let last = 0;
  const never = new AbortController().signal;
  const turn = (tab: Tab) => async (renew: () => Promise<boolean>) => {
    while (waiting.size > 0 && (await renew())) {
      outcome.attempts += 1;
      outcome.idle = Math.max(outcome.idle, time.now - last);
      if (disk.writer !== tab || !disk.row || disk.row.until <= Date.now()) outcome.stolen += 1;
      const [entry = -1] = waiting;
      await time.wait(time.delay(course.attempt));
      last = time.now;
      if (tab.isStopped) await new Promise(() => undefined);
      if (waiting.delete(entry)) outcome.sent += 1;
    }
  };
  const busy = async (tab: Tab): Promise<void> => {
    await time.wait(time.random() * 2000);
    while (waiting.size > 0) {
      await withLease(tab, turn(tab), never);
      await time.wait(SHORTEST_WAIT);
    }
  };
  const tabs = Array.from({ length: course.tabs }, () => disk.tab());
  for (const tab of tabs) void busy(tab);
  // One is never stopped: somebody has to be there to send.
  for (const tab of tabs.slice(1)) {
    if (course.stops) void time.wait(time.random() * 20_000).then(() => (tab.isStopped = true));
    if (course.freezes)
      void time.wait(time.random() * 20_000).then(() => (tab.frozenUntil = time.now + time.random() * HOUR));
  }
  if (course.jumps) void time.wait(time.random() * 20_000).then(() => (time.skew = (time.random() - 0.5) * 16 * DAY));
  await time.run(() => waiting.size === 0, DAY);
  return outcome;
}

describe('The turn to send, where a browser has no locks', () => {
  const SCHEDULES = 300;
  const base = { tabs: 5, entries: 20, slowest: 5000, attempt: 30_000 };
  const courses: Record<string, Course> = {
    'all goes well': base,
    'tabs are closed in the middle': { ...base, stops: true },
    'tabs are stopped for a while and go on': { ...base, freezes: true },
    'the clock is set, days back or ahead': { ...base, jumps: true, stops: true },
    'the disk takes up to five minutes': { ...base, slowest: 300_000, stops: true, freezes: true },
    'an attempt takes longer than a turn may': { ...base, attempt: 3 * LEASE_TIME, stops: true },
  };
  for (const [name, course] of Object.entries(courses)) {
    it(`never stays stuck and is never taken from who has it when ${name}`, async t => {
      const total = { sent: 0, stolen: 0, attempts: 0, idle: 0 };
      for (let seed = 1; seed <= SCHEDULES; seed++) {
        const outcome = await live(seed, course);
        assert.equal(outcome.sent, course.entries, `schedule ${seed}`);
        for (const key of ['sent', 'stolen', 'attempts'] as const) total[key] += outcome[key];
        total.idle = Math.max(total.idle, outcome.idle);
      }
      t.diagnostic(
        `${SCHEDULES} schedules: ${total.sent} sent in ${total.attempts} attempts, ${total.stolen} without the turn, longest stop ${Math.round(total.idle / 1000)} s`,
      );
      assert.equal(total.sent, SCHEDULES * course.entries);
      assert.equal(total.stolen, 0);
      // A turn that nobody gives back ends by itself; the disk and a look every 0.4 s come on top, for each tab in the line.
      const disk = 2 * course.slowest * (course.tabs + 2);
      assert.ok(total.idle <= LEASE_TIME + course.attempt + disk + SHORTEST_WAIT + 2000, `${total.idle} ms`);
    });
  }

  it('goes to who waits as soon as it is given back', async () => {
    using time = new VirtualTime(1);
    const disk = new SlowDisk(time, 10);
    const order: string[] = [];
    const { signal } = new AbortController();
    const work = (name: string, length: number) => async () => {
      order.push(`${name} begins`);
      await time.wait(length);
      order.push(`${name} ends`);
    };
    void withLease(disk.tab(), work('one', 10_000), signal);
    void time.wait(1000).then(() => withLease(disk.tab(), work('two', 10), signal));
    await time.run(() => order.length === 4, LEASE_TIME);
    assert.deepEqual(order, ['one begins', 'one ends', 'two begins', 'two ends']);
    assert.ok(time.now < 12_000, `${time.now} ms`);
  });

  it('is free again when its end lies further away than any: the clock was set back', async () => {
    using time = new VirtualTime(1);
    const disk = new SlowDisk(time, 10);
    const { signal } = new AbortController();
    let isLate = false;
    time.skew = HOUR;
    void withLease(disk.tab(), () => new Promise<never>(() => undefined), signal);
    void time.wait(1000).then(() => {
      time.skew = 0;
      return withLease(disk.tab(), async () => void (isLate = true), signal);
    });
    await time.run(() => isLate, 60_000);
    assert.deepEqual([isLate, time.now < 2000], [true, true]);
  });

  it('is not waited for any longer by a page that is closed', async () => {
    using time = new VirtualTime(1);
    const disk = new SlowDisk(time, 10);
    const closing = new AbortController();
    let isOver = false;
    void withLease(disk.tab(), () => new Promise<never>(() => undefined), closing.signal);
    void time.wait(500).then(async () => {
      await withLease(disk.tab(), () => assert.fail('it has no turn'), closing.signal);
      isOver = true;
    });
    void time.wait(3000).then(() => closing.abort());
    await time.run(() => isOver, LEASE_TIME);
    assert.ok(isOver && time.now < 4000, `${time.now} ms`);
  });
});

describe('The turn to send, with Web Locks', () => {
  it('goes to one after the other', async () => {
    const order: number[] = [];
    const store = { device: () => assert.fail('no lease is needed') } as never;
    const { signal } = new AbortController();
    const work = (number: number) => async () => {
      order.push(number);
      await new Promise(resolve => setImmediate(resolve));
      order.push(number);
    };
    await Promise.all([1, 2, 3].map(number => withTabLock(store, work(number), signal)));
    assert.deepEqual(order, [1, 1, 2, 2, 3, 3]);
  });
});
