import {
  attributeOf,
  DEFAULTS_ADVICE,
  readDefaults,
  withDefaults,
  type WrittenDefaults,
} from '../domain/activity-defaults.ts';
import type { StekClient } from '../sdk/client.ts';
import type { ProgrammeAnswer } from '../sdk/resources/activities.ts';
import { warnAuthor } from './warn-author.ts';

/** A programme with what the page says for activities that say nothing themselves. What it cannot use it tells the webmaster once. */
export function withGivenDefaults(
  answer: ProgrammeAnswer,
  written: WrittenDefaults,
  client: StekClient,
): ProgrammeAnswer {
  const { defaults, unusable } = readDefaults(written);
  for (const name of unusable) {
    const value = (written[name] ?? '').slice(0, 80);
    warnAuthor(
      `default-value ${name} ${value}`,
      `${attributeOf(name)}="${value}" cannot be used and is left out. ${DEFAULTS_ADVICE[name]}`,
    );
  }
  // A client of the page's own making may not say what it can do.
  const { signUp: takesSignUps } = client.capabilities ?? { signUp: false };
  if (takesSignUps && defaults.signUp && !defaults.signUp.url && defaults.signUp.mode !== 'none')
    warnAuthor(
      'default-sign-up',
      `default-sign-up="${written.defaultSignUp ?? ''}" is left out: this server takes sign-ups itself, and knows for which activities. Set it there.`,
    );
  return withDefaults(answer, defaults, takesSignUps);
}
