import { define } from '../../foundation/define.ts';
import { ActivityCalendar, type OccurrenceEvent } from './activity-calendar.ts';

export { ActivityCalendar };
export type { OccurrenceEvent };

define('stek-activity-calendar', ActivityCalendar);

declare global {
  interface HTMLElementTagNameMap {
    'stek-activity-calendar': ActivityCalendar;
  }
  interface HTMLElementEventMap {
    'stek-activity-opened': OccurrenceEvent;
    'stek-activity-saved': OccurrenceEvent;
    'stek-activity-shared': OccurrenceEvent;
  }
}
