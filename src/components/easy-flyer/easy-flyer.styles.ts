import { cardStyles } from './styles/card.styles.ts';
import { circumstanceStyles } from './styles/circumstances.styles.ts';
import { footStyles } from './styles/foot.styles.ts';
import { pageStyles } from './styles/page.styles.ts';

/** What the flyer looks like; colours, focus and buttons come from the base styles. */
export const styles = [pageStyles, cardStyles, footStyles, circumstanceStyles];
