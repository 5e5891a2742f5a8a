import { join } from 'node:path';

export interface Contender {
  /** In addresses and reports of the run. */
  id: string;
  /** In the table. */
  name: string;
  /**
   * `limit` pages are no calendars: they show how little the same content can cost. `way` is ours, fed in another way than from
   * memory; no bar is set for it.
   */
  kind: 'blank' | 'limit' | 'ours' | 'way' | 'peer';
  /** Where its programme comes from: a script that is there before the page starts, or a request of the page's own. */
  from: 'memory' | 'json' | 'ics';
  entry: string;
}

const here = import.meta.dirname;
const page = (id: string): string => join(here, 'pages', `${id}.ts`);
const peer = (id: string): string => join(here, 'peers', id, 'page.ts');

const inMemory = (kind: Contender['kind'], id: string, name: string): Contender => ({
  id,
  name,
  kind,
  from: 'memory',
  entry: kind === 'peer' ? peer(id) : page(id),
});

/** The same calendar, but its programme comes over the line. */
const fetching = (kind: Contender['kind'], id: string, name: string, from: 'json' | 'ics' = 'ics'): Contender => ({
  ...inMemory(kind, id, name),
  from,
});

/** What is taken off a page: the same page without a calendar, with the same data in it. */
export const blankOf = ({ from }: Contender): string => (from === 'memory' ? 'blank' : 'blank-http');

export const CONTENDERS: readonly Contender[] = [
  inMemory('blank', 'blank', 'blank'),
  inMemory('limit', 'bare', 'bare DOM'),
  inMemory('limit', 'bare-lit', 'bare Lit'),
  inMemory('ours', 'ours', 'ours'),
  inMemory('way', 'ours-sdk', 'ours, SDK'),
  inMemory('peer', 'event-calendar-5', 'EventCalendar 5'),
  inMemory('peer', 'fullcalendar-6', 'FullCalendar 6'),
  inMemory('peer', 'fullcalendar-7', 'FullCalendar 7'),
  inMemory('peer', 'schedule-x-4', 'Schedule-X 4'),
  { ...fetching('blank', 'blank-http', 'blank, without data'), entry: page('blank') },
  fetching('way', 'ours-json', 'ours, JSON', 'json'),
  fetching('ours', 'ours-ics', 'ours, .ics'),
  fetching('peer', 'event-calendar-5-ics', 'EventCalendar 5 + ical.js'),
  fetching('peer', 'fullcalendar-6-ics', 'FullCalendar 6 + icalendar'),
  fetching('peer', 'schedule-x-4-ics', 'Schedule-X 4 + ical'),
];
