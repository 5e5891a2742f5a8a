import type { Programme } from '../../src/schema/index.ts';

/** What every calendar can show: the peers get this much of each occurrence. */
export interface PlainEvent {
  id: string;
  title: string;
  /** Wall time in Brussels, `YYYY-MM-DDTHH:mm:ss`; the browser of the bench runs in that zone. */
  start: string;
  end: string;
}

/** A series as the recurrence plugins of the peers take it. */
export interface PlainSeries extends PlainEvent {
  rrule: string;
  minutes: number;
}

export function plainEvents(programme: Programme): PlainEvent[] {
  const titles = new Map(programme.activities.map(({ id, title }) => [id, title['nl'] ?? '']));
  return programme.occurrences.map(({ id, activityId, localStart, localEnd }) => ({
    id,
    title: titles.get(activityId) ?? '',
    start: `${localStart}:00`,
    end: `${localEnd}:00`,
  }));
}

export function plainSeries(programme: Programme): PlainSeries[] {
  const recurring = programme.activities.filter(({ schedule }) => schedule.rrule !== undefined);
  return recurring.map(({ id, title, schedule }) => ({
    id,
    title: title['nl'] ?? '',
    start: `${schedule.start}:00`,
    end: `${schedule.end}:00`,
    rrule: schedule.rrule ?? '',
    minutes: (Date.parse(schedule.end) - Date.parse(schedule.start)) / 60_000,
  }));
}

/** DTSTART and RRULE as the libraries read them: a floating start, so that they need no time zone plugin. */
export const asRuleText = ({ start, rrule }: PlainSeries): string =>
  `DTSTART:${start.replaceAll(/[-:]/g, '')}\nRRULE:${rrule}`;
