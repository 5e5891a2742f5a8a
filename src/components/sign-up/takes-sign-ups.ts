import type { Entry } from '../programme-index.ts';

/** Whether someone can sign up for a date here: not where another system takes the sign-ups, and only while there is room. */
export function takesSignUps({ occurrence: { status, seats }, activity: { signUp } }: Entry): boolean {
  if (!signUp || signUp.mode === 'none' || signUp.url) return false;
  if (status === 'cancelled' || status === 'paused') return false;
  return seats !== 'full' && seats !== 'closed';
}
