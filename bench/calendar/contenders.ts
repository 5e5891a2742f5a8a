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
  entry: string;
}

const here = import.meta.dirname;
const page = (id: string): string => join(here, 'pages', `${id}.ts`);
const peer = (id: string): string => join(here, 'peers', id, 'page.ts');

export const CONTENDERS: readonly Contender[] = [
  { id: 'blank', name: 'blank', kind: 'blank', entry: page('blank') },
  { id: 'bare', name: 'bare DOM', kind: 'limit', entry: page('bare') },
  { id: 'bare-lit', name: 'bare Lit', kind: 'limit', entry: page('bare-lit') },
  { id: 'ours', name: 'ours', kind: 'ours', entry: page('ours') },
  { id: 'ours-sdk', name: 'ours, SDK', kind: 'way', entry: page('ours-sdk') },
  { id: 'ours-ics', name: 'ours, .ics', kind: 'way', entry: page('ours-ics') },
  { id: 'event-calendar-5', name: 'EventCalendar 5', kind: 'peer', entry: peer('event-calendar-5') },
  { id: 'fullcalendar-6', name: 'FullCalendar 6', kind: 'peer', entry: peer('fullcalendar-6') },
  { id: 'fullcalendar-7', name: 'FullCalendar 7', kind: 'peer', entry: peer('fullcalendar-7') },
  { id: 'schedule-x-4', name: 'Schedule-X 4', kind: 'peer', entry: peer('schedule-x-4') },
];
