import { readDefaults, withDefaults, type WrittenDefaults } from '../domain/activity-defaults.ts';
import type { StekClient } from '../sdk/client.ts';
import type { ProgrammeAnswer } from '../sdk/resources/activities.ts';
import { warnAuthor } from './warn-author.ts';

/** What a webmaster can write in an attribute of which the value cannot be used. */
const ADVICE = {
  contactName: 'Write a name of 120 characters at most.',
  contactPhone: 'Write a telephone number such as 057 12 34 56 or +32 57 12 34 56.',
  contactEmail: 'Write one mail address, such as stek@example.be.',
  contactUrl: 'Write an address that begins with https://.',
  defaultPrice: 'Write euros, such as 2.50; 0 is free.',
  defaultPlace:
    'Write a name of 120 characters at most, with or without an address: Dorpshuis, Kerkstraat 1, 8902 Zillebeke.',
  defaultSignUp: 'Write none, optional or required, or the address where people sign up.',
  pictogramWords: 'Write names of pictograms with their words: soup: ribollita, minestr-; walk: rondje kerk.',
} as const satisfies Record<keyof WrittenDefaults, string>;

/** A programme with what the page says for activities that say nothing themselves. What it cannot use it tells the webmaster once. */
export function withGivenDefaults(
  answer: ProgrammeAnswer,
  written: WrittenDefaults,
  client: StekClient,
): ProgrammeAnswer {
  const { defaults, unusable } = readDefaults(written);
  for (const name of unusable) {
    const attribute = name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
    const value = (written[name] ?? '').slice(0, 80);
    warnAuthor(
      `default-value ${name} ${value}`,
      `${attribute}="${value}" cannot be used and is left out. ${ADVICE[name]}`,
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
