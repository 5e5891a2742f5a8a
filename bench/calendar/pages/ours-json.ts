import { startOurs } from './ours-element.ts';
import { sizeInAddress } from '../page.ts';

/** As a municipality with a server has it: `api`, which answers with the days that are asked. What it answers is what the `.ics` holds. */
startOurs(calendar => {
  calendar.api = `/v1/${sizeInAddress()}`;
});
