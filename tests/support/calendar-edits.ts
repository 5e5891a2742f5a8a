import type { Activity } from '../../src/schema/activity.ts';

/** What a feed gives on one day of the year of edits. */
export interface Delivery {
  activities: readonly Activity[];
  /** How much of the file arrives: 1 is all. */
  cut: number;
  prune: boolean;
  edit: string;
}

/** Numbers from 0 up to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SIGN_UP = { mode: 'required' as const, capacity: 4, waitlist: 10, partyMax: 2 };

/**
 * A calendar in the hands of people who change their minds: times, days, zones, UIDs, exceptions, cancellings, fewer seats; delivered
 * whole, cut off or again.
 */
export class EditedCalendar {
  readonly #random: () => number;
  #activities: Activity[] = [];
  #made = 0;

  constructor(random: () => number, now: number) {
    this.#random = random;
    for (let index = 0; index < 6; index++) this.#activities.push(this.#activity(now));
  }

  /** One edit, and how the feed with it arrives. */
  next(now: number): Delivery {
    const edit = this.#pick(EDITS);
    const at = Math.floor(this.#random() * this.#activities.length);
    const target = this.#activities[at]!;
    const changed = this.#edited(edit, target, now);
    if (edit === 'new') this.#activities.push(changed);
    else if (edit !== 'again') this.#activities[at] = changed;
    if (this.#activities.length > 10) this.#activities.shift();
    const arrives = this.#random();
    return {
      activities: this.#activities,
      cut: arrives < 0.25 ? 0.15 + this.#random() * 0.8 : 1,
      prune: this.#random() < 0.5,
      edit,
    };
  }

  #edited(edit: (typeof EDITS)[number], activity: Activity, now: number): Activity {
    if (edit === 'uid') return { ...activity, id: this.#uid() };
    if (edit === 'words') return { ...activity, title: { nl: `Les ${++this.#made}` } };
    if (edit === 'new') return this.#activity(now);
    return CHANGES[edit]?.(activity, list => this.#pick(list)) ?? activity;
  }

  #activity(now: number): Activity {
    const start = new Date(now + Math.floor(2 + this.#random() * 40) * DAY).toISOString().slice(0, 10);
    const isSeries = this.#random() < 0.6;
    return {
      id: this.#uid(),
      status: 'published',
      title: { nl: 'Les' },
      schedule: {
        start: `${start}T14:00`,
        end: `${start}T16:00`,
        tz: 'Europe/Brussels',
        ...(isSeries && { rrule: 'FREQ=WEEKLY;COUNT=6' }),
      },
      signUp: SIGN_UP,
      version: 1,
    };
  }

  #uid(): string {
    return `uid-${++this.#made}`;
  }

  #pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random() * list.length)]!;
  }
}

type Pick = <T>(list: readonly T[]) => T;

/** What people do to one activity. */
const CHANGES: Readonly<Record<string, (activity: Activity, pick: Pick) => Activity>> = {
  time: (activity, pick) => rescheduled(activity, pick([-30, -15, 15, 30, 90]) * 60_000),
  day: (activity, pick) => rescheduled(activity, pick([-2, -1, 1, 2, 9]) * DAY),
  zone: inOtherZone,
  'cancel date': (activity, pick) =>
    withException(activity, { recurrenceId: pick(startsOf(activity.schedule)), type: 'cancelled' }),
  'move date': (activity, pick) => {
    const recurrenceId = pick(startsOf(activity.schedule));
    const [start, end] = [shifted(recurrenceId, DAY), shifted(recurrenceId, DAY + 2 * HOUR)];
    return withException(activity, { recurrenceId, type: 'moved', start, end });
  },
  restore: activity => ({ ...withoutExceptions(activity), status: 'published' }),
  'leave out': (activity, pick) =>
    activity.schedule.rrule ? inSchedule(activity, { exdate: [pick(startsOf(activity.schedule))] }) : activity,
  'fewer dates': activity =>
    activity.schedule.rrule ? inSchedule(activity, { rrule: 'FREQ=WEEKLY;COUNT=3' }) : activity,
  'more dates': activity => inSchedule(activity, { rrule: 'FREQ=WEEKLY;COUNT=9' }),
  'cancel all': activity => ({ ...activity, status: 'cancelled' }),
  seats: (activity, pick) => ({ ...activity, signUp: { ...SIGN_UP, capacity: pick([1, 2, 4, 8]) } }),
};

const inSchedule = (activity: Activity, change: Partial<Activity['schedule']>): Activity => ({
  ...activity,
  schedule: { ...activity.schedule, ...change },
});

/** Some twice, as they happen more often. */
const EDITS = [
  'time',
  'time',
  'day',
  'zone',
  'uid',
  'cancel date',
  'move date',
  'restore',
  'restore',
  'leave out',
  'fewer dates',
  'more dates',
  'cancel all',
  'seats',
  'words',
  'new',
  'new',
  'again',
] as const;

const shifted = (local: string, by: number): string =>
  new Date(Date.parse(`${local}Z`) + by).toISOString().slice(0, local.length);

const withoutExceptions = ({ exceptions: _, ...activity }: Activity): Activity => activity;

const withException = (activity: Activity, one: NonNullable<Activity['exceptions']>[number]): Activity => ({
  ...activity,
  exceptions: [...(activity.exceptions ?? []).filter(({ recurrenceId }) => recurrenceId !== one.recurrenceId), one],
});

/** The dates of the weekly series and single dates of this calendar. */
function startsOf({ start, rrule, exdate = [] }: Activity['schedule']): string[] {
  const count = Number(/COUNT=(\d+)/.exec(rrule ?? '')?.[1] ?? 1);
  const starts = Array.from({ length: count }, (_, week) => shifted(start, week * 7 * DAY));
  const left = starts.filter(one => !exdate.includes(one));
  return left.length > 0 ? left : [start];
}

function rescheduled(activity: Activity, by: number): Activity {
  const { exdate: _, ...schedule } = activity.schedule;
  const moved = { ...schedule, start: shifted(schedule.start, by), end: shifted(schedule.end, by) };
  return { ...withoutExceptions(activity), schedule: moved };
}

/** The same moments in another zone, as long as it is winter; in summer an hour or two later. */
function inOtherZone(activity: Activity): Activity {
  const { schedule } = activity;
  const hours: Record<string, number> = { 'Europe/Brussels': 1, UTC: 0, 'Europe/Athens': 2 };
  const names = Object.keys(hours);
  const tz = names[(names.indexOf(schedule.tz) + 1) % names.length]!;
  const by = (hours[tz]! - hours[schedule.tz]!) * HOUR;
  const change = (local: string) => shifted(local, by);
  return {
    ...activity,
    schedule: {
      ...schedule,
      tz,
      start: change(schedule.start),
      end: change(schedule.end),
      ...(schedule.exdate && { exdate: schedule.exdate.map(change) }),
    },
    ...(activity.exceptions && {
      exceptions: activity.exceptions.map(one => ({
        ...one,
        recurrenceId: change(one.recurrenceId),
        ...(one.start && { start: change(one.start) }),
        ...(one.end && { end: change(one.end) }),
      })),
    }),
  };
}
