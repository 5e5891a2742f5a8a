import type { ActivityCalendar } from '../../../src/components/activity-calendar/activity-calendar.ts';
import '../../../src/components/activity-calendar/stek-activity-calendar.ts';
import type { Programme } from '../../../src/schema/index.ts';
import { start } from '../page.ts';
import { onOurScreen } from './our-screen.ts';

/** Our element as a municipality places it; `feed` says where its programme comes from. */
export function startOurs(feed: (calendar: ActivityCalendar, programme: Programme) => void): void {
  const calendar = document.createElement('stek-activity-calendar') as ActivityCalendar;
  start({
    mount(host, programme, view) {
      calendar.view = view;
      feed(calendar, programme);
      host.append(calendar);
    },
    ...onOurScreen(() => calendar.shadowRoot),
  });
}
