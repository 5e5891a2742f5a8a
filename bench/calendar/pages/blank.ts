import { start } from '../page.ts';

/** The page without a calendar: the browser's own cost and that of the data, taken off every other page. */
start({
  mount: () => undefined,
  eventsOn: () => 1,
  events: () => 0,
  next: () => undefined,
});
