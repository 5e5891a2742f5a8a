import { define } from '../../foundation/define.ts';
import type { SignUpQueuedEvent, SignUpSentEvent } from '../sign-up/stek-sign-up.ts';
import { ActivityCalendar, type OccurrenceEvent } from './activity-calendar.ts';

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
  }
}
