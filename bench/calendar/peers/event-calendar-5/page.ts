import { createCalendar, DayGrid, List } from '@event-calendar/core';
import '@event-calendar/core/index.css';
import { rrulestr } from 'rrule';
import { start } from '../../page.ts';
import { asRuleText, plainEvents, plainSeries, type PlainEvent, type PlainSeries } from '../../plain-event.ts';
import { FIRST_MONTH } from '../../programme.ts';

/** EventCalendar has no recurrence: its documented way is a source that is asked per period, here filled by `rrule`. */
function expanded(series: readonly PlainSeries[], from: Date, to: Date): PlainEvent[] {
  return series.flatMap(one =>
    rrulestr(asRuleText(one))
      .between(from, to, true)
      .map(date => ({
        id: `${one.id}_${date.getTime()}`,
        title: one.title,
        start: date.toISOString().slice(0, 19),
        end: new Date(date.getTime() + one.minutes * 60_000).toISOString().slice(0, 19),
      })),
  );
}

start({
  mount(host, programme, view) {
    const series = plainSeries(programme);
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
      ...(series.length === 0
        ? { events: plainEvents(programme) }
        : {
            eventSources: [
              { events: ({ start: from, end: to }: { start: Date; end: Date }) => expanded(series, from, to) },
            ],
          }),
    });
  },
  eventsOn: day => document.querySelectorAll(`.ec-event-time[datetime^="${day}"]`).length,
  events: () => document.querySelectorAll('.ec-event').length,
  next: () => document.querySelector<HTMLElement>('.ec-next')?.click(),
});
