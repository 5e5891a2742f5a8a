import { LOCAL_TIME } from '../../schema/patterns.ts';
import type { OpeningHours } from '../../schema/place.ts';
import { isObject, textOf, type JsonObject } from '../json.ts';
import type { WarningList } from '../warning-list.ts';
import { uuidOf } from './uuid-of.ts';

const WEEK: readonly OpeningHours['days'][number][] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Weekly hours as HSDS schedules. The times are those of the clock on the wall there. */
export const writeHours = (owner: string, hours: readonly OpeningHours[]): JsonObject[] =>
  hours.map(({ days, opens, closes }, index) => ({
    id: uuidOf(`${owner}/schedule/${index}`),
    service_id: owner,
    wkst: 'MO',
    freq: 'WEEKLY',
    byday: days.join(','),
    opens_at: opens,
    closes_at: closes,
  }));

/** What an HSDS schedule is read with. */
interface ReadHours {
  /** Where the list stands, a JSON pointer. */
  path: string;
  warnings: WarningList;
  /** The day it is; a schedule that ended before is left out. @default none ended */
  today?: string | undefined;
}

/** The hours that come back every week. Others are left out with a warning: a card that says a wrong hour is worse than one that says none. */
export const readHours = (schedules: readonly unknown[], context: ReadHours): OpeningHours[] =>
  schedules.flatMap((schedule, index) => readSchedule(schedule, { ...context, path: `${context.path}/${index}` }));

function readSchedule(schedule: unknown, { path, warnings, today }: ReadHours): OpeningHours[] {
  if (!isObject(schedule)) return [];
  const days = daysOf(schedule);
  const opens = timeOf(schedule['opens_at']);
  const closes = timeOf(schedule['closes_at']);
  const end = textOf(schedule['valid_to']) ?? textOf(schedule['until']);
  if (today !== undefined && end !== undefined && end.slice(0, 10) < today) {
    warnings.add(path, 'hours_over', 'These hours ended already. They were left out.');
    return [];
  }
  const isWeekly = (schedule['freq'] ?? 'WEEKLY') === 'WEEKLY' && Number(schedule['interval'] ?? 1) === 1;
  if (isWeekly && days.length > 0 && opens && closes) return [{ days, opens, closes }];
  const detail =
    'Only hours that come back every week can be shown, with "byday", "opens_at" and "closes_at". These were left out.';
  warnings.add(path, 'hours_not_weekly', detail);
  return [];
}

function daysOf({ byday }: JsonObject): OpeningHours['days'] {
  const written = (textOf(byday) ?? '').toUpperCase().split(/[\s,;]+/);
  return WEEK.filter(day => written.includes(day));
}

/** `9:00`, `09:00:00` and `09:00+01:00` are nine on the clock there. In UTC it is not known what the clock says. */
function timeOf(value: unknown): string | undefined {
  const [, hour = '', minute = ''] =
    /^(\d{1,2}):(\d\d)(?::\d\d(?:\.\d+)?)?(?:[+-]\d\d:?\d\d)?$/.exec(textOf(value) ?? '') ?? [];
  const time = `${hour.padStart(2, '0')}:${minute}`;
  return LOCAL_TIME.test(time) ? time : undefined;
}
