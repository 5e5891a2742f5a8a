import { circumstanceStyles } from './styles/circumstances.styles.ts';
import { detailsStyles } from './styles/details.styles.ts';
import { listStyles } from './styles/list.styles.ts';
import { monthStyles } from './styles/month.styles.ts';
import { pageStyles } from './styles/page.styles.ts';

/** What the calendar looks like; colours, focus and buttons come from the base styles. */
export const styles = [pageStyles, listStyles, monthStyles, detailsStyles, circumstanceStyles];
