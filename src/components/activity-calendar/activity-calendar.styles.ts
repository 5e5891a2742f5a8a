import { skeletonStyles } from '../../foundation/skeleton.styles.ts';
import { cardStyles } from './list/card.styles.ts';
import { listStyles } from './list/list.styles.ts';
import { wideCardStyles } from './list/wide-card.styles.ts';
import { circumstanceStyles } from './styles/circumstances.styles.ts';
import { loadingStyles } from './styles/loading.styles.ts';
import { pageStyles } from './styles/page.styles.ts';

/** What the first picture of the calendar looks like; colours, focus and buttons come from the base styles. */
export const styles = [
  pageStyles,
  listStyles,
  cardStyles,
  wideCardStyles,
  skeletonStyles,
  loadingStyles,
  circumstanceStyles,
];
