import 'temporal-polyfill/global';
import { createCalendar, viewList, viewMonthGrid } from '@schedule-x/calendar';
import { createEventRecurrencePlugin } from '@schedule-x/event-recurrence';
import '@schedule-x/theme-default/dist/index.css';
import { start } from '../../page.ts';
import { plainEvents, plainSeries } from '../../plain-event.ts';
import { FIRST_MONTH } from '../../programme.ts';

const zoned = (local: string): Temporal.ZonedDateTime =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Brussels');

start({
  mount(host, programme, view) {
    const events = [...plainEvents(programme), ...plainSeries(programme)];
    const calendar = createCalendar({
      views: [view === 'list' ? viewList : viewMonthGrid],
      locale: 'nl-NL',
      timezone: 'Europe/Brussels',
      selectedDate: Temporal.PlainDate.from(`${FIRST_MONTH}-01`),
      plugins: [createEventRecurrencePlugin()],
      events: events.map(event => ({ ...event, start: zoned(event.start), end: zoned(event.end) })),
    });
    calendar.render(host);
  },
  eventsOn: day => document.querySelectorAll(`[data-date="${day}"] .sx__event`).length,
  events: () => document.querySelectorAll('.sx__event').length,
  // Its button listens to the mouse coming up, not to the click.
  next: () => document.querySelector('.sx__chevron--next')?.dispatchEvent(new MouseEvent('mouseup', { bubbles: true })),
});
