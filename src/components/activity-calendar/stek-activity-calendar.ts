import { define } from '../../foundation/define.ts';
import {
  ActivityCalendar,
  type OccurrenceEvent,
  type SignUpQueuedEvent,
  type SignUpSentEvent,
} from './activity-calendar.ts';

export { ActivityCalendar };
export type { OccurrenceEvent, SignUpQueuedEvent, SignUpSentEvent };

define('stek-activity-calendar', ActivityCalendar);

declare global {
  interface HTMLElementTagNameMap {
    'stek-activity-calendar': ActivityCalendar;
  }
  interface HTMLElementEventMap {
    'stek-activity-opened': OccurrenceEvent;
    'stek-activity-saved': OccurrenceEvent;
    'stek-activity-shared': OccurrenceEvent;
    'stek-sign-up-sent': SignUpSentEvent;
    'stek-sign-up-queued': SignUpQueuedEvent;
  }
}
