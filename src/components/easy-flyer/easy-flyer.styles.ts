import { skeletonStyles } from '../../foundation/skeleton.styles.ts';
import { cardStyles } from './styles/card.styles.ts';
import { pageStyles } from './styles/page.styles.ts';

/** What the month looks like. The rest comes with what stands around it; focus and buttons come from the base styles. */
export const styles = [skeletonStyles, pageStyles, cardStyles];
