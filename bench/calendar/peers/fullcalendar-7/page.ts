import rrule from '@fullcalendar/rrule';
import { Calendar } from 'fullcalendar';
import dayGrid from 'fullcalendar/daygrid';
import list from 'fullcalendar/list';
import nl from 'fullcalendar/locales/nl';
import classic from 'fullcalendar/themes/classic';
import 'fullcalendar/skeleton.css';
import 'fullcalendar/themes/classic/palette.css';
import 'fullcalendar/themes/classic/theme.css';
import { start } from '../../page.ts';
import { asRuleText, plainEvents, plainSeries } from '../../plain-event.ts';
import { FIRST_MONTH } from '../../programme.ts';

start({
  mount(host, programme, view) {
    const series = plainSeries(programme).map(one => ({
      title: one.title,
      rrule: asRuleText(one),
      duration: { minutes: one.minutes },
    }));
    const calendar = new Calendar(host, {
      plugins: [dayGrid, list, classic, rrule],
      locale: nl,
      initialView: view === 'list' ? 'listMonth' : 'dayGridMonth',
      initialDate: `${FIRST_MONTH}-01`,
      dayMaxEvents: 4,
      // Ours opens its details; theirs can be pressed too.
      eventClick: () => undefined,
      eventClass: 'event',
      headerToolbar: { start: 'title', end: 'today prev,next' },
      events: [...plainEvents(programme), ...series],
    });
    calendar.render();
  },
  eventsOn: day =>
    document.querySelectorAll(`[data-date="${day}"] .event, [data-date="${day}"] + [role="list"] .event`).length,
  events: () => document.querySelectorAll('.event').length,
  next: () => document.querySelector<HTMLElement>('button[aria-label="Volgende"]')?.click(),
});
