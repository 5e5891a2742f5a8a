import { cardStyles } from './styles/card.styles.ts';
import { footStyles } from './styles/foot.styles.ts';
import { pageStyles } from './styles/page.styles.ts';

/** What the flyer looks like. Print and forced colours come with the ways to print; focus and buttons from the base styles. */
export const styles = [pageStyles, cardStyles, footStyles];
