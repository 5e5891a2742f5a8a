import { define } from '../../foundation/define.ts';
import type { SignUpQueuedEvent, SignUpSentEvent } from '../sign-up/stek-sign-up.ts';
import type { FilterChangedEvent } from './filters/filters.ts';
import type { PeriodChangedEvent, ProgrammeFailedEvent, ProgrammeLoadedEvent } from './programme-events.ts';
import { ActivityCalendar, type OccurrenceEvent } from './activity-calendar.ts';

export { ActivityCalendar };
export type {
  FilterChangedEvent,
  OccurrenceEvent,
  PeriodChangedEvent,
  ProgrammeFailedEvent,
  ProgrammeLoadedEvent,
  SignUpQueuedEvent,
  SignUpSentEvent,
};

define('stek-activity-calendar', ActivityCalendar);

declare global {
  interface HTMLElementTagNameMap {
    'stek-activity-calendar': ActivityCalendar;
  }
  interface HTMLElementEventMap {
    'stek-activity-chosen': OccurrenceEvent;
    'stek-sign-up-chosen': OccurrenceEvent;
    'stek-activity-save-chosen': OccurrenceEvent;
    'stek-activity-share-chosen': OccurrenceEvent;
    'stek-activity-print-chosen': OccurrenceEvent;
    'stek-activity-opened': OccurrenceEvent;
    'stek-activity-saved': OccurrenceEvent;
    'stek-activity-shared': OccurrenceEvent;
    'stek-programme-loaded': ProgrammeLoadedEvent;
    'stek-programme-failed': ProgrammeFailedEvent;
    'stek-period-changed': PeriodChangedEvent;
    'stek-filter-changed': FilterChangedEvent;
  }
}
