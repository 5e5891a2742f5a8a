import { createCalendar, DayGrid, List } from '@event-calendar/core';
import '@event-calendar/core/index.css';
import ICAL from 'ical.js';
import { feedAddress, start } from '../../page.ts';
import type { PlainEvent } from '../../plain-event.ts';
import { FIRST_MONTH } from '../../programme.ts';

/** EventCalendar reads no files: what a webmaster writes for it, with the reader that the plugins of the others have too. */
async function read(): Promise<PlainEvent[]> {
  const text = await (await fetch(feedAddress())).text();
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(component => {
    const { uid, summary, startDate, endDate } = new ICAL.Event(component);
    return { id: uid, title: summary, start: startDate.toString(), end: endDate.toString() };
  });
}

let events: Promise<PlainEvent[]> | undefined;

const within = async (from: Date, to: Date): Promise<PlainEvent[]> =>
  (await (events ??= read())).filter(one => new Date(one.start) < to && new Date(one.end) > from);

start({
  mount(host, _programme, view) {
    createCalendar(host, [DayGrid, List], {
      locale: 'nl-BE',
      firstDay: 1,
      view: view === 'list' ? 'listMonth' : 'dayGridMonth',
      date: `${FIRST_MONTH}-01`,
      dayMaxEvents: true,
      height: '900px',
      // Ours opens its details; theirs can be pressed too.
      eventClick: () => undefined,
      buttonText: text => ({ ...text, today: 'vandaag', prev: 'Vorige maand', next: 'Volgende maand' }),
      eventSources: [{ events: ({ start: from, end: to }: { start: Date; end: Date }) => within(from, to) }],
    });
  },
  eventsOn: day => document.querySelectorAll(`.ec-event-time[datetime^="${day}"]`).length,
  events: () => document.querySelectorAll('.ec-event').length,
  next: () => document.querySelector<HTMLElement>('.ec-next')?.click(),
});
