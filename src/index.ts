export { ActivityCalendar } from './components/activity-calendar/activity-calendar.ts';
export type {
  OccurrenceEvent,
  SignUpQueuedEvent,
  SignUpSentEvent,
} from './components/activity-calendar/activity-calendar.ts';
export { EasyFlyer } from './components/easy-flyer/easy-flyer.ts';
export type { FlyerPrintedEvent, FlyerTranslatedEvent } from './components/easy-flyer/easy-flyer.ts';
export { FollowUp } from './components/follow-up/follow-up.ts';
export type { FollowUpChangedEvent } from './components/follow-up/follow-up.ts';
export { Provider } from './components/provider/provider.ts';
export type { StekClient } from './sdk/client.ts';
export type { Programme } from './schema/programme.ts';
