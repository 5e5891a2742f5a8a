import { takesPlace } from '../../../domain/occurrence-status.ts';
import type { ProgrammeEntry } from '../programme-index.ts';

/** Whether someone can sign up for a date here: not where another system takes the sign-ups, and only while there is room. */
export function takesSignUps({ occurrence, activity: { signUp } }: ProgrammeEntry): boolean {
  if (!signUp || signUp.mode === 'none' || signUp.url) return false;
  if (!takesPlace(occurrence)) return false;
  const { seats } = occurrence;
  return seats !== 'full' && seats !== 'closed';
}
