import { feedAddress } from '../page.ts';
import { startOurs } from './ours-element.ts';

/** As a webmaster has it in one line: `src` with the address of an iCalendar file, fetched, read and laid out in the page. */
startOurs(calendar => {
  calendar.src = feedAddress();
});
