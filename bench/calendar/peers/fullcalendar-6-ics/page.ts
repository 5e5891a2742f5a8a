import { Calendar } from '@fullcalendar/core';
import nl from '@fullcalendar/core/locales/nl';
import dayGrid from '@fullcalendar/daygrid';
import iCalendar from '@fullcalendar/icalendar';
import list from '@fullcalendar/list';
import { feedAddress, start } from '../../page.ts';
import { FIRST_MONTH } from '../../programme.ts';

const dayOf = (day: string): string =>
  `.fc-daygrid-day[data-date="${day}"] .fc-event, .fc-list-day[data-date="${day}"]`;

start({
  mount(host, _programme, view) {
    const calendar = new Calendar(host, {
      plugins: [dayGrid, list, iCalendar],
      locale: nl,
      initialView: view === 'list' ? 'listMonth' : 'dayGridMonth',
      initialDate: `${FIRST_MONTH}-01`,
      dayMaxEvents: 4,
      // Ours opens its details; theirs can be pressed too.
      eventClick: () => undefined,
      events: { url: feedAddress(), format: 'ics' },
    });
    calendar.render();
  },
  eventsOn: day => document.querySelectorAll(dayOf(day)).length,
  events: () => document.querySelectorAll('.fc-event').length,
  next: () => document.querySelector<HTMLElement>('.fc-next-button')?.click(),
});
