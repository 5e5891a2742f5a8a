import 'temporal-polyfill/global';
import { createCalendar, viewList, viewMonthGrid } from '@schedule-x/calendar';
import { createIcalendarPlugin } from '@schedule-x/ical';
import '@schedule-x/theme-default/dist/index.css';
import { feedAddress, start } from '../../page.ts';
import { FIRST_MONTH } from '../../programme.ts';

start({
  mount(host, _programme, view) {
    void fetch(feedAddress())
      .then(answer => answer.text())
      .then(data => {
        const plugin = createIcalendarPlugin({ data });
        createCalendar({
          views: [view === 'list' ? viewList : viewMonthGrid],
          locale: 'nl-NL',
          timezone: 'Europe/Brussels',
          selectedDate: Temporal.PlainDate.from(`${FIRST_MONTH}-01`),
          plugins: [plugin],
          callbacks: { onRangeUpdate: range => plugin.between(range.start, range.end) },
        }).render(host);
      });
  },
  eventsOn: day => document.querySelectorAll(`[data-date="${day}"] .sx__event`).length,
  events: () => document.querySelectorAll('.sx__event').length,
  // Its button listens to the mouse coming up, not to the click.
  next: () => document.querySelector('.sx__chevron--next')?.dispatchEvent(new MouseEvent('mouseup', { bubbles: true })),
});
