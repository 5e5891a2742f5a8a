export { ActivityCalendar } from './components/activity-calendar/activity-calendar.ts';
export type {
  OccurrenceEvent,
  SignUpQueuedEvent,
  SignUpSentEvent,
} from './components/activity-calendar/activity-calendar.ts';
export { Provider } from './components/provider/provider.ts';
export type { StekClient } from './sdk/client.ts';
export type { Programme } from './schema/programme.ts';
